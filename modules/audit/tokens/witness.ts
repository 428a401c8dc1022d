import { type Pattern, patternText } from "../../iam/wildcard";
import { compiled, type Edge } from "./automaton";
import type { Shape } from "./shape";

/** A text of a shape that patterns match. */

/** A text, and what each thing in it is. */
export interface Witness {
  readonly text: string;
  readonly parts: ReadonlyMap<string, string>;
  /** Those of them that are left wholly open. */
  readonly open: ReadonlySet<string>;
}

export type Settled = ReadonlyMap<string, string | undefined>;

export interface Wanted {
  /** Things that no pattern may spell out: at least one of their characters is left open. */
  readonly strange?: ReadonlySet<string>;
  /** Things that are chosen already; nothing where there is none of it. */
  readonly settled?: Settled;
  /** What stands where everything is left open, by thing; "x" where nothing is given. */
  readonly names?: ReadonlyMap<string, string>;
  /** Default: without end. */
  readonly budget?: Budget;
  /** What was found before: the search asks for no names, so that all namings share it. */
  readonly known?: Map<string, State | undefined>;
}

/** Characters that stand for "any other": of these the first that is of the kind. */
const STRANGERS = ["x", "7", "z", "3", "q"];

/** Steps that may yet be taken; a hostile policy could ask for millions. */
export interface Budget {
  left: number;
}

/** Past the budget: nobody can tell. */
export class TooMuch extends Error {}

/**
 * The shortest text of the shape that all patterns match, once with the names of what is left open, and once with as few letters as need
 * be, which fit where a name does not; nothing where there is none. Walks through shape and patterns at the same time.
 *
 * @throws TooMuch
 */
export function witnesses(
  shape: Shape,
  patterns: readonly Pattern[],
  {
    strange = new Set(),
    settled = new Map(),
    names = new Map(),
    budget = { left: Number.POSITIVE_INFINITY },
    known = new Map(),
  }: Wanted = {},
): Witness[] {
  const key = JSON.stringify([patterns.map(spelled), [...settled]]);
  if (!known.has(key)) known.set(key, lastState(shape, patterns, { strange, settled, budget }));
  const last = known.get(key);
  if (last === undefined) return [];
  const [named, short] = [told(last, names), told(last, new Map())];
  return named.text === short.text ? [named] : [named, short];
}

/** A wildcard is told apart from a literal one. */
const spelled = (pattern: Pattern) => pattern.map((token) => (typeof token === "string" ? token : [patternText([token])]));

function lastState(
  shape: Shape,
  patterns: readonly Pattern[],
  { strange, settled, budget }: Required<Pick<Wanted, "strange" | "settled" | "budget">>,
): State | undefined {
  const { edges, end } = compiled(shape, settled);
  const tokens = patterns.map((pattern) =>
    pattern.map((token) => (typeof token === "string" ? token : patternText([token]) === "*" ? ANY : ONE)),
  );
  const start: State = { node: 0, at: patterns.map(() => 0), open: false };
  const seen = new Set([keyOf(start)]);
  const queue: State[] = [start];
  for (let next = 0; next < queue.length; next++) {
    if (budget.left-- <= 0) throw new TooMuch();
    const state = queue[next] as State;
    if (state.node === end && state.at.every((at, i) => (tokens[i] ?? []).slice(at).every((token) => token === ANY))) return state;
    for (const after of stepsFrom(state, edges[state.node] ?? [], tokens, strange)) {
      const key = keyOf(after);
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(after);
    }
  }
  return undefined;
}

const ANY = Symbol("any run of characters");
const ONE = Symbol("one character");
type Token = string | typeof ANY | typeof ONE;

export interface State {
  readonly node: number;
  /** The place in each pattern. */
  readonly at: readonly number[];
  /** Whether no pattern spells out some character of the thing that is being read. */
  readonly open: boolean;
  readonly character?: string;
  /** Whether no pattern spells it out. */
  readonly free?: boolean;
  readonly edge?: Edge;
  readonly from?: State;
}

const keyOf = ({ node, at, open }: State) => `${node} ${at.join(",")} ${open}`;

function stepsFrom(state: State, edges: readonly Edge[], tokens: readonly (readonly Token[])[], strange: ReadonlySet<string>): State[] {
  return edges.flatMap((edge): State[] => {
    const { to, has, label = "", mark } = edge;
    if (has === undefined) {
      if (mark === "end" && strange.has(label) && !state.open) return [];
      return [{ node: to, at: state.at, open: mark === undefined && state.open, edge, from: state }];
    }
    return charactersOf(has, state.at, tokens).flatMap((character) =>
      afterCharacter(tokens, state.at, character).map(
        ({ at, free }): State => ({
          node: to,
          at,
          open: state.open || free,
          character,
          free,
          edge,
          from: state,
        }),
      ),
    );
  });
}

/** Characters of the kind that are worth a try: any other one the patterns take as they take the stranger. */
function charactersOf(has: string | RegExp, places: readonly number[], tokens: readonly (readonly Token[])[]): readonly string[] {
  if (typeof has === "string") return [has];
  const spelled = places.flatMap((at, i) => literalsAt(tokens[i] ?? [], at)).filter((character) => has.test(character));
  const stranger = STRANGERS.find((character) => has.test(character));
  return [...new Set(stranger === undefined ? spelled : [stranger, ...spelled])];
}

/** What a pattern may spell out next, at once or past its "*". */
function literalsAt(tokens: readonly Token[], at: number): string[] {
  const found: string[] = [];
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i];
    if (typeof token === "string") found.push(token);
    if (token !== ANY) break;
  }
  return found;
}

/** Every way in which all patterns take the character; `free` where none of them spells it out. */
function afterCharacter(
  tokens: readonly (readonly Token[])[],
  places: readonly number[],
  character: string,
): { at: number[]; free: boolean }[] {
  let ways: { at: number[]; free: boolean }[] = [{ at: [], free: true }];
  for (const [i, place] of places.entries()) {
    const next = waysThrough(tokens[i] ?? [], place, character);
    if (next.length === 0) return [];
    ways = ways.flatMap(({ at, free }) => next.map((way) => ({ at: [...at, way.at], free: free && way.free })));
  }
  return ways;
}

function waysThrough(tokens: readonly Token[], place: number, character: string): { at: number; free: boolean }[] {
  const ways: { at: number; free: boolean }[] = [];
  for (let at = place; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === ANY) ways.push({ at, free: true });
    else {
      if (token === ONE) ways.push({ at: at + 1, free: true });
      else if (token === character) ways.push({ at: at + 1, free: false });
      break;
    }
  }
  // What goes on in the pattern before what stays in its "*": of two texts the plainer one
  return ways.reverse();
}

/** The text on the way to a state; a thing that is left wholly open goes by its name. */
function told(last: State, names: ReadonlyMap<string, string>): Witness {
  const way: State[] = [];
  for (let state: State | undefined = last; state?.from; state = state.from) way.unshift(state);
  const parts = new Map<string, string>();
  const open = new Set<string>();
  let [whole, part, free] = ["", "", true];
  for (const { edge, character = "", free: isFree = true } of way) {
    if (edge?.mark === "begin") [part, free] = ["", true];
    else if (edge?.mark !== undefined) {
      const { label = "", mark } = edge;
      const said = free && mark === "end" ? (names.get(label) ?? part) : part;
      parts.set(label, said);
      if (free && mark === "end") open.add(label);
      whole += said;
    } else if (edge?.label !== undefined) [part, free] = [part + character, free && isFree];
    else whole += character;
  }
  return { text: whole, parts, open };
}
