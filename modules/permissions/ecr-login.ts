import type { Calls } from "./set";

/** What every set that pulls or pushes images needs first. */
export const ECR_LOGIN: Calls = {
  sid: "EcrLogin",
  purpose: "log in to ECR",
  actions: ["ecr:GetAuthorizationToken"],
  source: "Service Authorization Reference, Amazon ECR: GetAuthorizationToken has no resource type",
};
