import { concat, type Expression, flattenAll, input, list, optional } from "../../expression/build";
import { type Field, fieldsThat } from "../../fields/field";
import { arnsAmong, type Found, foundIn, itemsOf, valuesIn } from "../../fields/rule";
import type { TextRule } from "../../fields/texts";
import { allSets } from "../../permissions/registry";
import { type PermissionSet, within } from "../../permissions/set";

type Which = (rule: TextRule) => boolean;

/**
 * Every text of a role that is an ARN, by what the schema says may be one: a field added later is among them. References are apart, so
 * that one that is known only after the apply does not hide what can be said of all others.
 */
export function arnTextsOf(role: Field, references: boolean, which: Which = () => true): Expression<Found[]> {
  const may = (field: Field) => {
    const rule = field.rule ?? field.items?.rule;
    return rule?.mayBeArn === true && which(rule);
  };
  const fields = fieldsThat(role, references);
  const own = fields.flatMap(([name, field]) => (may(field) ? [ownTexts(name, field)] : []));
  const ofSets = allSets.flatMap((set) => textsOf(set as never, fields.find(([name]) => name === set.name)?.[1], may));
  // One flatten() for all sets: Terraform computes a function twice, for its type and for its value
  return arnsAmong(concat(...own, ...(ofSets.length > 0 ? [flattenAll(list<Found[][]>(...ofSets))] : [])));
}

function textsOf(
  set: PermissionSet<Record<string, never>>,
  field: Field | undefined,
  may: (field: Field) => boolean,
): Expression<Found[][]>[] {
  const texts = Object.entries(field?.fields ?? {})
    .filter(([, child]) => may(child))
    .map(([child, { kind, optional }]) => (kind === "list" ? set.input.items(child) : set.input.found(child, optional)));
  return texts.length === 0 ? [] : [within(set, concat(...texts))];
}

function ownTexts(name: string, { kind }: Field): Expression<Found[]> {
  if (kind === "list") return itemsOf([name], input<string[]>(name));
  if (kind === "map") return valuesIn([name], input<Record<string, string>>(name));
  return foundIn([name], optional(input<string | undefined>(name)) as Expression<string[]>);
}
