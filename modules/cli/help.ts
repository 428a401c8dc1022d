import { COMMON, type Command, type Options, optionsOf, PROGRAM } from "./command";
import { operandText, optionText, PROGRAM_USAGE, usageOf } from "./messages";

/** What `--help` prints, for the program and for each command. */

export const programHelp = (commands: readonly Command[]): string =>
  [
    PROGRAM_USAGE,
    section(
      "commands",
      commands.map(({ name, operands, answers }) => [[name, ...operands.map(operandText)].join(" "), answers]),
    ),
    section("options", optionRows({ ...COMMON, help: { ...COMMON.help, what: "this text, or after a command all about it" } })),
  ].join("\n\n");

export const commandHelp = (command: Command): string =>
  [
    `${usageOf(command)}\n\n${command.answers}`,
    ...(command.operands.length === 0
      ? []
      : [
          section(
            "takes",
            command.operands.map(({ name, what, default: fallback }) => [
              name,
              fallback === undefined ? what : `${what}; default: ${fallback}`,
            ]),
          ),
        ]),
    section("options", optionRows({ ...optionsOf(command), ...COMMON })),
    section("exit codes", Object.entries(command.exitCodes)),
    `example:\n  ${PROGRAM} ${command.name} ${command.example}`,
  ].join("\n\n");

const optionRows = (options: Options): [string, string][] =>
  Object.entries(options).map(([name, option]) => [optionText(name, option), option.what]);

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return [`${title}:`, ...rows.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`)].join("\n");
}
