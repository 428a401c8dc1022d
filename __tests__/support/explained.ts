import { explain } from "../../modules/explain/explain";
import type { Explanation } from "../../modules/explain/model";
import { presentedIn } from "../../modules/explain/presented";
import { rolesIn } from "../../modules/sources/read";
import { ISSUER, PROVIDER } from "./review-policies";

const textOf = (value: string | object) => (typeof value === "string" ? value : JSON.stringify(value));

/** What is said of a token, its claims or an event at the roles of a file. */
export const explained = (claims: string | object, file: string | object, role?: string): Explanation =>
  explain(presentedIn({ text: textOf(claims), file: "claims.json" }), rolesIn([{ text: textOf(file), file: "deploy.json" }]), role);

/** A token that nobody signed. */
export const tokenOf = (claims: object): string =>
  [{ alg: "RS256" }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .concat("c2lnbmF0dXJl")
    .join(".");

/** CloudTrail's record of a refusal, with what published ones have: their message is never that of STS (modules/explain/cloudtrail.ts). */
export const refusal = (sub: string, more: object = {}) => ({
  eventVersion: "1.08",
  eventSource: "sts.amazonaws.com",
  eventName: "AssumeRoleWithWebIdentity",
  errorCode: "AccessDenied",
  errorMessage: "An unknown error occurred",
  userIdentity: {
    type: "WebIdentityUser",
    principalId: `${PROVIDER}:sts.amazonaws.com:${sub}`,
    userName: sub,
    identityProvider: PROVIDER,
  },
  requestParameters: { roleArn: "arn:aws:iam::123456789012:role/deploy", roleSessionName: "GitHubActions", durationSeconds: 3600 },
  responseElements: null,
  resources: [{ accountId: "123456789012", type: "AWS::IAM::Role", ARN: "arn:aws:iam::123456789012:role/deploy" }],
  ...more,
});

/** A role as `aws iam get-role` prints it. */
export const roleOf = (trust: string | object, more: object = {}) => ({
  Role: {
    RoleName: "deploy",
    Arn: "arn:aws:iam::123456789012:role/deploy",
    MaxSessionDuration: 3600,
    AssumeRolePolicyDocument: JSON.parse(textOf(trust)),
    ...more,
  },
});

/** A policy of one statement for GitHub: conditions by operator, claims in the place of keys. */
export const asking = (conditions: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>, more: object = {}) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { Federated: PROVIDER },
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: Object.fromEntries(
        Object.entries(conditions).map(([operator, claims]) => [
          operator,
          Object.fromEntries(Object.entries(claims).map(([claim, value]) => [claim.includes(":") ? claim : `${ISSUER}:${claim}`, value])),
        ]),
      ),
      ...more,
    },
  ],
});

/** A policy with the statements of all of them. */
export const both = (...policies: ReturnType<typeof asking>[]) => ({
  Version: "2012-10-17",
  Statement: policies.flatMap(({ Statement }) => Statement),
});
