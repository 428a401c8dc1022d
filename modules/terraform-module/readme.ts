import { fieldTable, setTables } from "../definition/reference";
import type { RoleDefinition } from "../definition/schema";
import * as schema from "../definition/schema";
import { type Field, fieldOf } from "../fields/field";
import { hcl } from "../fields/messages/faces";
import { type Block, printFile } from "../hcl/block";
import { flow } from "../words/flow";
import { QUESTIONS } from "./audit-guide";
import { moduleCalls, moduleSource, rootModule } from "./example-files";
import { EXAMPLE_OWNER } from "./example-owner";
import { type Example, examples } from "./examples";
import { oidcProviderField } from "./provider-field";
import { POLICIES_OF_PLAN, policiesText } from "./shown-policies";
import { versionsOf } from "./versions";

/** The example that the README begins with. */
const FIRST = "ecr-ecs";

/** What the README takes from the rendered module. */
export interface ReadmeParts {
  readonly variables: readonly Block[];
  readonly outputs: readonly Block[];
  /** The release that the examples pin. */
  readonly version: string;
  /** How many lines a file below modules/ has, or has from one match up to another. */
  readonly linesOf: (path: string, from?: RegExp, to?: RegExp) => number;
  /** Formats HCL as `terraform fmt` does. */
  readonly format: (hcl: string) => Promise<string>;
}

/** What gives access: files, and the question that they answer. */
export const GIVES_ACCESS: readonly (readonly [files: readonly string[], question: string])[] = [
  [["main.tf"], "how all hangs together"],
  [["modules/policies/trust.tf"], "who may come in"],
  [
    ["modules/policies/trust_further.tf"],
    "only with `owners`, `dangerously_owners`, `subjects`, `also_trust` or repositories without their ids: who else may",
  ],
  [["modules/policies/permissions.tf"], "what they may do: how the statements of the sets become a policy"],
  [["modules/policies/permissions_SET.tf"], "what the set allows, statement by statement"],
  [["modules/policies/outputs.tf"], "what else a role has: tags, managed policies, its boundary"],
  [
    ["modules/policies/split.tf", "modules/policies/boundary.tf"],
    "only with `split_permissions` or `generate_boundary`: what is in those policies",
  ],
  [["modules/deploy-role/main.tf"], "the role's resources"],
  [["modules/deploy-role/managed.tf"], "only with managed policies, given or made: those resources"],
  [["modules/oidc-provider/main.tf", "modules/oidc-provider/outputs.tf"], "the provider, and what of it the trust policies name"],
  [
    ["modules/policies/variables.tf", "modules/oidc-provider/variables.tf"],
    "to look up: types, and what holds where a field is left out (as in the tables below)",
  ],
];

const asked = ({ question, command, prints, so }: (typeof QUESTIONS)[number]): string =>
  `**${question}** ${so}\n\n\`\`\`sh\n${[command, ...prints.map((line) => `# ${line}`)].join("\n")}\n\`\`\``;

