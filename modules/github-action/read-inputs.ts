import { UserError } from "../user-error";
import { type CommandName, INPUTS, type Input } from "./inputs";
import * as messages from "./messages";

/** What the workflow gave under `with:`. */
export interface Given {
  readonly command: CommandName;
  readonly files: readonly string[];
  /** All that was given, by the input's name; those of the command alone. */
  readonly values: Readonly<Record<string, string>>;
}

/** What one command gives, as messages show it. */
const EXAMPLES: Readonly<Record<string, string>> = { command: "command: review", files: "files: plan.json" };
/** Inputs that are paths of files. */
const PATHS = ["base", "changed-files", "claims", "ignore", "plan-file"];

/**
 * Reads the inputs as GitHub's runner gives them: INPUT_ and the name in capitals, a space as `_`, a hyphen as it is (actions/runner, "Handler").
 * An input that was not given is an empty text there, or its default.
 *
 * @throws UserError where something is missing, is not one of what it may be, or is no input: a gate that is spelled wrong must not be dropped
 */
export function readInputs(environment: NodeJS.ProcessEnv): Given {
  const names = Object.keys(INPUTS);
  const given = Object.entries(environment).flatMap(([variable, value = ""]): [string, string][] =>
    variable.toUpperCase().startsWith("INPUT_") && value.trim() !== ""
      ? [[variable.slice("INPUT_".length).toLowerCase(), value.trim()]]
      : [],
  );
  const values = Object.fromEntries(given);
  const unknown = given.find(([name]) => !names.includes(name));
  if (unknown !== undefined) throw new UserError(messages.unknownInput(unknown[0], names));
  for (const [name, { required }] of Object.entries(INPUTS))
    if (required && values[name] === undefined) throw new UserError(messages.missingInput(name, EXAMPLES[name] ?? name));
  const command = chosen("command", values["command"] ?? "", INPUTS["command"]?.choices?.review ?? []) as CommandName;
  const files = (values["files"] ?? "")
    .split(/\r?\n/)
    .map((file) => file.trim())
    .filter((file) => file !== "");
  const own = given.filter(([name, value]) => isOf(command, name, value));
  for (const [name, value] of own) {
    const choices = INPUTS[name]?.choices?.[command];
    if (choices !== undefined) chosen(name, value, choices);
    if (PATHS.includes(name) && value === "-") throw new UserError(messages.noStandardInput(name));
  }
  if (values["audience"] !== undefined && values["claims"] !== undefined) throw new UserError(messages.AUDIENCE_OF_CLAIMS);
  if (files.includes("-")) throw new UserError(messages.noStandardInput("files"));
  if ((command === "review" || command === "comment") && files.length > 1) throw new UserError(messages.tooManyFiles(command, files));
  return { command, files, values: Object.fromEntries(own) };
}

function chosen(name: string, value: string, choices: readonly string[]): string {
  if (!choices.includes(value)) throw new UserError(messages.notAChoice(name, value, choices));
  return value;
}

/** Whether the command takes it. A default is there whatever the command is. */
function isOf(command: CommandName, name: string, value: string): boolean {
  const { of, default: fallback, secret } = INPUTS[name] as Input;
  if (of.includes(command)) return true;
  if (value === fallback || secret) return false;
  throw new UserError(messages.notOfCommand(name, command, of));
}
