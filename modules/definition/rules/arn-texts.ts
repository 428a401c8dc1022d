import { concat, type Expression, input, local, optional } from "../../expression/build";
import { type Field, fieldsThat } from "../../fields/field";
import { arnsAmong, type Found, foundIn, itemsOf } from "../../fields/rule";
import { setInput } from "../../permissions/set";

const mayBeArn = (field: Field): boolean => (field.rule ?? field.items?.rule)?.mayBeArn === true;

/** Every text of a role that is an ARN, by what the schema says may be one: a field added later is among them. */
export function arnTextsOf(role: Field): { readonly known: Expression<Found[]>; readonly references: Expression<Found[]> } {
  const arnsOf = (references: boolean) => arnsAmong(concat(...fieldsThat(role, references).flatMap(textsOf)));
  // Apart, so that one that is known only after the apply does not hide what can be said of all others
  return { known: arnsOf(false), references: local("reference_arns", arnsOf(true)) };
}

function textsOf([name, field]: [name: string, field: Field]): Expression<Found[]>[] {
  if (field.kind !== "object") return mayBeArn(field) ? [ownTexts(name, field)] : [];
  const set = setInput<Record<string, unknown>>(name);
  return Object.entries(field.fields ?? {})
    .filter(([, child]) => mayBeArn(child))
    .map(([child, { kind }]) => (kind === "list" ? set.items(child) : set.found(child)));
}

const ownTexts = (name: string, { kind }: Field): Expression<Found[]> =>
  kind === "list"
    ? itemsOf([name], input<string[]>(name))
    : foundIn([name], optional(input<string | undefined>(name)) as Expression<string[]>);
