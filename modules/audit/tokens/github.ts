import { matchesPattern } from "../../iam/wildcard";
import { all, many, one, run, type Shape } from "./shape";

/**
 * What GitHub mints, by its shape (github/docs, "OpenID Connect reference"; facts on names: GitHub's and git's own rules). Of a
 * customised subject whoever administers a repository chooses the template, and what stands in many of its claims.
 */

/** Things that a subject or a claim is made of. */
export const OWNER = run("owner", /[\w-]/);
export const OWNER_ID = run("owner id", /\d/);
export const REPOSITORY = run("repository", /[\w.-]/);
export const REPOSITORY_ID = run("repository id", /\d/);
/** git-check-ref-format: neither space, control character nor any of these. */
const BRANCH = run("branch", /[^\s\p{Cc}~^:?*[\\]/u);
const TAG = run("tag", /[^\s\p{Cc}~^:?*[\\]/u);
/** A colon of a value is written %3A. */
const ENVIRONMENT = run("environment", /[^:\p{Cc}]/u);
const FREE_TEXT = run("text", /[^:\p{Cc}]/u);
export const ENTERPRISE_ID = run("enterprise id", /\d/);
export const ANY_TEXT = run("value", /[^\p{Cc}]/u);

/** What a pull request is built from, until it is closed. */
const PULL = all("refs/pull/", run("pull request", /\d/), "/merge");
/** Each kind by itself: of all together the search finds the shortest alone. */
export const REFS = [all("refs/heads/", BRANCH), all("refs/tags/", TAG), PULL];
const REF = one(...REFS);
export const FULL_NAME = all(OWNER, "/", REPOSITORY);
/** Of a file of workflows, called or one's own. */
export const WORKFLOW_REF = run("called workflow", /[^\s\p{Cc}]/u);

/** The names of properties, which an organisation makes, begin so. */
const PROPERTY = "repo_property_";
const OF_REPOSITORY = all("repo:", one(FULL_NAME, all(OWNER, "@", OWNER_ID, "/", REPOSITORY, "@", REPOSITORY_ID)));
const ON_BRANCH = all("ref:refs/heads/", BRANCH);
const ON_TAG = all("ref:refs/tags/", TAG);
const IN_ENVIRONMENT = all("environment:", ENVIRONMENT);

const claimsOf = (values: Readonly<Record<string, Shape>>): Shape[] =>
  Object.entries(values).map(([name, value]) => all(`${name}:`, value));

/** Claims that a customised subject may have, of which nobody but their owner has the value. */
const OF_OWNER = {
  repository_owner: OWNER,
  repository_owner_id: OWNER_ID,
  repository: FULL_NAME,
  repository_id: REPOSITORY_ID,
  enterprise_id: ENTERPRISE_ID,
  enterprise: run("enterprise", /[\w-]/),
};
const IDENTIFYING = one(OF_REPOSITORY, ...claimsOf(OF_OWNER));
/** What stands in a called workflow is not chosen by who calls it. */
const CALLED_WORKFLOW = run("called workflow", /[^:\p{Cc}]/u);
const OF_CALLED = { job_workflow_ref: CALLED_WORKFLOW, workflow_ref: CALLED_WORKFLOW };
const CALLED = one(...claimsOf(OF_CALLED));
/** Claims of one word that say nothing of where a job runs; where no rule protects the ref is anywhere. */
const WORDS = ["actor", "actor_id", "event_name", "ref_type", "runner_environment", "repository_visibility"];
const OF_PROPERTY = all(PROPERTY, run("property", /[\w-]/), ":", FREE_TEXT);
/** Claims that only pull requests have. */
const BETWEEN = ["head_ref", "base_ref"];
const valued = (names: readonly string[], value: Shape) => claimsOf(Object.fromEntries(names.map((name) => [name, value])));
const WORD = run("word", /[\w./-]/);
/** Claims that a customised subject may have, of which anybody gets the value that he wants in a repository of his own: free text first. */
const CHOSEN = one(
  all("workflow:", FREE_TEXT),
  IN_ENVIRONMENT,
  OF_PROPERTY,
  all("ref:", REF),
  ...valued([...WORDS, ...BETWEEN, "ref_protected"], WORD),
  CALLED,
);
/** Those that say nothing of where a job runs. */
const WITHOUT_PLACE = one(...valued(["workflow", ...WORDS], FREE_TEXT), OF_PROPERTY, "ref_protected:false");

const KNOWN: readonly string[] = [
  ...["repo", "workflow", "environment", "ref", "ref_protected", "pull_request", PROPERTY],
  ...[...Object.keys(OF_OWNER), ...Object.keys(OF_CALLED), ...WORDS, ...BETWEEN],
];
/** Whether it is known what GitHub writes of the claim into a subject; of a pattern, whether it may be one of those. */
export const isKnownClaim = (name: string): boolean => name.startsWith(PROPERTY) || KNOWN.some((known) => matchesPattern(name, known));
/** `*` and `?` stand in the names of environments alone. */
const ANY_VALUE = run("text", /[^:*?\p{Cc}]/u);
const subject = (...contexts: Shape[]) => all(OF_REPOSITORY, ":", one(...contexts));
const listOf = (claim: Shape, further = claim) => all(claim, many(all(":", further)));

/** The plainest of customised subjects: the shortest text of all may have somebody called "environment" in it, whose token says so of nothing. */
const plain = (ref: Shape) => all(OF_REPOSITORY, many(all(":", one(IN_ENVIRONMENT, all("ref:", ref), "pull_request"))));
export const PLAINLY_CUSTOMISED = [plain(REF), plain(PULL)];
/** Claims that nobody knows today. */
const ANY_CLAIM = all(run("claim", /[a-z_]/), ":", ANY_VALUE);
/** Any subject at all. */
export const ANY_SUBJECT = listOf(one(IDENTIFYING, CHOSEN, ANY_CLAIM), one(IDENTIFYING, CHOSEN, ANY_CLAIM, "pull_request"));

/** Subjects as they are unless somebody customises them, by what a job is. */
export const OF_PULL_REQUEST = subject(all("pull_request"));
export const OF_BRANCH = subject(ON_BRANCH);
export const OF_TAG = subject(ON_TAG);
export const OF_ENVIRONMENT = subject(IN_ENVIRONMENT);
export const DEFAULT = [OF_BRANCH, OF_TAG, OF_ENVIRONMENT, OF_PULL_REQUEST];

/** Subjects that somebody customised, in a repository of his own. */
const customisedBy = (...unknown: Shape[]) => {
  const claim = one(IDENTIFYING, CHOSEN, ...unknown);
  return listOf(claim, one(claim, "pull_request"));
};
/** The same, by what a job is, whatever stands around it. */
const customised = (...unknown: Shape[]) => {
  const beside = one(IDENTIFYING, WITHOUT_PLACE, CALLED, ...unknown);
  const around = (place: Shape, others = beside) => all(many(all(others, ":")), place, many(all(":", others)));
  const betweenRefs = one(...valued(BETWEEN, run("word", /[^:\p{Cc}]/u)));
  const ofPullRequest = one("pull_request", all("ref:", PULL), betweenRefs);
  return {
    CUSTOMISED: customisedBy(...unknown),
    WITH_PULL_REQUEST: around(ofPullRequest, one(beside, ofPullRequest)),
    WITH_BRANCH: around(ON_BRANCH),
    WITH_TAG: around(ON_TAG),
    WITH_ENVIRONMENT: around(IN_ENVIRONMENT),
    WITH_REF: around(all("ref:", REF)),
    WITH_ENVIRONMENT_AND_REF: around(IN_ENVIRONMENT, one(beside, all("ref:", REF))),
    /** Of a repository, and of nothing in it. */
    OF_NO_PLACE: listOf(one(IDENTIFYING, WITHOUT_PLACE, ...unknown)),
    /** The same, of a pull request between branches. */
    OF_NO_PLACE_BETWEEN: listOf(beside, one(beside, betweenRefs)),
  };
};
export const OF_KNOWN_CLAIMS = customised();
/**
 * The same with claims of which it is not known what GitHub writes of them (`sha`, `run_id`, any that may come): they are taken for such as
 * say nothing of where a job runs, and of which anybody gets the value that he wants.
 */
export function ofUnknownClaims(names: readonly string[]): typeof OF_KNOWN_CLAIMS {
  const key = names.join(" ");
  const made = unknown.get(key) ?? customised(...names.map((name) => all(`${name}:`, ANY_VALUE)));
  unknown.set(key, made);
  return made;
}
const unknown = new Map<string, typeof OF_KNOWN_CLAIMS>();
