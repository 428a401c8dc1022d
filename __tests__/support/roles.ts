import type { GithubOidcStackProps, RoleDefinition } from "../../modules";

/** A definition that uses every kind of field once. */
export const fullRole: RoleDefinition = {
  repositories: ["acme@123456/web@456789"],
  branches: ["main", "release/*"],
  gitTags: ["v*"],
  environments: ["production"],
  maxSessionDuration: 7200,
  permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary",
  path: "/github/",
  description: "Deploys the web service",
  tags: { team: "web" },
  ecrPull: { repositories: ["base"] },
  ecrPush: { repositories: ["web"] },
  ecsDeploy: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task", "web-execution"] },
};

/** The smallest role: one branch of one repository, no permissions. */
export const smallRole: RoleDefinition = { repositories: ["acme@123456/web@456789"], branches: ["main"] };

/** A stack with the given role, called `deploy`, in account 123456789012. */
export const stackWith = (role: RoleDefinition, rest: Partial<GithubOidcStackProps> = {}): GithubOidcStackProps => ({
  region: "eu-central-1",
  accountId: "123456789012",
  roles: { deploy: role },
  ...rest,
});
