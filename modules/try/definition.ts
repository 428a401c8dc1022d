import type { GithubOidcStackProps } from "../constructs/github-oidc-stack";
import { accountsNamed } from "../constructs/role-documents";
import { stack as schema } from "../definition/schema";
import { parse } from "../fields/validate";
import { placeIn } from "../trust/place";
import { fetchesCertificate } from "../trust/provider";

/** The stack's name in a trial. */
export const STACK = "github-oidc";

/** Given to the trial's app where GitHub's certificate cannot be read from this machine. */
export const WITHOUT_CERTIFICATE = "--without-certificate";

const SOME_ACCOUNT = "123456789012";

/** The definition as a trial deploys it: the state stays in the trial's folder. Who may come in, and what they may do, is the same. */
export function trialDefinition(definition: GithubOidcStackProps, readsCertificate: boolean): GithubOidcStackProps {
  const local = { ...definition, backend: { local: {} } };
  if (readsCertificate || !fetchesThumbprint(definition)) return local;
  return { ...local, oidcProvider: { ...definition.oidcProvider, thumbprintSource: "aws" } };
}

/** Whether a plan of the definition reads GitHub's certificate. */
export function fetchesThumbprint(definition: GithubOidcStackProps): boolean {
  return fetchesCertificate(parse(schema, definition).oidcProvider);
}

/** The account that the emulator plays: the definition's own, one that its ARNs name, or any. */
export function trialAccount(definition: GithubOidcStackProps): string {
  const { region, accountId = SOME_ACCOUNT, roles } = parse(schema, definition);
  const place = placeIn(region, accountId);
  return definition.accountId ?? Object.values(roles).flatMap((role) => accountsNamed(role, place))[0] ?? accountId;
}
