import type { AccessLevel } from "../../iam/access-levels";
import { matchesPatternIgnoringCase } from "../../iam/wildcard";
import type { Exposure } from "../../trust/exposure";
import type { Risk } from "../model";

/** How bad it is that somebody comes in or may do something. The tables of docs/review.md are written from the ones here. */

/** From the worst. */
export const RISKS: readonly Risk[] = ["critical", "high", "medium", "low", "none"];
export const highestRisk = (risks: readonly Risk[]): Risk => RISKS.find((risk) => risks.includes(risk)) ?? "none";
export const riskRank = (risk: Risk): number => RISKS.indexOf(risk);
export const raised = (risk: Risk): Risk => RISKS[riskRank(risk) - 1] ?? risk;

/** How bad it is that somebody may come in. */
export const RISK_OF_EXPOSURE: Readonly<Record<Exposure, Risk>> = {
  anyone: "critical",
  organisation: "high",
  writers: "high",
  named: "medium",
  nobody: "low",
};

/** What a permission gives, as far as its risk goes. */
export interface Access {
  /** The prefix of the actions; "*" for all. */
  readonly service: string;
  readonly level: AccessLevel;
  /** Whether reading it gives away a secret. */
  readonly secrets: boolean;
}

/** A line of the table: the first that fits counts. `everywhere` is on every resource, or on every one of a kind. */
export interface AccessRisk {
  readonly what: string;
  readonly fits: (access: Access) => boolean;
  readonly somewhere: Risk;
  readonly everywhere: Risk;
}

export const RISK_OF_ACCESS: readonly AccessRisk[] = [
  {
    what: "do everything in AWS, or in IAM",
    fits: ({ level, service }) => level === "all" && (service === "*" || service === "iam"),
    somewhere: "high",
    everywhere: "critical",
  },
  { what: "do everything in another service", fits: ({ level }) => level === "all", somewhere: "medium", everywhere: "high" },
  {
    what: "change permissions or pass them on, `iam:PassRole` among them",
    fits: ({ level }) => level === "permissions",
    somewhere: "high",
    everywhere: "critical",
  },
  { what: "write", fits: ({ level }) => level === "write", somewhere: "medium", everywhere: "high" },
  { what: "read secrets, keys, or states of Terraform", fits: ({ secrets }) => secrets, somewhere: "medium", everywhere: "high" },
  { what: "read or tag anything else", fits: () => true, somewhere: "low", everywhere: "low" },
];

/** How bad it is that somebody may do this. */
export function riskOfAccess(access: Access, everywhere: boolean): Risk {
  const line = RISK_OF_ACCESS.find(({ fits }) => fits(access));
  return line?.[everywhere ? "everywhere" : "somewhere"] ?? "critical";
}

/** What counts beside these tables: as the risk itself, or as the least that it can be. */
export const OTHER_RISKS = {
  self: { risk: "critical", when: "the role is the one that `--self` names, and more of it changes than its text" },
  unknown: { risk: "high", when: "something of the role cannot be judged: at least" },
  undecided: { risk: "high", when: "it grows, or may, and cannot be compared (`undecided`): at least" },
  denial: { risk: "high", when: "a denial goes, or denies less: at least" },
  readPolicy: { risk: "medium", when: "the role gets a policy of AWS whose text is not in the plan, and that only reads by its name" },
  pinned: { risk: "medium", when: "who comes in is asked for ids instead of a name" },
  less: { risk: "low", when: "access shrinks or goes, whatever it is" },
} as const satisfies Readonly<Record<string, { readonly risk: Risk; readonly when: string }>>;

/** Reading these gives away a secret, or access that lasts. */
const SECRETS: readonly string[] = [
  "secretsmanager:BatchGetSecretValue",
  "secretsmanager:GetSecretValue",
  "ssm:GetParameter",
  "ssm:GetParameterHistory",
  "ssm:GetParameters",
  "ssm:GetParametersByPath",
  "kms:Decrypt",
  "kms:GenerateDataKey",
  "kms:GenerateDataKeyPair",
  "kms:GenerateDataKeyPairWithoutPlaintext",
  "kms:GenerateDataKeyWithoutPlaintext",
  "sts:GetFederationToken",
  "sts:GetSessionToken",
  "lambda:GetFunction",
  "cognito-identity:GetCredentialsForIdentity",
  "codecommit:GitPull",
  "rds:DownloadCompleteDBLogFile",
];

/**
 * Whether an action of a policy, wildcards and all, lets somebody read one of them. Objects of S3 are secrets where they are states of
 * Terraform, or may be whatever there is.
 */
export const readsSecrets = (action: string, resources: readonly string[]): boolean =>
  SECRETS.some((secret) => matchesPatternIgnoringCase(action, secret)) ||
  (matchesPatternIgnoringCase(action, "s3:GetObject") && resources.some((arn) => /\.tfstate$|^\*$|^arn:[^:]*:s3:::\*/.test(arn)));
