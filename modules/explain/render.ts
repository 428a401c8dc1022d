import { type Paint, plainly } from "../words/paint";
import { printable } from "../words/printable";
import type { ConditionReport, Explanation, Judged, RoleReport } from "./model";

/** The explanation for a reader: the causes first, then what each role asks. */
export function renderText({ verdict, roles, causes }: Explanation, paint: Paint = plainly): string {
  const said = causes.flatMap(({ code, message, fix }, i) => [
    `${i === 0 ? "\n" : ""}${paint("strong", code)}: ${printable(message)}`,
    `  fix: ${printable(fix)}`,
  ]);
  return `${[paint(STYLE[verdict], HEADINGS[verdict]), ...said, ...roles.map((role) => `\n${roleText(role, paint)}`)].join("\n")}\n`;
}

const STYLE = { admitted: "good", refused: "bad", unknown: "doubt" } as const satisfies Record<Judged, string>;
const HEADINGS: Readonly<Record<Judged, string>> = {
  admitted: "Admitted: the trust policy lets this token in.",
  refused: "Refused: no trust policy lets this token in.",
  unknown: "Cannot be judged: what is known does not tell whether this token is let in.",
};
const WORDS: Readonly<Record<Judged, string>> = { admitted: "admitted", refused: "refused", unknown: "cannot be judged" };

function roleText({ role, verdict, statements }: RoleReport, paint: Paint): string {
  return [
    `${paint("strong", printable(role))}: ${paint(STYLE[verdict], WORDS[verdict])}`,
    ...statements.flatMap((each) => [
      `  ${printable(each.sid)}: ${paint(STYLE[each.verdict], WORDS[each.verdict])}`,
      ...each.conditions.flatMap((condition) => conditionLines(condition, paint)),
    ]),
  ].join("\n");
}

function conditionLines({ operator, key, expected, actual, matched }: ConditionReport, paint: Paint): string[] {
  const name = printable(`${operator} ${key}`);
  const value = actual === null ? (matched === null ? "not known" : "none") : printable(actual);
  if (matched === true) return [paint("faint", `    holds  ${name}: ${value}`)];
  return [
    `    ${matched === null ? paint("doubt", "open ") : paint("bad", "fails")}  ${name}`,
    ...expected.map((each, i) => `             ${i === 0 ? "expected" : "      or"}  ${printable(each)}`),
    `             actual    ${value}`,
  ];
}
