import { ROLE_THERE } from "./accounts";
import { blocksOf, type Written } from "./blocks";
import { changed, unitOf } from "./draw";
import { folderOf } from "./module";
import { forgottenBlocks, movedBlocks } from "./moves";
import type { Random } from "./random";
import { type Block, fileOf, type Syntax } from "./syntax";
import { BY_HAND, type ByHand, KNOWN_WAYS, type Unit, WAYS, writtenIn } from "./units";

/** Pairs of configurations: what is there, and what is to come. */
export interface Pair {
  readonly prefix: string;
  readonly before: Unit;
  readonly after: Unit;
  readonly byHand: ByHand | undefined;
  /** Whether what is only known after the apply is unknown in the plan. */
  readonly isLate: boolean;
}

export const pairOf = (random: Random, prefix: string): Pair => {
  const before = unitOf(random);
  const after = random.chance(0.08) ? unitOf(random) : changed(before, random);
  const ways = random.pick([[], [], KNOWN_WAYS, WAYS]);
  return {
    prefix,
    before: writtenIn(ways, before),
    after: writtenIn(ways, after),
    byHand: random.maybe(0.2, () => random.pick(BY_HAND)),
    isLate: random.chance(0.6),
  };
};

/** So many pairs with prefixes of their own, from this number on. */
export const pairsOf = (random: Random, count: number, from = 0): Pair[] =>
  Array.from({ length: count }, (_, i) => pairOf(random, `u${from + i}`));

export type Side = "before" | "after";

function writtenOf({ before, after, prefix, isLate }: Pair, side: Side): Written {
  const was = blocksOf(before, prefix, 1);
  if (side === "before") return was;
  const is = blocksOf(after, prefix, isLate ? 2 : 1);
  const moved = after.moves ? movedBlocks(was, is) : [];
  const forgotten = after.forgets ? forgottenBlocks(was, is, after.moves) : [];
  return { ...is, root: [...is.root, ...moved, ...forgotten] };
}

const HEAD: readonly Block[] = [
  { head: ["terraform"], blocks: { required_providers: [{ attributes: { aws: { source: "hashicorp/aws", version: ">= 5.81, < 7" } } }] } },
  { head: ["provider", "aws"], attributes: { region: "eu-central-1" } },
  {
    head: ["provider", "aws"],
    attributes: { alias: "there", region: "eu-central-1" },
    blocks: { assume_role: [{ attributes: { role_arn: ROLE_THERE } }] },
  },
];

/** One configuration that holds a side of each pair, by the path of each file. */
export function filesOf(pairs: readonly Pair[], side: Side, syntax: Syntax): Record<string, string> {
  const all = pairs.map((pair) => ({ folder: folderOf(pair.prefix), ...writtenOf(pair, side) }));
  const [main, text] = fileOf(syntax, [...HEAD, ...all.flatMap(({ root }) => root)]);
  const modules = all.flatMap(({ folder, module }) => {
    if (module === undefined) return [];
    const [name, inside] = fileOf(syntax, module);
    return [[`${folder}/${name}`, inside]];
  });
  return { [main]: text, ...Object.fromEntries(modules) };
}
