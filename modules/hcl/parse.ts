import { isRecord } from "../record";

/**
 * HCL as Terraform's JSON syntax has it: an attribute that is no literal is the text `${…}`, blocks are lists. By the parser of HashiCorp, which
 * is loaded (a third of a second) when the first text comes.
 *
 * @returns nothing where the text is no HCL that the parser knows
 */
export async function parseHcl(text: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { parse } = await import("@cdktf/hcl2json");
  try {
    const parsed: unknown = await parse("main.tf", text);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
