/** JSON with what `JSON.parse` passes over: a key that an object has twice, of which AWS and every parser keep the last. */

export interface ReadJson {
  readonly value: unknown;
  /** The places of repeated keys, as `Statement[0].Condition.StringEquals`; each once. */
  readonly repeatedKeys: readonly string[];
}

/** As every command prints it. */
export const printJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Deeper than any policy, plan or event: a text that is, is made to break its reader. */
const DEEPEST = 256;

/** Reads a text; nothing where it is no JSON, or nested deeper than anything that is meant. */
export function readJson(text: string): ReadJson | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return nestingOf(text) > DEEPEST ? undefined : { value, repeatedKeys: repeatedKeysOf(text) };
  } catch {
    return undefined;
  }
}

/** How deep its brackets nest; those inside of strings do not count. */
export function nestingOf(text: string): number {
  let [depth, deepest, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (quoted) at += character === "\\" ? 1 : 0;
    else if (character === "{" || character === "[") deepest = Math.max(deepest, ++depth);
    else if (character === "}" || character === "]") depth--;
  }
  return deepest;
}

/** An object or a list that is being read: its place, and the keys so far or the index. */
interface Open {
  readonly place: string;
  readonly keys: Set<string> | undefined;
  index: number;
  key: string | undefined;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]/gs;

/** Of a text that is JSON. */
function repeatedKeysOf(text: string): string[] {
  const repeated = new Set<string>();
  walk(text, (here, _, isKnown) => {
    if (isKnown) repeated.add(placeIn(here));
  });
  return [...repeated];
}

/** The line of each place of a text that is JSON, from 1. Of a key that is there twice it is the last, as the value is. */
export function linesOfPlaces(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let [line, counted] = [1, 0];
  walk(text, (here, at) => {
    for (let end = text.indexOf("\n", counted); end >= 0 && end < at; end = text.indexOf("\n", counted)) {
      line++;
      counted = end + 1;
    }
    lines.set(placeIn(here), line);
  });
  return lines;
}

/**
 * Every key of an object, and every object and list in a list, in the order of the text.
 *
 * @param visit is given where that stands, and of a key whether its object has had it before
 */
function walk(text: string, visit: (here: Open, at: number, isKnown: boolean) => void): void {
  const open: Open[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const here = open.at(-1);
    if (token === "{" || token === "[") {
      if (here !== undefined && here.keys === undefined) visit(here, index, false);
      open.push({ place: here ? placeIn(here) : "", keys: token === "{" ? new Set() : undefined, index: 0, key: undefined });
    } else if (token === "}" || token === "]") open.pop();
    else if (here === undefined) continue;
    else if (token === ",") {
      here.index++;
      here.key = undefined;
    } else if (here.keys && here.key === undefined) {
      here.key = String(JSON.parse(token));
      visit(here, index, here.keys.has(here.key));
      here.keys.add(here.key);
    }
  }
}

const placeIn = ({ place, keys, index, key = "" }: Open): string =>
  keys === undefined ? `${place}[${index}]` : /^[\w-]+$/.test(key) ? `${place}${place && "."}${key}` : `${place}[${JSON.stringify(key)}]`;
