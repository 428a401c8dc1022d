import {
  all,
  type Expression,
  each,
  eachAs,
  eachAt,
  entries,
  filter,
  flatten,
  get,
  groupsBy,
  isEmpty,
  length,
  list,
  lower,
  moreThan,
  not,
  path,
  record,
  values,
  variable,
} from "../expression/build";
import { isArn } from "./arn";

/**
 * A rule that a single text cannot break: between fields, or between a field and the place. It is written as an expression, so that
 * both faces apply the same one. In a message, {gitTags} stands for the field's name, which each face spells its own way.
 */
export interface Rule {
  /** What may be absent and the rule is of, as a loop: it is asked only where that is there. */
  readonly of?: { readonly source: Expression<unknown[]>; readonly element: Expression<unknown> };
  /** The field it speaks of, within its subject; empty for the subject as a whole. Not read where the rule is `about` texts. */
  readonly at: readonly string[];
  /** The texts that it is about, one by one, each with its path within the subject. */
  readonly about?: Expression<readonly Found[]>;
  /** The text is in the path already, so that the message does not repeat it. */
  readonly isKey?: true;
  /** With it, the rule needs the account's id, which may be known only when Terraform runs. */
  readonly needsAccount?: true;
  /** With it, the rule reads texts that may be known only after the apply, below a field of which the rest is known. */
  readonly ofReferences?: true;
  /** With it, the rule can be told of a text of which a part is known only when Terraform runs: what it refuses is in the other part. */
  readonly ofParts?: true;
  /** `element` is one of the texts. Without it, none of them is right. */
  readonly holds?: Expression<boolean>;
  readonly message: string;
  /** With it, the message goes on with what stands beside each text. */
  readonly hasEnding?: true;
}

/** A text, and where it stands. */
export interface Found {
  readonly at: string;
  readonly value: string;
}

/** The same with how the message goes on. */
export interface Refused extends Found {
  readonly ending: string;
}

/** The items of a list for which `when` holds, or all of them, each with its path. */
export const itemsOf = (
  field: readonly string[],
  items: Expression<readonly string[]>,
  when?: (item: Expression<string>) => Expression<boolean>,
): Expression<Found[]> => eachAt(items, "value", (value, index) => record<Found>({ at: path(...field, { index }), value }), when);

/** A text of a field, with its path; none where it is absent. */
export const foundIn = (field: readonly string[], texts: Expression<readonly string[]>): Expression<Found[]> =>
  each(texts, "value", (value) => record<Found>({ at: path(...field), value }));

/** The values of a map, each with its path. */
export const valuesIn = (field: readonly string[], map: Expression<Record<string, string>>): Expression<Found[]> =>
  values(
    entries(map, ["key", "value"], (key, value) => ({ key, value: record<Found>({ at: path(...field, { key }), value }) })),
  ) as Expression<Found[]>;

/** Those of the texts that are ARNs. */
export const arnsAmong = (texts: Expression<Found[]>): Expression<Found[]> => filter(texts, "found", (found) => isArn(get(found, "value")));

const found = variable<Found>("found");
/** The text that a rule is about. */
export const element: Expression<string> = get(found, "value");

/** Those of the texts that a rule is about for which it does not hold. */
export function refusedTexts({ of, about = list<Found>(), holds }: Rule): Expression<Found[]> {
  const refused = eachAs(about as Expression<readonly Found[]>, found, found, holds && not(holds));
  return of === undefined ? refused : flatten(eachAs(of.source, of.element, refused));
}

/** Whether a rule that is about no texts holds. */
export const holdsAlone = ({ of, holds = NEVER }: Rule): Expression<boolean> =>
  of === undefined ? holds : isEmpty(eachAs(of.source, of.element, of.element, not(holds)));
const NEVER = not(all());

/** A rule that no two keys of a map are alike but for case. */
export const uniqueIgnoringCase = (keys: Expression<readonly string[]>, field: readonly string[], message: string): Rule => ({
  at: field,
  about: flatten(
    each(
      groupsBy(keys, "key", lower),
      "twins",
      (twins) => each(twins, "key", (key) => record<Found>({ at: path(...field, { key }), value: key })),
      (twins) => moreThan(length(twins), 1),
    ),
  ),
  isKey: true,
  message,
});
