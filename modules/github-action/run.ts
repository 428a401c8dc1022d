import { readFileSync } from "node:fs";
import { markerOf } from "../review/render/markdown";
import { UserError } from "../user-error";
import { ApiError, githubApi } from "./api";
import { JUDGES, type Judgement } from "./judge";
import * as messages from "./messages";
import { patiently, type Wait, wait } from "./patience";
import { type PullRequest, pullRequestOf } from "./pull-request";
import { type Given, readInputs } from "./read-inputs";
import { type Runner, runnerOf } from "./runner";
import { LONGEST_COMMENT, writeComment } from "./sticky-comment";

/** The surroundings of a run. */
interface Run {
  readonly environment: NodeJS.ProcessEnv;
  readonly runner: Runner;
  readonly pullRequest: PullRequest | undefined;
  readonly given: Given;
  readonly waits: Wait;
}

/**
 * Runs the action, as its inputs say.
 *
 * @param waits how it waits for GitHub
 * @returns the exit code of the command; whether a comment could be written changes nothing about it, unless that is the command
 */
export async function runAction(environment: NodeJS.ProcessEnv, print: (text: string) => void, waits: Wait = wait): Promise<number> {
  const runner = runnerOf(environment, print);
  const token = environment["INPUT_TOKEN"]?.trim();
  if (token) runner.mask(token);
  try {
    const pullRequest = pullRequestOf(environment);
    const given = readInputs(environment);
    const run = { environment, runner, pullRequest, given, waits };
    return given.command === "comment" ? await commentAlone(run) : await judge(run, JUDGES[given.command]);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    runner.annotate([{ level: "error", title: "cdktf-aws-github-oidc", message: error.message }]);
    return 1;
  }
}

async function judge(run: Run, command: (given: Given) => Judgement | Promise<Judgement>): Promise<number> {
  const { runner, given } = run;
  const comments = given.values["comment"] === "true";
  try {
    const judgement = await command(given);
    const report = publish(runner, given, judgement);
    if (comments) await comment(run, report);
    return judgement.exitCode;
  } catch (error) {
    // What an earlier run wrote must not stand there as if it were about this one
    if (comments) await comment(run, failedReport(run));
    throw error;
  }
}

/** Everything that the job shows and hands on. */
function publish(runner: Runner, { command }: Given, judgement: Judgement): string {
  const { verdict, text, report, json, sarif, annotations } = judgement;
  runner.log(text);
  runner.annotate(annotations);
  runner.setOutput("verdict", verdict);
  runner.setOutput("report", runner.writeFile(`${command}.md`, report));
  runner.setOutput("json", runner.writeFile(`${command}.json`, json));
  if (sarif !== undefined) runner.setOutput("sarif", runner.writeFile(`${command}.sarif`, sarif));
  runner.summarize(report);
  return report;
}

/** The report that another job made. The job that comments runs nothing of a pull request. */
async function commentAlone(run: Run): Promise<number> {
  const { runner, given } = run;
  const [file = ""] = given.files;
  const { stack } = given.values;
  const found = reportIn(file, markerOf(stack));
  if (found === undefined) runner.annotate([{ level: "error", title: "comment", message: messages.NO_REPORT(file, stack) }]);
  const report = found ?? failedReport(run);
  runner.summarize(report);
  return (await comment(run, report)) && found !== undefined ? 0 : 1;
}

/** Only what the review of that stack writes: whatever else is in the file, it is not posted. */
function reportIn(file: string, marker: string): string | undefined {
  try {
    const report = readFileSync(file, "utf8");
    return report.startsWith(marker) && report.length <= LONGEST_COMMENT ? report : undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether it is written; where it is not, it is said what to do, and nothing is thrown */
async function comment({ environment, runner, pullRequest, given, waits }: Run, report: string): Promise<boolean> {
  const { token, stack } = given.values;
  const failed = (message: string): false => {
    runner.annotate([{ level: given.command === "comment" ? "error" : "warning", title: "comment", message }]);
    return false;
  };
  if (pullRequest === undefined) return failed(messages.NO_PULL_REQUEST);
  if (token === undefined) return failed(messages.NO_TOKEN);
  try {
    const repository = environment["GITHUB_REPOSITORY"] ?? "";
    const api = githubApi(environment, token);
    const url = await patiently(() => writeComment(api, repository, pullRequest.number, markerOf(stack), report), waits);
    runner.setOutput("comment-url", url);
    return true;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return failed(messages.commentFailed(error.status, error.said, pullRequest));
  }
}

/** What stands in the place of a report that there is not. */
function failedReport({ environment, given }: Run): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = environment;
  const log = `${server}/${repository}/actions/runs/${id}`;
  return `${markerOf(given.values["stack"])}\n## ${messages.REVIEW_FAILED}\n\n${messages.nothingKnown(log)}\n`;
}
