import { literalPattern, matchesPatternIgnoringCase, type Pattern, parsePattern } from "./wildcard";

/** Condition keys of a request and their values. The spelling of a key does not matter (IAM User Guide, "Condition element"). */
export type Context = Readonly<Record<string, string | readonly string[]>>;

/** The values of a condition key, without any where the request does not have it; "unknown" where nobody can tell. */
export type Lookup = (key: string) => readonly string[] | "unknown";

/**
 * The values that a request has by its context.
 *
 * @param unseen patterns of keys that the request may have beside the context: "aws:*" where nobody noted its global keys
 */
export function lookupIn(context: Context, unseen: readonly string[] = []): Lookup {
  const known = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), typeof value === "string" ? [value] : value]));
  return (key) => known.get(key.toLowerCase()) ?? (unseen.some((pattern) => matchesPatternIgnoringCase(pattern, key)) ? "unknown" : []);
}

/** What a policy value stands for: a pattern, nothing (a variable has no value), or "unknown" (nobody can tell, or AWS refuses it). */
export type Resolved = Pattern | "nothing" | "unknown";

// ${*} ${?} ${$} | ${key} | ${key, 'default'}
const VARIABLE = /\$\{(?:([*?$])|([^\s{}$*?',](?:[^{}$*?',]*[^\s{}$*?',])?)(?:,\s*'([^'{}]*)')?)\}/y;

/**
 * A value of a policy with its variables replaced (IAM User Guide, "IAM policy elements: Variables and tags"). What a variable gives
 * is literal, wildcards too. Variables came with Version 2012-10-17; in an older policy `${aws:username}` is plain text.
 */
export function resolveVariables(value: string, lookup: Lookup, version?: string): Resolved {
  if (!value.includes("${") || version === undefined || version === "2008-10-17") return parsePattern(value);
  if (version !== "2012-10-17") return "unknown";
  const pieces: Resolved[] = [];
  let at = 0;
  while (at < value.length) {
    const next = value.indexOf("${", at);
    pieces.push(parsePattern(value.slice(at, next < 0 ? undefined : next)));
    if (next < 0) break;
    VARIABLE.lastIndex = next;
    const variable = VARIABLE.exec(value);
    if (!variable) return "unknown";
    const [whole, character, key, fallback] = variable;
    pieces.push(character === undefined ? replacement(lookup(key ?? ""), fallback) : literalPattern(character));
    at = next + whole.length;
  }
  if (pieces.includes("unknown")) return "unknown";
  return pieces.includes("nothing") ? "nothing" : pieces.flatMap((piece) => (typeof piece === "string" ? [] : piece));
}

function replacement(values: readonly string[] | "unknown", fallback: string | undefined): Resolved {
  // The guide does not say whether an empty value is no value
  if (values === "unknown" || (values.length === 1 && values[0] === "")) return "unknown";
  const [value] = values.length === 1 ? values : [fallback];
  return value === undefined ? "nothing" : literalPattern(value);
}
