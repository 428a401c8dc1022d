import type { Place } from "../definition/inputs";
import { roleRules } from "../definition/rules/role-rules";
import type { Role } from "../definition/schema";
import { compile } from "../expression/evaluate";
import type { Problem } from "../fields/messages/errors";
import { hasToken } from "../fields/tokens";
import { brokenRules } from "../fields/validate";
import type { PolicyDocument } from "../iam/document";
import { quotaProblems } from "../iam/quotas";
import { permissionPolicy } from "../permissions/permission-policy";
import { trustPolicy } from "../trust/trust-policy";

/** What IAM is told of a role. */
export interface RoleDocuments {
  readonly trust: PolicyDocument;
  /** Absent where the role has no permission sets. */
  readonly permissions?: PolicyDocument;
}

const trustOf = compile(trustPolicy);
const permissionsOf = compile(permissionPolicy);

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
  const broken = brokenRules(rules, { ...role, ...place, tagKeys: Object.keys(role.tags ?? {}) }, at);
  return broken.length > 0 ? broken : quotaProblems(documents, at);
}

const rulesWithoutAccount = roleRules.filter(({ needsAccount }) => !needsAccount);

/** The accounts of ARNs that must be of the role's own account: a service is, where its cluster is a name. */
export function accountsNamed({ permissionsBoundary, ecsDeploy }: Role): string[] {
  const services = ecsDeploy === undefined || ecsDeploy.cluster.startsWith("arn:") ? [] : ecsDeploy.services;
  const arns = [permissionsBoundary ?? "", ...(ecsDeploy?.passRoles ?? []), ...services];
  return [...new Set(arns.flatMap((arn) => /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn)?.[1] ?? []))];
}
