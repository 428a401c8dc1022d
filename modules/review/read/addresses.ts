import { quoted } from "../../hcl/text";

/** Addresses and references of Terraform as text. An index may hold any character, so they are read piece by piece and never split. */

/** A step of a traversal: a name, or an index. */
export type Step = { readonly name: string } | { readonly index: string | number };

/** Far more than modules are nested. */
const MOST_STEPS = 128;

/** The steps of `module.a["x.y"].aws_iam_role.r[0].arn`; none where the text is no traversal of names and constant indexes. */
export function stepsOf(text: string): Step[] | undefined {
  const steps: Step[] = [];
  const pattern = /(?:^|\.)([A-Za-z_][\w-]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;
  while (pattern.lastIndex < text.length) {
    if (steps.length === MOST_STEPS) return undefined;
    const match = pattern.exec(text);
    if (match === null) return undefined;
    const [, name, number, key] = match;
    if (name !== undefined) steps.push({ name });
    else if (number !== undefined) steps.push({ index: Number(number) });
    else {
      const index = unquoted(key ?? "");
      if (index === undefined) return undefined;
      steps.push({ index });
    }
  }
  return steps;
}

/** HCL writes a key as JSON does, and "${" and "%{" doubled. */
function unquoted(text: string): string | undefined {
  try {
    return (JSON.parse(text) as string).replaceAll("$${", "${").replaceAll("%%{", "%{");
  } catch {
    return undefined;
  }
}

/** `module.a["x"].module.b` as the path of calls that the configuration has: ["a", "b"]. A module may be called "module". */
export function modulePath(address: string): string[] {
  const names = (stepsOf(address) ?? []).flatMap((step) => ("name" in step ? [step.name] : []));
  return names.filter((_, i) => i % 2 === 1);
}

/** The address of the module that holds this one, and this one's last call with its index. */
export function parentModule(address: string): { parent: string; call: string; index?: string | number } | undefined {
  const names = modulePath(address);
  const call = names.at(-1);
  if (call === undefined) return undefined;
  const steps = stepsOf(address) ?? [];
  const last = steps.at(-1);
  const index = last !== undefined && "index" in last ? last.index : undefined;
  const kept = steps.slice(0, steps.length - (index === undefined ? 2 : 3));
  return { parent: addressOf(kept), call, ...(index !== undefined && { index }) };
}

/** The steps as an address again. */
export const addressOf = (steps: readonly Step[]): string =>
  steps
    .map((step, i) =>
      "name" in step ? `${i === 0 ? "" : "."}${step.name}` : `[${typeof step.index === "string" ? quoted(step.index) : step.index}]`,
    )
    .join("");
