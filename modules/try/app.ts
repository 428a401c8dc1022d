import { App } from "cdktf";
import { definition } from "../../main";
import { run } from "../run";
import { GithubOidcStack } from "../stack";
import { STACK, trialDefinition, WITHOUT_CERTIFICATE } from "./definition";

/** The app that a trial deploys: the definition of main.ts as it is now. */
function main(): void {
  const app = new App();
  new GithubOidcStack(app, STACK, trialDefinition(definition, !process.argv.includes(WITHOUT_CERTIFICATE)));
  app.synth();
}

if (require.main === module) run(main);
