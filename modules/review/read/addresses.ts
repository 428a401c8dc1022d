/** Addresses and references of Terraform as text. An index may hold any character, so they are read piece by piece and never split. */

/** A step of a traversal: a name, or an index. */
export type Step = { readonly name: string } | { readonly index: string | number };

/** The steps of `module.a["x.y"].aws_iam_role.r[0].arn`; none where the text is no traversal of names and constant indexes. */
export function stepsOf(text: string): Step[] | undefined {
  const steps: Step[] = [];
  const pattern = /(?:^|\.)([A-Za-z_][\w-]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null || (at > 0 && match[1] !== undefined && match[0][0] !== ".")) return undefined;
    const [, name, number, quoted] = match;
    if (name !== undefined) steps.push({ name });
    else if (number !== undefined) steps.push({ index: Number(number) });
    else {
      const index = unquoted(quoted ?? "");
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

/** `module.a["x"].module.b` as the path of calls that the configuration has: ["a", "b"]. */
export const modulePath = (address: string): string[] =>
  (stepsOf(address) ?? []).flatMap((step, i, all) => {
    const before = all[i - 1];
    return "name" in step && before !== undefined && "name" in before && before.name === "module" && isCall(all, i) ? [step.name] : [];
  });

/** Whether the name at this place follows the word "module" as the keyword, and not as the name of a module called so. */
function isCall(steps: readonly Step[], at: number): boolean {
  let keyword = true;
  for (const [i, step] of steps.entries()) {
    if (!("name" in step)) continue;
    if (i === at) return !keyword;
    keyword = !keyword;
  }
  return false;
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
  steps.map((step, i) => ("name" in step ? `${i === 0 ? "" : "."}${step.name}` : `[${JSON.stringify(step.index)}]`)).join("");
