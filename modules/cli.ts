#!/usr/bin/env node
import { parseArgs } from "node:util";
import { show } from "./show/show";
import { UserError } from "./user-error";

const USAGE = `usage: cdktf-aws-github-oidc COMMAND

  show [FOLDER]   who may assume each role of a synthesized stack, and what they may do; FOLDER is cdktf.out by default`;

interface Command {
  /** What it prints. */
  (args: readonly string[]): string;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  show: ([folder = "cdktf.out", ...rest]) => {
    if (rest.length > 0) throw new UserError(`show takes one folder; received ${rest.length + 1}.\n\n${USAGE}`);
    return show(folder);
  },
};

function main(args: readonly string[]): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" } },
    });
    const [name, ...rest] = positionals;
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    const command = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name];
    if (command === undefined)
      throw new UserError(`${name === undefined ? "No command was given." : `There is no command ${JSON.stringify(name)}.`}\n\n${USAGE}`);
    console.log(command(rest));
    return 0;
  } catch (error) {
    if (!isUsersMistake(error)) throw error;
    console.error((error as Error).message);
    return 1;
  }
}

const isUsersMistake = (error: unknown) =>
  error instanceof UserError || (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));

process.exitCode = main(process.argv.slice(2));
