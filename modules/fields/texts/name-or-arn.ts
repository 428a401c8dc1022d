import { NO_WILDCARD, PARTITION, type TextRule, type TextTest } from "./text-rule";

// An ECS service: two names of 255 characters behind region and account
const LONGEST_ARN = 600;

/** A resource that is named: a name in this account and region, or a full ARN of that service. No wildcard in either. */
export function nameOrArn(rule: {
  what: string;
  service: string;
  name: string;
  arn: string;
  nameHint: string;
  example: string;
  arnExample: string;
  first?: TextTest[];
  ofOwnAccount?: true;
}): TextRule {
  return {
    what: rule.what,
    example: rule.example,
    arnExample: rule.arnExample,
    mayBeArn: true,
    ...(rule.ofOwnAccount && { ofOwnAccount: rule.ofOwnAccount }),
    tests: [
      { forbid: NO_WILDCARD, message: "A wildcard would reach resources that nobody named. List each one." },
      ...(rule.first ?? []),
      { maxLength: LONGEST_ARN, message: `At most ${LONGEST_ARN} are taken, for any name or ARN.` },
      {
        match: `^([^:]*|arn:${PARTITION}:${rule.service}:.*)$`,
        message: `Allowed: ${rule.what}. This is neither a name nor an ARN of ${rule.service}.`,
      },
      { match: `^(arn:.*|${rule.name})$`, message: `Not a valid name: ${rule.nameHint}` },
      { match: `^([^:]*|${rule.arn})$`, message: `Not a valid ARN: write arn:PARTITION:${rule.service}:… as the AWS console shows it.` },
    ],
  };
}
