/** The candidate that was probably meant: the nearest one, with a mistake in three letters at most, or the only one that begins alike. */
export function nearest(given: string, candidates: readonly string[]): string | undefined {
  const far = Math.max(1, Math.floor(given.length / 3));
  const [closest] = candidates
    .map((candidate) => ({ candidate, distance: editDistance(given.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= far)
    .sort((a, b) => a.distance - b.distance);
  const beginning = given === "" ? [] : candidates.filter((candidate) => candidate.startsWith(given));
  return closest?.candidate ?? (beginning.length === 1 ? beginning[0] : undefined);
}

/** Letters to insert, drop or replace, or neighbours to swap, until one text is the other (optimal string alignment). */
export function editDistance(from: string, to: string): number {
  let [beforeLast, last]: number[][] = [[], Array.from({ length: to.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = at(last, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? at(beforeLast, j - 2) + 1 : replaced;
      row.push(Math.min(replaced, swapped, at(last, j) + 1, at(row, j - 1) + 1));
    }
    [beforeLast, last] = [last ?? [], row];
  }
  return at(last, to.length);
}

const at = (row: readonly number[] | undefined, index: number): number => row?.[index] ?? Number.POSITIVE_INFINITY;
