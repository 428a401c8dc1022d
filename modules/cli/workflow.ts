import { complaint } from "../fields/kinds";
import { region as rule } from "../fields/texts";
import { KINDS, rolesIn } from "../sources/read";
import { UserError } from "../user-error";
import { workflowFor } from "../workflow/workflow";
import { command } from "./command";
import { readTextFile } from "./files";

export const workflow = command({
  name: "workflow",
  answers: "The workflow that fits a role: jobs that it lets in, and steps for what it may do.",
  operands: [
    { name: "ROLE", what: "the role: its name, its ARN, or its address in Terraform" },
    { name: "FILE", what: KINDS },
  ],
  options: {
    environment: { type: "string", value: "NAME", what: "a job with this environment alone, where the role lets in several" },
    repository: { type: "string", value: "OWNER/NAME", what: "for this repository, where the role lets in other jobs of others" },
    region: { type: "string", value: "REGION", what: "where it deploys, where the file does not tell or names several" },
    called: { type: "boolean", what: "print the reusable workflow that the role asks for, instead of the one that calls it" },
  },
  example: "web-deploy cdktf.out/stacks/github-oidc/cdk.tf.json --output .github/workflows/deploy.yml",
  exitCodes: {
    0: "printed: every token of the workflow comes in",
    1: "bad input, or the role lets in no job",
    3: "whether a job comes in cannot be told",
  },
  run: ([role = "", file = ""], { environment, repository, region, called }) => ({
    output: workflowFor(rolesIn([readTextFile(file)]), {
      role: role.trim(),
      ...(environment !== undefined && { environment }),
      ...(repository !== undefined && { repository: repository.trim() }),
      ...(region !== undefined && { region: regionFrom(region) }),
      called: called === true,
    }),
    exitCode: 0,
  }),
});

function regionFrom(given: string): string {
  const problem = complaint(rule, given.trim());
  if (problem !== undefined) throw new UserError(`--region ${problem}`);
  return given.trim();
}
