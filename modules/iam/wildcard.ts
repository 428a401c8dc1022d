/**
 * What IAM's wildcards match: "*" any run of characters, "?" exactly one, both across "/" and ":" (IAM User Guide, "IAM JSON policy
 * elements: Condition operators" and "IAM JSON policy elements: Resource").
 */

/** The wildcard "*". */
export const ANY = Symbol("any run of characters");
/** The wildcard "?". */
export const ONE = Symbol("one character");
export type Token = string | typeof ANY | typeof ONE;

/** A text with wildcards: its characters, of which a wildcard is told apart from the literal "*" or "?" that a policy variable gives. */
export type Pattern = readonly Token[];

/** The text as a pattern, every "*" and "?" of it a wildcard. */
export const parsePattern = (text: string): Pattern =>
  [...text].map((character) => (character === "*" ? ANY : character === "?" ? ONE : character));

/** The text as a pattern without wildcards. */
export const literalPattern = (text: string): Pattern => [...text];

export const isWildcard = (token: Token): boolean => typeof token !== "string";
export const hasWildcard = (pattern: Pattern): boolean => pattern.some(isWildcard);

/** The pattern as text, wildcards and literal characters alike. */
export const patternText = (pattern: Pattern): string =>
  pattern.map((token) => (token === ANY ? "*" : token === ONE ? "?" : token)).join("");

/** What tells patterns apart: as text, with literal wildcards, which `${*}` and StringEquals give, told from real ones. */
export const patternKey = (pattern: Pattern): string =>
  pattern.map((token) => (isWildcard(token) ? patternText([token]) : /[*?\\]/.test(String(token)) ? `\\${String(token)}` : token)).join("");

const toPattern = (pattern: Pattern | string): Pattern => (typeof pattern === "string" ? parsePattern(pattern) : pattern);

