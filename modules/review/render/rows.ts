import type { SubjectChange, WhatChange, WhoChange } from "../model";
import { type CellLine, cell } from "./cell";
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
  const what = `${unbroken(words.KIND_WORDS[change.kind])}${change.name.length > LONG_NAME ? "<br>" : "&nbsp;"}${code(change.name, 80)}<br>${unbroken(words.stateWords(change))}`;
  return `| ${[unbroken(words.RISK_WORDS[change.risk]), what, whoCell(change, isUnread), whatCell(change)].join(" | ")} |`;
}

/** Two or three words that stay in one line; a browser would make their column as narrow as the longest. */
const unbroken = (few: string) => (few.length <= 17 ? few.replaceAll(" ", "&nbsp;") : few);

type Room = typeof IN_CELL;

/** Text of a plan in the room that there is. */
function fitted(text: string, { longest, few }: Room): string {
  const cut = (most: number) => markdown(withoutMiddle(text, most), Number.POSITIVE_INFINITY);
  const whole = cut(longest);
  return whole.length <= longest * 3 ? whole : cut(few);
}

const asBefore = (list: readonly string[], kind: keyof typeof words.AS_BEFORE): CellLine[] =>
  list.map((each) => ({ text: `${words.AS_BEFORE[kind]} ${fitted(each, IN_CELL)}`, risk: "none" }));

function whoCell({ kind, who, after }: SubjectChange, isUnread: boolean): string {
  const lines = who.map((change) => ({ text: line(change, IN_CELL), risk: change.risk }));
  if (lines.length > 0) return cell(lines);
  if (after.who.length > 0) return cell(asBefore(after.who, "who"));
  return kind === "role" && isUnread ? words.SEE_CANNOT : words.NOTHING;
}

function whatCell({ direction, what, events, after }: SubjectChange): string {
  const lines = [
    ...events.map(({ sentence, risk }) => ({ text: fitted(sentence, IN_CELL), risk, isEvent: true })),
    ...(what.length > 0 ? what.map((change) => ({ text: line(change, IN_CELL), risk: change.risk })) : asBefore(after.what, "what")),
  ];
  if (direction === "unknown") return cell([{ text: words.SEE_CANNOT, risk: "critical" }, ...lines]);
  if (lines.length > 0) return cell(lines);
  return direction === "rewritten" ? words.ONLY_TEXT : words.NOTHING;
}

function line(change: WhoChange | WhatChange, room: Room): string {
  const certainty = words.CERTAINTY_WORDS[change.certainty];
  const from = change.from === undefined ? "" : ` (${words.fromWord(change)}: ${fitted(change.from, room)})`;
  return `**${words.changeWord(change)}** ${fitted(change.words, room)}${from}${certainty === "" ? "" : ` <i>[${certainty}]</i>`}`;
}

/** The actions and resources as AWS has them. */
function actions({ actions: called, resources }: WhatChange): string {
  if (called.length === 0) return "";
  const short = (texts: readonly string[]) => fitted(texts.join(", "), IN_DETAILS);
  return `<br>${short(called)} ${words.ON} ${short(resources)}`;
}

export function detailsOf(change: SubjectChange): string {
  const { kind, name, address, risk, events, who, what, findings = [], after } = change;
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
      what.map((each) => `${line(each, IN_DETAILS)}${actions(each)}`),
    ),
    part(
      words.HEADINGS.audit,
      findings.map((finding) => fitted(words.findingWords(finding), IN_DETAILS)),
    ),
    !isAllNew(change) && part(words.HEADINGS.after, afterwards),
  ];
  const summary = `${words.RISK_WORDS[risk]}: ${words.KIND_WORDS[kind]} ${code(name, 80)}, ${words.stateWords(change)}`;
  return fold(summary, parts.filter((each) => each !== false).join("\n\n"));
}

/** Whether all that stands there afterwards was said already, as of a new role. */
function isAllNew({ who, what, after }: SubjectChange): boolean {
  const come = (list: SubjectChange["who"] | SubjectChange["what"]) => list.every(({ direction }) => direction === "gained");
  return (
    come(who) && come(what) && after.who.every((each) => words.isSaid(each, who)) && after.what.every((each) => words.isSaid(each, what))
  );
}
