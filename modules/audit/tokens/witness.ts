import { ANY, ONE, type Pattern, patternKey } from "../../iam/wildcard";
import { compiled, type Edge, type Settled } from "./automaton";
import type { Shape } from "./shape";

/** A text of a shape that patterns match. */

/** A text, and what each thing in it is. */
export interface Witness {
  readonly text: string;
  readonly parts: ReadonlyMap<string, string>;
  /** Those of them that are left wholly open. */
  readonly open: ReadonlySet<string>;
}

export interface Wanted {
  /** Things that no pattern may spell out: at least one of their characters is left open. */
  readonly strange?: ReadonlySet<string>;
  /** Things that are chosen already. */
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
  const key = JSON.stringify([patterns.map(patternKey), [...settled]]);
  if (!known.has(key)) known.set(key, lastState(shape, patterns, { strange, settled, budget }));
  const last = known.get(key);
  if (last === undefined) return [];
  const [named, short] = [told(last, names), told(last, new Map())];
  return named.text === short.text ? [named] : [named, short];
}

function lastState(
  shape: Shape,
  tokens: readonly Pattern[],
  { strange, settled, budget }: Required<Pick<Wanted, "strange" | "settled" | "budget">>,
): State | undefined {
  const { edges, end } = compiled(shape, settled);
  const start: State = { node: 0, at: tokens.map(() => 0), open: false };
  const keyOf = keysOf(edges.length, tokens);
  const seen = new Set([keyOf(start)]);
  const queue: State[] = [start];
  for (let next = 0; next < queue.length; next++) {
    if (budget.left-- <= 0) throw new TooMuch();
    const state = queue[next] as State;
    if (state.node === end && state.at.every((at, i) => (tokens[i] ?? []).slice(at).every((token) => token === ANY))) return state;
    for (const edge of edges[state.node] ?? [])
      for (const after of stepsFrom(state, edge, tokens, strange)) {
        const key = keyOf(after);
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push(after);
      }
  }
  return undefined;
}

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

/** What tells states apart: a number, which costs a set least; a text where so many states have no number. */
function keysOf(nodes: number, tokens: readonly Pattern[]): (state: State) => number | string {
  const states = tokens.reduce((product, { length }) => product * (length + 1), nodes * 2);
  if (states > Number.MAX_SAFE_INTEGER) return ({ node, at, open }) => `${node} ${at.join(",")} ${open}`;
  return ({ node, at, open }) => {
    let key = node * 2 + (open ? 1 : 0);
    for (let i = 0; i < at.length; i++) key = key * ((tokens[i]?.length ?? 0) + 1) + (at[i] ?? 0);
    return key;
  };
}

function stepsFrom(state: State, edge: Edge, tokens: readonly Pattern[], strange: ReadonlySet<string>): readonly State[] {
  const { to: node, has, label = "", mark } = edge;
  if (has === undefined) {
    if (mark === "end" && strange.has(label) && !state.open) return NONE;
    return [{ node, at: state.at, open: mark === undefined && state.open, edge, from: state }];
  }
  const steps: State[] = [];
  for (const character of charactersOf(has, state.at, tokens))
    for (const { at, free } of afterCharacter(tokens, state.at, character))
      steps.push({ node, at, open: state.open || free, character, free, edge, from: state });
  return steps;
}
const NONE: readonly never[] = [];

/** Characters of the kind that are worth a try: any other one the patterns take as they take the stranger. */
function charactersOf(has: string | RegExp, places: readonly number[], tokens: readonly Pattern[]): readonly string[] {
  if (typeof has === "string") return [has];
  const stranger = strangerOf(has);
  const worth = stranger === undefined ? [] : [stranger];
  for (let i = 0; i < places.length; i++)
    for (const character of literalsAt(tokens[i] ?? [], places[i] ?? 0))
      if (!worth.includes(character) && has.test(character)) worth.push(character);
  return worth;
}

function strangerOf(kind: RegExp): string | undefined {
  if (!strangers.has(kind))
    strangers.set(
      kind,
      STRANGERS.find((character) => kind.test(character)),
    );
  return strangers.get(kind);
}
const strangers = new WeakMap<RegExp, string | undefined>();

/** What a pattern may spell out next, at once or past its "*". */
function literalsAt(tokens: Pattern, at: number): string[] {
  const found: string[] = [];
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i];
    if (typeof token === "string") found.push(token);
    if (token !== ANY) break;
  }
  return found;
}

/** Every way in which all patterns take the character; `free` where none of them spells it out. */
function afterCharacter(tokens: readonly Pattern[], places: readonly number[], character: string): readonly Taken[] {
  let ways: readonly Taken[] = UNTAKEN;
  for (let i = 0; i < places.length; i++) {
    const next = waysThrough(tokens[i] ?? [], places[i] ?? 0, character);
    if (next.length === 0) return NONE;
    ways = i === 0 ? next.map(({ at, free }) => ({ at: [at], free })) : ways.flatMap((way) => next.map((one) => alsoBy(way, one)));
  }
  return ways;
}
interface Taken {
  readonly at: readonly number[];
  readonly free: boolean;
}
const UNTAKEN: readonly Taken[] = [{ at: [], free: true }];
const alsoBy = ({ at, free }: Taken, one: { readonly at: number; readonly free: boolean }): Taken => ({
  at: [...at, one.at],
  free: free && one.free,
});

function waysThrough(tokens: Pattern, place: number, character: string): { at: number; free: boolean }[] {
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
