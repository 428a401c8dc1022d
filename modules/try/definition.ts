import type { GithubOidcStackProps } from "../constructs/github-oidc-stack";
import { accountsNamed } from "../constructs/role-documents";
import { stack as schema } from "../definition/schema";
import { parse } from "../fields/validate";

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
  const { create, thumbprintSource } = parse(schema, definition).oidcProvider;
  return create && thumbprintSource === "fetch";
}

/** The account that the emulator plays: the definition's own, one that its ARNs name, or any. */
export function trialAccount(definition: GithubOidcStackProps): string {
  const { accountId, roles } = parse(schema, definition);
  return accountId ?? Object.values(roles).flatMap(accountsNamed)[0] ?? SOME_ACCOUNT;
}
