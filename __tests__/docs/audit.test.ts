import { runCommandLine } from "../../modules/cli/main";
import { blocksOf } from "../support/blocks";
import { commandFiles } from "../support/command-files";

const { file } = commandFiles();
const blocks = blocksOf("docs/audit.md");
const [policy, ignored] = blocks.filter(({ language }) => language === "json").map(({ text }) => text);

test("the example of docs/audit.md says what the page says", async () => {
  const said = blocks.find(({ language }) => language === "text")?.text;
  expect(await runCommandLine(["audit", file(policy ?? "", "web-deploy.json")])).toEqual({ output: said, exitCode: 3 });
});

test("the list of the page is one that is taken", async () => {
  const { exitCode } = await runCommandLine(["audit", file(policy ?? "", "web-deploy.json"), "--ignore", file(ignored ?? "")]);
  expect(exitCode).toBe(3);
});
