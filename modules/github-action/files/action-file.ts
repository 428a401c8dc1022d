import { stringify } from "yaml";
import { INPUTS } from "../inputs";
import { OUTPUTS } from "../outputs";
import { BUNDLE } from "./bundle";
import { mayBe } from "./choices";

const HEADER = "# Written by `npm run generate` from modules/github-action. Do not edit. docs/github-action.md says how to use it.\n";

/** action.yml (github/docs, "Metadata syntax reference"). */
export const actionFile = (): string =>
  HEADER +
  stringify(
    {
      name: "Access of GitHub Actions to AWS",
      description: "Who gains access by a Terraform plan, why a job is refused by AWS, and whether trust policies are safe.",
      branding: { icon: "shield", color: "orange" },
      inputs: Object.fromEntries(
        Object.entries(INPUTS).map(([name, { what, of, choices, required = false, default: fallback }]) => [
          name,
          {
            description: `${[what, ...mayBe(choices)].join(": ")} (${of.join(", ")})`,
            required,
            ...(fallback !== undefined && { default: fallback }),
          },
        ]),
      ),
      outputs: Object.fromEntries(
        Object.entries(OUTPUTS).map(([name, { what, of }]) => [name, { description: `${what} (${of.join(", ")})` }]),
      ),
      // Runners have it from v2.327.1 on (README of actions/checkout v5)
      runs: { using: "node24", main: BUNDLE },
    },
    { lineWidth: 0 },
  );
