import { type Expr, expr, hclOf, Template, type Val } from "./syntax";
import { type Key, keysOf, type Unit } from "./units";

/** Where the resources of a unit stand: in the root module or in one of their own, once or for each of its keys. */
export interface Spot {
  /** What a resource there needs to be there as often as the unit has keys. */
  readonly loop: Readonly<Record<string, Val>>;
  /** Behind the address of what stands at the same spot. */
  readonly index: string;
  /** A text with the key between: no two instances have one name. */
  around(before: string, behind?: string): Val;
  /** The key itself. */
  readonly key: Expr;
  /** What is known only after an apply, where it changes. */
  readonly late: string;
  /** A resource, or an output of the module that holds it. */
  role(attribute: "id" | "name"): Expr;
  policy(name: string): Expr;
  /** What all of the spot waits for. */
  readonly after: readonly Expr[];
}

/** The parts that both spots of a unit have in common. */
export interface Site {
  readonly prefix: string;
  readonly unit: Unit;
  /** What its loop gives for each key, where that is a map. */
  readonly valued?: Val;
}

export const lateIn = (prefix: string) => `terraform_data.${prefix}_late.output`;
export const callOf = (prefix: string) => `module.${prefix}_m`;

/** The loop of the unit's resources, or of its module's call, and how it tells its key. */
export function loopOf({ unit, valued }: Site): { readonly loop: Spot["loop"]; readonly index: string; readonly key: string | undefined } {
  const keys = keysOf(unit);
  switch (unit.loop) {
    case "none":
      return { loop: {}, index: "", key: undefined };
    case "count":
      return { loop: { count: keys.length }, index: "[count.index]", key: `${hclOf(keys)}[count.index]` };
    case "for_each": {
      const map = valued === undefined ? undefined : Object.fromEntries(keys.map((key) => [key, valued]));
      return { loop: { for_each: map ?? expr(`toset(${hclOf(keys)})`) }, index: "[each.key]", key: "each.key" };
    }
  }
}

const naming =
  ({ unit }: Site, key: string | undefined): Spot["around"] =>
  (before, behind = "") =>
    key === undefined ? `${before}${keysOf(unit)[0]}${behind}` : new Template([before, expr(key), behind]);

/** Without a loop, a function that comes to it. */
const keyExpr = ({ unit }: Site, key: string | undefined): Expr => expr(key ?? `lower(${hclOf(`${keysOf(unit)[0]}`.toUpperCase())})`);

const siblings = ({ unit, prefix }: Site, index: string): Pick<Spot, "role" | "policy" | "after"> => {
  const address = { role: `aws_iam_role.${prefix}_${unit.address}`, policy: (name: string) => `aws_iam_policy.${prefix}_${name}` };
  return {
    role: (attribute) => expr(`${address.role}${index}.${attribute}`),
    policy: (name) => expr(`${address.policy(name)}${index}.arn`),
    after: [expr(address.role), ...Object.keys(unit.managed).map((name) => expr(address.policy(name)))],
  };
};

/** In the root module, beside what it refers to. */
export function rootSpot(site: Site): Spot {
  const { loop, index, key } = loopOf(site);
  return { loop, index, late: lateIn(site.prefix), around: naming(site, key), key: keyExpr(site, key), ...siblings(site, index) };
}

/** In a module, which is called as often as the unit has keys. */
export const innerSpot = (site: Site): Spot => ({
  ...{ loop: {}, index: "", late: "var.late" },
  ...{ around: naming(site, "var.key"), key: expr("var.key") },
  ...siblings(site, ""),
});

/** In the root module, beside the call of the module that holds what it refers to. */
export function outerSpot(site: Site): Spot {
  const { loop, index, key } = loopOf(site);
  const call = callOf(site.prefix);
  return {
    ...{ loop, index, late: lateIn(site.prefix), around: naming(site, key), key: keyExpr(site, key) },
    role: (attribute) => expr(`${call}${index}.role_${attribute}`),
    policy: (name) => expr(`${call}${index}.${name}`),
    after: [expr(call)],
  };
}

/** The address of the instance for a key, before or behind which the rest of an address stands. */
export function instanceOf(unit: Unit, key: Key): string {
  if (unit.loop === "none") return "";
  return unit.loop === "count" ? `[${keysOf(unit).indexOf(key)}]` : `[${JSON.stringify(key)}]`;
}
