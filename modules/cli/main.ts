#!/usr/bin/env node
import { parseArgs } from "node:util";
import { type ReviewOptions, runReview } from "../review/command";
import { show } from "../show/show";
import { UserError } from "../user-error";

const USAGE = `usage: cdktf-aws-github-oidc COMMAND

  show [FOLDER]   who may assume each role of a synthesized stack, and what they may do; FOLDER is cdktf.out by default

  review PLAN.json   who gains or loses access to what; PLAN.json is the output of: terraform show -json PLANFILE
    --format FORMAT         text (default), markdown or json
    --fail-on DIRECTION     end with 3 where access is widened, or where it is changed at all
    --detailed-exitcode     end with 2 where access changes
    --self ROLE             the role that plans: a change of it is called out
    --changed-files LIST    a file with one changed path a line: a change of workflows is called out
    --base BASE.tf.json     compare two synthesized stacks instead, without credentials: review HEAD.tf.json --base BASE.tf.json
    --stack NAME            the stack's name, in the comment and its marker: two stacks of a repository keep two comments
    exit code: 0 reviewed, 1 bad input, 2 changed (--detailed-exitcode), 3 blocked (--fail-on) or cannot be judged`;

interface Outcome {
  readonly output: string;
  readonly exitCode: number;
}
interface Options extends ReviewOptions {
  readonly help?: boolean;
}
type Command = (args: readonly string[], options: Options) => Outcome;

const OPTIONS = {
  help: { type: "boolean", short: "h" },
  format: { type: "string" },
  "fail-on": { type: "string" },
  "detailed-exitcode": { type: "boolean" },
  self: { type: "string" },
  "changed-files": { type: "string" },
  base: { type: "string" },
  stack: { type: "string" },
} as const;

const COMMANDS: Readonly<Record<string, Command>> = {
  show: ([folder = "cdktf.out", ...rest], options) => {
    if (rest.length > 0) throw new UserError(`show takes one folder; received ${rest.length + 1}.\n\n${USAGE}`);
    const [option] = Object.keys(options);
    if (option !== undefined) throw new UserError(`show takes no --${option}.\n\n${USAGE}`);
    return { output: `${show(folder)}\n`, exitCode: 0 };
  },
  review: runReview,
};

function main(args: readonly string[]): number {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    const [name, ...rest] = positionals;
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    const command = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name];
    if (command === undefined)
      throw new UserError(`${name === undefined ? "No command was given." : `There is no command ${JSON.stringify(name)}.`}\n\n${USAGE}`);
    const { output, exitCode } = command(rest, values);
    process.stdout.write(output);
    return exitCode;
  } catch (error) {
    if (!isUsersMistake(error)) throw error;
    console.error((error as Error).message);
    return 1;
  }
}

const isUsersMistake = (error: unknown) =>
  error instanceof UserError || (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));

process.exitCode = main(process.argv.slice(2));
