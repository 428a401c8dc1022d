import { role } from "../definition/inputs";
import { concat, distinct, type Expression, each, get, notEmpty, optional, text, when } from "../expression/build";
import { ECR_LOGIN, ECR_PULL, ECR_PUSH } from "./actions";
import { allow, arnOf, arnPrefix, everything, type StatementList } from "./statement";

const repositoryArns = (repositories: Expression<readonly string[]>) =>
  distinct(each(repositories, "repository", (repository) => arnOf(repository, (name) => text`${arnPrefix("ecr")}:repository/${name}`)));

const login = when(notEmpty(concat<unknown>(optional(role.ecrPull), optional(role.ecrPush))), allow("EcrLogin", ECR_LOGIN, everything));

/** `ecrPull` and `ecrPush`: login once, then each set's calls on its own repositories. */
export const ecr: readonly StatementList[] = [
  login,
  each(optional(role.ecrPull), "ecr", (ecr) => allow("EcrPull", ECR_PULL, repositoryArns(get(ecr, "repositories")))),
  each(optional(role.ecrPush), "ecr", (ecr) => allow("EcrPush", ECR_PUSH, repositoryArns(get(ecr, "repositories")))),
];
