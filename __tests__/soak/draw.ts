import type { Random } from "./random";
import {
  type Data,
  DOCUMENTS,
  type Doc,
  MERGES,
  type Placed,
  TARGETS,
  type Target,
  type Told,
  TRUSTS,
  type Trust,
  type Unit,
  WAYS,
} from "./units";

/** Units by chance: each field from a small pool. */

/** Of what is only in the account nobody knows what it allows: rarer, or little else would be said. */
const OFTEN: readonly Target[] = [...TARGETS, "m0", "m1", "aws admin", "aws read"];

const DATA: readonly Data[] = [...Array<Data>(9).fill("none"), "static", "static", "dynamic", "dynamic", "alike", "alike", ...MERGES];
const told = <T>(random: Random, pool: readonly T[]): Told<T> => ({
  value: random.pick(pool),
  way: random.chance(0.5) ? "literal" : random.pick(WAYS),
});
const trusts = Object.keys(TRUSTS) as Trust[];
const documents = Object.keys(DOCUMENTS) as Doc[];
/** With conditions, most of them on several values. */
const TAGGED: readonly Doc[] = ["teams", "teams", "tagged"];
const placed = (random: Random): Placed => ({
  form: random.pick(["template", "jsonencode"]),
  place: random.pick(["key", "role", "alarm", "alarm with quotes"]),
  escaped: random.pick(["none", "variable", "percent", "backslash", "place"]),
});
const keyed = <T>(random: Random, names: readonly string[], make: (name: string) => T): Record<string, T> =>
  Object.fromEntries(names.filter(() => random.chance(0.45)).map((name) => [name, make(name)]));

/** A value for each field. */
const FIELDS: { readonly [Field in keyof Unit]: (random: Random) => Unit[Field] } = {
  place: (random) => (random.chance(0.65) ? "root" : "module"),
  loop: (random) => random.pick(["none", "none", "none", "count", "for_each"] as const),
  keys: (random) => random.pick([["x"], ["x"], ["y"], ["x", "y"], ["y", "x"]] as const),
  valued: (random) => random.chance(0.4),
  handed: (random) => random.chance(0.5),
  outside: (random) => random.chance(0.4),
  address: (random) => (random.chance(0.8) ? "r" : "s"),
  name: (random) => (random.chance(0.85) ? "r" : "s"),
  path: (random) => (random.chance(0.85) ? "/" : "/x/"),
  session: (random) => random.maybe(0.3, () => told(random, [3600, 7200, 43200])),
  trust: (random) => told(random, trusts),
  trustData: (random) => random.pick(DATA),
  trustIgnored: (random) => random.chance(0.1),
  boundary: (random) => random.maybe(0.25, () => told(random, OFTEN)),
  blocks: (random) =>
    random.maybe(0.2, () => ({
      way: random.pick(["static", "dynamic"] as const),
      names: random.pick([["p"], ["w"], ["p", "w"], ["w", "p"], ["w", "p"], []] as const),
      document: told(random, documents),
      others: random.maybe(0.6, () => told(random, documents)),
    })),
  arns: (random) => random.maybe(0.12, () => random.list(2, () => told(random, OFTEN))),
  inlines: (random) =>
    keyed(random, ["a", "b"], (key) => {
      const data = random.pick(DATA);
      return {
        name: (key === "a") === random.chance(0.85) ? ("p" as const) : ("q" as const),
        role: random.pick(["id", "name", "literal"] as const),
        document: told(random, data === "alike" ? TAGGED : documents),
        data,
        placed: random.maybe(0.5, () => placed(random)),
      };
    }),
  managed: (random) =>
    keyed(random, ["m0", "m1"], (key) => ({
      name: key === "m0" ? random.pick(["m0", "m0", "m2"] as const) : random.pick(["m1", "m1", "m3"] as const),
      document: told(random, documents),
      ignored: random.chance(0.1),
    })),
  attachments: (random) =>
    keyed(random, ["a", "b", "c"], () => ({
      kind: random.pick(["one", "one", "several", "each"] as const),
      target: told(random, OFTEN),
      role: random.pick(["name", "literal"] as const),
      user: random.chance(0.2),
    })),
  onlyArns: (random) => random.maybe(0.15, () => random.list(2, () => told(random, OFTEN))),
  onlyNames: (random) => random.maybe(0.15, () => random.pick([["p"], ["q"], ["p", "q"], []] as const)),
  issuer: (random) =>
    random.maybe(0.25, () => ({
      audiences: random.pick([["sts.amazonaws.com"], ["sts.amazonaws.com", "other"], ["other"]] as const),
      way: random.chance(0.5) ? ("literal" as const) : random.pick(WAYS),
      ignored: random.chance(0.2),
    })),
  account: (random) => (random.chance(0.85) ? "here" : "there"),
  forgets: (random) => random.chance(0.15),
  moves: (random) => random.chance(0.6),
  imports: (random) => random.chance(0.1),
};
const NAMES = Object.keys(FIELDS) as (keyof Unit)[];

export const unitOf = (random: Random): Unit => Object.fromEntries(NAMES.map((name) => [name, FIELDS[name](random)])) as unknown as Unit;

/** The same with some fields drawn anew; more often than by chance those that say where all of it stands. */
export function changed(unit: Unit, random: Random): Unit {
  const stands: (keyof Unit)[] = random.chance(0.15) ? ["place", "loop", "moves"] : [];
  const fields = [random.pick(NAMES), ...random.list(2, () => random.pick(NAMES)), ...stands];
  return { ...unit, ...Object.fromEntries(fields.map((name) => [name, FIELDS[name](random)])) };
}
