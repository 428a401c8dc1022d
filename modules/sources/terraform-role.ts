import { attributesAt } from "../review/assemble/joins";
import type { Side } from "../review/assemble/side";
import type { PolicyText } from "../review/assemble/state";
import * as messages from "../review/messages";
import { Configured, type Resource, Sensitive, textOf, Unknown, type Value } from "../review/read/plan";
import { withoutReferences } from "./references";
import type { Regions } from "./regions";
import { NOT_IN_FILE, type Permissions, type RolePolicy, type Trust, type TrustedRole } from "./role";
import { trustOf } from "./trust-text";

/** One role of what Terraform gives, put together of its resource and of all that is attached to it. */

/** What the roles of a file have in common. */
export interface Surroundings {
  readonly file: string;
  readonly side: Side;
  /** Of the file's OIDC providers, by address. */
  readonly issuers: ReadonlyMap<string, string>;
  readonly regions: Regions;
}

/** A role of which nobody can tell yet whether it has more policies. */
type Found = Omit<TrustedRole, "permissions"> & { readonly permissions: Omit<Permissions, "untold"> };

/** Nothing where the role goes. */
export function roleOf(role: Resource, { file, side, issuers, regions }: Surroundings): Found[] {
  const attributes = attributesAt(role, "after");
  const state = side.state(role);
  if (attributes === null || state === undefined) return [];
  const { name, arn, path, max_session_duration: seconds, assume_role_policy: policy } = attributes;
  return [
    {
      file,
      name: known(name) ?? role.address,
      place: role.address,
      ...(known(arn) !== undefined && { arn: known(arn) }),
      ...(typeof seconds === "number" && { maxSessionSeconds: seconds }),
      ...pathOf(path),
      ...regionOf(role, side, regions),
      trust: trustOfValue(policy, issuers),
      permissions: {
        policies: state.policies.map(({ label, text }) => policyOf(label, text)),
        ...(state.boundary && { boundary: policyOf(state.boundary.label ?? state.boundary.key, state.boundary.text) }),
      },
    },
  ];
}

/** A role that sets none has "/". */
const pathOf = (path: Value | undefined): { readonly path?: string } => {
  const told = (path ?? null) === null ? "/" : known(path);
  return told === undefined ? {} : { path: told };
};

function policyOf(label: string, text: PolicyText): RolePolicy {
  if (text.kind === "known") return { label, document: text.document };
  return { label, hidden: text.kind === "hidden" ? text.reason : NOT_IN_FILE };
}

/** Where the file has one configuration of the provider, that is the role's. */
function regionOf(role: Resource, { joins }: Side, regions: Regions): { readonly region?: string } {
  const key = role.providerKey ?? joins.references.configurationOf(role)?.provider_config_key ?? "";
  const [only, ...others] = regions.values();
  const region = regions.get(key) ?? (others.length === 0 ? only : undefined);
  return region === undefined ? {} : { region };
}

const known = (value: Value | undefined): string | undefined => (typeof value === "string" && !value.includes("${") ? value : undefined);

function trustOfValue(value: Value | undefined, issuers: ReadonlyMap<string, string>): Trust {
  // Of a stack the expression itself stands in the place of what nobody can tell
  const untold = value instanceof Unknown || (value instanceof Configured && value.text.startsWith("${"));
  if (untold) return { hidden: messages.KNOWN_AFTER_APPLY };
  if (value instanceof Sensitive) return { hidden: messages.SENSITIVE };
  if (value instanceof Configured && !value.certain) return { hidden: messages.GUESSED };
  return withoutReferences(trustOf(textOf(value)), issuers);
}
