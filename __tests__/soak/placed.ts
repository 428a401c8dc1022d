import { type Expr, expr, hclOf, Template, type Val } from "./syntax";
import { DOCUMENTS, type Doc, type Placed } from "./units";

/** Documents that are a text with a place in it, as somebody writes them by hand: escapes may stand before it, and it may be one itself. */

/** The end of an alarm's name that adds a resource to a text which does not escape it. */
export const QUOTES = '","arn:aws:s3:::web/*';

/** What stands where the place will be. */
const MARK = "@PLACE@";

/** What has to be escaped in HCL, in JSON or in both. */
const ESCAPES: Readonly<Record<Placed["escaped"], string | undefined>> = {
  ...{ none: undefined, place: undefined },
  variable: `arn:aws:s3:::\${aws:PrincipalTag/team}`,
  percent: "arn:aws:s3:::%{team}",
  backslash: "arn:aws:s3:::\\",
};

const RESOURCES: Readonly<Record<Placed["place"], (role: string) => string>> = {
  key: () => `arn:aws:s3:::${MARK}/*`,
  role: (role) => `${role}${MARK}`,
  alarm: () => `arn:aws:s3:::other-${MARK}`,
  "alarm with quotes": () => `arn:aws:s3:::other-${MARK}`,
};

/**
 * The document, and what it allows besides on what the place comes to.
 *
 * @param role all of the role's ARN but for the end of it, which the place is
 */
export function placedText(doc: Doc, { form, place, escaped }: Placed, at: Expr, role: string): Val {
  const before = ESCAPES[escaped];
  const besides = {
    Effect: "Allow",
    Action: ["s3:GetObject", "iam:PassRole"],
    Resource: [...(before === undefined ? [] : [`${before}/*`, `${before}${MARK}/*`]), RESOURCES[place](role)],
  };
  const document = { ...DOCUMENTS[doc], Statement: [...DOCUMENTS[doc].Statement, besides] };
  const template = (text: string): Template =>
    new Template(text.split(MARK).flatMap((part, i) => (i === 0 ? [part] : [escaped === "place" ? `\${${at.text}}` : at, part])));
  const inside = (value: unknown): Val => {
    if (typeof value === "string") return value.includes(MARK) ? template(value) : value;
    if (Array.isArray(value)) return value.map(inside);
    return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, inside(each)]));
  };
  return form === "template" ? template(JSON.stringify(document)) : expr(`jsonencode(${hclOf(inside(document))})`);
}
