import type { Action } from "../actions";
import type { Text } from "../text";
import type { Granted, Statement } from "./granted";

/** A step of a job. */
export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: Action;
  readonly with?: Readonly<Record<string, Text | boolean | number>>;
  readonly env?: Readonly<Record<string, Text>>;
  /** A script of our own: names from a file are in `env`. */
  readonly run?: string;
  /** What a reader must see to, above the step. */
  readonly note?: string;
}

/** The steps for what some statements of permission sets allow. */
export interface StepSet {
  /** The statements that the steps make use of, and those that belong to them: of the others a comment says that no step is known. */
  readonly covers: readonly Statement[];
  /** With it, the steps are for what is in other accounts and regions too. */
  readonly elsewhere?: true;
  /** None where the role may not do it, or where it names nothing that a step could be written for. */
  steps(may: Granted): readonly Step[];
}
