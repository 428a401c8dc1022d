import { roleRules } from "../definition/rules/role-rules";
import type { Role } from "../definition/schema";
import { compile } from "../expression/evaluate";
import type { Problem } from "../fields/messages/errors";
import type { Place } from "../fields/place";
import { hasToken } from "../fields/tokens";
import { brokenRules } from "../fields/validate";
import type { PolicyDocument } from "../iam/document";
import { quotaProblems } from "../iam/quotas";
import { CONSTANTS } from "../permissions/constants";
import { allSets, partsOf } from "../permissions/registry";
import { rolePolicy } from "../permissions/role-policy";
import { TRUST_PARTS, trustPolicy } from "../trust/trust-policy";

/** What IAM is told of a role. */
export interface RoleDocuments {
  readonly trust: PolicyDocument;
  /** Absent where the role is allowed nothing. */
  readonly permissions?: PolicyDocument;
}

/** What a role that is too large can be split by. */
export const PARTS = { trust: TRUST_PARTS, permissions: [...partsOf(allSets), "statements"] };

const trustOf = compile(trustPolicy);
const permissionsOf = compile(rolePolicy);

/** The documents of a role, from its definition and its place. `rolePaths` are the paths of all roles of its stack, each once. */
export function roleDocuments(role: Role, place: Place, rolePaths: readonly string[] = [role.path]): RoleDocuments {
  const inputs = { ...role, ...place, rolePaths };
  const trust = trustOf(inputs) as unknown as PolicyDocument;
  const permissions = permissionsOf(inputs) as unknown as PolicyDocument;
  return (permissions.Statement as readonly unknown[]).length > 0 ? { trust, permissions } : { trust };
}

/** What the rules between fields, then the quotas, say against a role. `at` is where the role stands in the definition. */
export function roleProblems(
  role: Role,
  documents: RoleDocuments,
  place: Place,
  at: string,
  accountIsKnown = !hasToken(place.accountId),
): Problem[] {
  const rules = accountIsKnown ? roleRules : rulesWithoutAccount;
  const broken = brokenRules(rules, { ...role, ...place, ...CONSTANTS, tagKeys: Object.keys(role.tags ?? {}) }, at);
  return broken.length > 0 ? broken : quotaProblems(documents, role.trustPolicyQuota, PARTS, at);
}

const rulesWithoutAccount = roleRules.filter(({ needsAccount }) => !needsAccount);

/**
 * The accounts that the role's own must be: those of ARNs for which a rule holds in that account and in no other. Asked where the
 * account is known only to Terraform, which then checks it in the plan.
 */
export function accountsNamed(role: Role, place: Place): string[] {
  const inputs = { ...role, ...place };
  const broken = brokenRules(rulesOfAccount, { ...inputs, accountId: NO_ACCOUNT }, "");
  const named = new Set(JSON.stringify(role).match(/(?<=arn:[^:"]*:[^:"]*:[^:"]*:)\d{12}(?=:)/g));
  return [...named].filter((accountId) => brokenRules(rulesOfAccount, { ...inputs, accountId }, "").length < broken.length);
}
const rulesOfAccount = roleRules.filter(({ needsAccount }) => needsAccount);
const NO_ACCOUNT = "none";
