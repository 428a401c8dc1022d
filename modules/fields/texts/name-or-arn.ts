import { NO_WILDCARD, PARTITION, type TextRule, type TextTest } from "./text-rule";

// A service: two names of 255 characters behind region and account
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
  /** Asked of a name before all else that is asked of one, and of an ARN. */
  first?: TextTest[];
  firstOfArn?: TextTest[];
  ofOwnAccount?: true;
}): TextRule {
  const everywhere: TextTest[] = [{ forbid: NO_WILDCARD, message: "A wildcard would reach resources that nobody named. List each one." }];
  const bounded: TextTest[] = [{ maxLength: LONGEST_ARN, message: `At most ${LONGEST_ARN} are taken, for any name or ARN.` }];
  const neither = `Allowed: ${rule.what}. This is neither a name nor an ARN of ${rule.service}.`;
  return {
    what: rule.what,
    example: rule.example,
    mayBeArn: true,
    ...(rule.ofOwnAccount && { ofOwnAccount: rule.ofOwnAccount }),
    tests: [
      ...everywhere,
      ...(rule.first ?? []),
      ...bounded,
      { forbid: ":", message: neither },
      { match: `^${rule.name}$`, message: `Not a valid name: ${rule.nameHint}` },
    ],
    arn: {
      what: rule.what,
      example: rule.arnExample,
      tests: [
        ...(rule.firstOfArn ?? []),
        ...everywhere,
        ...bounded,
        { match: `^arn:${PARTITION}:${rule.service}:`, message: neither },
        { match: `^${rule.arn}$`, message: `Not a valid ARN: write arn:PARTITION:${rule.service}:… as the AWS console shows it.` },
      ],
    },
  };
}
