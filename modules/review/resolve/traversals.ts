import { plainText, wholeExpression } from "../../hcl/template";
import { isRecord } from "../../record";
import { stepsOf } from "../read/addresses";
import type { Expression } from "../read/plan";

/** What an expression refers to, as far as the plan's configuration shows it: a reference inside of an expression is not its value. */

export interface Traversal {
  /** As `aws_iam_role.r["a"].arn`. */
  readonly text: string;
  /**
   * Whether the expression is surely the reference and nothing more. JSON syntax gives the expression as it is written; of HCL the plan
   * lists the references alone, and `replace(X.arn, …)` has the same ones as `X.arn`.
   */
  readonly certain: boolean;
}

/** The one thing that an expression refers to; nothing where it refers to several, or is a text with more than a reference in it. */
export function traversalOf(expression: Expression | undefined): Traversal | undefined {
  const { constant_value: constant, references } = expression ?? {};
  if (typeof constant === "string") return wholeTraversal(constant);
  if (constant !== undefined) return undefined;
  const [only, ...others] = maximal(references);
  return only === undefined || others.length > 0 ? undefined : { text: only, certain: false };
}

/** The text `${X}` as the reference that it is. */
export function wholeTraversal(text: string): Traversal | undefined {
  const whole = wholeExpression(text);
  return whole !== undefined && isTraversal(whole) ? { text: whole, certain: true } : undefined;
}

/** Whether the configuration gives the expression as it is written, as JSON syntax does. */
export const isWritten = (expression: Expression | undefined): boolean => expression?.constant_value !== undefined;

/** An element of a list: a reference, a text, or a text with references in it. */
export type Element = Traversal | { readonly literal: string } | { readonly template: string };

/** What the elements of a list refer to or say, each by itself; nothing where the list is not told element by element. */
export function elementsOf(expression: Expression | undefined): (Element | undefined)[] | undefined {
  const { constant_value: constant, references } = expression ?? {};
  if (Array.isArray(constant))
    return constant.map((each) => {
      if (typeof each !== "string") return undefined;
      if (!each.includes("${") && !each.includes("%{")) return { literal: each };
      return wholeTraversal(each) ?? (wholeExpression(each) === undefined ? { template: each } : undefined);
    });
  if (constant !== undefined) return undefined;
  return maximal(references).map((text) => ({ text, certain: false }));
}

/**
 * Which of a list's elements are those that are not known yet. Lists of AWS are sets, in an order of their own: what is left when the
 * known texts are taken away must be references, and as many as are not known.
 *
 * @param isKnown whether a reference leads to one of the known texts
 */
export function unknownAmong(
  elements: ReturnType<typeof elementsOf>,
  known: readonly string[],
  count: number,
  isKnown: (traversal: Traversal) => boolean = () => false,
): readonly Exclude<Element, { readonly literal: string }>[] | undefined {
  const isLeft = (each: Element) => ("literal" in each ? !known.includes(plainText(each.literal)) : "template" in each || !isKnown(each));
  const left = (elements ?? []).filter((each) => each === undefined || isLeft(each));
  const unknown = left.flatMap((each) => (each === undefined || "literal" in each ? [] : [each]));
  return left.length === count && unknown.length === count ? unknown : undefined;
}

/** `X[each.key]` is the instance of X with the key of whoever refers to it. */
const OWN_INDEX = /\[(each\.key|count\.index)\]/g;
export const withOwnIndex = (text: string, index: string | number | undefined): string =>
  index === undefined ? text : text.replaceAll(OWN_INDEX, `[${JSON.stringify(index)}]`);

const isTraversal = (text: string) => stepsOf(text.replaceAll(OWN_INDEX, "[0]")) !== undefined;

/** Far more than one attribute has; each is compared with each. */
const MOST_REFERENCES = 500;

/**
 * The references of a list that stand for themselves. With each the plan lists what it begins with (`X.arn`, `X`), and of an index that
 * is computed the bare name and the index apart (`X`, `each.key`).
 */
function maximal(references: unknown): string[] {
  const all = Array.isArray(references) ? references.filter((each): each is string => typeof each === "string") : [];
  if (all.length > MOST_REFERENCES) return all;
  const longest = all.filter((text) => !all.some((other) => beginsWith(other, text)));
  const unique = [...new Set(longest)];
  const own = unique.find((text) => text === "each.key" || text === "count.index");
  const [bare, ...others] = unique.filter((text) => text !== own);
  return own !== undefined && bare !== undefined && others.length === 0 && isBare(bare) ? [`${bare}[${own}]`] : unique;
}

const beginsWith = (text: string, start: string) => text.startsWith(start) && /[.[]/.test(text[start.length] ?? "");

/** `X` without an index and an attribute. */
const isBare = (text: string): boolean => stepsOf(text)?.length === (text.startsWith("data.") ? 3 : 2);

/** Blocks are lists. */
export const isExpression = (value: unknown): value is Expression => isRecord(value);
