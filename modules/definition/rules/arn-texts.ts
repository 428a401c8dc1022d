import { concat, type Expression, flatten, input, optional } from "../../expression/build";
import { type Field, fieldsThat } from "../../fields/field";
import { arnsAmong, type Found, foundIn, itemsOf } from "../../fields/rule";
import type { TextRule } from "../../fields/texts";
import { allSets } from "../../permissions/registry";
import { type PermissionSet, within } from "../../permissions/set";

type Which = (rule: TextRule) => boolean;

/**
 * Every text of a role that is an ARN, by what the schema says may be one: a field added later is among them. References are apart, so
 * that one that is known only after the apply does not hide what can be said of all others.
 */
export const arnTextsOf = (role: Field, references: boolean, which: Which = () => true): Expression<Found[]> =>
  arnsAmong(concat(...fieldsThat(role, references).flatMap(([name, field]) => textsOf(name, field, which))));

function textsOf(name: string, field: Field, which: Which): Expression<Found[]>[] {
  const may = (one: Field) => {
    const rule = one.rule ?? one.items?.rule;
    return rule?.mayBeArn === true && which(rule);
  };
  if (field.kind !== "object") return may(field) ? [ownTexts(name, field)] : [];
  const set = allSets.find((one) => one.name === name) as PermissionSet<Record<string, never>>;
  const texts = Object.entries(field.fields ?? {})
    .filter(([, child]) => may(child))
    .map(([child, { kind, optional }]) => (kind === "list" ? set.input.items(child) : set.input.found(child, optional)));
  return texts.length === 0 ? [] : [flatten(within(set, concat(...texts)))];
}

const ownTexts = (name: string, { kind }: Field): Expression<Found[]> =>
  kind === "list"
    ? itemsOf([name], input<string[]>(name))
    : foundIn([name], optional(input<string | undefined>(name)) as Expression<string[]>);
