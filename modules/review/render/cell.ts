import { highestRisk, riskRank } from "../judge/risk";
import type { Risk } from "../model";
import * as words from "./words";

/** A cell of the comment's table: what a reader sees who opens nothing. */

/** A line of it, escaped. */
export interface CellLine {
  readonly text: string;
  readonly risk: Risk;
  /** Whether it tells what happens to the role itself: that goes before what is of little risk. */
  readonly isEvent?: boolean;
}

/** So many lines are shown in any case, and beyond them events, and those of a risk that somebody must see. */
const FEW = 4;
const MUST_BE_SEEN: readonly Risk[] = ["critical", "high", "medium"];
const LONGEST_CELL = 6000;

const mustBeSeen = ({ risk }: CellLine) => MUST_BE_SEEN.includes(risk);
/** From what is shown first to what is left out first. */
const rankOf = (line: CellLine): number => (mustBeSeen(line) || !line.isEvent ? riskRank(line.risk) * 2 : riskRank("medium") * 2 + 1);

/**
 * The lines in their order, without those that are left out: the least risky, of the same risk the last. So no permission that is left out
 * is riskier than anything that is shown. One line alone is not left out: the note would take its place.
 */
export function cell(lines: readonly CellLine[]): string {
  const ranked = [...lines].sort((a, b) => rankOf(a) - rankOf(b));
  const enough = upTo(ranked, (line, i) => i >= FEW && !line.isEvent && !mustBeSeen(line));
  let left = LONGEST_CELL;
  const room = upTo(ranked, ({ text }, i) => {
    left -= text.length;
    return i > 0 && left < 0;
  });
  const most = Math.min(enough === lines.length - 1 ? lines.length : enough, room);
  const shown = new Set(ranked.slice(0, most));
  const hidden = ranked.slice(most);
  const texts = lines.filter((line) => shown.has(line)).map(({ text }) => text);
  return [...texts, ...(hidden.length === 0 ? [] : [words.moreOfRisk(hidden.length, highestRisk(hidden.map(({ risk }) => risk)))])].join(
    "<br>",
  );
}

/** How many lines there are before the first that is too much. */
function upTo(lines: readonly CellLine[], isTooMuch: (line: CellLine, i: number) => boolean): number {
  const first = lines.findIndex(isTooMuch);
  return first < 0 ? lines.length : first;
}
