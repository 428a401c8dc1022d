import { admitsPullRequests, role } from "../definition/inputs";
import {
  concat,
  distinct,
  type Expression,
  each,
  filter,
  has,
  isEmpty,
  list,
  local,
  matches,
  not,
  notEmpty,
  noted,
  record,
  replace,
  text,
  when,
} from "../expression/build";

/** Which jobs of a repository a role admits. */

/** What is asked of the claims of a job's token, exactly or like a pattern. An empty list asks nothing. */
export interface Job {
  readonly sub: readonly string[];
  readonly subLike: readonly string[];
  readonly environment: readonly string[];
  readonly ref: readonly string[];
  readonly refLike: readonly string[];
}

const none = list<string>();

export const isPattern = (ref: Expression<string>) => matches(ref, "[*?]");

/** Those that a job runs on, of which one with an environment has no other word in its subject. */
export const refs = local(
  "refs",
  distinct(
    concat(
      each(role.branches, "branch", (branch) => text`refs/heads/${branch}`),
      each(role.gitTags, "tag", (tag) => text`refs/tags/${tag}`),
    ),
  ),
);
export const exactRefs = local(
  "exact_refs",
  filter(refs, "ref", (ref) => not(isPattern(ref))),
);
export const refPatterns = local("ref_patterns", filter(refs, "ref", isPattern));

const withoutEnvironment = isEmpty(role.environments);
const refContexts = (of: Expression<string[]>) => each(of, "ref", (ref) => text`ref:${ref}`);

export const environments = distinct(role.environments);
const environmentContexts = local(
  "environment_endings",
  each(environments, "name", (name) => text`environment:${replace(name, ":", "%3A")}`),
  'How the subject of a job with an environment ends. GitHub writes ":" as "%3A" there and leaves "%" alone: only the claim, which is raw, tells "a:b" from "a%3Ab". So it is asked too where one has a colon.',
);
const environmentClaims = local(
  "environment_claims",
  when(notEmpty(filter(role.environments, "name", (name) => has(name, ":"))), environments),
);

/** Each kind of job; `sub` is how its subject ends. */
export const jobs = local(
  "jobs",
  list<Job>(
    noted(
      "Without an environment the subject ends in the ref, or in pull_request; here exactly,",
      record<Job>({
        sub: concat(when(withoutEnvironment, refContexts(exactRefs)), when(admitsPullRequests, list<string>("pull_request"))),
        subLike: none,
        environment: none,
        ref: none,
        refLike: none,
      }),
    ),
    noted(
      "and here like a pattern.",
      record<Job>({
        sub: none,
        subLike: concat(when(withoutEnvironment, refContexts(refPatterns)), when(role.dangerouslyAnyRef, list<string>("*"))),
        environment: none,
        ref: none,
        refLike: none,
      }),
    ),
    noted(
      "With one it ends in its name. Where no ref is listed, it may be any.",
      record<Job>({
        sub: when(isEmpty(refs), environmentContexts),
        subLike: none,
        environment: environmentClaims,
        ref: none,
        refLike: none,
      }),
    ),
    noted(
      'Where refs are listed, the claim "ref" must be one of them,',
      record<Job>({
        sub: when(notEmpty(exactRefs), environmentContexts),
        subLike: none,
        environment: environmentClaims,
        ref: exactRefs,
        refLike: none,
      }),
    ),
    noted(
      "or like one of them.",
      record<Job>({
        sub: when(notEmpty(refPatterns), environmentContexts),
        subLike: none,
        environment: environmentClaims,
        ref: none,
        refLike: refPatterns,
      }),
    ),
  ),
  "Each kind of job: how its subject ends, and what else is asked of it, exactly or like a pattern. An empty list asks nothing; a kind without a subject is not let in, and is left out below.",
);
