import { when } from "../expression/build";
import { flag, someOf } from "../fields/kinds";
import { ofOwnAccount } from "../fields/own-account";
import { ecrRepository } from "../fields/texts";
import { ecrRepositoryArns } from "./arns";
import { type Calls, permissionSet, row } from "./set";

const CREATE: Calls = {
  sid: "EcrCreate",
  purpose: "look for ECR repositories and create them",
  actions: ["ecr:CreateRepository", "ecr:DescribeRepositories"],
  source: "Service Authorization Reference, Amazon ECR: both have the repository as their resource, by its name",
};
const TAG: Calls = {
  sid: "EcrTag",
  purpose: "tag ECR repositories",
  actions: ["ecr:TagResource"],
  source: "Service Authorization Reference, Amazon ECR: there is no key by which a tag on creation is told from a later one",
};

/** For a workflow that makes the repository where it is missing, before the first push. */
export const ecrCreateRepository = permissionSet({
  name: "ecrCreateRepository",
  description: "May look for these ECR repositories and create them.",
  example: { repositories: ["web"] },
  parts: ["ECR repositories"],
  fields: {
    repositories: someOf(
      ecrRepository,
      "ECR repositories that may be created: names in this account and region, or full ARNs in this account.",
    ),
    tagRepositories: flag(
      false,
      "Whether they may be created with tags. ECR does not tell that from tagging them later, so this may be done too.",
    ),
  },
  rows: (set) => {
    const repositories = ecrRepositoryArns(set.list("repositories"));
    return [
      row(CREATE, "the repositories", repositories),
      row(TAG, "the repositories. Only with `tagRepositories: true`", when(set.flag("tagRepositories"), repositories)),
    ];
  },
  rules: (set) => [
    ofOwnAccount(
      set.arns("repositories"),
      "A repository can be created in the account itself only. Give the name of a repository in this account, or its ARN there.",
    ),
  ],
});
