import { strToU8, zipSync } from "fflate";
import { type PlanFile, readPlanFile } from "../../modules/review/read/written/plan-file";

/** A plan file as Terraform packs it: the plan, of which the time alone is read, and the files of the configuration by path from its root. */
export function packedPlan(files: Readonly<Record<string, string>>, timestamp: string): Uint8Array {
  const entries = Object.entries(files).map(([path, text]): [string, Uint8Array] => {
    const parts = path.split("/");
    return [`tfconfig/m-${parts.slice(0, -1).join(".")}/${parts.at(-1)}`, strToU8(text)];
  });
  return zipSync({
    tfplan: strToU8(`\n\u0003\u00148${timestamp}`),
    "tfconfig/modules.json": strToU8("[]"),
    ...Object.fromEntries(entries),
  });
}

export const planFileOf = (files: Readonly<Record<string, string>>, timestamp: string): Promise<PlanFile> =>
  readPlanFile(packedPlan(files, timestamp), "tfplan");
