import { readFileSync } from "node:fs";
import { isRecord } from "../record";
import { UserError } from "../user-error";
import * as messages from "./messages";

/** The pull request that the job runs for. */
export interface PullRequest {
  readonly number: number;
  /** Whether it comes from another repository: GitHub gives its jobs a token that only reads. */
  readonly isFork: boolean;
}

/**
 * The pull request of the event (github/docs, "Webhook events and payloads").
 *
 * @returns nothing where the event is of none
 * @throws UserError on pull_request_target
 */
export function pullRequestOf({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path }: NodeJS.ProcessEnv): PullRequest | undefined {
  if (name === "pull_request_target") throw new UserError(messages.PULL_REQUEST_TARGET);
  const event = path ? eventIn(path) : undefined;
  const pullRequest = isRecord(event) ? event["pull_request"] : undefined;
  if (!isRecord(pullRequest) || !Number.isSafeInteger(pullRequest["number"])) return undefined;
  return {
    number: pullRequest["number"] as number,
    // A head whose repository was deleted has none, and is no other than a fork's
    isFork: repositoryOf(pullRequest["head"]) !== repositoryOf(pullRequest["base"]),
  };
}

function eventIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function repositoryOf(side: unknown): unknown {
  const repository = isRecord(side) ? side["repo"] : undefined;
  return isRecord(repository) ? repository["full_name"] : undefined;
}
