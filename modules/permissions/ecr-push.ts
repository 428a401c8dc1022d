import { someOf } from "../fields/kinds";
import { ecrRepository } from "../fields/texts";
import { ecrRepositoryArns } from "./arns";
import { ECR_LOGIN } from "./ecr-login";
import { type Calls, everywhere, permissionSet, row } from "./set";

/** BatchGetImage is among them: containerd's pusher asks for each manifest first and stops at a denial (core/remotes/docker/pusher.go). */
const PUSH: Calls = {
  sid: "EcrPush",
  purpose: "push images to ECR",
  actions: [
    "ecr:BatchCheckLayerAvailability",
    "ecr:BatchGetImage",
    "ecr:CompleteLayerUpload",
    "ecr:InitiateLayerUpload",
    "ecr:PutImage",
    "ecr:UploadLayerPart",
  ],
  source: 'Amazon ECR User Guide, "IAM permissions for pushing an image"',
};

export const ecrPush = permissionSet({
  name: "ecrPush",
  description: "May push images to these ECR repositories.",
  example: { repositories: ["web"] },
  parts: ["ECR repositories"],
  fields: {
    repositories: someOf(
      ecrRepository,
      "ECR repositories to push images to (and to read their manifests from): names in this account and region, or full ARNs.",
    ),
  },
  rows: (set) => [everywhere(ECR_LOGIN), row(PUSH, "the repositories", ecrRepositoryArns(set.list("repositories")))],
});
