import type { PolicyDocument } from "../iam/document";
import { includesPattern, type Pattern, patternText } from "../iam/wildcard";
import type { Closed, Door } from "./doors";
import { ANY_REF, directoryOf, isOne } from "./refs";
import { decide, type Run } from "./tokens";

/** Which jobs a role lets in, ref by ref. */

/** A job by what its token says of it. */
export interface AdmittedJob {
  readonly environment?: string;
  /** Branches and tags. */
  readonly refs: readonly Pattern[];
  /** Whether any branch and any tag will do. */
  readonly anyRef: boolean;
  readonly pullRequest: boolean;
}

/** What of a door is open, and what of it is not. */
export interface Tried {
  readonly job?: AdmittedJob;
  readonly refused: readonly Closed[];
}

/** The job of a door, with the refs alone whose tokens all come in at every one of the places. */
export function jobAt(trust: PolicyDocument, doors: readonly Door[], workflow: string): Tried {
  const [door] = doors;
  if (door === undefined) return { refused: [] };
  const refused: Closed[] = [];
  const isOpen = (run: Run, words: string): boolean => {
    const decisions = doors.map((each) => decide(trust, each, run, workflow));
    const decision = (["denied", "unknown"] as const).find((each) => decisions.includes(each));
    if (decision !== undefined) refused.push({ reason: `${words}: ${DECISIONS[decision]}`, sure: decision === "denied" });
    return decision === undefined;
  };
  const refs = door.refs.flatMap(branchesAndTags).filter((ref) => isOpen({ ref }, patternText(ref)));
  for (const ref of door.refs.filter((each) => branchesAndTags(each).length === 0))
    refused.push({ reason: `${patternText(ref)}: ${isOne(ref) ? NEITHER : EITHER}`, sure: isOne(ref) });
  const pullRequest = door.pullRequest && isOpen("pull_request", "a pull request");
  if (refs.length === 0 && !pullRequest) return { refused };
  const anyRef = ANY_REF.every((any) => refs.some((ref) => includesPattern(ref, any)));
  return { refused, job: { ...(door.environment !== undefined && { environment: door.environment }), refs, anyRef, pullRequest } };
}

const NEITHER = "it is neither a branch nor a tag";
const EITHER = "whether that is a branch or a tag, it leaves open";

const DECISIONS = {
  denied: "its trust policy refuses such a token",
  unknown: "whether its trust policy lets in such a token cannot be told",
} as const;

/** A ref that may be either stands for both. */
const branchesAndTags = (ref: Pattern): readonly Pattern[] =>
  directoryOf(ref) === undefined ? ANY_REF.filter((any) => includesPattern(ref, any)) : [ref];

/** Jobs with one environment, or with none, are one job. */
export function merged(jobs: readonly AdmittedJob[]): AdmittedJob[] {
  const byEnvironment = new Map<string | undefined, AdmittedJob>();
  for (const job of jobs) {
    const { refs = [], anyRef = false, pullRequest = false } = byEnvironment.get(job.environment) ?? {};
    byEnvironment.set(job.environment, {
      ...job,
      refs: distinct([...refs, ...job.refs]),
      anyRef: anyRef || job.anyRef,
      pullRequest: pullRequest || job.pullRequest,
    });
  }
  return [...byEnvironment.values()];
}

export const distinct = (refs: readonly Pattern[]): Pattern[] => [
  ...new Map(refs.map((ref) => [`${isOne(ref)} ${patternText(ref)}`, ref])).values(),
];
