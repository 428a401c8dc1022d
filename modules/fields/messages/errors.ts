import { UserError } from "../../user-error";

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

  /** `of` is whose definition it is, where there may be several: "the stack github-oidc". */
  constructor(problems: readonly Problem[], of?: string) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    const whose = of === undefined ? "The definition" : `The definition of ${of}`;
    super(`${whose} has ${count}; nothing was written.\n${problems.map((problem) => `  ${formatProblem(problem)}`).join("\n")}`);
    this.problems = problems;
  }
}

export const formatProblem = ({ path, message }: Problem): string => (path === "" ? message : `${path}: ${message}`);

/** A step of a path: a field, the index of an item, or the key of a map. */
export type Step = number | string | { readonly key: string };

/** `roles["web-deploy"].branches[0]`: the path with further steps. */
export const pathFrom = (start: string, steps: readonly Step[]): string =>
  steps.reduce<string>((path, step) => {
    if (typeof step === "number") return `${path}[${step}]`;
    if (typeof step === "object") return `${path}[${JSON.stringify(step.key)}]`;
    return path === "" ? step : `${path}.${step}`;
  }, start);

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
