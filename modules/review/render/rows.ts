import type { SubjectChange, WhatChange, WhoChange } from "../model";
import { code, markdown, withoutMiddle } from "./escape";
import * as words from "./words";

/** A change as a row of the comment's table, and as the details below it. */

const MOST_LINES = 25;
/** So many characters of a sentence are shown, or, where escaping makes it much longer, only the few. */
const IN_CELL = { longest: 400, few: 160 };
const IN_DETAILS = { longest: 1000, few: 300 };
/** So many lines, and no more characters than that; the rest is counted. */
export function list(lines: readonly string[], most: number, characters = Number.POSITIVE_INFINITY): string {
  let left = characters;
  const kept = lines.slice(0, most).filter((line, i) => {
    left -= line.length;
    return i === 0 || left >= 0;
  });
  const dropped = lines.length - kept.length;
  return [...kept, ...(dropped > 0 ? [words.more(dropped)] : [])].map((line) => `- ${line}`).join("\n");
}

export const fold = (summary: string, body: string) => `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;

const LONG_NAME = 24;

/** @param isUnread whether something of the role itself cannot be read */
export function row(change: SubjectChange, isUnread: boolean): string {
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

export function detailsOf(change: SubjectChange): string {
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
