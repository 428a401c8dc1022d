import { policyText } from "../../modules/review/assemble/documents";
import type { AttachedPolicy, Boundary, PolicyText, RoleState } from "../../modules/review/assemble/state";
import { ACCOUNT, MAIN, trust } from "./review-policies";

/** Roles as the review's comparison gets them, put together. */

export const text = (json: string): PolicyText => policyText(json);
export const HIDDEN = { kind: "hidden", reason: "Nobody may read it." } as const satisfies PolicyText;
export const ELSEWHERE: PolicyText = { kind: "elsewhere" };
/** A text that an expression around a reference may make another one of. */
export const guessed = (json: string): PolicyText =>
  ({ ...text(json), kind: "known", certainty: "configuration", doubt: "A guess." }) as PolicyText;

export const state = (more: Partial<RoleState> = {}): RoleState => ({
  ...{ name: "deploy", address: "aws_iam_role.deploy", account: ACCOUNT, path: "/", sessionSeconds: 3600 },
  ...{ trust: text(trust(MAIN)), policies: [], ...more },
});

export const boundary = (label: string, of: PolicyText): Boundary => ({ key: label, label, text: of });

export const inline = (label: string, of: PolicyText): AttachedPolicy => ({
  ...{ kind: "inline", key: label, label, text: of, address: `aws_iam_role_policy.${label}` },
});
/** By its name alone one of AWS. */
export const managed = (label: string, of: PolicyText = ELSEWHERE): AttachedPolicy => ({
  ...{ kind: "managed", key: `arn:aws:iam::aws:policy/${label}`, label, text: of, address: `aws_iam_policy.${label}` },
});
