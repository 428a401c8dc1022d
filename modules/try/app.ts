import { App } from "cdktf";
import { definition } from "../../main";
import { GithubOidcStack } from "../constructs/github-oidc-stack";
import { run } from "../run";
import { STACK, trialDefinition, WITHOUT_CERTIFICATE } from "./definition";

/** The app that a trial deploys: the definition of main.ts as it is now. */
function main(): void {
  const app = new App();
  new GithubOidcStack(app, STACK, trialDefinition(definition, !process.argv.includes(WITHOUT_CERTIFICATE)));
  app.synth();
}

if (require.main === module) run(main);
