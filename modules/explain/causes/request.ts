import type { FileDoubt, TrustedRole } from "../../sources/role";
import type { Tried } from "../explain";
import type { Judged } from "../model";
import type { Presented } from "../presented";
import { type CauseRule, quoted } from "./rule";

/** Why a request fails whatever the trust policy says. */

export interface Asked {
  readonly presented: Presented;
  readonly tried: readonly Tried[];
  readonly verdict: Judged;
  readonly doubts: readonly FileDoubt[];
  /** All roles of the files. */
  readonly known: readonly TrustedRole[];
  /** The role that was asked for. */
  readonly asked?: string;
}

/** So many roles are listed. */
const MOST_NAMES = 10;

/** What STS says with InvalidIdentityToken where there is a provider that does not list the audience (aws-actions/configure-aws-credentials, issue 775). */
const OTHER_AUDIENCE = /incorrect token audience/i;

export const REQUESTS: readonly CauseRule<Asked>[] = [
  {
    code: "role-name",
    when: "the role that was asked for is not in the files",
    says: ({ asked, tried, known }) => {
      if (asked === undefined || tried.length > 0) return undefined;
      const names = known.map(({ name }) => name).slice(0, MOST_NAMES);
      return {
        message: `There is no role ${quoted(asked)} in the files; they have ${names.length === 0 ? "none" : names.join(", ")}.`,
        fix: "Give role-to-assume the whole ARN, path and account included, as the output role_arns has it.",
      };
    },
  },
  {
    code: "provider-audience",
    when: "the provider takes no tokens for the audience (CloudTrail)",
    says: ({ presented: { attempt, claims } }) => {
      if (!OTHER_AUDIENCE.test(attempt?.error?.message ?? "")) return undefined;
      const audience = claims["aud"];
      return {
        message: `The provider takes no tokens for the audience${audience === undefined ? " that the job asks for" : ` ${quoted(audience)}`}: AWS said ${quoted(attempt?.error?.message)}.`,
        fix: `Set audience: in the step of aws-actions/configure-aws-credentials to one that the provider lists (it asks for sts.amazonaws.com unless told otherwise), or audiences: [${quoted(audience ?? "sts.amazonaws.com")}] in oidcProvider.`,
      };
    },
  },
  {
    code: "provider-missing",
    when: "AWS found no provider that the token fits (CloudTrail)",
    says: ({ presented: { attempt, issuer } }) =>
      (attempt?.error?.code === "InvalidIdentityToken" && !OTHER_AUDIENCE.test(attempt.error.message)) ||
      /No OpenIDConnect provider found/i.test(attempt?.error?.message ?? "")
        ? {
            message: `AWS found no provider in the account that the token fits: ${attempt?.error?.message || "InvalidIdentityToken"}.`,
            fix: `Deploy the provider${issuer === undefined ? "" : ` of ${issuer}`} into the account of the role (oidcProvider: { create: true }), and look whether role-to-assume has the right account.`,
          }
        : undefined,
  },
  {
    code: "max-session",
    when: "the job asks for a longer session than the role gives (CloudTrail)",
    says: ({ presented: { attempt }, tried }) => {
      const seconds = attempt?.durationSeconds;
      const role = tried.find(
        (each) => seconds !== undefined && each.role.maxSessionSeconds !== undefined && seconds > each.role.maxSessionSeconds,
      );
      return role === undefined
        ? undefined
        : {
            message: `The job asks for ${seconds} seconds, and ${role.role.name} gives ${role.role.maxSessionSeconds} at most.`,
            fix: `role-duration-seconds: ${role.role.maxSessionSeconds} in the step, or maxSessionDuration: ${seconds} in the role.`,
          };
    },
  },
  {
    code: "refused-elsewhere",
    when: "AWS refused what the trust policy of the files admits (CloudTrail)",
    says: ({ presented: { attempt }, verdict }) =>
      verdict === "admitted" && attempt?.error?.code === "AccessDenied"
        ? {
            message:
              "The trust policy of the files lets this token in: the refusal came from elsewhere, or the role has another policy in AWS.",
            fix: "Compare with aws iam get-role. A resource control policy that allows repo:OWNER/* alone blocks every immutable subject, which begins repo:OWNER@.",
          }
        : undefined,
  },
];
