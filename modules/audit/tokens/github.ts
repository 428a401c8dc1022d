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

const OF_REPOSITORY = all("repo:", one(FULL_NAME, all(OWNER, "@", OWNER_ID, "/", REPOSITORY, "@", REPOSITORY_ID)));
const ON_BRANCH = all("ref:refs/heads/", BRANCH);
const ON_TAG = all("ref:refs/tags/", TAG);
const IN_ENVIRONMENT = all("environment:", ENVIRONMENT);

/** Claims that a customised subject may have, of which nobody but their owner has the value. */
const IDENTIFYING = one(
  OF_REPOSITORY,
  all("repository_owner:", OWNER),
  all("repository_owner_id:", OWNER_ID),
  all("repository:", FULL_NAME),
  all("repository_id:", REPOSITORY_ID),
  all("enterprise_id:", ENTERPRISE_ID),
  all("enterprise:", run("enterprise", /[\w-]/)),
);
/** What stands in a called workflow is not chosen by who calls it. */
const CALLED = one(...["job_workflow_ref:", "workflow_ref:"].map((key) => all(key, run("called workflow", /[^:\p{Cc}]/u))));
/** Claims of one word that say nothing of where a job runs; where no rule protects the ref is anywhere. */
const WORDS = ["actor:", "actor_id:", "event_name:", "ref_type:", "runner_environment:", "repository_visibility:"];
const OF_PROPERTY = all("repo_property_", run("property", /[\w-]/), ":", FREE_TEXT);
/** Claims that only pull requests have. */
const BETWEEN = ["head_ref:", "base_ref:"];
/** Claims that a customised subject may have, of which anybody gets the value that he wants in a repository of his own: free text first. */
const CHOSEN = one(
  all("workflow:", FREE_TEXT),
  IN_ENVIRONMENT,
  OF_PROPERTY,
  all("ref:", REF),
  ...[...WORDS, ...BETWEEN, "ref_protected:"].map((key) => all(key, run("word", /[\w./-]/))),
  CALLED,
);
/** Those that say nothing of where a job runs. */
const WITHOUT_PLACE = one(...["workflow:", ...WORDS].map((key) => all(key, FREE_TEXT)), OF_PROPERTY, "ref_protected:false");

const subject = (...contexts: Shape[]) => all(OF_REPOSITORY, ":", one(...contexts));

/** Subjects that somebody customised, in a repository of his own. */
export const CUSTOMISED = all(one(IDENTIFYING, CHOSEN), many(all(":", one(IDENTIFYING, CHOSEN, all("pull_request")))));
/** The plainest of them: the shortest text of all may have somebody called "environment" in it, whose token says so of nothing. */
const plain = (ref: Shape) => all(OF_REPOSITORY, many(all(":", one(IN_ENVIRONMENT, all("ref:", ref), "pull_request"))));
export const PLAINLY_CUSTOMISED = [plain(REF), plain(PULL)];
/** Claims that nobody knows today; `*` and `?` stand in the names of environments alone. */
const ANY_CLAIM = all(run("claim", /[a-z_]/), ":", run("text", /[^:*?\p{Cc}]/u));
/** Any subject at all. */
export const ANY_SUBJECT = all(
  one(IDENTIFYING, CHOSEN, ANY_CLAIM),
  many(all(":", one(IDENTIFYING, CHOSEN, ANY_CLAIM, all("pull_request")))),
);

/** Subjects as they are unless somebody customises them, by what a job is. */
export const OF_PULL_REQUEST = subject(all("pull_request"));
export const OF_BRANCH = subject(ON_BRANCH);
export const OF_TAG = subject(ON_TAG);
export const OF_ENVIRONMENT = subject(IN_ENVIRONMENT);
export const DEFAULT = [OF_BRANCH, OF_TAG, OF_ENVIRONMENT, OF_PULL_REQUEST];
/** The same in a customised subject, whatever stands around them. */
const BESIDE = one(IDENTIFYING, WITHOUT_PLACE, CALLED);
const customised = (place: Shape, beside = BESIDE) => all(many(all(beside, ":")), place, many(all(":", beside)));
const BETWEEN_REFS = one(...BETWEEN.map((key) => all(key, run("word", /[^:\p{Cc}]/u))));
export const WITH_PULL_REQUEST = customised(
  one("pull_request", all("ref:", PULL), BETWEEN_REFS),
  one(BESIDE, "pull_request", all("ref:", PULL), BETWEEN_REFS),
);
export const WITH_BRANCH = customised(ON_BRANCH);
export const WITH_TAG = customised(ON_TAG);
export const WITH_ENVIRONMENT = customised(IN_ENVIRONMENT);
export const WITH_REF = customised(all("ref:", REF));
export const WITH_ENVIRONMENT_AND_REF = customised(IN_ENVIRONMENT, one(BESIDE, all("ref:", REF)));
/** Of a repository, and of nothing in it. */
export const OF_NO_PLACE = all(one(IDENTIFYING, WITHOUT_PLACE), many(all(":", one(IDENTIFYING, WITHOUT_PLACE))));
/** The same, of a pull request between branches. */
export const OF_NO_PLACE_BETWEEN = all(BESIDE, many(all(":", one(BESIDE, BETWEEN_REFS))));
