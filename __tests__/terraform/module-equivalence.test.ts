import type { GithubOidcStackProps, RoleDefinition } from "../../modules";
import { roleDocuments } from "../../modules/constructs/role-documents";
import * as schema from "../../modules/definition/schema";
import { parse } from "../../modules/definition/validate";
import { placeIn } from "../../modules/trust/place";
import { AUDIENCES, SAMPLE, sampledRoles } from "../support/module-arbitraries";
import { asVariables, type Change, type ModulePlan, type ModuleWorkspace, openModule, plannedRole } from "../support/module-workspace";
import { MOTO_ACCOUNT, type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { REGION } from "../support/real-definitions";
import { openWorkspace, type Planned, type Workspace } from "../support/workspace";

const roles = sampledRoles();
const definition = {
  region: REGION,
  tags: { "a:b": "@ = + . : / -", shared: "é 1" },
  oidcProvider: { thumbprintSource: "aws", audiences: AUDIENCES },
  roles,
} satisfies GithubOidcStackProps;

/** What a face plans for a role, with its documents as objects. */
interface Shape {
  readonly role: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
}

function shapeOf(role: Change["change"], policy: Change["change"] | undefined): Shape {
  const { assume_role_policy, ...rest } = role.after;
  const documentsKnown = !("assume_role_policy" in role.after_unknown) && !(policy && "policy" in policy.after_unknown);
  if (!documentsKnown) throw new Error("a document is known only after apply");
  const trust = JSON.parse(String(assume_role_policy));
  return { role: { ...rest, trust }, ...(policy && { permissions: JSON.parse(String(policy.after["policy"])) }) };
}

/**
 * A name and the ARN of the same service are one in the module, which knows the account as it plans. To the stack the account is a
 * reference while it synthesizes, so that they stay two: the same access, said twice.
 */
const saidOnce = (shape: Shape): Shape =>
  JSON.parse(JSON.stringify(shape), (key, value) => (key === "Resource" && Array.isArray(value) ? [...new Set(value)] : value));

/** What the definition means, from the schema and the expressions, without Terraform. */
function expectedOf(own: RoleDefinition): { role: object; permissions: unknown } {
  const parsed = parse(schema.role, own);
  const paths = [...new Set(Object.values(roles).map(({ path = "/" }) => path))];
  const { trust, permissions } = roleDocuments(parsed, placeIn(REGION, MOTO_ACCOUNT, AUDIENCES), paths);
  const role = {
    trust,
    path: parsed.path,
    max_session_duration: parsed.maxSessionDuration,
    permissions_boundary: parsed.permissionsBoundary ?? null,
    description: parsed.description ?? null,
    tags: { ...definition.tags, ...parsed.tags },
  };
  return { role, permissions };
}

describeWith(["terraform", "moto"], `${SAMPLE.count} random roles (seed ${SAMPLE.seed})`, () => {
  let moto: Moto;
  let module: ModuleWorkspace;
  let workspace: Workspace;
  let ofModule: ModulePlan;
  let ofStack: Planned;

  beforeAll(async () => {
    moto = await startMoto();
    module = openModule({ aws: moto.url });
    workspace = openWorkspace({ aws: moto.url });
    ofModule = await module.plan(asVariables(definition));
    ofStack = await workspace.plan(definition);
  });
  afterAll(async () => {
    module?.remove();
    workspace?.remove();
    await moto?.stop();
  });

  const fromModule = (name: string) => {
    const { role, policy } = plannedRole(ofModule, name);
    return shapeOf(role.change, policy?.change);
  };

  test("are refused by neither face", () => {
    const errors = ofModule.diagnostics.filter(({ severity }) => severity === "error");
    expect({ errors, stack: ofStack.outcome.stderr }).toEqual({ errors: [], stack: "" });
  });

  test("the module plans of each what its definition means", () => {
    for (const [name, own] of Object.entries(roles)) {
      const planned = fromModule(name);
      const expected = expectedOf(own);
      expect(planned.role).toMatchObject({ ...expected.role, name });
      expect(planned.role["tags"]).toEqual((expected.role as { tags: object }).tags);
      expect([name, planned.permissions]).toEqual([name, expected.permissions]);
    }
  });

  test("the module plans of each what the cdktf stack plans, in every attribute", () => {
    const changes = [...ofStack.changes.values()];
    for (const name of Object.keys(roles)) {
      const role = changes.find(({ type, change }) => type === "aws_iam_role" && change.after["name"] === name);
      if (role === undefined) throw new Error(`${name} is not in the plan of the stack`);
      const policy = ofStack.changes.get(role.address.replace("aws_iam_role.", "aws_iam_role_policy."));
      expect(saidOnce(fromModule(name))).toEqual(saidOnce(shapeOf(role.change, policy?.change)));
    }
  });

  test("both plan one provider, with the same audiences", () => {
    const ofType = (changes: ModulePlan["changes"] | Planned["changes"]) =>
      [...changes.values()].filter(({ type }) => type === "aws_iam_openid_connect_provider").map(({ change }) => change.after);
    expect(ofType(ofModule.changes)).toEqual(ofType(ofStack.changes));
    expect(ofType(ofModule.changes)).toEqual([expect.objectContaining({ client_id_list: expect.arrayContaining(AUDIENCES) })]);
  });
});
