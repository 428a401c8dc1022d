import { includesPattern, type Pattern } from "../iam/wildcard";
import { type AdmittedJob, distinct } from "./jobs";
import { ANY_REF, conditionOn, directoryOf, type Filter, filterOf } from "./refs";
import { literal } from "./text";
import type { Run } from "./tokens";

/** What starts a workflow, and what holds each of its jobs to the refs and events that are its own. */

export interface Triggers {
  readonly branches: readonly Filter[];
  readonly tags: readonly Filter[];
  /** Started by hand, on whichever branch or tag. */
  readonly dispatch: boolean;
  readonly pullRequest: boolean;
}

export function triggersOf(jobs: readonly AdmittedJob[]): Triggers {
  // Which branch should deploy, a role that leaves it open does not tell
  const refs = distinct(jobs.flatMap((job) => (job.anyRef ? [] : job.refs)));
  const filters = (directory: "branches" | "tags") =>
    refs.filter((ref) => directoryOf(ref) === directory).map((ref) => filterOf(ref, directory));
  return {
    branches: filters("branches"),
    tags: filters("tags"),
    dispatch: jobs.some((job) => job.refs.length > 0) && refs.every((ref) => conditionOn(ref) !== undefined),
    pullRequest: jobs.some(({ pullRequest }) => pullRequest),
  };
}

/** What a job is started for that has no condition. */
const started = ({ branches, tags, dispatch }: Triggers): Pattern[] => [
  ...[...branches, ...tags].map(({ lets }) => lets),
  ...(dispatch ? ANY_REF : []),
];

/** Whether it may run on all refs for which the workflow is started. */
const takesAll = ({ refs }: AdmittedJob, triggers: Triggers): boolean =>
  started(triggers).every((given) => refs.some((ref) => includesPattern(ref, given)));

/** Whether a condition can hold the job to its refs, where one is needed. */
export const canBeHeld = (job: AdmittedJob, triggers: Triggers): boolean =>
  takesAll(job, triggers) || job.refs.every((ref) => conditionOn(ref) !== undefined);

/** Of a fork, which gets no token for AWS. */
const OWN_BRANCH = "github.event.pull_request.head.repo.full_name == github.repository";
const IS_PULL_REQUEST = "github.event_name == 'pull_request'";
const IS_NONE = "github.event_name != 'pull_request'";

/** The job's `if`; nothing where none is needed. */
export function conditionOf(job: AdmittedJob, triggers: Triggers, actorIds: readonly string[]): string | undefined {
  const onRefs = takesAll(job, triggers) ? undefined : job.refs.map((ref) => conditionOn(ref)).join(" || ");
  const place = job.pullRequest
    ? ofPullRequests(job, onRefs, started(triggers).length === 0)
    : (onRefs ?? (triggers.pullRequest ? IS_NONE : undefined));
  if (actorIds.length === 0) return place;
  // The event's sender is the actor of the token
  const actor = `contains(fromJSON(${literal(JSON.stringify(actorIds))}), github.event.sender.id)`;
  return place === undefined ? actor : `(${place}) && ${actor}`;
}

function ofPullRequests({ refs }: AdmittedJob, onRefs: string | undefined, alone: boolean): string {
  if (alone) return OWN_BRANCH;
  if (refs.length === 0) return `${IS_PULL_REQUEST} && ${OWN_BRANCH}`;
  return onRefs === undefined ? `${IS_NONE} || ${OWN_BRANCH}` : `${IS_PULL_REQUEST} && ${OWN_BRANCH} || ${onRefs}`;
}

/** Where GitHub runs the job, by what starts the workflow and by the job's condition. */
export const runsOf = (job: AdmittedJob, triggers: Triggers): Run[] => [
  ...(takesAll(job, triggers) ? started(triggers) : job.refs).map((ref) => ({ ref })),
  ...(job.pullRequest ? (["pull_request"] as const) : []),
];
