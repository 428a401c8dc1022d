import type { PolicyDocument } from "../iam/document";

/** What is known of managed policies by their ARN alone. */

/** Managed by AWS: the account of the ARN is "aws", and the text is public (AWS Managed Policy Reference). */
export const isAwsManaged = (arn: string): boolean => /^arn:[\w-]+:iam::aws:policy\//.test(arn);

const ADMINISTRATOR: PolicyDocument = { Version: "2012-10-17", Statement: { Effect: "Allow", Action: "*", Resource: "*" } };

/** Policies of AWS whose text does not change (AWS Managed Policy Reference, "AdministratorAccess"). */
export const documentOfAwsPolicy = (arn: string): PolicyDocument | undefined =>
  /^arn:[\w-]+:iam::aws:policy\/AdministratorAccess$/.test(arn) ? ADMINISTRATOR : undefined;

interface KnownPolicy {
  readonly name: RegExp;
  readonly words: string;
  readonly level: "read" | "write" | "permissions" | "all";
}

/** What AWS's own policies are for, by their names; the first that fits. */
const KNOWN: readonly KnownPolicy[] = [
  { name: /^PowerUserAccess$/, words: "everything in the account except IAM and organization settings", level: "all" },
  { name: /^IAMFullAccess$/, words: "everything in IAM: whoever has it can give itself the rest", level: "permissions" },
  { name: /^ReadOnlyAccess$/, words: "read nearly everything in the account, data included", level: "read" },
  { name: /^(ViewOnlyAccess|SecurityAudit)$/, words: "read the settings of nearly everything in the account", level: "read" },
  { name: /ReadOnly/, words: "read", level: "read" },
  { name: /FullAccess/, words: "full access to the service it is named after", level: "all" },
  { name: /(^|\/)AWSLambda\w*ExecutionRole$/, words: "write the logs of a Lambda function", level: "write" },
];

/** Policies that only hold back: losing one gives access. */
export const holdsBack = (arn: string): boolean => /(Deny|Quarantine)/.test(nameOfArn(arn));

export const nameOfArn = (arn: string): string => arn.replace(/^arn:[^:]*:[^:]*:[^:]*:[^:]*:(policy\/)?/, "");

export function knownPolicy(arn: string): { words: string; level: KnownPolicy["level"] } | undefined {
  if (!isAwsManaged(arn)) return undefined;
  const name = nameOfArn(arn).replace(/^.*\//, "");
  return KNOWN.find((known) => known.name.test(name));
}

/** Which policy it is and what it is for, as far as its ARN tells: "the managed policy ARN allows", "AWS's policy NAME allows: read". */
export function managedPolicyInWords(arn: string): string {
  if (!isAwsManaged(arn)) return `the managed policy ${arn} allows`;
  const known = knownPolicy(arn);
  return `AWS's policy ${nameOfArn(arn)} allows${known === undefined ? "" : `: ${known.words}`}`;
}
