import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { type Edit, OPERATORS } from "./operators";

/** A source with one mistake in it. */
export interface Mutant extends Edit {
  /** From the repository's folder on. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly operator: string;
  /** What stands in the place today. */
  readonly was: string;
}

/** Every file of a room: `trust` is modules/trust. */
export const filesOf = (room: string): string[] =>
  readdirSync(join("modules", room), { recursive: true })
    .map((name) => join("modules", room, String(name)))
    .filter((file) => file.endsWith(".ts") && statSync(file).isFile())
    .sort();

/** Every mutant of a source, in the order of their places. */
export function mutantsOf(file: string, text = readFileSync(file, "utf8")): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found = new Map<string, Mutant>();
  const visit = (node: ts.Node): void => {
    // Types, and what other files are called, are gone when it runs
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    for (const [operator, edits] of Object.entries(OPERATORS)) {
      for (const edit of edits(node, source)) {
        const was = text.slice(edit.start, edit.end);
        const key = `${edit.start}-${edit.end}-${edit.text}`;
        const line = source.getLineAndCharacterOfPosition(edit.start).line + 1;
        if (was !== edit.text && !found.has(key)) found.set(key, { file, line, operator, was, ...edit });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The source with the mistake in it. */
export const mutated = ({ start, end, text }: Edit, source: string): string => source.slice(0, start) + text + source.slice(end);

/** So many of the list, the same ones for the same seed, in the order of the list. */
export function sample<T>(all: readonly T[], count: number, seed: number): T[] {
  const random = mulberry32(seed);
  const drawn = all.map((_, at) => ({ at, lot: random() })).sort((a, b) => a.lot - b.lot);
  const chosen = new Set(drawn.slice(0, count).map(({ at }) => at));
  return all.filter((_, at) => chosen.has(at));
}

/** A small generator of numbers from 0 to 1 (Tommy Ettinger's Mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
