import { runCommandLine } from "../../modules/cli/main";
import { blocksOf } from "../support/blocks";
import { commandFiles } from "../support/command-files";

const { file } = commandFiles();

test("the example of docs/explain.md says what the page says", async () => {
  const blocks = blocksOf("docs/explain.md");
  const [claims, policy] = blocks.filter(({ language }) => language === "json").map(({ text }) => text);
  const said = blocks.find(({ language }) => language === "text")?.text;
  const { output, exitCode } = await runCommandLine(["explain", "--claims", file(claims ?? ""), file(policy ?? "", "web-deploy.json")]);
  expect({ output, exitCode }).toEqual({ output: said, exitCode: 2 });
});
