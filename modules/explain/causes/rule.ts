import type { ConditionTrace } from "../../iam/conditions";
import type { Subject } from "../../trust/subject";
import type { Presented } from "../presented";

/** What is said of a cause; the code is the name of its rule. */
export interface Said {
  readonly message: string;
  readonly fix: string;
}

/** One cause: when it is one, and what is said of it then. */
export interface CauseRule<Found> {
  readonly code: string;
  /** In the words of the page. */
  readonly when: string;
  /** Nothing where it is not the cause. */
  says(found: Found): Said | undefined;
}

/** A condition of the nearest statement that the token does not meet. */
export interface FailedCondition {
  readonly role: string;
  readonly presented: Presented;
  /** Of the provider that the token came through. */
  readonly issuer: string;
  readonly condition: ConditionTrace;
  /** The value of the condition that comes nearest to the token's. */
  readonly expected: string;
  /** The token's; nothing where it has none. */
  readonly actual?: string;
}

/** Of a condition on the subject. */
export interface FailedSubject extends FailedCondition {
  readonly actual: string;
  readonly wanted: Subject;
  readonly given: Subject;
}

/** Whether wildcards are plain characters to the condition. */
export const comparesExactly = ({ condition }: FailedCondition): boolean => /Equals/.test(condition.operator);

/** The first rule of the list that has something to say. */
export function firstOf<Found>(rules: readonly CauseRule<Found>[], found: Found): (Said & { readonly code: string }) | undefined {
  for (const { code, says } of rules) {
    const said = says(found);
    if (said !== undefined) return { code, ...said };
  }
  return undefined;
}

/** A value in a sentence, as a definition writes it. */
export const quoted = (text: string | undefined): string => JSON.stringify(text ?? "");