/** The README of the generated module. */
export async function moduleReadme({ variables, outputs, version, linesOf, format }: ReadmeParts): Promise<string> {
  const { roles } = fieldOf(schema.stack).fields as Record<"roles", Field>;
  const example = async (one: Example) =>
    (await format(`${one.before ? `${one.before}\n\n` : ""}${printFile(moduleCalls(one, moduleSource(version)))}`)).trim();
  const shown = await Promise.all(
    examples.map(async (one) => [
      `### ${one.title}`,
      `${one.shows} ([examples/${one.name}](examples/${one.name}/main.tf))`,
      fenced(await example(one)),
    ]),
  );
  const first = examples.find(({ name }) => name === FIRST) as Example;
  return `${[
    "<!-- Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit. -->",
    "# terraform-aws-github-oidc",
    "GitHub Actions deploys to AWS with no stored keys: the account's OIDC provider for GitHub, roles that admit exactly the repositories, refs and environments you name, and policies that grant exactly the calls that a deploy of each kind makes.",
    [
      "- **No default that admits anyone.** A role names its repositories, and branches, git tags, environments or pull requests.",
      "- **Repositories by id.** Immutable subjects (`owner@id/name@id`) are first-class; a name alone is accepted with a warning, and without one of a GitHub Enterprise Server, whose subjects have no ids.",
      "- **Resources by name.** In the permission sets a `*` stands only where AWS knows nothing narrower, or beside a name or a path of yours (`terraform_plan` reads managed policies by how their names end), and `iam:PassRole` is tied to its service. (`ecs_deploy` updates its services to any task definition of the account, unless `only_task_families`.) `statements` of your own may hold what you write. A misspelt field is an error, at every depth.",
      "- **Nothing else, also tomorrow.** A policy that somebody attaches to a role by hand is named by the next plan and taken off by the next apply.",
      "- **The first plan is readable**: no trust policy is known only after the apply, and no permission but where a field of yours refers to what is not made yet.",
    ].join("\n"),
    flow(),
    "This is a whole configuration. Paste it into an empty folder as `main.tf`, replace what its first lines name, and run `terraform init` and `terraform plan`:",
    fenced((await format(printFile(rootModule(first, version)))).trim()),
    `A plan is refused while a role still trusts a repository of ${EXAMPLE_OWNER}, the examples' owner. It needs credentials of the account, and a way to GitHub for the provider's thumbprint: without one, set \`oidc_provider = { thumbprint_source = "aws" }\`.`,
    "Pin the tag of a release, or the commit that you have audited: a tag can move. Every mistake in `roles` is a message that names the role, the field, the value, what is allowed and an example.",
    "## Reading it",
    "What gives access, in the order in which it is read best. Of the permission sets a file each: those that your roles have are enough.",
    ["| read | to see |\n|---|---|", ...GIVES_ACCESS.map(([files, question]) => `| ${files.join(", ")} | ${question} |`)].join("\n"),
    "Everything else only refuses, and gives nobody anything: modules/definition looks at each field by tables, and its one output is what it was given; the files called checks look at fields together, and all that others read of them are lists of problems and warnings (and in main.tf the partition of a region, to refuse one of another). A test of the project holds both (`__tests__/terraform-module/static.test.ts`). Variables, outputs and versions of the root hold no resource. What they refuse is part of who comes in, though: a wildcard in the name of a repository, of an environment, or of a resource of a permission set never gets past them. What is checked when is said in main.tf.",
    "### In a quarter of an hour",
    [
      "What who audits the module needs for most roles, such as the two above:",
      "",
      "1. the questions below, with their commands in this folder and what they print,",
      `2. modules/policies/trust.tf down to \`jobs\` (${linesOf("policies/trust.tf", undefined, /(\n {2}# .*)+\n {2}jobs = /)} lines): no statement for a token is without audience and subject,`,
      "3. the statements of each permission set that your roles have, in its file: which call, on what, and why,",
      `4. modules/deploy-role/main.tf and modules/oidc-provider/main.tf (${linesOf("deploy-role/main.tf") + linesOf("oidc-provider/main.tf")} lines),`,
      "5. the plan: what it makes, then the trust policy and the inline policy of every role, whole. By jq, a statement on a line, by their ids; those without resources are left out:",
    ].join("\n"),
    `\`\`\`sh\nterraform plan -out=tfplan\nterraform show -json tfplan | jq -r '.resource_changes[] | "\\(.change.actions | join(",")) \\(.address)"'\nterraform show -json tfplan | jq -r '${POLICIES_OF_PLAN}'\n\`\`\``,
    `Of the configuration above, were its owner yours (a plan refuses ${EXAMPLE_OWNER}), in account 111122223333 and eu-central-1, it makes nine resources, and the second command prints:`,
    `\`\`\`text\n${policiesText(first.roles as Readonly<Record<string, RoleDefinition>>)}\n\`\`\``,
    ...QUESTIONS.map(asked),
    "The modules below modules/ are internal: they take what the root has checked, and may change in any release.",
    "## Requirements",
    `| | version |\n|---|---|\n${requirements()}`,
    "Terraform 1.5 is needed for `check` blocks, which warn of repositories that are trusted by their names alone, and for `strcontains`. The tests need Terraform 1.7.",
    "## Inputs",
    blockTable(variables, ["type", "default"]),
    "### A role: `roles.NAME`",
    "NAME is the role's name in IAM. `roles` is of any type, so that a misspelt field can be named instead of being dropped; modules/policies has the types.",
    fieldTable(roles.items, hcl),
    ...setTables(roles.items, "####", hcl),
    "### The provider: `oidc_provider`",
    fieldTable(oidcProviderField, hcl),
    "## Outputs",
    blockTable(outputs, []),
    "## Examples",
    "Each folder is a whole configuration; what follows are its calls of the module.",
    ...shown.flat(),
    "## Notes",
    [
      "- `environments` together with `branches` or `git_tags` means both: a job that names the environment, on one of the refs.",
      "- An environment by itself admits any job that names it, pull requests included, unless it is protected on GitHub. With `branches` or `git_tags` beside it the ref is asked too, which a pull request's jobs do not have.",
      "- A branch admits every workflow on it. One on `pull_request_target`, `workflow_run` or `issue_comment` runs on the default branch, whoever caused it: it must not run what it checks out of a pull request.",
      "- `ecs_deploy` may update its services to any task definition of the account, and so as the roles that it names, unless `only_task_families = true`; and with `UpdateService` go the other settings of a service, such as its count and its network.",
      "- An account holds one provider. A further call of the module takes it as `oidc_provider = module.github_oidc.oidc_provider`, which can be planned before the provider exists; a provider that your own configuration makes is `{ create = false, arn = aws_iam_openid_connect_provider.NAME.arn }`; one that is there already, `{ create = false }`.",
      "- `prevent_destroy` for the provider: Terraform takes it from no variable, so that no module can offer it. Make the provider in your own configuration, with `lifecycle { prevent_destroy = true }`, and give the module its ARN as above.",
      "- Do not give the module a `depends_on`: Terraform would read its data sources only at apply, and the plan could not show the policies.",
      '- The thumbprint comes from GitHub\'s certificate (`tls_certificate`), as `thumbprint_source = "fetch"` says: one change in place when GitHub rotates it. AWS ignores the value; `"aws"` leaves it out.',
      "- A change of `path` replaces the role, with its policy.",
      "- In one apply Terraform changes whom a role lets in before it changes what the role may do. Where it lets in others from now on and may do less, take the permissions away in an apply before it.",
      '- A role has the policies of its definition and no others: what somebody attached or put by hand is named by the next plan and taken off by the next apply. Set `exclusive_policies = false` on a role that is to keep it, and wherever something else gives the role a policy: an `aws_iam_role_policy_attachment` of yours on `module.github_oidc.role_names["NAME"]`, or another configuration. The two would attach and take off the policy in turn.',
      '- Where `exclusive_policies` comes on for a role that exists, the plan shows two new resources and not what they take off. `import` them first to see it: `module.github_oidc.module.deploy_role["NAME"].aws_iam_role_policies_exclusive.this[0]` and `…aws_iam_role_policy_attachments_exclusive.this[0]`, both by `NAME`.',
    ].join("\n"),
    "## Upgrading",
    `Change \`ref\` to the new tag and read the plan. Names of resources inside the module are part of its contract: within a major release none changes without a \`moved\` block. This is release ${version}, the first.`,
    'To move here from roles that another configuration made, `import` them: `module.github_oidc.module.deploy_role["NAME"].aws_iam_role.this`, `…aws_iam_role_policy.this[0]` (`NAME:permissions`) and `module.github_oidc.module.oidc_provider.aws_iam_openid_connect_provider.github[0]`.',
  ].join("\n\n")}\n`;
}

const fenced = (text: string) => `\`\`\`hcl\n${text}\n\`\`\``;

