import { type Fill, renderTemplate, templateParts } from "../../hcl/template";
import { stepsOf } from "../read/addresses";
import type { Resource } from "../read/plan";
import { withOwnIndex } from "./traversals";

/** The text of a template in which names of AWS stay as they are written; nothing where a place is left that may hold anything. */
export function textWithNames(template: string, resource: Resource, fill: Fill = () => undefined): string | undefined {
  const left = (templateParts(template) ?? []).filter(({ kind, text }) => kind === "expression" && fill(text.trim()) === undefined);
  return left.every(({ text }) => isNameOfAws(text.trim(), resource)) ? renderTemplate(template, fill) : undefined;
}

/** What AWS makes up, or lets nobody put quotes and wildcards into: the ARN or id of a resource, the account of the caller. */
const NAMES: ReadonlySet<string> = new Set(["account_id", "arn", "dns_suffix", "id", "name", "partition", "region", "unique_id"]);

function isNameOfAws(expression: string, { index }: Resource): boolean {
  const steps = stepsOf(withOwnIndex(expression, index)) ?? [];
  const [first, second] = steps;
  const type = first !== undefined && "name" in first && first.name === "data" ? second : first;
  const last = steps.at(-1);
  return (
    type !== undefined && "name" in type && /^aws(cc)?_/.test(type.name) && last !== undefined && "name" in last && NAMES.has(last.name)
  );
}
