import type { Risk } from "../../../modules/review/model";
import { type CellLine, cell } from "../../../modules/review/render/cell";
import { moreOfRisk } from "../../../modules/review/render/words";

/** Which lines of a cell are shown to a reader who opens nothing: no gain that somebody must see is left out for one of less risk. */

/** `critical a` is a line of that risk, `critical! a` an event of it. */
const lineOf = (said: string): CellLine => {
  const [, risk = "", event = "", text = ""] = /^(\w+)(!?) (.*)$/.exec(said) ?? [];
  return { text, risk: risk as Risk, ...(event && { isEvent: true }) };
};
const of = (kind: string, texts: string) => texts.split("").map((text) => `${kind} ${text}`);
const LONG = "x".repeat(3500);

test.each<[string, readonly string[], readonly string[]]>([
  ["what is critical is shown however much it is", of("critical", "abcdefg"), [..."abcdefg"]],
  ["of high risk as well", of("high", "abcdefg"), [..."abcdefg"]],
  ["of medium risk as well", of("medium", "abcdefg"), [..."abcdefg"]],
  ["and what happens to the role", of("low!", "abcdefg"), [..."abcdefg"]],
  ["of low risk a few, and the rest is counted", of("low", "abcdefg"), [..."abcd", moreOfRisk(3, "low")]],
  ["of low risk one more, in place of the note", of("low", "abcde"), [..."abcde"]],
  ["the least risky is left out, wherever it stands", [...of("none", "ab"), ...of("critical", "cdef")], [..."cdef", moreOfRisk(2, "none")]],
  [
    "the note says the highest risk that is left out",
    [...of("high", "abcd"), ...of("none", "e"), ...of("low", "f")],
    [..."abcd", moreOfRisk(2, "low")],
  ],
  ["the order stays", ["low a", "critical b", "none c", "high! d"], [..."abcd"]],
  ["what is too long goes by risk", [`low ${LONG}a`, `critical ${LONG}b`], [`${LONG}b`, moreOfRisk(1, "low")]],
  ["an event goes before what is of its risk", [`low ${LONG}a`, `low! ${LONG}b`], [`${LONG}b`, moreOfRisk(1, "low")]],
  ["and behind what somebody must see", [`low! ${LONG}a`, `medium ${LONG}b`], [`${LONG}b`, moreOfRisk(1, "low")]],
  ["but for one of a higher risk", [`critical! ${LONG}a`, `medium ${LONG}b`], [`${LONG}a`, moreOfRisk(1, "medium")]],
  ["one is shown however long it is", [`low ${LONG}${LONG}`], [`${LONG}${LONG}`]],
])("%s", (_, lines, shown) => expect(cell(lines.map(lineOf)).split("<br>")).toEqual(shown));
