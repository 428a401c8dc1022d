import {
  chunks,
  contains,
  distinct,
  type Expression,
  each,
  eachAt,
  filter,
  flatten,
  get,
  input,
  item,
  length,
  list,
  moreThan,
  next,
  not,
  part,
  record,
  text,
} from "../expression/build";
import { allowsOf, permissionPolicyOf, resourcesOf, type Statement, sameIds } from "./policy";

/** What of a role goes into managed policies of its own, where it asks for it (`splitPermissions`), so that the inline policy stays short. */

/** A statement with more resources than this leaves the inline policy: few enough that all that stay fit in it, as a rule. */
export const INLINE_RESOURCES = 10;
/** So many go into each policy: ARNs of 110 characters each fit within its quota. One more resource changes the last policy alone. */
export const POLICY_RESOURCES = 50;

/** A managed policy of a part of a statement. */
export interface SplitPolicy {
  /** The statement's id and a number from 1. The dot is in no name of `managedPolicies`, which Terraform knows in the same map. */
  readonly key: string;
  readonly sid: string;
  readonly policy: Statement;
}

const splitPermissions = input<boolean>("splitPermissions");

/**
 * Counted with those that are given twice: of resources that are known only after the apply, Terraform knows how many there are, but not
 * how many are alike.
 */
export const splitPoliciesOf = (statements: Expression<Statement[]>): Expression<SplitPolicy[]> =>
  flatten(
    each(
      // Apart from the other conditions, which may be known only after the apply: of a role that does not ask, it is known that there are none
      sameIds(filter(statements, "statement", () => splitPermissions)),
      "same",
      (same) => eachAt(chunks(resourcesOf(same), POLICY_RESOURCES), "resources", (resources, index) => policyOf(same, resources, index)),
      (same) => moreThan(length(resourcesOf(same)), INLINE_RESOURCES),
    ),
  );

function policyOf(same: Expression<Statement[]>, resources: Expression<string[]>, index: Expression<number>): Expression<SplitPolicy> {
  const sid = part<string>(item(same, 0), "Sid");
  return record<SplitPolicy>({
    key: text`${sid}.${next(index)}`,
    sid,
    policy: permissionPolicyOf(list<Statement>(allowsOf(same, distinct(resources)))),
  });
}

/** Those of the role's statements that stay in its inline policy. */
export const inlineOf = (allowed: Expression<Statement[]>, policies: Expression<SplitPolicy[]>): Expression<Statement[]> =>
  filter(allowed, "one", (one) =>
    not(
      contains(
        each(policies, "split", (split) => get(split, "sid")),
        part<string>(one, "Sid"),
      ),
    ),
  );
