import { role, subjects } from "../definition/inputs";
import {
  choose,
  concat,
  distinct,
  each,
  equals,
  filter,
  get,
  isEmpty,
  item,
  list,
  local,
  lower,
  not,
  notEmpty,
  record,
  split,
  when,
} from "../expression/build";
import { isServer } from "../fields/issuer";
import { hasIds, nameOf } from "../fields/repository";

/** Which repositories a role trusts, and by what: their ids, or a name. */

/** Repositories by the prefix of their subjects, and the ids that a name-only subject is tied to. */
export interface RepositoryGroup {
  readonly repositories: readonly string[];
  readonly ids: readonly string[];
}

const repositoriesById = local("repositories_by_id", filter(distinct(role.repositories), "repository", hasIds));

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
          (twin) => equals(nameOf(twin), lower(name)),
        ),
      }),
    (name) => not(hasIds(name)),
  ),
  "A name says nothing of who owns it today. Where the repository is listed by its ids too, the name is good only together with its id. (Between slashes replace() takes a pattern: owner@1/name@2 without its ids is owner/name.)",
);

/** Repositories that are trusted by their names alone. */
const nameOnlyRepositories = local(
  "name_only_repositories",
  each(
    repositoriesByName,
    "repository",
    (repository) => get(repository, "name"),
    (repository) => isEmpty(get(repository, "ids")),
  ),
);

const namesInSubjects = each(
  subjects,
  "subject",
  (subject) => get(subject, "name"),
  (subject) => get(subject, "ofName"),
);

/** Those of them whose owners can do something about it: a GitHub Enterprise Server has no ids in its subjects. */
export const avoidableNames = choose<string[]>(isServer, list<string>(), distinct(concat(nameOnlyRepositories, namesInSubjects)));

/** Owners all of whose repositories may come in: through a file that is named, or dangerously through any. */
export const trustedOwners = local(
  "trusted_owners",
  distinct(concat(when(notEmpty(role.reusableWorkflows), role.owners), role.dangerouslyOwners)),
  "All repositories of an owner come in through a workflow file that is named, or where that is called dangerous.",
);

export const repositoryGroups = local(
  "repository_groups",
  concat<RepositoryGroup>(
    list<RepositoryGroup>(record<RepositoryGroup>({ repositories: concat(repositoriesById, nameOnlyRepositories), ids: list<string>() })),
    each(
      repositoriesByName,
      "repository",
      (repository) => record<RepositoryGroup>({ repositories: list<string>(get(repository, "name")), ids: get(repository, "ids") }),
      (repository) => notEmpty(get(repository, "ids")),
    ),
  ),
  "Repositories that need the same conditions.",
);
