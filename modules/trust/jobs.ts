import { admitsPullRequests, role } from "../definition/inputs";
import {
  all,
  choose,
  concat,
  distinct,
  type Expression,
  each,
  equals,
  filter,
  flatten,
  get,
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

/** A kind of job: how its subject ends, exactly or like a pattern, and the claims that must hold beside it. An empty list asks nothing. */
export interface Job {
  readonly sub: readonly string[];
  readonly subLike: readonly string[];
  readonly environment: readonly string[];
  readonly ref: readonly string[];
  readonly refLike: readonly string[];
}

export const none = list<string>();
export const isPattern = (ref: Expression<string>) => matches(ref, "[*?]");

/** `$` begins a policy variable in IAM (IAM User Guide, "Policy variables"); an environment may be called `${aws:username}`. */
export const plain = (value: Expression<string>) => replace(value, "$", "${$}");

const refs = local(
  "refs",
  distinct(
    concat(
      each(role.branches, "branch", (branch) => text`refs/heads/${plain(branch)}`),
      each(role.gitTags, "tag", (tag) => text`refs/tags/${plain(tag)}`),
    ),
  ),
  'A literal "$" is written "${$}" in a policy: alone it would begin a policy variable.',
);
const exactRefs = local(
  "exact_refs",
  filter(refs, "ref", (ref) => not(isPattern(ref))),
);
const refPatterns = local("ref_patterns", filter(refs, "ref", isPattern));

const withoutEnvironment = isEmpty(role.environments);
const refContexts = (of: Expression<string[]>) => each(of, "ref", (ref) => text`ref:${ref}`);

/** What is asked of the ref of a job with an environment: one of the listed refs, or nothing where none is listed. */
export const refClaims = local(
  "ref_claims",
  choose<Pick<Job, "ref" | "refLike">[]>(
    isEmpty(refs),
    list<Pick<Job, "ref" | "refLike">>(record({ ref: none, refLike: none })),
    filter(
      list<Pick<Job, "ref" | "refLike">>(record({ ref: exactRefs, refLike: none }), record({ ref: none, refLike: refPatterns })),
      "claim",
      (claim) => notEmpty(concat(get(claim, "ref"), get(claim, "refLike"))),
    ),
  ),
  'An environment takes the ref\'s place in the subject: the refs of its jobs are asked of the claim "ref", if any are listed.',
);

export const environments = distinct(role.environments);
const hasColon = (environment: Expression<string>) => has(environment, ":");

const ofRefs = (subject: { readonly [K in "sub" | "subLike"]?: Expression<readonly string[]> }) =>
  record<Job>({ sub: none, subLike: none, environment: none, ref: none, refLike: none, ...subject });

export const jobs = local(
  "jobs",
  concat<Job>(
    noted(
      "Without an environment the subject ends in the ref, or in pull_request.",
      list<Job>(
        ofRefs({
          sub: concat(when(withoutEnvironment, refContexts(exactRefs)), when(admitsPullRequests, list<string>("pull_request"))),
        }),
        ofRefs({
          subLike: concat(when(withoutEnvironment, refContexts(refPatterns)), when(role.dangerouslyAnyRef, list<string>("*"))),
        }),
      ),
    ),
    noted(
      'GitHub writes ":" as "%3A" in the subject and leaves "%" alone: only the claim, which is raw, tells "a:b" from "a%3Ab".',
      flatten(
        each(list<boolean>(false, true), "colon", (colon) =>
          each(refClaims, "claim", (claim) =>
            record<Job>({
              sub: each(
                environments,
                "name",
                (name) => text`environment:${replace(plain(name), ":", "%3A")}`,
                (name) => equals<boolean>(hasColon(name), colon),
              ),
              subLike: none,
              environment: each(environments, "name", plain, (name) => all(colon, hasColon(name))),
              ref: get(claim, "ref"),
              refLike: get(claim, "refLike"),
            }),
          ),
        ),
      ),
    ),
  ),
  "Each kind of job: how its subject ends (exactly, or like a pattern), and the claims that must hold beside it.",
);
