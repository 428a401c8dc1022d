import { attachedCount } from "../definition/rules/managed-policy-rules";
import { roleRules } from "../definition/rules/role-rules";
import type { Role } from "../definition/schema";
import { compile } from "../expression/evaluate";
import { type Problem, pathFrom } from "../fields/messages/errors";
import { typescript, worded } from "../fields/messages/faces";
import type { Place } from "../fields/place";
import { hasToken } from "../fields/tokens";
import { brokenRules } from "../fields/validate";
import type { PolicyDocument } from "../iam/document";
import { ATTACHED_POLICIES, quotaProblems, tooMany } from "../iam/quotas";
import { attachedPolicies, limitedPolicies } from "../permissions/attached-policies";
import { CONSTANTS } from "../permissions/constants";
import { allSets, partsOf } from "../permissions/registry";
import { boundaryPolicy, rolePolicy, splitPolicies } from "../permissions/role-policy";
import { TRUST_PARTS, trustPolicy } from "../trust/trust-policy";

/** What IAM is told of a role. */
export interface RoleDocuments {
  readonly trust: PolicyDocument;
  /** Absent where the role is allowed nothing. */
  readonly permissions?: PolicyDocument;
  /** The boundary that the stack makes. */
  readonly boundary?: PolicyDocument;
  /** The managed policies that its statements are split over, by their keys; none where the role does not ask for it. */
  readonly split: Readonly<Record<string, PolicyDocument>>;
}

/** What the documents of a role say of all roles of its stack. */
export interface OfStack {
  /** Their paths, each once. */
  readonly rolePaths: readonly string[];
  /** The names of those with a boundary of the stack's making. */
  readonly boundedRoles: readonly string[];
  /** The names of those whose statements are split over managed policies. */
  readonly splitRoles: readonly string[];
}

export const ofStack = (roles: Readonly<Record<string, OfRole>>): OfStack => ({
  rolePaths: [...new Set(Object.values(roles).map(({ path }) => path))],
  boundedRoles: namesWith(roles, ({ generateBoundary }) => generateBoundary),
  splitRoles: namesWith(roles, ({ splitPermissions }) => splitPermissions),
});
type OfRole = Pick<Role, "generateBoundary" | "path" | "splitPermissions">;
const namesWith = (roles: Readonly<Record<string, OfRole>>, has: (role: OfRole) => boolean) =>
  Object.entries(roles)
    .filter(([, role]) => has(role))
    .map(([name]) => name);

/** What a role that is too large can be split by. */
const PERMISSION_PARTS = [...partsOf(allSets), "statements"];
export const PARTS = { trust: TRUST_PARTS, permissions: PERMISSION_PARTS, boundary: PERMISSION_PARTS, split: PERMISSION_PARTS };

const trustOf = compile(trustPolicy);
const permissionsOf = compile(rolePolicy);
const boundaryOf = compile(boundaryPolicy);
const splitOf = compile(splitPolicies);

/** The documents of a role, from its definition and its place. `stack` is of all roles of its stack. */
export function roleDocuments(
  role: Role,
  place: Place,
  stack: OfStack = { rolePaths: [role.path], boundedRoles: [], splitRoles: [] },
): RoleDocuments {
  const inputs = { ...role, ...place, ...stack };
  const trust = trustOf(inputs) as unknown as PolicyDocument;
  const permissions = permissionsOf(inputs) as unknown as PolicyDocument;
  const boundary = role.generateBoundary ? (boundaryOf(inputs) as unknown as PolicyDocument) : undefined;
  const parts = role.splitPermissions ? splitOf(inputs) : [];
  const split = Object.fromEntries(parts.map(({ key, policy }) => [key, policy as unknown as PolicyDocument]));
  const hasPermissions = (permissions.Statement as readonly unknown[]).length > 0;
  return { trust, ...(hasPermissions && { permissions }), ...(boundary && { boundary }), split };
}

const attachedOf = compile(attachedPolicies);
const limitedOf = compile(limitedPolicies);

/** The managed policies of a role, ARNs by the names of their attachments: those that its inline policy limits, and the others. */
export function policiesOf(roleName: string, role: Role, { split }: RoleDocuments, place: Place): PoliciesOfRole {
  const inputs = { ...role, ...place, roleName, splitPolicyKeys: Object.keys(split) };
  return { attached: attachedOf(inputs), limited: limitedOf(inputs) };
}

type PoliciesOfRole = Readonly<Record<"attached" | "limited", Readonly<Record<string, string>>>>;

/** What the rules between fields, then the quotas, say against a role. `at` is where the role stands in the definition. */
export function roleProblems(
  role: Role,
  documents: RoleDocuments,
  place: Place,
  at: string,
  accountIsKnown = !hasToken(place.accountId),
): Problem[] {
  const inputs = { ...role, ...place, ...CONSTANTS, ...keysOf(role, documents) };
  const broken = accountIsKnown
    ? brokenRules(roleRules, inputs, at)
    : [...brokenRules(rulesWithoutAccount, inputs, at), ...brokenInEveryAccount(role, inputs, at)];
  return broken.length > 0 ? broken : [...quotaProblems(documents, role, PARTS, at), ...attachmentProblems(inputs, at)];
}

const attachedCountOf = compile(attachedCount);

function attachmentProblems(inputs: ReturnType<typeof keysOf>, at: string): Problem[] {
  const split = inputs.splitPolicyKeys.length;
  const all = attachedCountOf(inputs);
  return split === 0 || all <= ATTACHED_POLICIES
    ? []
    : [{ path: pathFrom(at, ["splitPermissions"]), message: worded(tooMany(split, all), typescript) }];
}

/** The keys of maps whose values may be known only when Terraform runs, as inputs of rules. */
const keysOf = ({ tags = {}, managedPolicies, dangerouslyManagedPolicies }: Role, { split }: RoleDocuments) => ({
  tagKeys: Object.keys(tags),
  managedPolicyNames: Object.keys(managedPolicies),
  dangerousPolicyNames: Object.keys(dangerouslyManagedPolicies),
  splitPolicyKeys: Object.keys(split),
});

const rulesWithoutAccount = roleRules.filter(({ needsAccount }) => !needsAccount);
const rulesOfAccount = roleRules.filter(({ needsAccount }) => needsAccount);
const NO_ACCOUNT = "none";

const accountsIn = (role: Role): readonly string[] => [
  ...new Set(JSON.stringify(role).match(/(?<=arn:[^:"]*:[^:"]*:[^:"]*:)\d{12}(?=:)/g)),
];

/** What is wrong whichever account it will be: in one that no ARN names, and in each that one does. */
function brokenInEveryAccount(role: Role, inputs: Readonly<Record<string, unknown>>, at: string): Problem[] {
  const brokenIn = (accountId: string) => brokenRules(rulesOfAccount, { ...inputs, accountId }, at);
  const elsewhere = accountsIn(role).map((account) => new Set(brokenIn(account).map(({ path }) => path)));
  return brokenIn(NO_ACCOUNT).filter(({ path }) => elsewhere.every((paths) => paths.has(path)) && elsewhere.length > 0);
}

/**
 * The accounts that the role's own must be: those of ARNs for which a rule holds in that account and in no other. Asked where the
 * account is known only to Terraform, which then checks it in the plan.
 */
export function accountsNamed(role: Role, place: Place): string[] {
  const inputs = { ...role, ...place };
  const broken = brokenRules(rulesOfAccount, { ...inputs, accountId: NO_ACCOUNT }, "");
  return accountsIn(role).filter((accountId) => brokenRules(rulesOfAccount, { ...inputs, accountId }, "").length < broken.length);
}
