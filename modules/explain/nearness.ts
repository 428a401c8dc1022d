import type { ConditionTrace } from "../iam/conditions";
import type { StatementTrace } from "../iam/evaluate";
import type { Tried } from "./explain";

/** Which role, which statement, which value of a condition comes nearest to a token: what is wrong there is likely what is meant. */

/** Roles from the nearest on, the statements of each too. */
export function byNearness(tried: readonly Tried[]): Tried[] {
  const sorted = tried.map((each) =>
    each.trace ? { ...each, trace: { ...each.trace, statements: nearestFirst(each.trace.statements) } } : each,
  );
  const orderOf = ({ trace }: Tried) => trace?.statements[0] && distanceOf(trace.statements[0]);
  return stable(sorted, (each) => [VERDICTS.indexOf(each.verdict), ...(orderOf(each) ?? [Number.MAX_SAFE_INTEGER])]);
}

const VERDICTS = ["admitted", "unknown", "refused"];

const nearestFirst = (statements: readonly StatementTrace[]): StatementTrace[] => stable(statements, distanceOf);

/** A denial that leaves the token is of no interest; one that holds it back is of the most. */
function distanceOf({ statement, applies, principal, action, conditions }: StatementTrace): number[] {
  const isDenial = statement.Effect === "Deny";
  const failed = conditions.filter(({ matched }) => matched !== true);
  const elements = [principal, action].filter((truth) => truth !== true).length;
  return [isDenial ? (applies === false ? 1 : -1) : 0, elements, failed.length, -Math.max(0, ...failed.map(closenessOf))];
}

const closenessOf = ({ expected, actual }: ConditionTrace): number =>
  actual === "unknown" ? 0 : Math.max(0, ...actual.flatMap((given) => expected.map((each) => closeness(each, given))));

/** The value that has the most in common with the text; nothing where there is none. */
export const nearestOf = (values: readonly string[], text: string): string | undefined =>
  stable(values, (value) => [-closeness(value, text)])[0];

/** The part of two texts that is the same from their beginnings and their ends on, letters in any case. */
function closeness(one: string, other: string): number {
  const [a, b] = [[...one.toLowerCase()], [...other.toLowerCase()]];
  const [longest, shortest] = [Math.max(a.length, b.length), Math.min(a.length, b.length)];
  if (longest === 0) return 1;
  let [begin, end] = [0, 0];
  while (begin < shortest && a[begin] === b[begin]) begin++;
  while (end < shortest - begin && a.at(-1 - end) === b.at(-1 - end)) end++;
  return (begin + end) / longest;
}

function stable<T>(list: readonly T[], order: (each: T) => readonly number[]): T[] {
  const keyed = list.map((each) => ({ each, key: order(each) }));
  const compare = (a: readonly number[], b: readonly number[]) =>
    a.map((value, i) => value - (b[i] ?? 0)).find((value) => value !== 0) ?? 0;
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ each }) => each);
}
