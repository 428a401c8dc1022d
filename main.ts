import { App } from "cdktf";
import { GithubOidcStack, type GithubOidcStackProps, run } from "./modules";

/** Edit this, then: npm run synth, npm run try, npx cdktf deploy. Every field: docs/definition.md */
export const definition: GithubOidcStackProps = {
  region: "eu-central-1",
  // accountId: "111122223333", // then nothing can land in another account
  roles: {
    "web-deploy": {
      // Yours: gh api repos/OWNER/NAME --jq '"\(.owner.login)@\(.owner.id)/\(.name)@\(.id)"'
      repositories: ["octo-org@123456/web@456789"],
      branches: ["main"],
      environments: ["production"],
      ecrPush: { repositories: ["web"] },
      ecsDeploy: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task", "web-execution"] },
    },
  },
};

function main(): void {
  const app = new App();
  const stack = new GithubOidcStack(app, "github-oidc", definition);
  // No account should trust the example's owner: the plan is refused until it is replaced above
  for (const [name, { repositories = [] }] of Object.entries(definition.roles)) {
    const example = repositories.find((repository) => /^octo-org[@/]/.test(repository));
    if (example === undefined) continue;
    stack.roles.get(name)?.refusePlan(`Edit main.ts first: roles["${name}"].repositories still names the example ${example}.`);
  }
  app.synth();
}

if (require.main === module) run(main);
