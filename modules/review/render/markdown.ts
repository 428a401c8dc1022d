import type { Review, SubjectChange, WhatChange, WhoChange } from "../model";
import { accessMap } from "./access-map";
import { code, markdown, withoutMiddle } from "./escape";
import * as words from "./words";

/** The comment of a pull request, and the summary of a job, in GitHub's markdown. */

/** By it and by its author a workflow finds the comment that it wrote before. No version: a new one would orphan the comment. */
export const MARKER = "<!-- cdktf-aws-github-oidc review -->";
/** GitHub refuses a longer comment ("Body is too long"); the reserve is for what a workflow adds. */
export const LONGEST = 65_536 - 2000;

const MOST_LISTED = 30;
const MOST_LINES = 25;
const MOST_WARNINGS = 3;
/** So many characters of a sentence are shown, or, where escaping makes it much longer, only the few. */
const IN_CELL = { longest: 400, few: 160 };
const IN_DETAILS = { longest: 1000, few: 300 };
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
  readonly legend: readonly string[];
  readonly details: readonly string[];
  readonly foot: readonly string[];
}

function piecesOf({ verdict, summary, changes, cannotReview, selfEscalation, outside, unchanged, source }: Review): Pieces {
  const unread = new Set(cannotReview.map(({ address }) => address));
  const head = [
    `${MARKER}\n## ${words.VERDICT_SIGNS[verdict]} ${words.HEADINGS.title}\n\n**${markdown(summary, 1000)}**`,
    selfEscalation.length > 0 &&
      `> [!CAUTION]\n> **${words.HEADINGS.self}.** ${selfEscalation
        .slice(0, MOST_WARNINGS)
        .map((each) => markdown(each))
        .join(" ")}`,
    cannotReview.length > 0 &&
      `### ${words.HEADINGS.cannot}\n\n${list(cannotReview.map(cannot), MOST_LISTED, 15_000)}\n\n${words.CANNOT_ADVICE}`,
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

const TABLE_HEAD = `| Risk | Changed | ${words.HEADINGS.who} | What changes for them |\n| --- | --- | --- | --- |`;

const LONG_NAME = 24;

/** @param isUnread whether something of the role itself cannot be read */
function row(change: SubjectChange, isUnread: boolean): string {
  const what = `${unbroken(words.KIND_WORDS[change.kind])}${change.name.length > LONG_NAME ? "<br>" : "&nbsp;"}${code(change.name, 80)}<br>${unbroken(words.DIRECTION_WORDS[change.direction])}`;
  return `| ${[unbroken(words.RISK_WORDS[change.risk]), what, whoCell(change, isUnread), whatCell(change)].join(" | ")} |`;
}

/** Two or three words that stay in one line; a browser would make their column as narrow as the longest. */
const unbroken = (few: string) => (few.length <= 17 ? few.replaceAll(" ", "&nbsp;") : few);

const MOST_IN_CELL = 4;
const LONGEST_CELL = 3000;

/** Some lines, and never only one of them less than there are. */
function cell(lines: readonly string[]): string {
  let left = LONGEST_CELL;
  const kept = lines.slice(0, lines.length === MOST_IN_CELL + 1 ? lines.length : MOST_IN_CELL).filter((each, i) => {
    left -= each.length;
    return i === 0 || left >= 0;
  });
  const dropped = lines.length - kept.length;
  return [...kept, ...(dropped > 0 ? [words.more(dropped)] : [])].join("<br>");
}

type Room = typeof IN_CELL;

/** Text of a plan in the room that there is. */
function fitted(text: string, { longest, few }: Room): string {
  const cut = (most: number) => markdown(withoutMiddle(text, most), Number.POSITIVE_INFINITY);
  const whole = cut(longest);
  return whole.length <= longest * 3 ? whole : cut(few);
}

const asBefore = (list: readonly string[]) => list.map((each) => `${words.AS_BEFORE} ${fitted(each, IN_CELL)}`);

function whoCell({ kind, who, after }: SubjectChange, isUnread: boolean): string {
  const lines = who.length > 0 ? who.map((change) => line(change, IN_CELL)) : asBefore(after.who);
  if (lines.length > 0) return cell(lines);
  return kind === "role" && isUnread ? words.SEE_CANNOT : words.NOTHING;
}

function whatCell({ direction, what, events, after }: SubjectChange): string {
  const isSmall = ({ risk }: SubjectChange["events"][number]) => risk === "none" || risk === "low";
  const sentences = (list: SubjectChange["events"]) => list.map(({ sentence }) => fitted(sentence, IN_CELL));
  const lines = [
    ...sentences(events.filter((each) => !isSmall(each))),
    ...what.map((change) => line(change, IN_CELL)),
    ...sentences(events.filter(isSmall)),
  ];
  const all = lines.length > 0 ? lines : asBefore(after.what);
  if (direction === "unknown") return cell([words.SEE_CANNOT, ...all]);
  if (all.length > 0) return cell(all);
  return direction === "rewritten" ? words.ONLY_TEXT : words.NOTHING;
}

function line(change: WhoChange | WhatChange, room: Room): string {
  const certainty = words.CERTAINTY_WORDS[change.certainty];
  const from = change.from === undefined ? "" : ` (${words.fromWord(change)}: ${fitted(change.from, room)})`;
  return `**${words.changeWord(change)}** ${fitted(change.words, room)}${from}${certainty === "" ? "" : ` <i>[${certainty}]</i>`}`;
}

function detailsOf(change: SubjectChange): string {
  const { kind, name, address, risk, direction, events, who, what, after } = change;
  const part = (heading: string, lines: readonly string[]) => lines.length > 0 && `**${heading}**\n\n${list(lines, MOST_LINES)}`;
  const afterwards = [
    ...after.who.map((each) => `comes in: ${fitted(each, IN_DETAILS)}`),
    ...after.what.map((each) => `may ${fitted(each, IN_DETAILS)}`),
  ];
  const parts = [
    `Address in Terraform: ${code(address)}`,
    events.length > 0 &&
      list(
        events.map(({ sentence }) => fitted(sentence, IN_DETAILS)),
        MOST_LINES,
      ),
    part(
      words.HEADINGS.who,
      who.map((each) => line(each, IN_DETAILS)),
    ),
    part(
      words.HEADINGS.what,
      what.map((each) => line(each, IN_DETAILS)),
    ),
    !isAllNew(change) && part(words.HEADINGS.after, afterwards),
  ];
  const summary = `${words.RISK_WORDS[risk]}: ${words.KIND_WORDS[kind]} ${code(name, 80)}, ${words.DIRECTION_WORDS[direction]}`;
  return fold(summary, parts.filter((each) => each !== false).join("\n\n"));
}

/** Whether all that stands there afterwards was said already, as of a new role. */
function isAllNew({ who, what, after }: SubjectChange): boolean {
  const come = (list: SubjectChange["who"] | SubjectChange["what"]) => list.every(({ direction }) => direction === "gained");
  return (
    come(who) && come(what) && after.who.every((each) => words.isSaid(each, who)) && after.what.every((each) => words.isSaid(each, what))
  );
}
