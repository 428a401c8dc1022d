import type { RoleDefinition } from "../../modules";
import type { Claims } from "./github";

/** A role, a token, and whether it may come in; a refused row names the attack or the mistake. Both faces are held to the same table. */
export interface TokenCase {
  readonly name: string;
  readonly role: RoleDefinition;
  readonly claims: Claims;
  readonly admitted: boolean;
  /** Where the provider is not github.com's: its URL. */
  readonly url?: string;
}

export const admits = (name: string, definition: RoleDefinition, claims: Claims): TokenCase => ({
  name,
  role: definition,
  claims,
  admitted: true,
});
export const refuses = (name: string, definition: RoleDefinition, claims: Claims): TokenCase => ({
  name,
  role: definition,
  claims,
  admitted: false,
});
/** Of another issuer, through that issuer's provider. */
export const at = (url: string, row: TokenCase): TokenCase => ({ ...row, url, claims: { ...row.claims, iss: url } });
