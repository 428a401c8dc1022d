import type { Review } from "../model";
import { accessMap } from "./access-map";
import { code, markdown } from "./escape";
import { detailsOf, fold, list, row } from "./rows";
import * as words from "./words";

/** The comment of a pull request, and the summary of a job, in GitHub's markdown. */

/**
 * By it and by its author a workflow finds the comment that it wrote before: one for each stack of a repository. No version: a new one
 * would orphan the comment.
 *
 * @param stack its name; what would end the comment is written as in an address
 */
export const markerOf = (stack?: string): string =>
  `<!-- cdktf-aws-github-oidc review${stack === undefined ? "" : ` ${encodeURIComponent(stack).replaceAll("--", "%2D%2D")}`} -->`;
/** GitHub refuses a longer comment ("Body is too long"); the reserve is for what a workflow adds. */
export const LONGEST = 65_536 - 2000;

const MOST_LISTED = 30;
const MOST_WARNINGS = 3;
/** Rows with details are worth more than more rows. */
const FIRST_DETAILS = 5;

export interface MarkdownOptions {
  /** The name of the stack, for repositories with several. */
  readonly stack?: string | undefined;
  /** Characters at most. */
  readonly longest?: number;
}

export function renderMarkdown(review: Review, { stack, longest = LONGEST }: MarkdownOptions = {}): string {
  const { changes } = review;
  const count = changes.length;
  const pieces = piecesOf(review, stack);
  const whole = join(pieces, count, count, accessMap(changes));
  if (whole.length <= longest) return whole;
  const fits = (rows: number, details: number) => join(pieces, rows, details).length <= longest;
  // The riskiest first in both; every step down leaves out the least risky
  const rows = largest(count, (n) => fits(n, Math.min(n, FIRST_DETAILS)));
  const few = rows === 0 ? largest(count, (n) => fits(n, 0)) : rows;
  return join(
    pieces,
    few,
    largest(few, (n) => fits(few, n)),
  );
}

/** The largest number up to `most` that fits. */
function largest(most: number, fits: (n: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The comment's parts, made once: the binary search only joins them. */
interface Pieces {
  readonly head: readonly string[];
  readonly rows: readonly string[];
  readonly legend: readonly string[];
  readonly details: readonly string[];
  readonly foot: readonly string[];
}

function piecesOf(review: Review, stack: string | undefined): Pieces {
  const { verdict, summary, changes, cannotReview, advice, selfEscalation, outside, unchanged, source } = review;
  const title = `${words.HEADINGS.title}${stack === undefined ? "" : `: ${code(stack, 80)}`}`;
  const unread = new Set(cannotReview.map(({ address }) => address));
  const head = [
    `${markerOf(stack)}\n## ${words.VERDICT_SIGNS[verdict]} ${title}\n\n**${markdown(summary, 1000)}**`,
    selfEscalation.length > 0 &&
      `> [!CAUTION]\n> **${words.HEADINGS.self}.** ${selfEscalation
        .slice(0, MOST_WARNINGS)
        .map((each) => markdown(each))
        .join(" ")}`,
    cannotReview.length > 0 &&
      `### ${words.HEADINGS.cannot}\n\n${list(cannotReview.map(cannot), MOST_LISTED, 15_000)}\n\n${[words.CANNOT_ADVICE, ...advice.map((each) => markdown(each))].join(" ")}`,
  ];
  const foot = [
    outside.length > 0 &&
      fold(
        `${words.HEADINGS.outside}: ${words.OUTSIDE(outside.length)}`,
        list(
          outside.map((each) => `${code(each.address)}: ${markdown(words.outsideWords(each))}`),
          MOST_LISTED,
          8000,
        ),
      ),
    words.unchangedWords(unchanged),
    source === "stacks" && words.STACKS,
  ];
  const legend = changes.some(({ who, what }) => [...who, ...what].some(({ certainty }) => certainty === "configuration"));
  const said = (sections: readonly (string | false)[]) => sections.filter((section) => section !== false && section !== "") as string[];
  return {
    head: said(head),
    rows: changes.map((change) => row(change, unread.has(change.address))),
    legend: legend ? [words.FROM_CONFIGURATION] : [],
    details: changes.map(detailsOf),
    foot: said(foot),
  };
}

function join({ head, rows, legend, details, foot }: Pieces, most: number, detailed: number, drawn?: string): string {
  const sections = [
    ...head,
    ...(rows.length > 0 ? [`### ${words.HEADINGS.changes}\n\n${TABLE_HEAD}\n${rows.slice(0, most).join("\n")}`] : []),
    ...legend,
    ...(rows.length > most ? [words.leftOutRows(rows.length - most)] : []),
    ...(drawn === undefined ? [] : [fold(words.HEADINGS.map, drawn)]),
    ...details.slice(0, detailed),
    ...(detailed < most ? [words.leftOutDetails(most - detailed)] : []),
    ...foot,
  ];
  return `${sections.join("\n\n")}\n`;
}

const cannot = ({ address, reason }: Review["cannotReview"][number]) => `${address === "" ? "" : `${code(address)}: `}${markdown(reason)}`;

const TABLE_HEAD = `| Risk | Changed | ${words.HEADINGS.who} | What changes for them |\n| --- | --- | --- | --- |`;
