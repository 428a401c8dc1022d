import * as z from "zod";
import {
  type Expression,
  eachAs,
  get,
  input,
  list,
  local,
  merge,
  optional,
  path,
  present,
  record,
  variable,
  when,
} from "../expression/build";
import { isArn } from "../fields/arn";
import { field } from "../fields/kinds";
import { type Found, foundIn, itemsOf, type Rule } from "../fields/rule";
import { snakeCase } from "../hcl/text";

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
  /** What somebody may overlook who reads the statement. */
  readonly mind?: string;
  /** Operators, condition keys and the text that they are compared with: the same for every role. */
  readonly condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * Of what alone the purpose is told in words, where policies that are not ours have the same calls for something else: the values of the
   * condition, or without one the ARNs.
   */
  readonly only?: RegExp;
}

/** Operators, condition keys and what they are compared with; as an expression where a role's own fields say which keys. */
export type Condition = Readonly<
  Record<string, Readonly<Record<string, Expression<string[]> | string>> | Expression<Record<string, unknown>>>
>;

/** One line of the table. A row without resources is left out of the policy. */
export interface Row {
  readonly calls: Calls;
  /** The resources in words. */
  readonly on: string;
  /** Their ARNs; `*` alone where AWS knows no resource for the calls. */
  readonly arns: Expression<readonly string[]>;
  /** AWS knows no resource for the calls. */
  readonly everywhere?: true;
  /** A condition on the role's own fields. The row is then a statement by itself, which no other set shares. */
  readonly condition?: Condition;
}

export const row = (calls: Calls, on: string, arns: Expression<readonly string[]>, condition?: Condition): Row => ({
  calls,
  on,
  arns,
  ...(condition && { condition }),
});
/** A row on `*`, or where `only` does not hold on nothing; the reason says why there is no narrower resource. */
export const everywhere = (calls: Calls, reason = "AWS knows no narrower resource for it", only?: Expression<boolean>): Row => ({
  ...row(calls, `\`*\`: ${reason}`, only === undefined ? EVERYTHING : when(only, EVERYTHING)),
  everywhere: true,
});
const EVERYTHING = list<string>("*");

/** Calls that a role may never make, whatever else it has: a denial wins over all that allows them. */
export interface Denial {
  readonly calls: Calls;
  /** What it holds on, in words. */
  readonly on: string;
  /** The only resources on which it does not hold. Without any it holds on all. */
  readonly except?: Expression<readonly string[]>;
}

/** A managed policy of AWS's own that a role with the set has too, and what is denied of it. */
export interface Attached {
  /** The field of the set that asks for it. */
  readonly field: string;
  /** What Terraform knows the attachment by: with a dot, which no name of a user's own has. */
  readonly key: `${string}.${string}`;
  readonly arn: Expression<string>;
  /** Whether the set asks for it. */
  readonly when: Expression<boolean>;
  readonly denials: readonly Denial[];
}

/** Yes, no, or where the field is true or given, or where it is not true. */
export type Sometimes = boolean | { readonly onlyWith: string } | { readonly onlyWithout: string };

export interface PermissionSet<F extends z.ZodRawShape = z.ZodRawShape> {
  /** The role's field. */
  readonly name: string;
  /** What a role with it may do: the field's description. */
  readonly description: string;
  readonly example: Readonly<Record<string, unknown>>;
  /** Whether it can change something: yes unless it says no. A set that writes never meets `pullRequest`. */
  readonly writes: Sometimes;
  /** Whether it reads what is there to be kept secret: no unless it says so. Nor does such a set meet `pullRequest`. */
  readonly readsSecrets: Sometimes;
  /** What a role whose policy is too long can be split by, in words. */
  readonly parts: readonly string[];
  /** The fields, each with its description and example. */
  readonly schema: z.ZodObject<F, z.core.$strict>;
  readonly rows: readonly Row[];
  readonly attached?: Attached;
  /** Rules between its fields, or between a field and the place, beside those that every set gets. */
  readonly rules: readonly Rule[];
  /** The fields as expressions, which stand in `within` alone. */
  readonly input: SetInput<F>;
  /** The sets of the role that have this name: one or none. */
  readonly source: Expression<Record<string, unknown>[]>;
}

