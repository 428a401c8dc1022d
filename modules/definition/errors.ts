import { UserError } from "../user-error";

/** One thing wrong with a definition, in the user's words. */
export interface Problem {
  /** Where: `roles["web-deploy"].branches[0]`; empty for the definition as a whole. */
  readonly path: string;
  /** What is wrong, what is allowed and how to mend it. */
  readonly message: string;
}

/** A definition that cannot be used. */
export class DefinitionError extends UserError {
  override readonly name = "DefinitionError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    super(`The definition has ${count}; nothing was written.\n${problems.map((problem) => `  ${formatProblem(problem)}`).join("\n")}`);
    this.problems = problems;
  }
}

export const formatProblem = ({ path, message }: Problem): string => (path === "" ? message : `${path}: ${message}`);

/** `roles["web-deploy"].branches[0]` from its parts; names that need no quotes get none. */
export const formatPath = (parts: readonly PropertyKey[]): string =>
  parts.reduce<string>((path, part) => {
    if (typeof part === "number") return `${path}[${part}]`;
    const name = String(part);
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
    return path === "" ? name : `${path}.${name}`;
  }, "");

const LONGEST_SHOWN = 120;

/** The value as it was received, short enough for one line. */
export function showValue(value: unknown): string {
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") return `a ${typeof value}`;
  let shown: string;
  try {
    shown = JSON.stringify(value) ?? "nothing";
  } catch {
    return "a value that refers to itself";
  }
  return shown.length <= LONGEST_SHOWN ? shown : `${shown.slice(0, LONGEST_SHOWN)}… (${shown.length} characters)`;
}
