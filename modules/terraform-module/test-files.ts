import { roleDocuments } from "../constructs/role-documents";
import * as schema from "../definition/schema";
import { type Field, fieldOf } from "../fields/field";
import { hcl } from "../fields/messages/faces";
import { spelled } from "../fields/messages/wording";
import { parse } from "../fields/validate";
import { attribute, block, comment, type Item, printValue } from "../hcl/block";
import { quoted, snakeCase } from "../hcl/text";
import { placeIn } from "../trust/place";
import { EXAMPLE_OWNER } from "./example-owner";
import { examples, WEB } from "./examples";

const ACCOUNT = "111122223333";
const REGION = "eu-central-1";
const PLACE = placeIn(REGION, ACCOUNT);

/** The real provider without an account: what it would ask AWS is given here. */
const OFFLINE: readonly Item[] = [
  block(
    "provider",
    ["aws"],
    [
      attribute("region", `"${REGION}"`),
      attribute("access_key", '"none"'),
      attribute("secret_key", '"none"'),
      attribute("skip_credentials_validation", "true"),
      attribute("skip_metadata_api_check", "true"),
      attribute("skip_requesting_account_id", "true"),
    ],
  ),
  block(
    "override_data",
    [],
    [attribute("target", "data.aws_caller_identity.current"), attribute("values", `{ account_id = "${ACCOUNT}" }`)],
  ),
];

const roleField = fieldOf(schema.role);
type Roles = Readonly<Record<string, schema.RoleDefinition>>;

/** As a user makes it out of an example: with repositories of an owner who may be trusted. */
const owned = <T>(of: T): T => JSON.parse(JSON.stringify(of).replaceAll(EXAMPLE_OWNER, "acme"));
const OWN = owned(WEB);

/** modules/deploy-role plans the documents that the constructs have. */
export function deployRoleTests(): Item[] {
  const roles = Object.assign(
    {},
    ...examples.map(({ roles: found }) => (typeof found === "string" ? {} : owned(prefixed(found)))),
  ) as Roles;
  const runs = Object.entries(roles).map(([name, definition]) => {
    const role = parse(schema.role, definition);
    const { trust, permissions } = roleDocuments(role, PLACE);
    return run(name, [
      ...ofDeployRole(name, definition),
      sameDocument("aws_iam_role.this.assume_role_policy", trust, "The trust policy is the constructs' own."),
      permissions === undefined
        ? assertion("length(aws_iam_role_policy.this) == 0", "A role without permission sets has no policy.")
        : sameDocument("aws_iam_role_policy.this[0].policy", permissions, "The permissions are the constructs' own."),
      exclusivePolicies(role),
    ]);
  });
  return [OFFLINE[0] as Item, ...runs];

  function prefixed(found: Roles): Roles {
    const example = examples.find(({ roles: of }) => of === found)?.name;
    return Object.fromEntries(Object.entries(found).map(([name, definition]) => [`${example}-${name}`, definition]));
  }
}

const exclusivePolicies = ({ exclusivePolicies: expected }: schema.Role): Item => {
  const lists = ["aws_iam_role_policies_exclusive", "aws_iam_role_policy_attachments_exclusive"];
  const condition = lists.map((type) => `length(${type}.this) == ${expected ? 1 : 0}`).join(" && ");
  return assertion(condition, expected ? "The role keeps to these policies." : "The role keeps what is attached elsewhere.");
};

/** A call of modules/deploy-role for one role. */
function ofDeployRole(name: string, { tags = {}, ...definition }: schema.RoleDefinition): Item[] {
  return [
    block("module", [], [attribute("source", '"./modules/deploy-role"')]),
    block(
      "variables",
      [],
      [
        attribute("name", quoted(name)),
        attribute("role", printValue(spelled(definition, roleField, hcl), "    ")),
        attribute("tags", printValue(tags)),
        attribute(
          "place",
          printValue(Object.fromEntries(Object.entries(PLACE).map(([field, value]) => [snakeCase(field), value])), "    "),
        ),
        attribute("role_paths", printValue([definition.path ?? "/"])),
      ],
    ),
  ];
}

/** What is refused, by the module that refuses it. Which rule it was is checked by the project's own tests. */
export const refusedTests = (): Item[] => [
  OFFLINE[0] as Item,
  refused("any-branch", { repositories: [OWN], branches: ["*"] }),
  refused("any-repository", { repositories: ["acme/*"], branches: ["main"] }),
  refused("misspelt-field", { repositories: [OWN], branches: ["main"], permission_boundary: "x" }),
  refused("wrong-type", { repositories: [OWN], branches: "main" }),
  refused("any-ecr-repository", { repositories: [OWN], branches: ["main"], ecr_push: { repositories: ["*"] } }),
  refusedTogether("no-subject", { repositories: [OWN] }),
  refusedTogether("example-owner", { repositories: [WEB], branches: ["main"] }),
  refusedTogether("pull-requests-that-write", { repositories: [OWN], pullRequest: true, ecrPush: { repositories: ["web"] } }),
];

/** The root plans a provider and its roles. */
export const rootTests = (): Item[] => [
  ...OFFLINE,
  run("a provider and a role for each key", [
    block(
      "variables",
      [],
      [
        attribute("oidc_provider", '{ thumbprint_source = "aws" }'),
        attribute(
          "roles",
          printValue(
            spelled({ a: { repositories: [OWN], branches: ["main"] }, b: { repositories: [OWN], environments: ["x"] } }, rolesField(), hcl),
          ),
        ),
      ],
    ),
    assertion(
      `output.oidc_provider_arn == "arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com"`,
      "The provider's ARN is known in the plan.",
    ),
    assertion('output.role_names == { a = "a", b = "b" }', "Each role is named as its key."),
  ]),
];

const rolesField = () => fieldOf(schema.stack).fields?.["roles"] as Field;

const run = (name: string, body: readonly Item[]): Item =>
  block("run", [name.replaceAll(" ", "_").replaceAll("-", "_")], [attribute("command", "plan"), ...body]);

/** A field that is refused by itself. */
const refused = (name: string, role: object): Item =>
  run(`refuses_${name}`, [
    block("module", [], [attribute("source", '"./modules/definition"')]),
    block(
      "variables",
      [],
      [
        attribute(
          "definition",
          printValue({ account_id: null, region: null, tags: {}, oidc_provider: {}, roles: { deploy: role } }, "    "),
        ),
      ],
    ),
    attribute("expect_failures", "[output.checked]"),
  ]);

/** Fields that are refused together. */
const refusedTogether = (name: string, role: schema.RoleDefinition): Item =>
  run(`refuses_${name}`, [...ofDeployRole("deploy", role), attribute("expect_failures", "[aws_iam_role.this]")]);

const assertion = (condition: string, message: string): Item =>
  block("assert", [], [attribute("condition", condition), attribute("error_message", quoted(message))]);

const sameDocument = (actual: string, expected: object, message: string): Item =>
  assertion(`jsondecode(${actual}) == jsondecode(jsonencode(${printValue(JSON.parse(JSON.stringify(expected)), "    ")}))`, message);

export const TEST_COMMENT = comment("terraform test plans with the real AWS provider and calls no cloud.");
