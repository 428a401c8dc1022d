import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { QUESTIONS } from "../../modules/terraform-module/audit-guide";
import { MODULE } from "../../modules/terraform-module/files";

/** What the module's README tells who audits it: here because each command starts processes. */

describe("a question of who audits the module", () => {
  const run = (command: string) =>
    execFileSync("bash", ["-c", command], { cwd: MODULE, encoding: "utf8", env: { ...process.env, LC_ALL: "C" } })
      .trimEnd()
      .split("\n");

  test.each(QUESTIONS.map((one) => [one.question, one] as const))("%s", (_, { command, prints }) => {
    expect(run(command)).toEqual(prints);
  });

  test("stands in the README, with its answer", () => {
    const readme = readFileSync(join(MODULE, "README.md"), "utf8");
    for (const { question, command, prints, so } of QUESTIONS) {
      expect(readme).toContain(`**${question}** ${so}`);
      expect(readme).toContain([command, ...prints.map((line) => `# ${line}`)].join("\n"));
      expect(so).not.toBe("");
    }
  });
});
