import { any, concat, contains, each, has, isEmpty, list, local, lower, not, variable, when } from "../../expression/build";
import { evaluatesClaims, isServer } from "../../fields/issuer";
import { place } from "../../fields/place";
import { hasIds, nameOf } from "../../fields/repository";
import { itemsOf, type Rule } from "../../fields/rule";
import { goesOnBehindEnvironment, hasRepositoryIds } from "../../fields/subject";
import { role } from "../inputs";

/** What does not go with tokens of another issuer than github.com's. */

const ALONE = "Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that";

const onlyGithubCom = (at: "actorIds" | "dangerouslyOwners" | "owners" | "reusableWorkflows" | "workflows"): Rule => ({
  at: [at],
  holds: isEmpty(role[at]),
  message: `${ALONE} a condition on another claim may admit nobody. Leave it out.`,
});

const namesWithIds = local("names_with_ids", each(role.repositories, "repository", nameOf, hasIds));

const ofOtherIssuers: readonly Rule[] = [
  {
    at: [],
    about: itemsOf(["repositories"], role.repositories, hasIds),
    holds: not(isServer),
    message: "The subjects of a GitHub Enterprise Server have no ids. Give the repository as owner/name.",
  },
  {
    at: [],
    about: itemsOf(["subjects"], role.subjects, hasRepositoryIds),
    holds: not(isServer),
    message: "The subjects of a GitHub Enterprise Server have no ids. Give the repository as repo:owner/name.",
  },
  {
    at: [],
    about: itemsOf(["subjects"], role.subjects, goesOnBehindEnvironment),
    holds: not(isServer),
    message:
      "GitHub Enterprise Server up to 3.18 leaves a colon in an environment's name alone, so that the * admits other environments too. Give the subject to its end.",
  },
  {
    at: [],
    about: itemsOf(["repositories"], role.repositories, (name) => contains(namesWithIds, lower(name))),
    message: `${ALONE} the name cannot be held to the ids beside it. List the repository in one form.`,
  },
  onlyGithubCom("owners"),
  onlyGithubCom("dangerouslyOwners"),
  onlyGithubCom("reusableWorkflows"),
  onlyGithubCom("actorIds"),
  onlyGithubCom("workflows"),
  {
    at: ["environments"],
    holds: any(isEmpty(role.environments), isEmpty(concat<string>(role.branches, role.gitTags))),
    message: `${ALONE} a job with an environment cannot be asked for its ref. Leave out {branches} and {gitTags}, and restrict the environment to them on GitHub.`,
  },
  {
    at: [],
    about: itemsOf(["environments"], role.environments, (name) => has(name, ":")),
    message: `${ALONE} the environment cannot be told from one with "%3A" in place of ":", which has the same subject. Rename it.`,
  },
];

const otherIssuer = local("other_issuer", when(not(evaluatesClaims), list(place.issuer)), "The issuer, where it is not github.com's.");

const issuer = variable<string>("issuer");

export const issuerRules: readonly Rule[] = ofOtherIssuers.map((rule) => ({ ...rule, of: { source: otherIssuer, element: issuer } }));
