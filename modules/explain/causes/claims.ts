import { EVALUATED } from "../../trust/condition-keys";
import { isGithub } from "../../trust/grant-issuer";
import { type CauseRule, type FailedCondition, quoted } from "./rule";

/** Why another claim than the subject is not what is asked for. */

const splitKey = (key: string): { prefix: string; claim: string } => {
  const at = key.lastIndexOf(":");
  return { prefix: key.slice(0, Math.max(at, 0)), claim: key.slice(at + 1) };
};
const isOwn = ({ condition, issuer }: FailedCondition) => splitKey(condition.key).prefix.toLowerCase() === issuer.toLowerCase();
const claimOf = ({ condition }: FailedCondition) => splitKey(condition.key).claim.toLowerCase();

/** Where a definition says what a claim must be. */
const FIELDS: Readonly<Record<string, (actual: string) => string>> = {
  ref: (actual) =>
    actual.startsWith("refs/tags/") ? `gitTags: [${quoted(actual.slice(10))}]` : `branches: [${quoted(actual.replace("refs/heads/", ""))}]`,
  environment: (actual) => `environments: [${quoted(actual)}]`,
  job_workflow_ref: (actual) => `reusableWorkflows: [${quoted(actual)}]`,
  workflow: (actual) => `workflows: [${quoted(actual)}]`,
  actor_id: (actual) => `actorIds: [${quoted(actual)}]`,
  repository_id: () => 'repositories: ["owner@id/name@id"]',
  repository_owner_id: () => 'repositories: ["owner@id/name@id"]',
  repository: () => 'repositories: ["owner@id/name@id"]',
};

export const CLAIMS: readonly CauseRule<FailedCondition>[] = [
  {
    code: "key-prefix",
    when: "a condition key has a scheme, or is of another issuer",
    says: (found) => {
      const { key } = found.condition;
      const { prefix, claim } = splitKey(key);
      const bare = prefix.replace(/^https?:\/\//i, "");
      if (isOwn(found) || !(bare !== prefix || isGithub(bare))) return undefined;
      return {
        message:
          bare === prefix
            ? `The condition key ${key} is of another issuer than the token, which comes through ${found.issuer}: such a token never has it.`
            : `The condition key ${key} begins with a scheme: no request ever has such a key.`,
        fix: `Write the key as ${found.issuer}:${claim}.`,
      };
    },
  },
  {
    code: "claim-not-evaluated",
    when: "AWS does not evaluate a claim, so that its condition never holds",
    says: (found) =>
      isOwn(found) && !EVALUATED.has(claimOf(found))
        ? {
            message: `AWS does not evaluate the claim ${claimOf(found)}: to its conditions it is absent, whatever the token has.`,
            fix: `Leave the condition out, or ask for one of ${[...EVALUATED].sort().join(", ")}.`,
          }
        : undefined,
  },
  {
    code: "audience",
    when: "the token is for another audience",
    says: (found) =>
      isOwn(found) && ["aud", "oaud"].includes(claimOf(found))
        ? {
            message: `The token is for the audience ${quoted(found.actual)}; the role asks for ${quoted(found.expected)}.`,
            fix: `Set audience: ${found.expected} in the step of aws-actions/configure-aws-credentials (it asks for sts.amazonaws.com unless told otherwise), or audiences: [${quoted(found.actual)}] in oidcProvider.`,
          }
        : undefined,
  },
  {
    code: "claim-missing",
    when: "the token does not have a claim that is asked for",
    says: (found) =>
      isOwn(found) && found.condition.actual !== "unknown" && found.actual === undefined
        ? {
            message: `The token has no claim ${claimOf(found)}; the role asks for ${quoted(found.expected)}.`,
            fix: claimOf(found) === "environment" ? `Write environment: ${found.expected} into the job.` : "Leave the condition out.",
          }
        : undefined,
  },
  {
    code: "claim-differs",
    when: "another claim has another value, or one that is excluded",
    says: (found) => {
      if (!isOwn(found) || found.actual === undefined) return undefined;
      const { operator } = found.condition;
      const field = FIELDS[claimOf(found)]?.(found.actual);
      return /Not/.test(operator)
        ? {
            message: `The claim ${claimOf(found)} is ${quoted(found.actual)}, which ${operator} ${quoted(found.expected)} excludes.`,
            fix: "Name who may come in, instead of who may not.",
          }
        : {
            message: `The claim ${claimOf(found)} is ${quoted(found.actual)}; the role asks for ${quoted(found.expected)} (${operator}).`,
            fix: field === undefined ? "Ask for the value of the token, if that job is meant." : `${field}, if that job is meant.`,
          };
    },
  },
  {
    code: "other-condition",
    when: "a condition on a key that is no claim does not hold",
    says: ({ condition: { operator, key, expected }, actual }) => ({
      message: `${operator} ${key} asks for ${expected.map(quoted).join(" or ")}, and the request has ${actual === undefined ? "no such key" : quoted(actual)}.`,
      fix: "Leave the condition out, or let it ask for what a token of GitHub has.",
    }),
  },
];
