import { place, role } from "../definition/inputs";
import {
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
  when,
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

const repositoriesById = local("repositories_by_id", filter(distinct(role.repositories), "repository", hasIds));

/** Repositories in the name form, each with the ids under which it is listed in the other form too. */
const repositoriesByName = local(
  "repositories_by_name",
  each(
    distinct(role.repositories),
    "repository",
    (repository) =>
      record<{ name: string; ids: readonly string[] }>({
        name: repository,
        ids: each(
          repositoriesById,
          "twin",
          (twin) => item(split("@", twin), 2),
          (twin) => equals(nameOf(twin), nameOf(repository)),
        ),
      }),
    (repository) => not(hasIds(repository)),
  ),
);

/** Repositories that are listed by name alone: nothing ties their subjects to an id. */
export const nameOnlyRepositories = local(
  "name_only_repositories",
  each(
    repositoriesByName,
    "repository",
    (repository) => get(repository, "name"),
    (repository) => isEmpty(get(repository, "ids")),
  ),
);
const repositoriesAsListed = local("repositories_as_listed", concat(repositoriesById, nameOnlyRepositories));

/**
 * A name-only subject says nothing of who owns the name today: deleted, it can be registered anew. Where the id is known from the
 * other form, the name is good only together with it.
 */
const repositoryGroups = local(
  "repository_groups",
  concat<RepositoryGroup>(
    when(notEmpty(repositoriesAsListed), record<RepositoryGroup>({ repositories: repositoriesAsListed, ids: none })),
    each(
      repositoriesByName,
      "repository",
      (repository) => record<RepositoryGroup>({ repositories: list(get(repository, "name")), ids: get(repository, "ids") }),
      (repository) => notEmpty(get(repository, "ids")),
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

/** An environment replaces the ref in the subject; a ref that is wanted with it is a claim of its own, below. */
const refContexts = (of: Expression<string[]>) =>
  each(
    of,
    "ref",
    (ref) => text`ref:${ref}`,
    () => isEmpty(role.environments),
  );
const exactContexts = local("exact_contexts", concat(refContexts(exactRefs), when(role.pullRequest, text`pull_request`)));
const contextPatterns = local("context_patterns", refContexts(refPatterns));

const gate = (values: Partial<{ [K in keyof Gate]: Expression<Gate[K]> }>) =>
  record<Gate>({ contexts: none, patterns: none, environments: none, refs: none, refPatterns: none, ...values });

/** Jobs without an environment. */
const refGates = local(
  "ref_gates",
  concat<Gate>(
    when(notEmpty(exactContexts), gate({ contexts: exactContexts })),
    when(notEmpty(contextPatterns), gate({ patterns: contextPatterns })),
  ),
);

const hasColon = (environment: Expression<string>) => matches(environment, ":");
const plainEnvironments = local(
  "plain_environments",
  filter(distinct(role.environments), "environment", (environment) => not(hasColon(environment))),
);
const colonEnvironments = local("colon_environments", filter(distinct(role.environments), "environment", hasColon));
const environmentContexts = (environments: Expression<string[]>) =>
  each(environments, "environment", (environment) => text`environment:${replace(plain(environment), ":", "%3A")}`);

/**
 * GitHub writes ":" as "%3A" in the subject and leaves "%" alone, so that the environment "a%3Ab" has the subject of "a:b". Only the
 * environment claim, which is raw, tells them apart.
 */
const environmentGroups = local(
  "environment_groups",
  concat<{ contexts: readonly string[]; names: readonly string[] }>(
    when(notEmpty(plainEnvironments), record({ contexts: environmentContexts(plainEnvironments), names: none })),
    when(
      notEmpty(colonEnvironments),
      record({ contexts: environmentContexts(colonEnvironments), names: each(colonEnvironments, "environment", plain) }),
    ),
  ),
);

/** What is asked of the ref of a job with an environment: one of the listed refs, or nothing where none is listed. */
const refGroups = local(
  "ref_groups",
  concat<{ exact: readonly string[]; patterns: readonly string[] }>(
    when(isEmpty(refs), record({ exact: none, patterns: none })),
    when(notEmpty(exactRefs), record({ exact: exactRefs, patterns: none })),
    when(notEmpty(refPatterns), record({ exact: none, patterns: refPatterns })),
  ),
);

/** Jobs with an environment. */
const environmentGates = local(
  "environment_gates",
  flatten(
    each(environmentGroups, "environment", (environment) =>
      each(refGroups, "ref", (ref) =>
        gate({
          contexts: get(environment, "contexts"),
          environments: get(environment, "names"),
          refs: get(ref, "exact"),
          refPatterns: get(ref, "patterns"),
        }),
      ),
    ),
  ),
);

const subjects = (group: Expression<RepositoryGroup>, contexts: Expression<readonly string[]>) =>
  flatten(
    each(get(group, "repositories"), "repository", (repository) =>
      each(contexts, "context", (context) => text`repo:${repository}:${context}`),
    ),
  );

const statements = flatten(
  each(repositoryGroups, "group", (group) =>
    each(concat<Gate>(refGates, environmentGates), "gate", (gate) =>
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
