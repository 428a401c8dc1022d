import type { PolicyDocument } from "../../iam/document";

/** What a role is at one moment: before or after the apply. */
export interface RoleState {
  readonly name: string;
  readonly address: string;
  readonly account?: string;
  readonly path?: string;
  readonly trust: PolicyText;
  readonly policies: readonly AttachedPolicy[];
  /** Labels of policies that a list of what alone the role may have takes away. */
  readonly removed?: readonly string[];
  readonly boundary?: Boundary;
  /** Nothing where it is not known. */
  readonly sessionSeconds?: number;
}

export interface Boundary {
  /** The same for two that are the same policy. */
  readonly key: string;
  /** Its name; nothing where it is not known which policy it is. */
  readonly label?: string;
  readonly text: PolicyText;
}

/** A document, as far as it is known. */
export type PolicyText =
  | { readonly kind: "known"; readonly document: PolicyDocument; readonly certainty: "known" | "configuration"; readonly doubt?: string }
  /** `same` is equal for two hidden texts that are the same. */
  | { readonly kind: "hidden"; readonly reason: string; readonly same?: object | string }
  /** The text is nowhere in the plan, and need not be: a managed policy of AWS, or one of another stack. */
  | { readonly kind: "elsewhere" }
  /** There is no document: the role is not in the plan. */
  | { readonly kind: "none" };

export interface AttachedPolicy {
  /** Inline policies by their name, managed ones by their ARN or, where that is not known yet, by their address. */
  readonly key: string;
  readonly kind: "inline" | "managed";
  readonly label: string;
  readonly text: PolicyText;
  /** The resource to name where something cannot be reviewed. */
  readonly address: string;
}

/** A role before and after; one of both is there. */
export interface RolePair {
  readonly before?: RoleState;
  readonly after?: RoleState;
  readonly events: readonly RoleEvent[];
}

/** What happens to a role as a resource. */
export type RoleEvent =
  | "created"
  | "deleted"
  | "replaced"
  | "forgotten"
  | "imported"
  | "created-again"
  | "policies-lost-with-replacement"
  | "trust-elsewhere"
  | `unknown-verb ${string}`;
