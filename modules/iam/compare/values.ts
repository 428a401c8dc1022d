import { type Resolved, resolveVariables } from "../variables";
import { ANY, hasWildcard, includesPattern, type Pattern, parsePattern, patternKey, patternText } from "../wildcard";

/** A value of a policy: what it matches, as far as that can be told. */
export interface PolicyValue {
  readonly text: string;
  /** Equal for two values that match the same texts for a reason that is easy to see. */
  readonly key: string;
  /** Nothing where the value holds a variable or is malformed: it is then equal to itself and inside of "*", and no more is known. */
  readonly pattern?: Pattern;
  /** A pattern that matches at least what the value does. */
  readonly outer: Pattern;
}

const EVERYTHING = parsePattern("*");
/** Stands for what a variable gives, in no text that a policy may hold (IAM User Guide, "Grammar": no control characters). */
const MARK = "\u0001";

/** Compared past this length are equal values alone: IAM's own texts are shorter, and a hostile plan's comparisons would take long. */
const LONGEST = 512;

const withoutVariable = (text: string, version: string | undefined): Resolved => resolveVariables(text, () => "unknown", version);
const withMarks = (text: string, version: string | undefined): Resolved => resolveVariables(text, () => [MARK], version);

/** A value that may hold wildcards and variables. */
export function patternValue(text: string, version: string | undefined): PolicyValue {
  const pattern = text.includes(MARK) ? "unknown" : withoutVariable(text, version);
  if (typeof pattern !== "string" && text.length <= LONGEST) return { ...valueOfPattern(pattern), text };
  const marked = text.includes(MARK) || text.length > LONGEST ? "unknown" : withMarks(text, version);
  const outer = typeof marked === "string" ? EVERYTHING : marked.map((token) => (token === MARK ? ANY : token));
  return { text, key: `?${version ?? ""}:${text}`, outer };
}

/** A value whose wildcards are plain characters, as of StringEquals. */
export function literalValue(text: string, version: string | undefined): PolicyValue {
  const value = patternValue(text, version);
  if (value.pattern === undefined) return value;
  return { ...valueOfPattern([...patternText(value.pattern)]), text };
}

/** A value that is known to match what the pattern does. */
export const valueOfPattern = (pattern: Pattern): PolicyValue => ({
  text: patternText(pattern),
  key: `=${patternKey(pattern)}`,
  pattern,
  outer: pattern,
});

export const isEverything = ({ pattern }: PolicyValue): boolean => pattern !== undefined && patternKey(pattern) === "*";

/** Whether the value matches one text alone, which is known. */
export const isExact = ({ pattern }: PolicyValue): boolean => pattern !== undefined && !hasWildcard(pattern);

/** The same value with the spelling of its letters ignored, as IAM compares actions. */
export const ignoringCase = (text: string): PolicyValue => ({ ...patternValue(text.toLowerCase(), undefined), text });

/** Whether all that `narrow` matches is surely matched by `wide`. */
export function valueIncludes(wide: PolicyValue, narrow: PolicyValue): boolean {
  if (wide.key === narrow.key || isEverything(wide)) return true;
  if (wide.pattern === undefined || wide.text.length > LONGEST || narrow.outer.length > LONGEST) return false;
  // Without a wildcard it matches one text, whose key would be equal
  if (!hasWildcard(wide.pattern)) return false;
  return includesPattern(wide.pattern, narrow.outer);
}
