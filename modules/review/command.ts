import { printJson } from "../json-text";
import { UserError } from "../user-error";
import { type TrustAudit, withFindings } from "./findings";
import type { SelfHints } from "./judge/self";
import { exitCodeOf, type FailOn } from "./judge/verdict";
import * as messages from "./messages";
import type { Review } from "./model";
import { decodePlan } from "./read/decode";
import { redact } from "./read/redact";
import type { StackFile } from "./read/stack-blocks";
import { plansOfStacks } from "./read/stacks";
import type { PlanFile } from "./read/written/plan-file";
import { withWritten } from "./read/written/written";
import { renderMarkdown } from "./render/markdown";
import { renderText } from "./render/text";
import { reviewPlan } from "./review";

const RENDERERS = {
  text: (review: Review) => renderText(review),
  markdown: (review: Review, stack?: string) => renderMarkdown(review, { stack }),
  json: (review: Review) => printJson(review),
} as const;
export type Format = keyof typeof RENDERERS;
/** The default first. */
export const FORMATS = Object.keys(RENDERERS) as readonly Format[];

/** A text, and the file that messages name. */
export type TextFile = Pick<StackFile, "file" | "text">;

/** What a review is asked beside the plan. */
export interface Asked {
  /** From which direction on it blocks. Default: never. */
  readonly failOn?: FailOn;
  /** Whether a change ends with a code of its own. Default: false. */
  readonly detailedExitcode?: boolean;
  /** The role that plans, by name or ARN. */
  readonly self?: string;
  /** The files that the pull request changes. */
  readonly changedFiles?: readonly string[];
  /** The plan file, of which the reviewed file is the JSON: it has the expressions of HCL. Default: the JSON alone is read. */
  readonly planFile?: PlanFile;
  /** The synthesized stack of before: then the reviewed file is the one of after. */
  readonly base?: StackFile;
  /** What audits the trust policies that the plan opens. Default: nothing does. */
  readonly audit?: TrustAudit;
}

/** And how it is printed. */
export interface ReviewOptions extends Asked {
  /** Default: text. */
  readonly format?: Format;
  /** The stack's name, in the comment and its marker. Default: none. */
  readonly stack?: string;
}

export interface Reviewed {
  readonly review: Review;
  readonly exitCode: 0 | 2 | 3;
}

/** Reviews, and says what to print and with which code to end. Throws as `reviewed` does. */
export function runReview(file: StackFile, { format = "text", stack, ...asked }: ReviewOptions = {}) {
  const { review, exitCode } = reviewed(file, asked);
  return { output: RENDERERS[format](review, stack), exitCode };
}

/**
 * The review, and with which code it ends.
 *
 * @throws UserError where the text is no plan, with `base` no synthesized stack, or of another plan than `planFile`
 */
export function reviewed(file: StackFile, { failOn, detailedExitcode, base, planFile, audit, ...hints }: Asked): Reviewed {
  if (base !== undefined && planFile !== undefined) throw new UserError(messages.PLAN_FILE_OF_STACKS);
  const plan = base === undefined ? planIn(file, planFile) : plansOfStacks(base, file);
  const review = reviewPlan(plan, hints);
  return {
    review: audit === undefined ? review : withFindings(review, plan, audit),
    exitCode: exitCodeOf(review, { failOn, detailed: detailedExitcode }),
  };
}

/** The review of `terraform show -json PLANFILE`. */
export const reviewOfPlan = (text: string, file: string, hints: SelfHints = {}): Review => reviewPlan(planIn({ text, file }), hints);

function planIn({ text, file }: TextFile, planFile?: PlanFile) {
  const decoded = decodePlan(text, file);
  return redact(planFile === undefined ? decoded : withWritten(decoded, planFile));
}
