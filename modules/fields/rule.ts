import { all, choose, distinct, type Expression, each, equals, input, isEmpty, length, list, lower, not } from "../expression/build";

/**
 * A rule that a single text cannot break: between fields, or between a field and the place. It is written as an expression, so that
 * both faces apply the same one. In a message, {gitTags} stands for the field's name, which each face spells its own way.
 */
export interface Rule {
  /** The field it speaks of, within its subject; empty for the subject as a whole. */
  readonly at: readonly string[];
  /** The texts that it is about, one by one: items of the list at `at`, keys of the map there, or the field itself. */
  readonly about?: { readonly texts: Expression<readonly string[]>; readonly as: "field" | "item" | "key" };
  /** With it, the rule needs the account's id, which may be known only when Terraform runs. */
  readonly needsAccount?: true;
  /** `element` is one of the texts. */
  readonly holds: Expression<boolean>;
  readonly message: string;
}

/** The text that a rule is about. */
export const element = input<string>("element");

/** The texts, or none where no two are alike but for case: each of thousands is compared with all others only if it must be. */
export const perhapsAlike = (texts: Expression<readonly string[]>): Expression<readonly string[]> =>
  choose<readonly string[]>(equals(length(distinct(each(texts, "text", lower))), length(texts)), list<string>(), texts);

/** Whether no other of the texts is `element` in other letters. */
export const isAloneIgnoringCase = (texts: Expression<readonly string[]>): Expression<boolean> =>
  isEmpty(
    each(
      texts,
      "other",
      (other) => other,
      (other) => all(equals(lower(other), lower(element)), not(equals(other, element))),
    ),
  );
