import { role } from "../definition/inputs";
import { concat, distinct, type Expression, each, filter, get, list, notEmpty, optional, text } from "../expression/build";
import { ECR_LOGIN, ECR_PULL, ECR_PUSH } from "./actions";
import { allow, arnOf, arnPrefix, everything } from "./statement";

const repositoryArns = (repositories: Expression<readonly string[]>) =>
  distinct(each(repositories, "repository", (repository) => arnOf(repository, (name) => text`${arnPrefix("ecr")}:repository/${name}`)));

const login = filter(list(allow("EcrLogin", ECR_LOGIN, everything)), "statement", () =>
  notEmpty(concat<unknown>(optional(role.ecrPull), optional(role.ecrPush))),
);

/** `ecrPull` and `ecrPush`: login once, then each set's calls on its own repositories. */
export const ecr = concat(
  login,
  each(optional(role.ecrPull), "ecr", (ecr) => allow("EcrPull", ECR_PULL, repositoryArns(get(ecr, "repositories")))),
  each(optional(role.ecrPush), "ecr", (ecr) => allow("EcrPush", ECR_PUSH, repositoryArns(get(ecr, "repositories")))),
);
