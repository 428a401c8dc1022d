import { App } from "cdktf";
import { GithubOidcStack, type GithubOidcStackProps, run } from "./modules";

const EXAMPLE_REPOSITORY = "octo-org@123456/web@456789";

/** Edit this, then: npm run synth, npm run try, npx cdktf deploy. Every field: docs/definition.md */
export const definition: GithubOidcStackProps = {
  region: "eu-central-1",
  // accountId: "111122223333", // then nothing can land in another account
  roles: {
    "web-deploy": {
      // Yours: gh api repos/OWNER/NAME --jq '"\(.owner.login)@\(.owner.id)/\(.name)@\(.id)"'
      repositories: [EXAMPLE_REPOSITORY],
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
  for (const [name, { repositories }] of Object.entries(definition.roles)) {
    if (!repositories.includes(EXAMPLE_REPOSITORY)) continue;
    const field = `roles["${name}"].repositories`;
    stack.roles
      .get(name)
      ?.refusePlan(`Edit main.ts first: ${field} still names the example ${EXAMPLE_REPOSITORY}, which no account should trust.`);
  }
  app.synth();
}

if (require.main === module) run(main);
