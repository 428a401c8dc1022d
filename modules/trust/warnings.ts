import { role } from "../definition/inputs";
import { concat, type Expression, each, list, local, path, text, when } from "../expression/build";
import { roleName } from "../fields/place";
import { managedPolicyWarnings, statementWarnings } from "../permissions/warnings";
import { nameOnlyWarning } from "./name-only";
import { avoidableNames } from "./repositories";

/** What is worth saying of a role, though it is allowed: said at synth by the cdktf face, and by a check of the module. */

const warning = (condition: Expression<boolean>, said: Expression<string>) => when(condition, list<string>(said));

export const roleWarnings: Expression<string[]> = local(
  "warnings",
  concat(
    each(avoidableNames, "repository", (repository) => nameOnlyWarning(roleName, repository)),
    each(
      role.dangerouslyOwners,
      "owner",
      (owner) =>
        text`${roleName} trusts every repository of ${owner} (${path("dangerouslyOwners")}): whoever can write one of them, or make one, comes in, with a workflow that nobody has reviewed. List repositories, or owners together with ${path("reusableWorkflows")}.`,
    ),
    warning(
      role.dangerouslyAnyRef,
      text`${roleName} takes every job of the repositories that it trusts (${path("dangerouslyAnyRef")}): anyone who can push a branch there comes in, by a pull request too. Name ${path("environments")}, ${path("branches")} or ${path("gitTags")}.`,
    ),
    warning(
      role.dangerouslyPullRequest,
      text`${roleName} takes pull requests, and need not only read (${path("dangerouslyPullRequest")}): anyone who can push a branch to a repository that it trusts comes in, with a workflow that nobody has reviewed. Make a role of its own for pull requests, with ${path("pullRequest")}.`,
    ),
    managedPolicyWarnings,
    statementWarnings,
  ),
  "What is worth saying of a role, though it is allowed.",
);
