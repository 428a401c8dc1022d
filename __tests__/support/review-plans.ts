import { reviewOfPlan } from "../../modules/review/command";
import type { SelfHints } from "../../modules/review/judge/self";
import type { Review } from "../../modules/review/model";
import { ACCOUNT } from "./review-policies";

/** Plans put together by hand, in the form of `terraform show -json`. */

export interface Change {
  readonly address?: string;
  readonly type?: string;
  readonly mode?: string;
  readonly actions?: readonly string[];
  readonly before?: object | null;
  readonly after?: object | null;
  readonly after_unknown?: unknown;
  readonly before_sensitive?: unknown;
  readonly after_sensitive?: unknown;
  readonly [field: string]: unknown;
}

/** A resource of a plan; address "aws_iam_role.deploy" unless said otherwise. */
export function change({ address = "aws_iam_role.deploy", mode = "managed", before = null, after = null, ...rest }: Change) {
  const { actions, after_unknown = {}, before_sensitive = {}, after_sensitive = {}, importing, replace_paths, ...fields } = rest;
  const [type, name] = address
    .replace(/^data\./, "")
    .replace(/\[.*$/, "")
    .split(".");
  const verbs = actions ?? (before === null ? ["create"] : after === null ? ["delete"] : same(before, after) ? ["no-op"] : ["update"]);
  return {
    address,
    mode,
    type,
    name,
    ...fields,
    change: { actions: verbs, before, after, after_unknown, before_sensitive, after_sensitive, importing, replace_paths },
  };
}

const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);

export const plan = (changes: readonly object[], more: object = {}): string =>
  JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.11.4",
    complete: true,
    configuration: { root_module: {} },
    resource_changes: changes,
    ...more,
  });

export const reviewed = (changes: readonly object[], more: object = {}, hints: SelfHints = {}): Review =>
  reviewOfPlan(plan(changes, more), "plan.json", hints);

/** A role as AWS has it. */
export const role = (trust: string, more: object = {}) => ({
  name: "deploy",
  id: "deploy",
  arn: `arn:aws:iam::${ACCOUNT}:role/deploy`,
  path: "/",
  max_session_duration: 3600,
  permissions_boundary: "",
  inline_policy: [],
  managed_policy_arns: [],
  assume_role_policy: trust,
  ...more,
});

/** The role before and after with these trust policies. */
export const trustChange = (before: string, after: string) => change({ before: role(before), after: role(after) });

/** An inline policy of the role "deploy" before and after. */
export const policyChange = (before: string | null, after: string | null) => {
  const values = (policy: string | null) => (policy === null ? null : { name: "p", role: "deploy", policy });
  return change({ address: "aws_iam_role_policy.p", before: values(before), after: values(after) });
};
