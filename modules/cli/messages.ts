import { didYouMean } from "../fields/messages/wording";
import { printable } from "../words/printable";
import { COMMON, type Command, type Operand, type Option, type Options, PROGRAM } from "./command";
import { nearest } from "./nearest";

/** What is said of a command line that cannot be run. */

/** Every message ends with how the command, or the program before any, is used. */
export const misused = (message: string, command: Command): string => withUsage(message, usageOf(command), `${PROGRAM} ${command.name}`);
export const programMisused = (message: string, commands: readonly string[]): string =>
  withUsage(`${message} The commands: ${commands.join(", ")}.`, PROGRAM_USAGE, PROGRAM);

const withUsage = (message: string, usage: string, who: string) => `${message}\n\n${usage}\nAll about it: ${who} --help`;

export const PROGRAM_USAGE = `usage: ${PROGRAM} COMMAND [OPTIONS]`;
export const usageOf = ({ name, operands }: Command): string =>
  ["usage:", PROGRAM, name, ...operands.map(operandText), "[OPTIONS]"].join(" ");

export const operandText = ({ name, default: fallback, many }: Operand): string =>
  `${fallback === undefined ? name : `[${name}]`}${many ? "…" : ""}`;

/** `--format text|markdown|json` */
export const optionText = (name: string, { short, value, choices }: Option): string =>
  `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined && !choices ? "" : ` ${value ?? choices?.join("|")}`}`;

export const unknownCommand = (given: string, names: readonly string[]): string =>
  `There is no command ${JSON.stringify(given)}.${hint(nearest(given, names))}`;
export const NO_COMMAND = "No command was given.";

/** `who` takes it not: a command, or the program before any. */
export function unknownOption(who: string, raw: string, options: Options): string {
  const names = Object.keys({ ...options, ...COMMON });
  const meant = nearest(raw.replace(/^-+/, ""), names);
  return (
    `${who} takes no ${printable(raw)}.${hint(meant === undefined ? undefined : `--${meant}`)} ` +
    `Its options: ${names.map((name) => `--${name}`).join(", ")}.`
  );
}

export const noValue = (name: string, option: Option, next?: string): string =>
  next === undefined
    ? `--${name} needs a value: ${optionText(name, option)}.`
    : `--${name} needs a value, and ${printable(next)} follows. A value that begins with - is given as --${name}=${printable(next)}.`;
export const emptyValue = (name: string, option: Option): string => `--${name} received an empty text. Give ${optionText(name, option)}.`;
export const superfluousValue = (name: string, given: string): string => `--${name} takes no value; received ${JSON.stringify(given)}.`;
export const twice = (name: string): string => `--${name} was given twice. Give it once.`;
export const notAChoice = (name: string, given: string, choices: readonly string[]): string =>
  `--${name} received ${JSON.stringify(given)}. It is one of: ${choices.join(", ")}.${hint(nearest(given, choices))}`;

export const missingOperand = (who: string, { name, what }: Operand): string => `${who} needs ${name}: ${what}.`;
export function superfluousOperand(who: string, operands: readonly Operand[], given: string): string {
  const taken = operands.length === 0 ? "takes options alone" : `takes ${operands.map(({ name }) => name).join(" ")} and no more`;
  return `${who} ${taken}; received ${JSON.stringify(given)} beside it.`;
}

const hint = (meant: string | undefined): string => (meant === undefined ? "" : didYouMean(meant));
