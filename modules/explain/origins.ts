import { ISSUER } from "../fields/issuer";
import { statementsOf } from "../iam/document";
import { principalsOf } from "../iam/statement-elements";
import type { TrustedRole } from "../sources/role";
import { isGithub } from "../trust/grant-issuer";
import { issuerOfProvider } from "../trust/request";
import type { Presented } from "./presented";

/** The providers that a role's trust policy names, as it spells them. */
export function providersOf({ trust }: TrustedRole): string[] {
  if (!("document" in trust)) return [];
  const named = statementsOf(trust.document).flatMap(({ Principal }) => principalsOf(Principal) ?? []);
  return [...new Set(named.flatMap((each) => (each?.type === "Federated" && issuerOfProvider(each.id) !== undefined ? [each.id] : [])))];
}

/**
 * The providers that the token may have come through, at least one: those that the role trusts of its issuer. Where it trusts none, the
 * provider of the issuer in the role's account. An account that a file does not tell is the one that the policy names.
 */
export function originsOf(role: TrustedRole, { issuer, attempt }: Presented): readonly string[] {
  const providers = providersOf(role);
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
