import type { Expression } from "../expression/build";
import { childrenOf, type Node } from "../expression/node";
import type { Names } from "../expression/one-line";
import { type PrintedLocal, printExpression } from "../expression/print";
import { place } from "../fields/place";
import { attribute, type Item } from "../hcl/block";
import { snakeCase } from "../hcl/text";
import type { Quota } from "../iam/quotas";
import { CONSTANTS } from "../permissions/constants";
import { boundaryPolicy, rolePolicy, splitPolicies } from "../permissions/role-policy";
import { trustPolicy } from "../trust/trust-policy";

/** How modules/policies names what it makes of the roles: a local is a map by the role's name, or the same for all of them. */

const PLACE: ReadonlySet<string> = new Set(Object.keys(place));

/** Inputs that are no field of a role. */
const MADE_OF_FIELDS: Readonly<Record<string, string>> = {
  tagKeys: "keys(local.tags[role_name])",
  managedPolicyNames: "keys(role.managed_policies)",
  dangerousPolicyNames: "keys(role.dangerously_managed_policies)",
  rolePaths: "local.role_paths",
  boundedRoles: "local.bounded_roles",
  splitRoles: "local.split_roles",
  splitPolicyKeys: "keys(local.split_policies[role_name])",
  roleName: "role_name",
  ...Object.fromEntries(Object.keys(CONSTANTS).map((name) => [name, `local.${snakeCase(name)}`])),
};

/** Inside of the map `role` is the role. */
export const names: Names = {
  input: (name) => {
    const made = MADE_OF_FIELDS[name];
    if (made !== undefined) return made;
    return `${PLACE.has(name) ? "var.place" : "role"}.${snakeCase(name)}`;
  },
  local: (name, value) => (isOfPlace(value) ? `local.${name}` : `local.${name}[role_name]`),
};

/** Whether it reads nothing of a role. Asked wherever a local is named: what is below is looked at once. */
export function isOfPlace(node: Node): boolean {
  const known = ofPlace.get(node) ?? (node.kind === "input" ? PLACE.has(node.name) : childrenOf(node).every(isOfPlace));
  ofPlace.set(node, known);
  return known;
}
const ofPlace = new WeakMap<Node, boolean>();

const LOOP = "for role_name, role in var.roles :";
export const forEachRole = (value: string, only?: string): string => {
  const isLong = !value.includes("\n") && value.length > LINE - LOOP.length;
  return `{\n${LOOP}${isLong ? "\n" : " "}role_name => ${value}${only === undefined ? "" : ` if ${only}`}\n}\n`;
};
const LINE = 110;
export const INDENT = "    ";

/** `only` is which roles have it; each role otherwise. */
interface Policy {
  readonly local: string;
  readonly document: Expression<unknown>;
  readonly only?: string;
}
export type OnePolicy = Exclude<Quota["document"], "split">;
export const POLICIES: Readonly<Record<OnePolicy, Policy>> = {
  trust: { local: "trust_policies", document: trustPolicy },
  permissions: { local: "permission_policies", document: rolePolicy },
  boundary: { local: "boundary_policies", document: boundaryPolicy, only: "role.generate_boundary" },
};

/** A policy of the role, or what stands for one that it does not have. */
export function policyOf(document: OnePolicy, otherwise: string): string {
  const { local, only } = POLICIES[document];
  // Without lookup(), which looks through all of the map, and for each role
  return only === undefined ? `local.${local}[role_name]` : `${only} ? local.${local}[role_name] : ${otherwise}`;
}

/** The parts of the role's statements that have policies of their own, as a list. */
export const SPLIT_STATEMENTS = printExpression(splitPolicies, names);

export const localAttribute = ({ name, value, of, note }: PrintedLocal): Item => ({
  ...attribute(name, isOfPlace(of) ? `${value}\n` : forEachRole(value)),
  ...(note !== undefined && { note }),
});
