import type { SelfHints } from "./judge/self";
import { exitCodeOf, type FailOn } from "./judge/verdict";
import type { Review } from "./model";
import { decodePlan } from "./read/decode";
import { redact } from "./read/redact";
import type { StackFile } from "./read/stack-blocks";
import { plansOfStacks } from "./read/stacks";
import { renderMarkdown } from "./render/markdown";
import { renderText } from "./render/text";
import { reviewPlan } from "./review";

const RENDERERS = {
  text: (review: Review) => renderText(review),
  markdown: (review: Review, stack?: string) => renderMarkdown(review, { stack }),
  json: (review: Review) => `${JSON.stringify(review, null, 2)}\n`,
} as const;
export type Format = keyof typeof RENDERERS;
/** The default first. */
export const FORMATS = Object.keys(RENDERERS) as readonly Format[];

/** A text, and the file that messages name. */
export type TextFile = Pick<StackFile, "file" | "text">;

/** What a review is asked beside the plan. */
export interface ReviewOptions {
  /** Default: text. */
  readonly format?: Format;
  /** From which direction on it blocks. Default: never. */
  readonly failOn?: FailOn;
  /** Whether a change ends with a code of its own. Default: false. */
  readonly detailedExitcode?: boolean;
  /** The role that plans, by name or ARN. */
  readonly self?: string;
  /** The files that the pull request changes. */
  readonly changedFiles?: readonly string[];
  /** The synthesized stack of before: then the reviewed file is the one of after. */
  readonly base?: StackFile;
  /** The stack's name, in the comment and its marker. Default: none. */
  readonly stack?: string;
}

export interface Reviewed {
  readonly output: string;
  readonly exitCode: 0 | 2 | 3;
}

/**
 * Reviews, and says what to print and with which code to end.
 *
 * @throws UserError where the text is no plan, or with `base` no synthesized stack
 */
export function runReview(
  reviewed: StackFile,
  { format = "text", failOn, detailedExitcode, base, stack, ...hints }: ReviewOptions = {},
): Reviewed {
  const review = base === undefined ? reviewOfPlan(reviewed.text, reviewed.file, hints) : reviewPlan(plansOfStacks(base, reviewed), hints);
  return { output: RENDERERS[format](review, stack), exitCode: exitCodeOf(review, { failOn, detailed: detailedExitcode }) };
}

/** The review of `terraform show -json PLANFILE`. */
export const reviewOfPlan = (text: string, file: string, hints: SelfHints = {}): Review =>
  reviewPlan(redact(decodePlan(text, file)), hints);
