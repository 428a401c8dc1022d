import { constraintsOf } from "../iam/compare/constraints";
import type { Statement } from "../iam/document";
import { hasKnownElements, isEveryone, principalsOf } from "../iam/statement-elements";
import type { AuditedStatement } from "./rule";

/** Why nobody can tell what a statement lets in: AWS refuses it, or does not document it. Nothing where it can be told. */
export function unreadable({ statement, doors }: AuditedStatement, version: string | undefined): string | undefined {
  const { Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition } = statement as Statement & {
    readonly Effect: unknown;
  };
  if (!hasKnownElements(statement)) return "has an element that AWS does not know";
  if (Effect !== "Allow" && Effect !== "Deny") return "has an Effect that is neither Allow nor Deny";
  if (Resource !== undefined || NotResource !== undefined) return "names a Resource, which a trust policy has not";
  if ((Principal === undefined) === (NotPrincipal === undefined)) return "needs either Principal or NotPrincipal";
  if ((Action === undefined) === (NotAction === undefined)) return "needs either Action or NotAction";
  if (constraintsOf(Condition, version) === undefined) return "has a Condition that is no list of operators, keys and values";
  const named = principalsOf(Principal ?? NotPrincipal);
  if (named === undefined || named.length === 0) return "has a principal that cannot be read";
  const providers = doors.map(({ providerArn }) => providerArn);
  for (const each of named) {
    if (each === undefined) return "has a principal that cannot be read";
    if (each.id.includes("*") && !isEveryone(each)) return `names the principal ${each.id}: what a wildcard means there is not documented`;
    const isProvider = /^arn:[^:]*:iam::[^:]*:(oidc|saml)-provider\/./.test(each.id) || /^[\w-]+(\.[\w-]+)+$/.test(each.id);
    if (each.type === "Federated" && !isProvider) return `names the identity provider ${each.id}, which is none`;
    if (each.type === "Federated" && /github/i.test(each.id) && !each.id.startsWith("arn:") && !providers.includes(each.id))
      return `names the identity provider ${each.id}, where its ARN is wanted`;
  }
  return undefined;
}
