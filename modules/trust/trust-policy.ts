import { role } from "../definition/inputs";
import {
  all,
  choose,
  concat,
  distinct,
  document,
  type Expression,
  each,
  entries,
  equals,
  filter,
  flatten,
  get,
  has,
  isEmpty,
  item,
  list,
  local,
  lower,
  matches,
  not,
  notEmpty,
  noted,
  pairs,
  record,
  replace,
  split,
  text,
  values,
  when,
} from "../expression/build";
import { isServer } from "../fields/issuer";
import { place } from "../fields/place";

/**
 * Who may come in. The trust policy is one statement for each pair of
 *  - a group of repositories that need the same conditions, and
 *  - a kind of job that the definition admits, by the end of its subject and, where needed, by further claims.
 * Conditions of one statement are ANDed, values of one condition and statements are ORed (IAM User Guide, "Condition element").
 */

/** Repositories by the prefix of their subjects, and the ids that a name-only subject is tied to. */
interface RepositoryGroup {
  readonly repositories: readonly string[];
  readonly ids: readonly string[];
}

/** A kind of job: how its subject ends, exactly or like a pattern, and the claims that must hold beside it. An empty list asks nothing. */
interface Job {
  readonly sub: readonly string[];
  readonly subLike: readonly string[];
  readonly environment: readonly string[];
  readonly ref: readonly string[];
  readonly refLike: readonly string[];
}

const none = list<string>();
const isPattern = (ref: Expression<string>) => matches(ref, "[*?]");

/** `$` begins a policy variable in IAM (IAM User Guide, "Policy variables"); an environment may be called `${aws:username}`. */
const plain = (value: Expression<string>) => replace(value, "$", "${$}");

const hasIds = (repository: Expression<string>) => has(repository, "@");

const repositoriesById = local("repositories_by_id", filter(distinct(role.repositories), "repository", hasIds));

/** Names are compared without regard to case: whatever the spelling, GitHub knows only one repository of a name. */
const repositoriesByName = local(
  "repositories_by_name",
  each(
    distinct(role.repositories),
    "name",
    (name) =>
      record<{ name: string; ids: readonly string[] }>({
        name,
        ids: each(
          repositoriesById,
          "twin",
          (twin) => item(split("@", twin), 2),
          (twin) => equals(lower(replace(twin, "/@[0-9]+/", "")), lower(name)),
        ),
      }),
    (name) => not(hasIds(name)),
  ),
  "A name says nothing of who owns it today. Where the repository is listed by its ids too, the name is good only together with its id.",
);

/** Repositories that are trusted by their names alone. */
export const nameOnlyRepositories = local(
  "name_only_repositories",
  each(
    repositoriesByName,
    "repository",
    (repository) => get(repository, "name"),
    (repository) => isEmpty(get(repository, "ids")),
  ),
);

/** Those of them whose owners can do something about it: a GitHub Enterprise Server has no ids in its subjects. */
export const avoidableNames = choose<string[]>(isServer, list<string>(), nameOnlyRepositories);

