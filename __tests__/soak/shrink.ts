import type { Pair, Side } from "./pairs";
import { plainly, type Unit } from "./units";

/** Of a pair that the review is wrong about, one that it is wrong about as well, without all that this does not need. */

type Step = (pair: Pair) => Pair;
type UnitStep = (unit: Unit) => Unit;

/** What says least, field by field. */
export const LEAST: Unit = {
  ...{ place: "root", loop: "none", keys: ["x"], valued: false, handed: false, outside: false },
  ...{ address: "r", name: "r", path: "/", account: "here", forgets: false, moves: false, imports: false },
  ...{ session: undefined, boundary: undefined, blocks: undefined, arns: undefined, issuer: undefined },
  ...{ onlyArns: undefined, onlyNames: undefined, inlines: {}, managed: {}, attachments: {} },
  trust: { value: "main", way: "literal" },
  trustData: "none",
  trustIgnored: false,
};
const READ = { value: "read", way: "literal" } as const;
/** And of what has parts, each of them. */
const LEAST_PARTS = {
  blocks: { way: "static", names: ["p"], document: READ, others: undefined },
  issuer: { audiences: ["sts.amazonaws.com"], way: "literal", ignored: false },
  boundary: { value: "aws read" },
} as const;
const LEAST_ENTRIES = {
  inlines: () => ({ name: "p", role: "id", document: READ, data: "none", placed: undefined }),
  managed: (key: string) => ({ name: key, document: READ, ignored: false }),
  attachments: () => ({ kind: "one", target: { value: "aws read", way: "literal" }, role: "name", user: false }),
} as const;
const ENTRIES = Object.keys(LEAST_ENTRIES) as (keyof typeof LEAST_ENTRIES)[];
const LISTS = ["arns", "onlyArns", "onlyNames"] as const;

const FIELDS = Object.keys(LEAST) as (keyof Unit)[];
const dropped: readonly UnitStep[] = FIELDS.map((field) => (unit) => ({ ...unit, [field]: LEAST[field] }));

/** Of the parts of fields, as this unit has them. */
function partsOf(unit: Unit): UnitStep[] {
  const plain = FIELDS.map(
    (field): UnitStep =>
      (each) => ({ ...each, [field]: plainly(each)[field] }),
  );
  const parts = Object.entries(LEAST_PARTS).flatMap(([field, least]) =>
    Object.entries(least).map(
      ([part, value]): UnitStep =>
        (each) => ({ ...each, ...(each[field as keyof Unit] && { [field]: { ...(each[field as keyof Unit] as object), [part]: value } }) }),
    ),
  );
  const lists = LISTS.flatMap((field) =>
    (unit[field] ?? []).map((item): UnitStep => {
      const text = JSON.stringify(item);
      return (each) => ({
        ...each,
        [field]: (each[field] as readonly unknown[] | undefined)?.filter((other) => JSON.stringify(other) !== text),
      });
    }),
  );
  const entries = ENTRIES.flatMap((field) =>
    Object.keys(unit[field]).flatMap((key): UnitStep[] => [
      (each) => ({ ...each, [field]: Object.fromEntries(Object.entries(each[field]).filter(([other]) => other !== key)) }),
      ...Object.entries(LEAST_ENTRIES[field](key)).map(
        ([part, value]): UnitStep =>
          (each) =>
            each[field][key] === undefined ? each : { ...each, [field]: { ...each[field], [key]: { ...each[field][key], [part]: value } } },
      ),
    ]),
  );
  return [...entries, ...lists, ...parts, ...plain];
}

const on =
  (sides: readonly Side[], step: UnitStep): Step =>
  (pair) => ({ ...pair, ...Object.fromEntries(sides.map((side) => [side, step(pair[side])])) });
const BOTH = ["before", "after"] as const;

/** From what drops most to what drops least. */
const LEVELS: readonly ((pair: Pair) => readonly Step[])[] = [
  () => [(pair) => ({ ...pair, byHand: undefined }), (pair) => ({ ...pair, isLate: false }), ...dropped.map((step) => on(BOTH, step))],
  (pair) => BOTH.flatMap((side) => partsOf(pair[side])).map((step) => on(BOTH, step)),
  (pair) => BOTH.flatMap((side) => [...dropped, ...partsOf(pair[side])].map((step) => on([side], step))),
];

const differ = (a: Pair, b: Pair): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** @param stillWrong says of each pair whether the review is wrong about it, in the way that is looked for */
export async function shrunk(pair: Pair, stillWrong: (pairs: readonly Pair[]) => Promise<readonly boolean[]>): Promise<Pair> {
  let now = pair;
  for (const level of LEVELS) {
    for (;;) {
      const steps = [...new Map(level(now).map((step) => [JSON.stringify(step(now)), step])).values()].filter((step) =>
        differ(step(now), now),
      );
      const held = await stillWrong(steps.map((step) => step(now)));
      const good = steps.filter((_, i) => held[i]);
      if (good.length === 0) break;
      // Each alone leaves it wrong; all of them together may not
      const together = good.map((_, i) => good.slice(0, i + 1).reduce((before, step) => step(before), now));
      const stays = await stillWrong(together);
      now = together[stays.lastIndexOf(true)] ?? (together[0] as Pair);
    }
  }
  return now;
}
