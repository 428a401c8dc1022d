import { nearest } from "../cli/nearest";
import { didYouMean } from "../fields/messages/wording";
import type { CommandName } from "./inputs";
import { isLimit } from "./patience";
import type { PullRequest } from "./pull-request";

/** What the action says by itself. */

const list = (names: readonly string[]) => names.join(", ");
const meant = (given: string, names: readonly string[]) => {
  const name = nearest(given, names);
  return name === undefined ? "" : didYouMean(name);
};

export const unknownInput = (given: string, names: readonly string[]): string =>
  `with: there is no input ${JSON.stringify(given)}.${meant(given, names)} The inputs: ${list(names)}.`;
export const missingInput = (name: string, example: string): string => `with: ${name} is missing. Give it, as in ${example}.`;
export const notOfCommand = (name: string, command: CommandName, of: readonly CommandName[]): string =>
  `with: ${name} is an input of ${list(of)}, and the command is ${command}. Take it out, or give another command.`;
export const notAChoice = (name: string, given: string, choices: readonly string[]): string =>
  `with: ${name} received ${JSON.stringify(given)}. It is one of: ${list(choices)}.${meant(given, choices)}`;
export const tooManyFiles = (command: CommandName, given: readonly string[]): string =>
  `with: files has ${given.length} paths, and ${command} reads one. Run the action once for each, with a stack name of its own.`;
export const AUDIENCE_OF_CLAIMS =
  "with: audience is what this job asks GitHub for, and claims have an audience of their own. Take one of them out.";
export const noStandardInput = (name: string): string =>
  `with: ${name} received "-", the standard input, and an action has none. Write it to a file, and give its path.`;

/** Whoever opens the pull request would have what runs beside the secrets and the token of the base. */
export const PULL_REQUEST_TARGET =
  "The workflow runs on pull_request_target: what a pull request brings would run with the secrets and the token of the base. Use on: pull_request.";

export const NO_PULL_REQUEST =
  "This run is not of a pull request, so there is nothing to write a comment to. The report is in the job summary. Comments need on: pull_request.";
export const NO_TOKEN = "There is no token to write the comment with. Give token: ${{ github.token }}, or leave it out.";
export const NO_REPORT = (file: string, stack: string | undefined): string =>
  `${file} holds no report of a review${stack === undefined ? " without a stack name" : ` of the stack ${JSON.stringify(stack)}`}: the comment says that the review failed. The job that reviews says why; give both jobs the same stack.`;

const SUMMARY = "The report is in the job summary.";
/** What GitHub answered to the attempt to comment, and what to do about it. */
export function commentFailed(status: number | undefined, said: string, { isFork }: PullRequest): string {
  const answered = status === undefined ? "GitHub's API cannot be reached" : `GitHub answered ${status}${said === "" ? "" : ` (${said})`}`;
  return `The comment could not be written: ${answered}. ${remedy(status, said, isFork)} ${SUMMARY}`;
}

function remedy(status: number | undefined, said: string, isFork: boolean): string {
  if (isLimit(status, said)) return "Wait until the limit is over, and run the job again.";
  if (status === 401) return "The token is not valid (any more): give token: ${{ github.token }}, or leave it out.";
  if (status === 403 || status === 404)
    return isFork
      ? "The pull request comes from a fork, whose jobs get a token that only reads: read the job summary, or let a job of the base repository comment."
      : "Give the job permissions: pull-requests: write.";
  return "Run the job again.";
}

export const REVIEW_FAILED = "Access review failed";
export const nothingKnown = (log: string): string => `Nothing is known of what this pull request changes. [The log](${log}) says why.`;

export const summaryTooLong = (left: number): string =>
  `Cut here: ${left} more bytes are left out, because GitHub shows no more. The output \`report\` has the path of the whole.`;
export const summaryUnwritable = (why: string): string => `The job summary cannot be written (${why}); the report is in the log.`;
export const moreAnnotations = (left: number): string => `${left} more are in the report: GitHub shows 10 of each kind.`;
