import { writeFileSync } from "node:fs";
import { UserError } from "../user-error";
import { asksFor, readArguments, type Token, tokensOf, unknownIn } from "./arguments";
import { type Command, type Options, type Outcome, optionsOf, PROGRAM } from "./command";
import * as all from "./commands";
import { STDIO } from "./files";
import { commandHelp, programHelp } from "./help";
import * as messages from "./messages";
import { version } from "./version";

/** Which command, and nothing of what each of them takes. */

export const COMMANDS: readonly Command[] = Object.values<Command>(all).sort((a, b) => (a.name < b.name ? -1 : 1));
const NAMES = COMMANDS.map(({ name }) => name);

/** @throws UserError where it cannot be run */
export async function runCommandLine(args: readonly string[]): Promise<Outcome> {
  // Options may come before the command: only whoever knows them all can tell their values from it
  const options: Options = Object.assign({}, ...COMMANDS.map(optionsOf));
  const tokens = tokensOf(args, options);
  const first = tokens.find((token) => token.kind === "positional");
  if (first === undefined) return withoutCommand(tokens, options);
  const command = COMMANDS.find(({ name }) => name === first.value);
  if (command === undefined) throw misused(messages.unknownCommand(first.value, NAMES));
  const asked = readArguments(
    command,
    args.filter((_, at) => at !== first.index),
  );
  if (asked === "help") return printed(commandHelp(command));
  if (asked === "version") return printed(version());
  const { output: file } = asked.values;
  const outcome = await command.run(asked.operands, asked.values);
  return typeof file === "string" && file !== STDIO ? written(outcome, file) : outcome;
}

function withoutCommand(tokens: readonly Token[], options: Options): Outcome {
  const asked = asksFor(tokens);
  if (asked !== undefined) return printed(asked === "help" ? programHelp(COMMANDS) : version());
  const unknown = unknownIn(tokens, options);
  throw misused(unknown === undefined ? messages.NO_COMMAND : messages.unknownOption(PROGRAM, unknown, {}));
}

const misused = (message: string) => new UserError(messages.programMisused(message, NAMES));
const printed = (text: string): Outcome => ({ output: `${text}\n`, exitCode: 0 });

/** Whole or not at all: nothing is written where the command fails. */
function written({ output, exitCode }: Outcome, file: string): Outcome {
  try {
    writeFileSync(file, output);
  } catch (error) {
    throw new UserError(
      `${file} cannot be written: ${(error as NodeJS.ErrnoException).code ?? "nobody knows why"}. Give --output a file in a folder that is there.`,
    );
  }
  return { output: "", exitCode };
}

/** @returns why it is not printed as a whole: an error that nobody listens to would end the process with a trace */
const print = (text: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const failed = ({ code = "unknown" }: NodeJS.ErrnoException) => resolve(code);
    process.stdout.once("error", failed);
    process.stdout.write(text, (error) => {
      if (error) return failed(error);
      process.stdout.off("error", failed);
      resolve(undefined);
    });
  });

/** What bin/cdktf-aws-github-oidc.js runs. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { output, exitCode } = await runCommandLine(args);
    const problem = await print(output);
    // Whoever reads may have seen enough, as `| head` has
    if (problem === undefined || problem === "EPIPE") return exitCode;
    throw new UserError(`The standard output cannot be written: ${problem}.`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}
