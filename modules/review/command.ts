import { readFileSync } from "node:fs";
import { UserError } from "../user-error";
import type { SelfHints } from "./judge/self";
import { exitCodeOf, FAIL_ON, type FailOn } from "./judge/verdict";
import type { Review } from "./model";
import { decodePlan } from "./read/decode";
import { redact } from "./read/redact";
import { plansOfStacks } from "./read/stacks";
import { renderMarkdown } from "./render/markdown";
import { renderText } from "./render/text";
import { reviewPlan } from "./review";

/** What `cdktf-aws-github-oidc review` takes, as its command line gives it. */
export interface ReviewOptions {
  readonly format?: string | undefined;
  readonly "fail-on"?: string | undefined;
  readonly "detailed-exitcode"?: boolean | undefined;
  readonly self?: string | undefined;
  readonly "changed-files"?: string | undefined;
  readonly base?: string | undefined;
  readonly stack?: string | undefined;
}

export interface Reviewed {
  readonly output: string;
  readonly exitCode: 0 | 2 | 3;
}

const FORMATS: Readonly<Record<string, (review: Review, stack?: string) => string>> = {
  markdown: (review, stack) => renderMarkdown(review, { stack }),
  json: (review) => `${JSON.stringify(review, null, 2)}\n`,
  text: (review) => renderText(review),
};

/** Reads the files, reviews, and says what to print and with which code to end. */
export function runReview(files: readonly string[], options: ReviewOptions): Reviewed {
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new UserError(`review takes one file, the output of: terraform show -json PLANFILE; received ${files.length}.`);
  const { format = "text", "fail-on": failOn, "detailed-exitcode": detailed } = options;
  const render = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (render === undefined)
    throw new UserError(`--format received ${JSON.stringify(format)}. It is one of: ${Object.keys(FORMATS).join(", ")}.`);
  if (failOn !== undefined && !isFailOn(failOn))
    throw new UserError(`--fail-on received ${JSON.stringify(failOn)}. It is one of: ${FAIL_ON.join(", ")}.`);
  const { stack } = options;
  if (stack !== undefined && stack.trim() === "")
    throw new UserError("--stack received an empty text. Give the stack's name, by which its comment is told from those of other stacks.");
  const hints = hintsOf(options);
  const review = options.base === undefined ? reviewOfPlan(read(file), file, hints) : reviewOfStacks(options.base, file, hints);
  return {
    output: render(review, stack?.trim()),
    exitCode: exitCodeOf(review, { ...(failOn && { failOn }), ...(detailed !== undefined && { detailed }) }),
  };
}

const isFailOn = (value: string): value is FailOn => (FAIL_ON as readonly string[]).includes(value);

/** The review of `terraform show -json PLANFILE`. */
export const reviewOfPlan = (text: string, file: string, hints: SelfHints = {}): Review =>
  reviewPlan(redact(decodePlan(text, file)), hints);

const reviewOfStacks = (base: string, head: string, hints: SelfHints): Review =>
  reviewPlan(plansOfStacks({ text: read(base), file: base }, { text: read(head), file: head }), hints);

function hintsOf({ self, "changed-files": list }: ReviewOptions): SelfHints {
  if (self !== undefined && self.trim() === "") throw new UserError("--self received an empty text. Give the name or the ARN of a role.");
  return {
    ...(self !== undefined && { self: self.trim() }),
    ...(list !== undefined && {
      changedFiles: read(list)
        .split(/\r?\n/)
        .map((line) => line.trim().replace(/^"(.*)"$/, "$1")),
    }),
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : (code ?? "it cannot be read");
    throw new UserError(`${file} cannot be read: ${why}. review reads files only; - is not taken for the standard input.`);
  }
}
