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

/** modules/policies makes the documents that the constructs have. */
export function policiesTests(): Item[] {
  const roles = Object.assign(
    {},
    ...examples.map(({ roles: found }) => (typeof found === "string" ? {} : owned(prefixed(found)))),
  ) as Roles;
  return Object.entries(roles).map(([name, definition]) => {
    const role = parse(schema.role, definition);
    const { trust, permissions } = roleDocuments(role, PLACE);
    const made = `output.roles[${quoted(name)}]`;
    return run(name, [
      ...ofPolicies(name, definition),
      assertion(
        `length(concat(${made}.problems.known, ${made}.problems.references, ${made}.problems.policy)) == 0`,
        "Nothing speaks against the role.",
      ),
      sameDocument(`${made}.trust_policy`, trust, "The trust policy is the constructs' own."),
      ...(permissions === undefined
        ? [assertion(`!${made}.has_inline_policy`, "A role without permission sets has no policy.")]
        : [
            assertion(`${made}.has_inline_policy`, "A role with permission sets has a policy."),
            sameDocument(`${made}.permission_policy`, permissions, "The permissions are the constructs' own."),
          ]),
    ]);
  });

  function prefixed(found: Roles): Roles {
    const example = examples.find(({ roles: of }) => of === found)?.name;
    return Object.fromEntries(Object.entries(found).map(([name, definition]) => [`${example}-${name}`, definition]));
  }
}

/** A call of modules/policies for one role. */
const ofPolicies = (name: string, definition: schema.RoleDefinition): Item[] => [
  block("module", [], [attribute("source", '"./modules/policies"')]),
  block(
    "variables",
    [],
    [
      attribute("roles", printValue({ [name]: spelled(definition, roleField, hcl) }, "    ")),
      attribute("tags", "{}"),
      attribute("place", printValue(Object.fromEntries(Object.entries(PLACE).map(([field, value]) => [snakeCase(field), value])), "    ")),
    ],
  ),
];

/** modules/deploy-role plans the resources of a role, or refuses to. */
export const deployRoleTests = (): Item[] => [
  OFFLINE[0] as Item,
  run("keeps to its policies", [
    ...ofDeployRole({}),
    assertion("length(aws_iam_role_policy.this) == 1", "The role has its policy."),
    assertion(EXCLUSIVE.map((type) => `length(${type}.this) == 1`).join(" && "), "The role has no other policies."),
  ]),
  run("keeps what is attached elsewhere", [
    ...ofDeployRole({ exclusive_policies: false, has_inline_policy: false }),
    assertion("length(aws_iam_role_policy.this) == 0", "A role without permission sets has no policy."),
    assertion(EXCLUSIVE.map((type) => `length(${type}.this) == 0`).join(" && "), "The role keeps what is attached elsewhere."),
  ]),
  run("refuses a role with a problem", [
    ...ofDeployRole({ problems: { known: [": a problem"], references: [], policy: [] } }),
    attribute("expect_failures", "[aws_iam_role.this]"),
  ]),
];

const EXCLUSIVE = ["aws_iam_role_policies_exclusive", "aws_iam_role_policy_attachments_exclusive"];

const ofDeployRole = (change: object): Item[] => {
  const { trust, permissions } = roleDocuments(
    parse(schema.role, { repositories: [OWN], branches: ["main"], ecrPush: { repositories: ["web"] } }),
    PLACE,
  );
  const role = {
    name: "deploy",
    account_id: PLACE.accountId,
    path: "/",
    description: null,
    max_session_duration: 3600,
    permissions_boundary: null,
    tags: {},
    trust_policy: JSON.stringify(trust),
    permission_policy: JSON.stringify(permissions),
    made_policies: {},
    has_inline_policy: true,
    managed_policies: {},
    limited_policies: {},
    exclusive_policies: true,
    problems: { known: [], references: [], policy: [] },
  };
  return [
    block("module", [], [attribute("source", '"./modules/deploy-role"')]),
    block("variables", [], [attribute("role", printValue({ ...role, ...change }, "    "))]),
  ];
};

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
    assertion('endswith(output.role_arns["a"], ":role/a")', "The ARN of a role is known in the plan."),
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
  run(`refuses_${name}`, [
    ...ofPolicies("deploy", role),
    assertion('length(output.roles["deploy"].problems.known) > 0', "What fields mean together is refused."),
  ]);

const assertion = (condition: string, message: string): Item =>
  block("assert", [], [attribute("condition", condition), attribute("error_message", quoted(message))]);

const sameDocument = (actual: string, expected: object, message: string): Item =>
  assertion(`jsondecode(${actual}) == jsondecode(jsonencode(${printValue(JSON.parse(JSON.stringify(expected)), "    ")}))`, message);

export const TEST_COMMENT = comment("terraform test plans with the real AWS provider and calls no cloud.");
