import { place, role } from "../definition/inputs";
import {
  any,
  concat,
  distinct,
  document,
  type Expression,
  each,
  equals,
  filled,
  filter,
  flatten,
  get,
  isEmpty,
  item,
  list,
  local,
  lower,
  matches,
  not,
  notEmpty,
  record,
  replace,
  split,
  text,
} from "../expression/build";
import { claimKey } from "./issuer";

/**
 * Who may come in. The trust policy is one statement for each pair of
 *  - a group of repositories that need the same conditions, and
 *  - a gate: jobs that a definition admits, by the end of their subject and, where needed, by further claims.
 * Conditions of one statement are ANDed, values of one condition and statements are ORed (IAM User Guide, "Condition element").
 */

/** Repositories by the prefix of their subjects, and the ids that a name-only subject is tied to. */
interface RepositoryGroup {
  readonly repositories: readonly string[];
  readonly ids: readonly string[];
}

/** Jobs by the end of their subject, exact or as patterns, and by the claims that must hold beside it; an empty list asks nothing. */
interface Gate {
  readonly contexts: readonly string[];
  readonly patterns: readonly string[];
  readonly environments: readonly string[];
  readonly refs: readonly string[];
  readonly refPatterns: readonly string[];
}

const none = list<string>();
const isPattern = (ref: Expression<string>) => matches(ref, "[*?]");

/** `$` begins a policy variable in IAM (IAM User Guide, "Policy variables"); an environment may be called `${aws:username}`. */
const plain = (value: Expression<string>) => replace(value, "$", "${$}");

const hasIds = (repository: Expression<string>) => matches(repository, "@");
/** Without regard to case: whatever the spelling, GitHub knows only one repository of this name. */
const nameOf = (repository: Expression<string>) => lower(replace(repository, "/@[0-9]+/", ""));

const repositoryIds = local("repository_ids", filter(distinct(role.repositories), "repository", hasIds));
const repositoryNames = local(
  "repository_names",
  filter(distinct(role.repositories), "repository", (repository) => not(hasIds(repository))),
);

/** The ids of repositories that are listed in the other form too. */
const idsOfName = (name: Expression<string>) =>
  each(
    repositoryIds,
    "twin",
    (twin) => item(split("@", twin), 2),
    (twin) => equals(nameOf(twin), nameOf(name)),
  );

/**
 * A name-only subject says nothing of who owns the name today: deleted, it can be registered anew. Where the id is known from the
 * other form, the name is good only together with it.
 */
const repositoryGroups = local(
  "repository_groups",
  concat<RepositoryGroup>(
    filter(
      list(
        record<RepositoryGroup>({
          repositories: concat(
            repositoryIds,
            filter(repositoryNames, "name", (name) => isEmpty(idsOfName(name))),
          ),
          ids: none,
        }),
      ),
      "group",
      (group) => notEmpty(get(group, "repositories")),
    ),
    each(
      repositoryNames,
      "name",
      (name) => record<RepositoryGroup>({ repositories: list(name), ids: idsOfName(name) }),
      (name) => notEmpty(idsOfName(name)),
    ),
  ),
);

const refs = local(
  "refs",
  distinct(
    concat(
      each(role.branches, "branch", (branch) => text`refs/heads/${plain(branch)}`),
      each(role.gitTags, "tag", (tag) => text`refs/tags/${plain(tag)}`),
    ),
  ),
);
const exactRefs = local(
  "exact_refs",
  filter(refs, "ref", (ref) => not(isPattern(ref))),
);
const refPatterns = local("ref_patterns", filter(refs, "ref", isPattern));

const refContexts = (of: Expression<string[]>) =>
  each(
    of,
    "ref",
    (ref) => text`ref:${ref}`,
    // An environment replaces the ref in the subject; a ref that is wanted with it is a claim of its own, below
    () => isEmpty(role.environments),
  );

/** Jobs without an environment. */
const refGates = filter(
  list(
    record<Gate>({
      contexts: concat(
        refContexts(exactRefs),
        filter(list<string>("pull_request"), "context", () => role.pullRequest),
      ),
      patterns: none,
      environments: none,
      refs: none,
      refPatterns: none,
    }),
    record<Gate>({ contexts: none, patterns: refContexts(refPatterns), environments: none, refs: none, refPatterns: none }),
  ),
  "gate",
  (gate) => any(notEmpty(get(gate, "contexts")), notEmpty(get(gate, "patterns"))),
);

const environmentContexts = (keep: (name: Expression<string>) => Expression<boolean>) =>
  each(distinct(role.environments), "environment", (name) => text`environment:${replace(plain(name), ":", "%3A")}`, keep);

const hasColon = (environment: Expression<string>) => matches(environment, ":");

/**
 * GitHub writes ":" as "%3A" in the subject and leaves "%" alone, so that the environment "a%3Ab" has the subject of "a:b". Only the
 * environment claim, which is raw, tells them apart.
 */
const environmentGroups = filter(
  list(
    record({ contexts: environmentContexts((name) => not(hasColon(name))), names: none }),
    record({
      contexts: environmentContexts(hasColon),
      names: each(distinct(role.environments), "environment", plain, hasColon),
    }),
  ),
  "group",
  (group) => notEmpty(get(group, "contexts")),
);

/** What is asked of the ref of a job with an environment: one of the listed refs, or nothing where none is listed. */
const refGroups = concat(
  filter(list(record({ refs: none, refPatterns: none })), "group", () => isEmpty(refs)),
  filter(list(record({ refs: exactRefs, refPatterns: none })), "group", (group) => notEmpty(get(group, "refs"))),
  filter(list(record({ refs: none, refPatterns })), "group", (group) => notEmpty(get(group, "refPatterns"))),
);

/** Jobs with an environment. */
const environmentGates = flatten(
  each(environmentGroups, "environment", (environment) =>
    each(refGroups, "ref", (ref) =>
      record<Gate>({
        contexts: get(environment, "contexts"),
        patterns: none,
        environments: get(environment, "names"),
        refs: get(ref, "refs"),
        refPatterns: get(ref, "refPatterns"),
      }),
    ),
  ),
);

const gates = local("gates", concat<Gate>(refGates, environmentGates));

const subjects = (group: Expression<RepositoryGroup>, contexts: Expression<readonly string[]>) =>
  flatten(
    each(get(group, "repositories"), "repository", (repository) =>
      each(contexts, "context", (context) => text`repo:${repository}:${context}`),
    ),
  );

const statements = flatten(
  each(repositoryGroups, "group", (group) =>
    each(gates, "gate", (gate) =>
      document({
        Effect: "Allow",
        Principal: document({ Federated: place.providerArn }),
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: filled(
          document({
            StringEquals: filled(
              document({
                [claimKey("aud")]: each(place.audiences, "audience", plain),
                [claimKey("sub")]: subjects(group, get(gate, "contexts")),
                [claimKey("repository_id")]: get(group, "ids"),
                [claimKey("environment")]: get(gate, "environments"),
                [claimKey("ref")]: get(gate, "refs"),
              }),
            ),
            StringLike: filled(
              document({ [claimKey("sub")]: subjects(group, get(gate, "patterns")), [claimKey("ref")]: get(gate, "refPatterns") }),
            ),
          }),
        ),
      }),
    ),
  ),
);

/** The trust policy of a role, from its definition and its place. */
export const trustPolicy = document({ Version: "2012-10-17", Statement: statements });
