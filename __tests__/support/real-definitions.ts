import type { GithubOidcStackProps, RoleDefinition } from "../../modules";
import type { RoleDocuments } from "../../modules/constructs/role-documents";
import { documentsOf } from "./documents";
import { MOTO_ACCOUNT } from "./moto";

/** Definitions that the layers with real parts run, and what is expected of them. */

export const REGION = "eu-central-1";

/** One role with every field, and one that only reads. */
export const everything = {
  region: REGION,
  tags: { owner: "platform", stage: "test" },
  oidcProvider: { audiences: ["sts.amazonaws.com", "https://github.com/acme"], tags: { shared: "yes" } },
  roles: {
    "web-deploy": {
      repositories: ["acme@123456/web@456789"],
      branches: ["main", "release/*"],
      gitTags: ["v*"],
      environments: ["stage:eu"],
      maxSessionDuration: 7200,
      permissionsBoundary: `arn:aws:iam::${MOTO_ACCOUNT}:policy/deploy-boundary`,
      path: "/github-actions/",
      description: "Deploys the web service",
      tags: { stage: "production" },
      ecrPull: { repositories: ["base"] },
      ecrPush: { repositories: ["web", `arn:aws:ecr:us-east-1:${MOTO_ACCOUNT}:repository/team/web`] },
      ecsDeploy: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task", "web-execution"] },
    },
    "web.plan": { repositories: ["acme@123456/web@456789"], pullRequest: true, generateBoundary: true, ecrPull: { repositories: ["web"] } },
    empty: { repositories: ["acme@123456/web@456789"], branches: ["main"] },
  },
} satisfies GithubOidcStackProps;

/** Text that Terraform, IAM or JSON could read as more than text. */
const deploy = { repositories: ["acme@123456/we.b@456789"], ecrPush: { repositories: ["web"] } };
export const hostile = {
  region: REGION,
  tags: { "a:b/c=d+e-f@g.h_i": "@ = + . : / -" },
  oidcProvider: { audiences: ['${x}%{y}"\\'] },
  roles: {
    "a.b=c,d+e@f_g": { ...deploy, branches: ["${x}", "%{x}", "a@b", "$", "$${x}", 'quote"d', "f/${username}-*"], gitTags: ["%%{x}"] },
    "A-environments": { ...deploy, environments: ["${aws:username}", "%{if true}", 'quote"d \\ back\\slash', "100% $5"] },
    "a-description": { ...deploy, branches: ["main"], description: 'Said "deploy" \\ C:\\new ${x} $${y} %{z} %%{w} \t tab, and\na line' },
  },
} satisfies GithubOidcStackProps;

/** The documents that the role of a definition must have in the emulator's account. */
export const expectedDocuments = ({ region, oidcProvider, roles }: GithubOidcStackProps, name: string): RoleDocuments =>
  documentsOf(roles[name] as RoleDefinition, region, oidcProvider?.audiences);
