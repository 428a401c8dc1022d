import type { AccessLevel } from "../../iam/access-levels";
import { matchesPatternIgnoringCase } from "../../iam/wildcard";
import type { Exposure } from "../../trust/exposure";
import type { Risk } from "../model";

/** How bad it is that somebody comes in or may do something. */

/** From the worst. */
export const RISKS: readonly Risk[] = ["critical", "high", "medium", "low", "none"];
export const highestRisk = (risks: readonly Risk[]): Risk => RISKS.find((risk) => risks.includes(risk)) ?? "none";
export const riskRank = (risk: Risk): number => RISKS.indexOf(risk);
export const raised = (risk: Risk): Risk => RISKS[Math.max(0, riskRank(risk) - 1)] ?? risk;

/** How bad it is that somebody may come in. */
export const RISK_OF_EXPOSURE: Readonly<Record<Exposure, Risk>> = {
  anyone: "critical",
  organisation: "high",
  writers: "high",
  named: "medium",
  nobody: "low",
};

/** How bad it is that somebody may do this, where `everywhere` is on every resource. */
export function riskOfAccess(service: string, level: AccessLevel, everywhere: boolean, secrets: boolean): Risk {
  if (level === "all") return service === "*" || service === "iam" ? (everywhere ? "critical" : "high") : everywhere ? "high" : "medium";
  if (level === "permissions") return everywhere ? "critical" : "high";
  if (level === "write") return everywhere ? "high" : "medium";
  if (secrets) return everywhere ? "high" : "medium";
  return "low";
}

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

/** Whether an action of a policy, wildcards and all, lets somebody read one of them. */
export const readsSecrets = (action: string): boolean => SECRETS.some((secret) => matchesPatternIgnoringCase(action, secret));
