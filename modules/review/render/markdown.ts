import type { Review, SubjectChange, WhatChange, WhoChange } from "../model";
import { accessMap } from "./access-map";
import { code, markdown } from "./escape";
import * as words from "./words";

/** The comment of a pull request, and the summary of a job, in GitHub's markdown. */

/** By it and by its author a workflow finds the comment that it wrote before. No version: a new one would orphan the comment. */
export const MARKER = "<!-- cdktf-aws-github-oidc review -->";
/** GitHub refuses a longer comment ("Body is too long"); the reserve is for what a workflow adds. */
export const LONGEST = 65_536 - 2000;

const MOST_LISTED = 30;
const MOST_LINES = 25;
const MOST_WARNINGS = 3;
/** Rows with details are worth more than more rows. */
const FIRST_DETAILS = 5;

export function renderMarkdown(review: Review, longest = LONGEST): string {
  const { changes } = review;
  const count = changes.length;
  const pieces = piecesOf(review);
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
  readonly details: readonly string[];
  readonly foot: readonly string[];
}

function piecesOf({ verdict, summary, changes, cannotReview, selfEscalation, outside, unchanged, source }: Review): Pieces {
  const head = [
    `${MARKER}\n## ${words.VERDICT_SIGNS[verdict]} ${words.HEADINGS.title}: ${markdown(summary, 1000)}`,
    selfEscalation.length > 0 &&
      `> [!CAUTION]\n> **${words.HEADINGS.self}.** ${selfEscalation
        .slice(0, MOST_WARNINGS)
        .map((each) => markdown(each))
        .join(" ")}`,
    cannotReview.length > 0 && `### ${words.HEADINGS.cannot}\n\n${list(cannotReview.map(cannot), MOST_LISTED, 15_000)}`,
  ];
  const foot = [
    outside.length > 0 &&
      fold(
        `${words.HEADINGS.outside}: ${words.OUTSIDE(outside.length)}`,
        list(
          outside.map(({ address, actions }) => `${code(address)}: ${markdown(actions.join(", "))}`),
          MOST_LISTED,
          8000,
        ),
      ),
    words.unchangedWords(unchanged),
    source === "stacks" && words.STACKS,
  ];
  const said = (sections: readonly (string | false)[]) => sections.filter((section) => section !== false && section !== "") as string[];
  return { head: said(head), rows: changes.map(row), details: changes.map(detailsOf), foot: said(foot) };
}

function join({ head, rows, details, foot }: Pieces, most: number, detailed: number, drawn?: string): string {
  const sections = [
    ...head,
    ...(rows.length > 0 ? [`### ${words.HEADINGS.changes}\n\n${TABLE_HEAD}\n${rows.slice(0, most).join("\n")}`] : []),
    ...(rows.length > most ? [words.leftOutRows(rows.length - most)] : []),
    ...(drawn === undefined ? [] : [fold(words.HEADINGS.map, drawn)]),
    ...details.slice(0, detailed),
    ...(detailed < most ? [words.leftOutDetails(most - detailed)] : []),
    ...foot,
  ];
  return `${sections.join("\n\n")}\n`;
}

const cannot = ({ address, reason }: Review["cannotReview"][number]) => `${address === "" ? "" : `${code(address)}: `}${markdown(reason)}`;

/** So many lines, and no more characters than that; the rest is counted. */
function list(lines: readonly string[], most = MOST_LISTED, characters = Number.POSITIVE_INFINITY): string {
  let left = characters;
  const kept = lines.slice(0, most).filter((line, i) => {
    left -= line.length;
    return i === 0 || left >= 0;
  });
  const dropped = lines.length - kept.length;
  return [...kept, ...(dropped > 0 ? [words.more(dropped)] : [])].map((line) => `- ${line}`).join("\n");
}

const fold = (summary: string, body: string) => `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;

const TABLE_HEAD = "| Risk | What | Who may come in | What changes for them |\n| --- | --- | --- | --- |";

function row(change: SubjectChange): string {
  const what = `${words.KIND_WORDS[change.kind]} ${code(change.name, 80)}<br>${words.DIRECTION_WORDS[change.direction]}`;
  return `| ${[words.RISK_WORDS[change.risk], what, whoCell(change), whatCell(change)].join(" | ")} |`;
}

const MOST_IN_CELL = 2;
const CELL = 160;

function cell(lines: readonly string[]): string {
  const left = lines.length - MOST_IN_CELL;
  return [...lines.slice(0, MOST_IN_CELL), ...(left > 0 ? [words.more(left)] : [])].join("<br>");
}

const whoCell = ({ who, after }: SubjectChange) =>
  who.length > 0 ? cell(who.map((change) => line(change, CELL))) : cell(after.who.map((each) => `as before: ${markdown(each, CELL)}`));

const whatCell = ({ what, events, after }: SubjectChange) => {
  const lines = [
    ...events.filter(({ risk }) => risk !== "none" && risk !== "low").map(({ sentence }) => markdown(sentence, CELL)),
    ...what.map((change) => line(change, CELL)),
    ...events.filter(({ risk }) => risk === "none" || risk === "low").map(({ sentence }) => markdown(sentence, CELL)),
  ];
  return lines.length > 0 ? cell(lines) : cell(after.what.map((each) => `as before: ${markdown(each, CELL)}`));
};

function line(change: WhoChange | WhatChange, longest?: number): string {
  const certainty = words.CERTAINTY_WORDS[change.certainty];
  const from = change.from === undefined ? "" : ` (${words.fromWord(change)}: ${markdown(change.from, longest)})`;
  return `**${words.changeWord(change)}** ${markdown(change.words, longest)}${from}${certainty === "" ? "" : ` <i>[${certainty}]</i>`}`;
}

function detailsOf(change: SubjectChange): string {
  const { kind, name, address, risk, direction, events, who, what, after } = change;
  const parts = [
    `Address: ${code(address)}`,
    events.length > 0 &&
      list(
        events.map(({ sentence }) => markdown(sentence, 600)),
        MOST_LINES,
      ),
    who.length > 0 &&
      `Who may come in\n\n${list(
        who.map((each) => line(each)),
        MOST_LINES,
      )}`,
    what.length > 0 &&
      `What they may do\n\n${list(
        what.map((each) => line(each)),
        MOST_LINES,
      )}`,
    after.who.length + after.what.length > 0 &&
      `Afterwards\n\n${list([...after.who.map((each) => `comes in: ${markdown(each)}`), ...after.what.map((each) => `may ${markdown(each)}`)], MOST_LINES)}`,
  ];
  const summary = `${words.RISK_WORDS[risk]}: ${words.KIND_WORDS[kind]} ${code(name, 80)}, ${words.DIRECTION_WORDS[direction]}`;
  return fold(summary, parts.filter((part) => part !== false).join("\n\n"));
}
