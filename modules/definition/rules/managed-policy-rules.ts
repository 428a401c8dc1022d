import {
  all,
  any,
  atMost,
  concat,
  contains,
  type Expression,
  each,
  flatten,
  get,
  groupsBy,
  isEmpty,
  length,
  local,
  lower,
  matches,
  moreThan,
  not,
  path,
  record,
} from "../../expression/build";
import { element, type Found, type Rule, valuesIn } from "../../fields/rule";
import { ATTACHED_POLICIES } from "../../iam/quotas";
import { keysOfSets, policiesOfSets, splitPolicyKeys } from "../../permissions/attached-policies";
import { role } from "../inputs";

/** The rules of `managedPolicies` and `dangerouslyManagedPolicies`. */

const ordinary = valuesIn(["managedPolicies"], role.managedPolicies);
const dangerous = valuesIn(["dangerouslyManagedPolicies"], role.dangerouslyManagedPolicies);
const policies = local("managed_policy_arns", concat(ordinary, dangerous, policiesOfSets));

const names = local("attached_policy_names", concat(role.managedPolicyNames, role.dangerousPolicyNames, keysOfSets));

/** How many managed policies the role has, with those that its statements are split over. */
export const attachedCount = length(local("all_policy_names", concat(names, splitPolicyKeys)));

/**
 * Whether it is a policy of AWS's own that makes an administrator: by its whole name, or by the word in it, as AdministratorAccess-Amplify
 * and job-function/SystemAdministrator have it; AmazonEC2ContainerRegistryPowerUser is none. IAM tells no names apart by case.
 */
export const makesAdministrator = (arn: Expression<string>): Expression<boolean> =>
  matches(lower(arn), "^arn:[^:]*:iam::aws:policy/(.*/)?([^/]*administrator[^/]*|poweruseraccess|iamfullaccess)$");

export const MAKES_ADMINISTRATOR =
  "By its name this policy of AWS's own makes an administrator, of the account or of a part of it. Use permission sets or a policy of your own; where it is meant, give it in {dangerouslyManagedPolicies}.";

export const managedPolicyRules: readonly Rule[] = [
  {
    at: ["pullRequest"],
    holds: any(not(role.pullRequest), all(isEmpty(role.managedPolicyNames), isEmpty(role.dangerousPolicyNames))),
    message:
      "received true. What {managedPolicies} and {dangerouslyManagedPolicies} allow is not in the definition, so it counts as writing, which a role for pull requests must not be able to do. Make a role of its own for pull requests; where it is meant, give {dangerouslyPullRequest} in place of it.",
  },
  {
    at: ["managedPolicies"],
    holds: atMost(length(names), ATTACHED_POLICIES),
    message: `More than ${ATTACHED_POLICIES} managed policies, with those of {dangerouslyManagedPolicies} and of permission sets. AWS attaches ${ATTACHED_POLICIES} to a role: make one policy of several, or two roles.`,
  },
  {
    at: [],
    about: each(
      role.dangerousPolicyNames,
      "name",
      (name) => record<Found>({ at: path("dangerouslyManagedPolicies", { key: name }), value: name }),
      (name) => contains(role.managedPolicyNames, name),
    ),
    isKey: true,
    message: "{managedPolicies} has this name too, and one of the two would be lost. Choose another.",
  },
  { at: [], about: ordinary, holds: not(makesAdministrator(element)), message: MAKES_ADMINISTRATOR },
  {
    at: [],
    about: flatten(
      each(
        groupsBy(policies, "policy", (policy) => get(policy, "value")),
        "same",
        (same) => same,
        (same) => moreThan(length(same), 1),
      ),
    ),
    message: "The role has this policy under two names, and taking out one of them would take the policy off. Give it once.",
  },
];
