import type { Changed } from "../../iam/compare/grant-sets";
import type { Grant } from "../../iam/compare/grants";
import { isExact } from "../../iam/compare/values";
import { exposureOf } from "../../trust/exposure";
import { isGithub, issuerOf, keyOf, subjectOf } from "../../trust/grant-issuer";
import type { Permission } from "../../words/permissions";
import { whoInWords } from "../../words/who";
import * as messages from "../messages";
import type { Event } from "../model";
import { event } from "./event";

/** What a definition calls dangerous, whoever wrote the policy. To whom it opens is told by the gains; that it does is worse than one more job. */

/** A role, before or after: who comes in, and what they may do. */
export interface Access {
  readonly trust: readonly Grant[];
  /** Asked for only where it matters who comes in: most roles let in no pull requests. */
  readonly permissions: () => readonly Permission[];
}

/** @param gained who comes in from now on, and did not before */
export function dangerousEvents(gained: readonly Changed[], before: Access, after: Access): Event[] {
  const grants = gained.map(({ grant }) => grant).filter(isOfGithub);
  const [owners, anyJobs] = [grants.filter(isOwnerWide).map(whoInWords), grants.filter(isAnyJob).map(whoInWords)];
  const writing = pullRequestsWriting(after);
  return [
    ...(owners.length > 0 ? [event("owner-trusted", "widened", messages.ownerTrusted(owners))] : []),
    ...(anyJobs.length > 0 ? [event("any-job-trusted", "widened", messages.anyJobTrusted(anyJobs))] : []),
    ...(writing.length > 0 && pullRequestsWriting(before).length === 0
      ? [event("pull-request-writes", "widened", messages.pullRequestWrites(writing))]
      : []),
  ];
}

const isOfGithub = (grant: Grant): boolean => grant.effect === "Allow" && isGithub(issuerOf(grant) ?? "");

/** Whether every repository of an owner comes in, with a workflow of its own. */
const isOwnerWide = (grant: Grant): boolean =>
  exposureOf(grant) === "organisation" &&
  !grant.constraints.some(
    ({ key, plain, values }) => plain && key === keyOf(issuerOf(grant) ?? "", "job_workflow_ref") && values.every(isExact),
  );

/** Whether any job of one repository comes in: neither the subject nor a claim beside it says where it runs. */
const isAnyJob = (grant: Grant): boolean =>
  exposureOf(grant) === "writers" &&
  !/(^|:)(environment|job_workflow_ref|pull_request|ref)(:|$)/.test(subjectOf(grant)?.text ?? "") &&
  !["environment", "job_workflow_ref", "ref"].some((claim) => asksFor(grant, claim));

const asksFor = (grant: Grant, claim: string): boolean =>
  grant.constraints.some(({ key, plain }) => plain && key === keyOf(issuerOf(grant) ?? "", claim));

const isOfPullRequests = (grant: Grant): boolean => subjectOf(grant)?.context?.kind === "pull_request";

/** What pull requests may do that is more than reading, in words; nothing where none come in. */
const pullRequestsWriting = ({ trust, permissions }: Access): string[] =>
  trust.some((grant) => isOfGithub(grant) && isOfPullRequests(grant))
    ? permissions()
        .filter(({ effect, level }) => effect === "Allow" && WRITES.has(level))
        .map(({ words }) => words)
    : [];
const WRITES: ReadonlySet<Permission["level"]> = new Set(["all", "permissions", "write"]);
