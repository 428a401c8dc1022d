/** A command of the command line: what its help, its errors and its arguments are made of. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  /** What it answers, in a line. */
  readonly answers: string;
  /** What it is given beside its options, in this order. */
  readonly operands: readonly Operand[];
  /** By their long names. `--output`, `--help` and `--version` are every command's. */
  readonly options: O;
  readonly exitCodes: Readonly<Record<number, string>>;
  /** What may be typed after its name. */
  readonly example: string;
  /** @throws UserError where the input is bad */
  run(operands: readonly string[], values: Values<O & typeof OUTPUT>): Outcome | Promise<Outcome>;
}

export interface Operand {
  /** As usage shows it: PLAN.json. */
  readonly name: string;
  readonly what: string;
  /** Absent where it must be given. Those that must come first. */
  readonly default?: string;
  /** Whether more than one may be given: the last alone. Default: false. */
  readonly many?: boolean;
}

export interface Option {
  readonly type: "boolean" | "string";
  readonly short?: string;
  /** What usage shows for the value, where any text may be given. */
  readonly value?: string;
  /** All that may be given. */
  readonly choices?: readonly string[];
  readonly what: string;
}
export type Options = Readonly<Record<string, Option>>;

/** What was given: an option that was not is absent, and no text is empty. */
export type Values<O extends Options> = { readonly [Name in keyof O]?: Value<O[Name]["type"], O[Name]["choices"]> };
type Value<Type, Choices> = Type extends "boolean" ? boolean : Choices extends readonly string[] ? Choices[number] : string;

export interface Outcome {
  readonly output: string;
  readonly exitCode: number;
}

/** The command as it is, with the values that `run` receives typed by its options. */
export const command = <const O extends Options>(of: Command<O>): Command<O> => of;

/** The name under which npm installs it. */
export const PROGRAM = "cdktf-aws-github-oidc";

export const COMMON = {
  help: { type: "boolean", short: "h", what: "this text" },
  version: { type: "boolean", what: "the version of the package" },
} as const satisfies Options;

/** Every command's: what it prints goes to a file. */
export const OUTPUT = {
  output: { type: "string", value: "FILE", what: "write to this file instead of the standard output" },
} as const satisfies Options;

/** All that may be given to a command. */
export const optionsOf = ({ options }: Command): Options => ({ ...options, ...OUTPUT });