/** What a file of a set says. */
interface SetTable<N extends string, F extends z.ZodRawShape> {
  readonly name: N;
  readonly description: string;
  readonly example: Readonly<Record<string, unknown>>;
  readonly writes?: Sometimes;
  readonly readsSecrets?: Sometimes;
  readonly parts: readonly string[];
  readonly fields: F;
  /**
   * What several rows or rules need, computed once, in steps by what they add: `set.made(NAME)` there, and in the steps behind. Each step
   * costs every role a local.
   */
  readonly made?: Readonly<Record<string, (set: SetInput<F>) => Readonly<Record<string, Expression<unknown>>>>>;
  readonly rows: (set: SetInput<F>) => readonly Row[];
  readonly attached?: (set: SetInput<F>) => Attached;
  readonly rules?: (set: SetInput<F>) => readonly Rule[];
}

export const permissionSet = <N extends string, F extends z.ZodRawShape>(
  table: SetTable<N, F>,
): PermissionSet<F> & { readonly name: N } => {
  const { name, description, example, writes = true, readsSecrets = false, parts, fields } = table;
  const set = setInput<F>(name);
  const given = optional(ofRole(name));
  const steps = Object.entries(table.made ?? {});
  const source = steps.reduce(
    (sets, [step, made], i) =>
      local(
        `${localsOfSet(name).made}${snakeCase(step)}`,
        eachAs(sets, set.element, merge(set.element, record(made(set)))),
        i === steps.length - 1 ? "With what several of its statements or checks need." : undefined,
      ),
    given,
  );
  return {
    name,
    description,
    example,
    writes,
    readsSecrets,
    parts,
    schema: z.strictObject(fields),
    rows: table.rows(set),
    ...(table.attached && { attached: table.attached(set) }),
    rules: (table.rules?.(set) ?? []).map((rule) => ({ ...rule, of: { source, element: set.element } })),
    input: set,
    source,
  };
};

/** The role's field of a set, as the schema of a role has it. */
export const setField = <S extends PermissionSet>({ schema, description, example }: S) =>
  field(schema.optional() as z.ZodOptional<S["schema"]>, description, "an object", example);

/** How HCL calls what is made of a set: with what is computed once (how that begins), what it allows, and what it denies. */
export const localsOfSet = (name: string) => ({
  made: `${snakeCase(name)}_with_`,
  statements: `${snakeCase(name)}_statements`,
  denials: `${snakeCase(name)}_denials`,
});

/** The set of a role that may be without it. */
const ofRole = (name: string) => input<Record<string, unknown> | undefined>(name);

/** Whether the role has the set. */
export const hasSet = ({ name }: Pick<PermissionSet, "name">): Expression<boolean> => present(ofRole(name));

/** What is said for a set, where the role has it. Terraform computes it only there: a set that a role does not have costs it nothing. */
export const within = <R>({ source, input }: Pick<PermissionSet, "input" | "source">, body: Expression<R>): Expression<R[]> =>
  eachAs(source, input.element, body);

/** The fields of a set as expressions, inside of `within`. */
export interface SetInput<F> {
  /** The set itself. */
  readonly element: Expression<Record<string, unknown>>;
  list(field: keyof F & string): Expression<string[]>;
  text(field: keyof F & string): Expression<string>;
  flag(field: keyof F & string): Expression<boolean>;
  /** A text that may be absent, as a list of one or none. */
  optional(field: keyof F & string): Expression<string[]>;
  /** A map of texts. */
  map(field: keyof F & string): Expression<Record<string, string>>;
  /** What is computed once. */
  made<T>(name: string): Expression<T>;
  /** The items of a list, each with its path in the role: what a rule is about. */
  items(field: keyof F & string): Expression<Found[]>;
  /** Those of them that are ARNs. */
  arns(field: keyof F & string): Expression<Found[]>;
  /** A text, with its path in the role; none where it may be absent and is. */
  found(field: keyof F & string, mayBeAbsent: boolean): Expression<Found[]>;
}

function setInput<F>(name: string): SetInput<F> {
  const element = variable<Record<string, unknown>>("set");
  const of = <T>(field: string) => get(element as Expression<Record<string, T>>, field) as Expression<T>;
  return {
    element,
    list: of<string[]>,
    text: of<string>,
    flag: of<boolean>,
    optional: (field) => optional(of<string>(field)),
    map: of<Record<string, string>>,
    made: of,
    items: (field) => itemsOf([name, field], of<string[]>(field)),
    arns: (field) => itemsOf([name, field], of<string[]>(field), isArn),
    found: (field, mayBeAbsent) => {
      const text = of<string>(field);
      return mayBeAbsent ? foundIn([name, field], optional(text)) : list<Found>(record<Found>({ at: path(name, field), value: text }));
    },
  };
}