/** Whether the pattern matches the whole text. Takes at most the product of both lengths: a failed try goes back to the last "*" alone. */
export function matchesPattern(pattern: Pattern | string, text: string): boolean {
  const tokens = toPattern(pattern);
  const characters = [...text];
  let token = 0;
  let at = 0;
  let star = -1;
  let resume = 0;
  while (at < characters.length) {
    if (tokens[token] === ANY) {
      star = token++;
      resume = at;
    } else if (tokens[token] === ONE || tokens[token] === characters[at]) {
      token++;
      at++;
    } else if (star >= 0) {
      token = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  return tokens.slice(token).every((rest) => rest === ANY);
}

/** Whether the pattern matches the whole text in any spelling, as IAM compares actions (IAM User Guide, "IAM JSON policy elements: Action"). */
export const matchesPatternIgnoringCase = (pattern: string, text: string): boolean =>
  matchesPattern(pattern.toLowerCase(), text.toLowerCase());

/** Whether every text that `narrow` matches is matched by `wide`. */
export const includesPattern = (wide: Pattern | string, narrow: Pattern | string): boolean => textOutside(wide, narrow) === undefined;

/**
 * A text that `narrow` matches and `wide` does not; none where `wide` includes `narrow`. Walks through `narrow` with the set of places
 * where `wide` can be at the same time (subset construction). Where `narrow` leaves the character open, one that `wide` does not
 * spell out is tried alone: `wide` can follow it nowhere that it could not follow any other character.
 */
export function textOutside(wide: Pattern | string, narrow: Pattern | string): string | undefined {
  const path = normalized(toPattern(narrow));
  const places = new Places(normalized(toPattern(wide)));
  const seen = path.map((): bigint[] => []).concat([[]]);
  const open: { readonly at: number; readonly reached: bigint; readonly text: string }[] = [{ at: 0, reached: places.start, text: "" }];
  for (let state = open.pop(); state; state = open.pop()) {
    const { at, reached, text } = state;
    const known = seen[at] ?? [];
    // From a set of fewer places `wide` matches no more: a text outside would have been found from there
    if (places.matchesAll(reached) || known.some((fewer) => isSubset(fewer, reached))) continue;
    seen[at] = [...known.filter((more) => !isSubset(reached, more)), reached];
    const token = path[at];
    if (token === undefined) {
      if (!places.atEnd(reached)) return text;
    } else if (token === ANY) {
      // The longest run, on top, leaves the fewest places to go on from
      for (const [length, after] of places.afterRuns(reached)) {
        open.push({ at: at + 1, reached: after, text: text + places.stranger.repeat(length) });
      }
    } else {
      const character = token === ONE ? places.stranger : token;
      open.push({ at: at + 1, reached: places.after(reached, character), text: text + character });
    }
  }
  return undefined;
}

/** The same pattern with at most one "*" in a run of wildcards, at its end: "*?*" is "?*". */
function normalized(pattern: Pattern): Pattern {
  const tokens: Token[] = [];
  let open = false;
  for (const token of [...pattern, undefined]) {
    if (token !== ANY && token !== ONE && open) tokens.push(ANY);
    open = token === ANY || (open && token === ONE);
    if (token !== ANY && token !== undefined) tokens.push(token);
  }
  return tokens;
}

const isSubset = (fewer: bigint, more: bigint): boolean => (fewer & more) === fewer;

/** Sets of places in a normalized pattern, the nth bit for the place before its nth token. */
class Places {
  readonly start: bigint;
  readonly stranger: string;
  private readonly end: bigint;
  private readonly any: bigint;
  private readonly one: bigint;
  /** Places from which a run of wildcards with a "*" goes on. */
  private readonly open: bigint;
  private readonly literals = new Map<string, bigint>();

  constructor(pattern: Pattern) {
    const bits = (wanted: Token) => pattern.reduce((set, token, at) => (token === wanted ? set | (1n << BigInt(at)) : set), 0n);
    this.end = 1n << BigInt(pattern.length);
    this.any = bits(ANY);
    this.one = bits(ONE);
    this.open = pattern.reduceRight(
      (set, token, at) => (token === ANY || (token === ONE && (set >> BigInt(at + 1)) & 1n) ? set | (1n << BigInt(at)) : set),
      0n,
    );
    for (const token of pattern) if (typeof token === "string" && !this.literals.has(token)) this.literals.set(token, bits(token));
    let code = "x".charCodeAt(0);
    while (this.literals.has(String.fromCharCode(code))) code++;
    this.stranger = String.fromCharCode(code);
    this.start = this.closed(1n);
  }

  after(set: bigint, character: string): bigint {
    return this.closed(((set & (this.one | (this.literals.get(character) ?? 0n))) << 1n) | (set & this.any));
  }

  /** The set after runs of the stranger, by their length, without those that hold the set after the shortest or the longest of them. */
  afterRuns(set: bigint): readonly (readonly [length: number, reached: bigint])[] {
    const runs = [set];
    for (let longest = set, next = this.after(set, this.stranger); next !== longest; next = this.after(next, this.stranger)) {
      runs.push(next);
      longest = next;
    }
    const longest = runs.at(-1) ?? set;
    return [...runs.entries()].filter(
      ([, reached]) => reached === set || reached === longest || !(isSubset(set, reached) || isSubset(longest, reached)),
    );
  }

  atEnd(set: bigint): boolean {
    return (set & this.end) !== 0n;
  }

  /** Whether some place of the set is before a "*" that ends the pattern. */
  matchesAll(set: bigint): boolean {
    return (set & this.any & (this.end >> 1n)) !== 0n;
  }

  /**
   * The set with the places behind its "*", and with all before its last open one: what they lead to, that leads to as well, since its
   * "*" takes up whatever lies between. So of two sets the one that matches less is the smaller, wherever that can be told.
   */
  private closed(set: bigint): bigint {
    const all = set | ((set & this.any) << 1n);
    const open = all & this.open;
    return open === 0n ? all : all | ((1n << BigInt(open.toString(2).length)) - 1n);
  }
}

/** The six parts of an ARN; colons of the last one are its own (IAM User Guide, "IAM ARNs"). Fewer where the text has fewer colons. */
export function arnSegments(arn: Pattern): readonly Pattern[] {
  const segments: Token[][] = [[]];
  for (const token of arn) {
    if (token === ":" && segments.length < 6) segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments;
}

/** Whether each segment matches the ARN's segment at its place, so that no wildcard crosses one of the first five colons. */
export function matchesSegments(segments: readonly Pattern[], arn: string): boolean {
  const given = arnSegments(literalPattern(arn));
  return given.length === segments.length && segments.every((segment, at) => matchesPattern(segment, patternText(given[at] ?? [])));
}
