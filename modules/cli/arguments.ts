import { parseArgs } from "node:util";
import { UserError } from "../user-error";
import { COMMON, type Command, type Option, type Options, optionsOf, type Values } from "./command";
import { STDIO } from "./files";
import * as messages from "./messages";

/** What a command is asked: its help, the version, or to run with these. */
export type Asked = "help" | "version" | { readonly operands: readonly string[]; readonly values: Values<Options> };

/** The parts of a command line. Nothing is refused yet: `parseArgs` would say neither what is meant nor whose option it is. */
export const tokensOf = (args: readonly string[], options: Options) =>
  parseArgs({ args: [...args], options: { ...options, ...COMMON }, allowPositionals: true, strict: false, tokens: true }).tokens;
export type Token = ReturnType<typeof tokensOf>[number];
type OptionToken = Extract<Token, { kind: "option" }>;

const isOption = (token: Token): token is OptionToken => token.kind === "option";

/** Whether help or the version is asked for: then nothing else matters. */
export function asksFor(tokens: readonly Token[]): keyof typeof COMMON | undefined {
  const given = new Set(tokens.filter(isOption).map(({ name }) => name));
  return (["help", "version"] as const).find((name) => given.has(name));
}

/** The option of the command line that nobody knows, as it was written. */
export const unknownIn = (tokens: readonly Token[], options: Options): string | undefined =>
  tokens.filter(isOption).find(({ name }) => !Object.hasOwn(options, name) && !Object.hasOwn(COMMON, name))?.rawName;

/**
 * What the arguments after the command ask of it.
 *
 * @throws UserError where they are not what the command takes
 */
export function readArguments(command: Command, args: readonly string[]): Asked {
  const tokens = tokensOf(args, optionsOf(command));
  const asked = asksFor(tokens);
  if (asked !== undefined) return asked;
  const problem = problemOf(command, tokens);
  if (problem !== undefined) throw new UserError(messages.misused(problem, command));
  const given = operandsOf(tokens);
  return {
    operands: [...command.operands.map(({ default: fallback = "" }, at) => given[at] ?? fallback), ...given.slice(command.operands.length)],
    values: Object.fromEntries(tokens.filter(isOption).map(({ name, value }) => [name, value ?? true])),
  };
}

const operandsOf = (tokens: readonly Token[]) => tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));

function problemOf(command: Command, tokens: readonly Token[]): string | undefined {
  const { name: who, operands } = command;
  const options = optionsOf(command);
  const unknown = unknownIn(tokens, options);
  if (unknown !== undefined) return messages.unknownOption(who, unknown, options);
  const given = tokens.filter(isOption);
  for (const [at, token] of given.entries()) {
    const { name } = token;
    if (given.findIndex((other) => other.name === name) < at) return messages.twice(name);
    const problem = valueProblem(token, options[name] as Option);
    if (problem !== undefined) return problem;
  }
  const texts = operandsOf(tokens);
  const missing = operands.find(({ default: fallback }, at) => (texts[at] ?? fallback ?? "").trim() === "");
  if (missing !== undefined) return messages.missingOperand(who, missing);
  const [last, extra] = [operands.at(-1), texts.slice(operands.length)];
  if (last?.many) return extra.some((text) => text.trim() === "") ? messages.missingOperand(who, last) : undefined;
  return extra[0] === undefined ? undefined : messages.superfluousOperand(who, operands, extra[0]);
}

function valueProblem({ name, value, inlineValue }: OptionToken, option: Option): string | undefined {
  if (option.type === "boolean") return value === undefined ? undefined : messages.superfluousValue(name, value);
  if (value === undefined) return messages.noValue(name, option);
  // "-" alone is the standard input
  if (!inlineValue && value.startsWith("-") && value !== STDIO) return messages.noValue(name, option, value);
  if (value.trim() === "") return messages.emptyValue(name, option);
  const { choices } = option;
  return choices === undefined || choices.includes(value) ? undefined : messages.notAChoice(name, value, choices);
}
