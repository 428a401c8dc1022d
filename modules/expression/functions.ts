import type { FunctionName } from "./node";

/** What the functions of the language compute, as Terraform's of the same names do. */

/** A pattern of the schema as a regular expression: by code points, as RE2 has it. */
export const regularExpression = (pattern: string): RegExp => new RegExp(pattern, "u");

const globalPatterns = new Map<string, RegExp>();
function globalPattern(slashed: string): RegExp {
  const known = globalPatterns.get(slashed) ?? new RegExp(slashed.slice(1, -1), "gu");
  globalPatterns.set(slashed, known);
  return known;
}

/** The first of each value. Texts are compared as they are, all else by what it says. */
function distinct(source: readonly unknown[]): unknown[] {
  if (source.length < 2) return [...source];
  const seen = new Set<unknown>();
  return source.filter((value) => {
    const key = typeof value === "string" ? value : JSON.stringify(value);
    return !seen.has(key) && seen.add(key);
  });
}

// Arguments are of the types that the builders take
// biome-ignore lint/suspicious/noExplicitAny: the builders check them
export const FUNCTIONS: Record<FunctionName, (...args: any[]) => unknown> = {
  chunklist: (source: unknown[], size: number) =>
    Array.from({ length: Math.ceil(source.length / size) }, (_, i) => source.slice(i * size, (i + 1) * size)),
  concat: (...lists: unknown[][]) => lists.flat(1),
  contains: (source: unknown[], value: unknown) => source.includes(value),
  distinct,
  flatten: (source: unknown[]) => source.flat(Number.POSITIVE_INFINITY),
  keys: (of: object) => Object.keys(of).sort(),
  length: (source: unknown[]) => source.length,
  lookup: (of: object, key: string, otherwise: unknown) => (Object.hasOwn(of, key) ? of[key as never] : otherwise),
  lower: (value: string) => value.toLowerCase(),
  merge: (...objects: object[]) => Object.assign({}, ...objects),
  replace: (value: string, from: string, to: string) => {
    if (from.length > 1 && from.startsWith("/") && from.endsWith("/")) return value.replaceAll(globalPattern(from), () => to);
    return value.includes(from) ? value.replaceAll(from, () => to) : value;
  },
  setproduct: (first: unknown[], second: unknown[]) => first.flatMap((one) => second.map((other) => [one, other])),
  split: (separator: string, value: string) => value.split(separator),
  startswith: (value: string, prefix: string) => value.startsWith(prefix),
  strcontains: (value: string, other: string) => value.includes(other),
  values: (of: Record<string, unknown>) =>
    Object.keys(of)
      .sort()
      .map((key) => of[key]),
  zipmap: (keys: string[], found: unknown[]) => Object.fromEntries(keys.map((key, i) => [key, found[i]])),
};