const repositoryGroups = local(
  "repository_groups",
  concat<RepositoryGroup>(
    list<RepositoryGroup>(record<RepositoryGroup>({ repositories: concat(repositoriesById, nameOnlyRepositories), ids: none })),
    each(
      repositoriesByName,
      "repository",
      (repository) => record<RepositoryGroup>({ repositories: list<string>(get(repository, "name")), ids: get(repository, "ids") }),
      (repository) => notEmpty(get(repository, "ids")),
    ),
  ),
  "Repositories that need the same conditions.",
);

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
const refClaims = local(
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

const environments = distinct(role.environments);
const hasColon = (environment: Expression<string>) => has(environment, ":");

const ofRefs = (subject: { readonly [K in "sub" | "subLike"]?: Expression<readonly string[]> }) =>
  record<Job>({ sub: none, subLike: none, environment: none, ref: none, refLike: none, ...subject });

const jobs = local(
  "jobs",
  concat<Job>(
    noted(
      "Without an environment the subject ends in the ref, or in pull_request.",
      list<Job>(
        ofRefs({ sub: concat(when(withoutEnvironment, refContexts(exactRefs)), when(role.pullRequest, list<string>("pull_request"))) }),
        ofRefs({ subLike: when(withoutEnvironment, refContexts(refPatterns)) }),
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

const subjects = (group: Expression<RepositoryGroup>, contexts: Expression<readonly string[]>) =>
  each(pairs(get(group, "repositories"), contexts), "pair", (pair) => text`repo:${item(pair, 0)}:${item(pair, 1)}`);

/** Operators with the claims that they ask something of, under their condition keys. */
const conditions = (claims: Readonly<Record<"StringEquals" | "StringLike", Expression<Record<string, unknown>>>>) =>
  entries(document(claims) as Expression<Record<string, Record<string, string[]>>>, ["operator", "claims"], (operator, of) => ({
    key: operator,
    value: entries(of as Expression<Record<string, string[]>>, ["claim", "values"], (claim, found) => ({
      key: text`${place.issuer}:${claim}`,
      value: found,
      when: notEmpty(found),
    })),
    when: notEmpty(flatten(values(of as Expression<Record<string, string[]>>))),
  }));

/** Claims of the tokens that come in, exactly or like a pattern: a statement for each. An empty list asks nothing. */
interface Admitted extends Job {
  readonly repositoryId: readonly string[];
}

const ofRepositories = flatten(
  each(repositoryGroups, "group", (group) =>
    each(
      jobs,
      "job",
      (job) =>
        record<Admitted>({
          sub: subjects(group, get(job, "sub")),
          subLike: subjects(group, get(job, "subLike")),
          repositoryId: get(group, "ids"),
          environment: get(job, "environment"),
          ref: get(job, "ref"),
          refLike: get(job, "refLike"),
        }),
      // None without a subject: it would admit anyone
      (job) => all(notEmpty(get(group, "repositories")), notEmpty(concat(get(job, "sub"), get(job, "subLike")))),
    ),
  ),
);

const ofOwners = each(
  refClaims,
  "claim",
  (claim) =>
    record<Admitted>({
      sub: none,
      subLike: each(distinct(role.owners), "owner", (owner) => text`repo:${owner}/*`),
      repositoryId: none,
      environment: each(environments, "name", plain),
      ref: get(claim, "ref"),
      refLike: get(claim, "refLike"),
    }),
  (claim) =>
    all(
      notEmpty(role.owners),
      notEmpty(role.reusableWorkflows),
      notEmpty(concat<string>(environments, get(claim, "ref"), get(claim, "refLike"))),
    ),
);

const admitted = local(
  "admitted",
  concat<Admitted>(
    ofRepositories as Expression<readonly Admitted[]>,
    noted(
      "Behind the wildcard a subject may say anything, in a form of the repository's own: file and job are asked of the claims.",
      ofOwners,
    ),
  ),
  "The claims of the tokens that come in, exactly or like a pattern: a statement for each.",
);

const statements = each(admitted, "token", (token) =>
  document({
    Effect: "Allow",
    Principal: document({ Federated: place.oidcProviderArn }),
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: conditions({
      StringEquals: document({
        aud: each(place.audiences, "audience", plain),
        sub: get(token, "sub"),
        repository_id: get(token, "repositoryId"),
        environment: get(token, "environment"),
        ref: get(token, "ref"),
        job_workflow_ref: each(distinct(role.reusableWorkflows), "file", plain),
        actor_id: distinct(role.actorIds),
        workflow: each(distinct(role.workflows), "name", plain),
      }),
      StringLike: document({ sub: get(token, "subLike"), ref: get(token, "refLike") }),
    }),
  }),
);

/** The trust policy of a role, from its definition and its place. */
export const trustPolicy = document({ Version: "2012-10-17", Statement: statements });
/** What a role whose trust policy is too long can be split by. */
export const TRUST_PARTS = ["repositories", "environments", "branches", "git tags"] as const;
