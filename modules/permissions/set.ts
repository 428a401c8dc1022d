import { z } from "zod";
import { below, type Expression, input, present } from "../expression/build";
import { isArn } from "../fields/arn";
import { field } from "../fields/kinds";
import { type Found, foundIn, itemsOf, type Rule } from "../fields/rule";

/** What a permission set is: a table of rows, from which everything else that is said or done about it follows (`registry.ts`). */

/** Calls of one purpose. Sets may share them: they are then one statement, on the resources of all. */
export interface Calls {
  /** The statement's id in the policy. */
  readonly sid: string;
  /** What they are for, in words that follow "may" and are true of the calls in anybody's policy: "push images to ECR". */
  readonly purpose: string;
  readonly actions: readonly string[];
  /** Where it stands that these are the calls, and on what they are authorized. */
  readonly source: string;
  readonly condition?: Condition;
  /**
   * Of what alone the purpose is told in words, where policies that are not ours have the same calls for something else: the values of the
   * condition, or without one the ARNs.
   */
  readonly only?: RegExp;
}

/** Operators, condition keys and what they are compared with. */
export type Condition = Readonly<Record<string, Readonly<Record<string, Expression<string[]> | string>>>>;

/** One line of the table. A row without resources is left out of the policy. */
export interface Row {
  readonly calls: Calls;
  /** The resources in words. */
  readonly on: string;
  /** Their ARNs; absent where AWS knows no resource for the calls, so that they are on `*`. */
  readonly arns?: Expression<readonly string[]>;
  /** Where alone the row is there, if it is on `*`; wherever the role has the set by default. */
  readonly only?: Expression<boolean>;
}

export const row = (calls: Calls, on: string, arns: Expression<readonly string[]>): Row => ({ calls, on, arns });
/** A row on `*`; the reason says why there is no narrower resource. */
export const everywhere = (calls: Calls, reason = "AWS knows no narrower resource for it", more: Pick<Row, "only"> = {}): Row => ({
  calls,
  on: `\`*\`: ${reason}`,
  ...more,
});

/**
 * Whether the set can change something: yes unless it says no. A set that writes never meets `pullRequest`. With `onlyWith`, it writes
 * where that field is true.
 */
export type Writes = boolean | { readonly onlyWith: string };

export interface PermissionSet<F extends z.ZodRawShape = z.ZodRawShape> {
  /** The role's field. */
  readonly name: string;
  /** What a role with it may do: the field's description. */
  readonly description: string;
  readonly example: Readonly<Record<string, unknown>>;
  readonly writes: Writes;
  /** What a role whose policy is too long can be split by, in words. */
  readonly parts: readonly string[];
  /** The fields, each with its description and example. */
  readonly schema: z.ZodObject<F, z.core.$strict>;
  readonly rows: readonly Row[];
  /** Rules between its fields, or between a field and the place, beside those that every set gets. */
  readonly rules: readonly Rule[];
}

/** What a file of a set says. */
interface SetTable<N extends string, F extends z.ZodRawShape> {
  readonly name: N;
  readonly description: string;
  readonly example: Readonly<Record<string, unknown>>;
  readonly writes?: Writes;
  readonly parts: readonly string[];
  readonly fields: F;
  readonly rows: (set: SetInput<F>) => readonly Row[];
  readonly rules?: (set: SetInput<F>) => readonly Rule[];
}

export const permissionSet = <N extends string, F extends z.ZodRawShape>(
  table: SetTable<N, F>,
): PermissionSet<F> & { readonly name: N } => {
  const { name, description, example, writes = true, parts, fields } = table;
  const set = setInput<F>(name);
  return {
    name,
    description,
    example,
    writes,
    parts,
    schema: z.strictObject(fields),
    rows: table.rows(set),
    rules: table.rules?.(set) ?? [],
  };
};

/** The role's field of a set, as the schema of a role has it. */
export const setField = <S extends PermissionSet>({ schema, description, example }: S) =>
  field(schema.optional() as z.ZodOptional<S["schema"]>, description, "an object", example);

/** The fields of a set as expressions; what is empty or false where the role does not have the set. */
export interface SetInput<F> {
  /** Whether the role has the set. */
  readonly isPresent: Expression<boolean>;
  list(field: keyof F & string): Expression<string[]>;
  text(field: keyof F & string): Expression<string>;
  flag(field: keyof F & string): Expression<boolean>;
  /** A text that may be absent, as a list of one or none. */
  optional(field: keyof F & string): Expression<string[]>;
  /** The items of a list, each with its path in the role: what a rule is about. */
  items(field: keyof F & string): Expression<Found[]>;
  /** Those of them that are ARNs. */
  arns(field: keyof F & string): Expression<Found[]>;
  /** A text, with its path in the role. */
  found(field: keyof F & string): Expression<Found[]>;
}

export function setInput<F>(name: string): SetInput<F> {
  const set = input<Record<string, unknown> | undefined>(name);
  return {
    isPresent: present(set),
    list: (field) => below<string[]>(set, field, "list"),
    text: (field) => below<string>(set, field, "text"),
    flag: (field) => below<boolean>(set, field, "flag"),
    optional: (field) => below<string[]>(set, field, "optional"),
    items: (field) => itemsOf([name, field], below<string[]>(set, field, "list")),
    arns: (field) => itemsOf([name, field], below<string[]>(set, field, "list"), isArn),
    found: (field) => foundIn([name, field], below<string[]>(set, field, "optional")),
  };
}
