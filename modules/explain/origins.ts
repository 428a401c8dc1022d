import { ISSUER } from "../fields/issuer";
import { type Statement, statementsOf } from "../iam/document";
import { principalsOf } from "../iam/statement-elements";
import type { TrustedRole } from "../sources/role";
import { isGithub } from "../trust/grant-issuer";
import { issuerOfProvider } from "../trust/request";
import type { Presented } from "./presented";

/** The providers that a role's trust policy names as principals, as it spells them. */
export const providersOf = (role: TrustedRole): string[] => providersIn(role, ({ Principal }) => [Principal]);

function providersIn({ trust }: TrustedRole, principals: (statement: Statement) => readonly Statement["Principal"][]): string[] {
  if (!("document" in trust)) return [];
  const named = statementsOf(trust.document).flatMap((statement) => principals(statement).flatMap((each) => principalsOf(each) ?? []));
  return [...new Set(named.flatMap((each) => (each?.type === "Federated" && issuerOfProvider(each.id) !== undefined ? [each.id] : [])))];
}

/**
 * The providers that the token may have come through, at least one: those that the policy names of its issuer. Where it names none, the
 * provider of the issuer in the role's account. An account that a file does not tell is the one that the policy names.
 */
export function originsOf(role: TrustedRole, { issuer, attempt }: Presented): readonly string[] {
  // Whom a statement is for all but is named, too
  const providers = providersIn(role, ({ Principal, NotPrincipal }) => [Principal, NotPrincipal]);
  const github = providers.filter((arn) => isGithub(issuerOfProvider(arn) ?? ""));
  const own = accountOf(role.arn ?? attempt?.roleArn);
  const fitting = (issuer === undefined ? github : providers.filter((arn) => issuerOfProvider(arn) === issuer)).filter(
    (arn) => own === undefined || accountOf(arn) === own || !/^\d{12}$/.test(accountOf(arn) ?? ""),
  );
  if (fitting.length > 0) return fitting;
  const [partition = "aws", account = own ?? "000000000000"] = partsOf(providers[0] ?? role.arn);
  return [`arn:${partition}:iam::${own ?? account}:oidc-provider/${issuer ?? issuerOfProvider(github[0] ?? "") ?? ISSUER}`];
}

/** Partition and account of an ARN of IAM; a reference to an account is no account that is known. */
function partsOf(arn: string | undefined): [string?, string?] {
  const [, partition, account] = /^arn:([\w-]+):iam::(\d{12}):/.exec(arn ?? "") ?? [];
  return [partition, account];
}
const accountOf = (arn: string | undefined): string | undefined => partsOf(arn)[1];
