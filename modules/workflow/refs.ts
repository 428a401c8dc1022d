import { includesPattern, literalPattern, type Pattern, parsePattern, patternText } from "../iam/wildcard";
import { literal } from "./text";

/** Refs as IAM's patterns, as filters of `on.push`, and as conditions of a job: three languages with other wildcards. */

/** The tokens of IAM's two wildcards. */
const [ANY, ONE] = parsePattern("*?") as [Pattern[number], Pattern[number]];
const isWildcard = (token: Pattern[number]): boolean => token === ANY || token === ONE;
export const isOne = (ref: Pattern): boolean => !ref.some(isWildcard);

/** Where a push can be: on any branch, or on any tag. */
export const ANY_REF: readonly Pattern[] = [parsePattern("refs/heads/*"), parsePattern("refs/tags/*")];

export const DIRECTORIES = { branches: "refs/heads/", tags: "refs/tags/" } as const;
type Directory = keyof typeof DIRECTORIES;

/** Whether the ref is a branch or a tag; nothing where it may be either, or something else. */
export const directoryOf = (ref: Pattern): Directory | undefined =>
  (Object.keys(DIRECTORIES) as Directory[]).find((each) => includesPattern(`${DIRECTORIES[each]}*`, ref));

/** A filter of `on.push`, and what it lets through as IAM's pattern: at least that. */
export interface Filter {
  readonly glob: string;
  readonly lets: Pattern;
}

/** `\` takes its meaning from the next of these (github/docs, "Workflow syntax", "Filter pattern cheat sheet"). */
const SPECIAL = /[*?+[!\\]/;
/** GitHub has none for just any one character. */
const ONE_CHARACTER = "[0-9A-Za-z]";

/** The filter that lets through nothing but the ref, except where a name holds "${{": that would begin an expression. */
export function filterOf(ref: Pattern, directory: Directory): Filter {
  const name = ref.slice(DIRECTORIES[directory].length);
  const glob = name
    .map((token) =>
      token === ANY ? "**" : token === ONE ? ONE_CHARACTER : SPECIAL.test(String(token)) ? `\\${String(token)}` : String(token),
    )
    .join("");
  if (!glob.includes("${{")) return { glob, lets: ref };
  // One "$" or more
  const lets: Pattern = name.flatMap((token, at) =>
    token === "$" && patternText(name.slice(at, at + 3)) === "${{" ? [token, ANY] : [token],
  );
  return { glob: glob.replaceAll("${{", "$+{{"), lets: [...literalPattern(DIRECTORIES[directory]), ...lets] };
}

/**
 * The condition that holds on the ref alone, letters in any case (github/docs, "Evaluate expressions in workflows and actions",
 * "Operators"); nothing where the language of expressions cannot say it.
 */
export function conditionOn(ref: Pattern): string | undefined {
  if (isOne(ref)) return `github.ref == ${literal(patternText(ref))}`;
  const at = ref.findIndex(isWildcard);
  if (at < ref.length - 1 || ref[at] !== ANY) return undefined;
  return `startsWith(github.ref, ${literal(patternText(ref.slice(0, at)))})`;
}
