import { auditOpened } from "../audit/opened";
import { type Asked, FORMATS, runReview } from "../review/command";
import { FAIL_ON } from "../review/judge/verdict";
import { readPlanFile } from "../review/read/written/plan-file";
import { command, type Options, type Values } from "./command";
import { digestsBeside } from "./digest";
import { readBytes, readTextFile } from "./files";

const OPTIONS = {
  format: { type: "string", choices: FORMATS, what: `how it is printed; default: ${FORMATS[0]}` },
  "fail-on": { type: "string", choices: FAIL_ON, what: "end with 3 where somebody gains access, or where access changes at all" },
  "detailed-exitcode": { type: "boolean", what: "end with 2 where access changes" },
  self: {
    type: "string",
    value: "ROLE",
    what: "the role that plans, by its name, its ARN or that of a session: a change of it is called out",
  },
  "changed-files": { type: "string", value: "LIST", what: "a file with one changed path a line: a change of workflows is called out" },
  "plan-file": {
    type: "string",
    value: "PLANFILE",
    what: "the plan file of which PLAN.json is the JSON: of a configuration in HCL it tells what the JSON leaves open",
  },
  base: {
    type: "string",
    value: "BASE.tf.json",
    what: "the synthesized stack of before: compares it with the one that is given instead of reading a plan, without credentials",
  },
  stack: {
    type: "string",
    value: "NAME",
    what: "the stack's name, in the comment and its marker: two stacks of a repository keep two comments",
  },
} as const satisfies Options;
type Given = Values<typeof OPTIONS>;

export const review = command({
  name: "review",
  answers: "Who gains or loses access to what in a Terraform plan.",
  operands: [{ name: "PLAN.json", what: "the output of: terraform show -json PLANFILE; with --base a synthesized stack" }],
  options: OPTIONS,
  example: "plan.json --fail-on widened",
  exitCodes: {
    0: "reviewed, whether something changes or not",
    1: "bad input",
    2: "access changes (--detailed-exitcode)",
    3: "blocked (--fail-on), or something cannot be judged",
  },
  run: async ([file = ""], { format, stack, ...values }) =>
    runReview(stackFile(file), { format, stack: stack?.trim(), ...(await askedOf(values)) }),
});

/** What the options ask of a review, with the files that they name. */
export async function askedOf(given: Given): Promise<Asked> {
  const { "fail-on": failOn, "detailed-exitcode": detailedExitcode, self, "changed-files": list, "plan-file": planFile, base } = given;
  return {
    failOn,
    detailedExitcode,
    self: self?.trim(),
    changedFiles: list === undefined ? undefined : pathsIn(readTextFile(list).text),
    planFile: planFile === undefined ? undefined : await readPlanFile(readBytes(planFile), planFile),
    base: base === undefined ? undefined : stackFile(base),
    audit: auditOpened,
  };
}

export const stackFile = (file: string) => ({ ...readTextFile(file), digestOf: digestsBeside(file) });

/** One path a line, in quotes where git quotes it. */
const pathsIn = (list: string): string[] => list.split(/\r?\n/).map((line) => line.trim().replace(/^"(.*)"$/, "$1"));
