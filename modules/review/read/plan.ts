import { isRecord } from "../../record";

/** What is left of a plan, or of two synthesized stacks, when it may be looked at: the resources that give access, without secrets. */

/** A value that is known only after the apply. */
export class Unknown {
  readonly kind = "unknown";
}
export const UNKNOWN = new Unknown();

/** A value that Terraform marks as sensitive. Two that are the same value are the same object, which is all that can be learned of it. */
export class Sensitive {
  readonly kind = "sensitive";
}

/** A text that the configuration gives for a value that the plan does not know, and how sure it is. */
export class Configured {
  readonly kind = "configured";
  constructor(
    readonly text: string,
    /** Where an expression of the configuration only names its parts, the text is a guess. */
    readonly certain: boolean,
    /** The expression as it is written, and no text to read: what fills its places may have quotes in it. */
    readonly isExpression = false,
  ) {}
}

export type Value =
  | null
  | boolean
  | number
  | string
  | Unknown
  | Sensitive
  | Configured
  | readonly Value[]
  | { readonly [key: string]: Value };
export type Attributes = { readonly [key: string]: Value };

export interface Resource {
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  /** The key of `for_each` or `count`. */
  readonly index?: string | number;
  /** The module's address with its indexes; empty for the root module. */
  readonly module: string;
  /** Terraform's verbs, unknown ones too. */
  readonly actions: readonly string[];
  readonly previousAddress?: string;
  readonly deposed?: string;
  readonly imported: boolean;
  /** The key of the provider configuration that it names itself, as a block of a stack does; in a plan the configuration has it. */
  readonly providerKey?: string;
  readonly before: Attributes | null;
  readonly after: Attributes | null;
}

/** Something that nobody can say yes or no to by this review, and why. */
export interface Doubt {
  readonly address: string;
  readonly reason: string;
}

/** A resource that is named, and not reviewed. */
export interface OutsideResource {
  readonly address: string;
  readonly type: string;
  /** Terraform's verbs, and "drift" where it was changed by hand. */
  readonly actions: readonly string[];
  /** The names of the attributes with which it can give access; empty where all of it does. */
  readonly carries: readonly string[];
}

export interface Plan {
  readonly source: "plan" | "stacks";
  readonly resources: readonly Resource[];
  /** Resources whose state differs from what Terraform last saw: `before` as it was, `after` as it is. */
  readonly drift: readonly Resource[];
  /** Resources that change, can give access and are read by no stage. */
  readonly outside: readonly OutsideResource[];
  readonly configuration: ConfigurationModule;
  /** Whether all of it is told as it is written: by the plan file, or since stacks are nothing else. */
  readonly isWritten: boolean;
  /** How each provider configuration of AWS signs in, by its key: equal texts are one account. */
  readonly credentials: Readonly<Record<string, string>>;
  /** For the configuration of the state before, where there is one (two stacks). */
  readonly baseConfiguration?: ConfigurationModule;
  readonly doubts: readonly Doubt[];
}

/** A module of `configuration` (https://developer.hashicorp.com/terraform/internals/json-format, "Configuration Representation"). */
export interface ConfigurationModule {
  readonly resources?: readonly ConfiguredResource[];
  readonly module_calls?: Readonly<Record<string, { readonly expressions?: Expressions; readonly module?: ConfigurationModule }>>;
  readonly outputs?: Readonly<Record<string, { readonly expression?: Expression }>>;
  readonly variables?: Readonly<Record<string, { readonly sensitive?: boolean }>>;
  /** Of the plan file: the JSON of a plan has none. */
  readonly locals?: Readonly<Record<string, Expression>>;
}

export interface ConfiguredResource {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly provider_config_key?: string;
  readonly expressions?: Expressions;
  readonly provisioners?: unknown;
}

export interface Expression {
  readonly constant_value?: unknown;
  readonly references?: readonly string[];
}
/** An attribute's expression, or those of its blocks. */
export interface Expressions {
  readonly [attribute: string]: Expression | readonly Expressions[] | undefined;
}

/** The text of a value that is one, as the plan or the configuration has it. */
export const textOf = (value: Value | undefined): string | undefined =>
  typeof value === "string" ? value : value instanceof Configured ? value.text : undefined;

/** Whether the plan itself does not tell the value. */
export const isHidden = (value: unknown): value is Unknown | Sensitive | Configured =>
  value instanceof Unknown || value instanceof Sensitive || value instanceof Configured;

/** Whether two values are surely the same: what is not known yet never is, and what is sensitive only where it is the same object. */
export function isSameValue(one: Value | undefined, other: Value | undefined): boolean {
  if (one instanceof Unknown || other instanceof Unknown) return false;
  if (one instanceof Sensitive || other instanceof Sensitive) return one === other;
  if (one instanceof Configured || other instanceof Configured)
    return one instanceof Configured && other instanceof Configured && one.text === other.text && one.certain && other.certain;
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((each, i) => isSameValue(each, other[i]));
  if (!isRecord(one) || !isRecord(other)) return (one ?? null) === (other ?? null);
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => isSameValue(one[key] as Value, other[key] as Value));
}
