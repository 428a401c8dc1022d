import { readFileSync } from "node:fs";
import { App } from "cdktf";
import { GithubOidcStack, run } from "../../modules";

/** The app that the tests deploy: the definition comes from the JSON file that the environment variable DEFINITION names. */
function main(): void {
  const app = new App();
  new GithubOidcStack(app, "github-oidc", JSON.parse(readFileSync(process.env.DEFINITION as string, "utf8")));
  app.synth();
}

run(main);
