import { someOf } from "../fields/kinds";
import { ecrRepository } from "../fields/texts";
import { ecrRepositoryArns } from "./arns";
import { ECR_LOGIN } from "./ecr-login";
import { type Calls, everywhere, permissionSet, row } from "./set";

const PULL: Calls = {
  sid: "EcrPull",
  purpose: "pull images from ECR",
  actions: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
  source: 'Amazon ECR User Guide, "IAM permissions for pulling an image"',
};

export const ecrPull = permissionSet({
  name: "ecrPull",
  description: "May pull images from these ECR repositories.",
  example: { repositories: ["base"] },
  writes: false,
  parts: ["ECR repositories"],
  fields: {
    repositories: someOf(ecrRepository, "ECR repositories to pull images from: names in this account and region, or full ARNs."),
  },
  rows: (set) => [everywhere(ECR_LOGIN), row(PULL, "the repositories", ecrRepositoryArns(set.list("repositories")))],
});
