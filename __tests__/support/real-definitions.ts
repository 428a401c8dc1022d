import type { GithubOidcStackProps, RoleDefinition } from "../../modules";
import * as schema from "../../modules/definition/schema";
import { parse } from "../../modules/definition/validate";
import { type RoleDocuments, roleDocuments } from "../../modules/role-documents";
import { placeIn } from "../../modules/trust/place";
import { MOTO_ACCOUNT } from "./moto";

/** Definitions that the layers with real parts run, and what is expected of them. */

export const REGION = "eu-central-1";

/** One role with every field, and one that only reads. */
export const everything = {
  region: REGION,
  tags: { owner: "platform", stage: "test" },
  oidcProvider: { audiences: ["sts.amazonaws.com", "https://github.com/octo-org"], tags: { shared: "yes" } },
  roles: {
    "web-deploy": {
      repositories: ["octo-org@123456/web@456789", "octo-org/web"],
      branches: ["main", "release/*"],
      gitTags: ["v*"],
      environments: ["production", "stage:eu"],
      maxSessionDuration: 7200,
      permissionsBoundary: `arn:aws:iam::${MOTO_ACCOUNT}:policy/deploy-boundary`,
      path: "/github-actions/",
      description: "Deploys the web service",
      tags: { stage: "production" },
      ecrPull: { repositories: ["base"] },
      ecrPush: { repositories: ["web", `arn:aws:ecr:us-east-1:${MOTO_ACCOUNT}:repository/team/web`] },
      ecsDeploy: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task", "web-execution"] },
    },
    "web.plan": { repositories: ["octo-org@123456/web@456789"], pullRequest: true, ecrPull: { repositories: ["web"] } },
    empty: { repositories: ["octo-org@123456/web@456789"], branches: ["main"] },
  },
} satisfies GithubOidcStackProps;

/** Text that Terraform, IAM or JSON could read as more than text. */
export const hostile = {
  region: REGION,
  tags: { "a:b/c=d+e-f@g.h_i": "@ = + . : / -" },
  roles: {
    "a.b=c,d+e@f_g": {
      repositories: ["octo-org@123456/we.b@456789"],
      branches: ["${x}", "%{x}", "a@b", "$", "$${x}", 'quote"d', "{{x}}", "feature/${username}-*"],
      environments: ["${aws:username}", "%{if true}", 'quote"d \\ back\\slash', "100% $5"],
      description: 'He said "deploy" \\ C:\\path ${x} $${y} %{z} %%{w} \t tab, and\na line',
      ecrPush: { repositories: ["web"] },
    },
  },
} satisfies GithubOidcStackProps;

/** The documents that the role of a definition must have in the emulator's account. */
export function expectedDocuments(definition: GithubOidcStackProps, name: string): RoleDocuments {
  const role = parse(schema.role, definition.roles[name] as RoleDefinition);
  return roleDocuments(role, placeIn(definition.region, MOTO_ACCOUNT, definition.oidcProvider?.audiences));
}
