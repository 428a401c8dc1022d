import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Servers } from "./environment";
import { copyModule, type Said, terraformIn } from "./module-workspace";

/** Calls of the module in one root: one plan says of each what it would say of it alone. */
export interface ModuleCalls {
  /** Plans these calls: for each name the module's variables. Errors of one call hide nothing of another, which depends on none. */
  said(calls: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Promise<Said>;
  remove(): void;
}

export function openCalls(servers: Servers): ModuleCalls {
  const folder = mkdtempSync(join(tmpdir(), "calls-"));
  copyModule(join(folder, "module"));
  const root = terraformIn(folder, servers);
  return {
    said: async (calls) => {
      const blocks = Object.entries(calls).map(([name, variables]) => {
        writeFileSync(join(folder, `${name}.json`), JSON.stringify(variables));
        // In a file of JSON nothing is a template
        const from = `jsondecode(file("\${path.root}/${name}.json"))`;
        const given = Object.keys(variables).map((variable) => `  ${variable} = ${from}.${variable}\n`);
        return `module "${name}" {\n  source = "./module"\n${given.join("")}}\n`;
      });
      writeFileSync(join(folder, "main.tf"), blocks.join("\n"));
      // Of what is called anew Terraform wants to know before the plan; the first `init` has the rest
      if (existsSync(join(folder, ".terraform"))) await root.terraform("get", "-no-color");
      return root.said();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