/** The versions, read back from the blocks that the module gets. */
function requirements(): string {
  const lines = printFile(versionsOf("aws", "tls"));
  const terraform = /required_version = "(.*)"/.exec(lines)?.[1];
  const providers = [...lines.matchAll(/source = "(.*)"\nversion = "(.*)"/g)].map(
    ([, source, version]) => `| ${source} | \`${version}\` |`,
  );
  return [`| Terraform | \`${terraform}\` |`, ...providers].join("\n");
}

/** Variables or outputs with some of their attributes, from the blocks themselves. */
function blockTable(blocks: readonly Block[], columns: readonly string[]): string {
  const attributeOf = (of: Block, name: string) => {
    const found = of.body.find((item) => item.kind === "attribute" && item.name === name);
    return found?.kind === "attribute" ? found.value : undefined;
  };
  const shown = (of: Block, column: string) => {
    const value = attributeOf(of, column);
    return value === undefined ? "**required**" : `\`${value}\``;
  };
  return [
    `| name | ${[...columns, ""].join(" | ")} |`,
    `|${"---|".repeat(columns.length + 2)}`,
    ...blocks.map(
      (of) =>
        `| \`${of.labels?.[0]}\` | ${[...columns.map((column) => shown(of, column)), JSON.parse(attributeOf(of, "description") ?? '""')].join(" | ")} |`,
    ),
  ].join("\n");
}
