import type { GithubOidcStackProps, RoleDefinition } from "../../modules";
import { ofStack, policiesOf, roleDocuments } from "../../modules/constructs/role-documents";
import * as schema from "../../modules/definition/schema";
import { parse } from "../../modules/fields/validate";
import { placeIn } from "../../modules/trust/place";
import { AUDIENCES, SAMPLE, sampledRoles, sampleRoles } from "../support/module-arbitraries";
import {
  asVariables,
  type Change,
  kindOf,
  type ModulePlan,
  type ModuleWorkspace,
  openModule,
  plannedRole,
} from "../support/module-workspace";
import { MOTO_ACCOUNT, type Moto, startMoto } from "../support/moto";
import { countOf } from "../support/occurrences";
import { describeWith } from "../support/parts";
import { REGION } from "../support/real-definitions";
import { needed, OFTEN, ofSchema, together } from "../support/sample-demands";
import { openWorkspace, type Planned, type ResourceChange, type Workspace } from "../support/workspace";

const drawn = sampledRoles();
/** A long run compares them all. */
const roles = process.env["RUNS"] === undefined ? needed(drawn) : drawn;
const definition = {
  region: REGION,
  tags: { "a:b": "@ = + . : / -", shared: "é 1" },
  oidcProvider: { thumbprintSource: "aws", audiences: AUDIENCES },
  roles,
} satisfies GithubOidcStackProps;

/** What a face plans for each resource of a role, by type: documents as objects, and what is known only after apply. */
type Shape = Readonly<Record<string, { readonly after: Readonly<Record<string, unknown>>; readonly unknown: unknown }>>;

const DOCUMENTS: Readonly<Record<string, string>> = {
  aws_iam_policy: "policy",
  aws_iam_role: "assume_role_policy",
  aws_iam_role_policy: "policy",
};

function shapeOf(resources: ReadonlyMap<string, Pick<Change, "change">>): Shape {
  const shapes = [...resources].map(([type, { change }]) => {
    const document = DOCUMENTS[type.split(" ")[0] ?? ""];
    if (document === undefined) return [type, { after: change.after, unknown: change.after_unknown }];
    if (document in change.after_unknown) throw new Error(`${document} is known only after apply`);
    const after = { ...change.after, [document]: JSON.parse(String(change.after[document])) };
    return [type, { after, unknown: change.after_unknown }];
  });
  return Object.fromEntries(shapes);
}

/**
 * A name and the ARN of the same service are one in the module, which knows the account as it plans. To the stack the account is a
 * reference while it synthesizes, so that they stay two: the same access, said twice.
 */
const saidOnce = (shape: Shape): Shape =>
  JSON.parse(JSON.stringify(shape), (key, value) => (key === "Resource" && Array.isArray(value) ? [...new Set(value)] : value));

const STACK = ofStack(parse(schema.stack, definition).roles);

/** What the definition means, from the schema and the expressions, without Terraform. */
function expectedOf(name: string, own: RoleDefinition): { role: { tags: object }; permissions: unknown; others: object } {
  const parsed = parse(schema.role, own);
  const place = placeIn(REGION, MOTO_ACCOUNT, AUDIENCES);
  const documents = roleDocuments(parsed, place, STACK);
  const { trust, permissions, boundary, split } = documents;
  const role = {
    assume_role_policy: trust,
    path: parsed.path,
    max_session_duration: parsed.maxSessionDuration,
    permissions_boundary: boundary ? `arn:aws:iam::${MOTO_ACCOUNT}:policy/${name}-boundary` : (parsed.permissionsBoundary ?? null),
    description: parsed.description ?? null,
    tags: { ...definition.tags, ...parsed.tags },
  };
  const arns = Object.values(policiesOf(name, parsed, documents, place)).flatMap((policies) => Object.values(policies));
  const lists = {
    aws_iam_role_policies_exclusive: { policy_names: permissions === undefined ? [] : ["permissions"] },
    // A set, which Terraform sorts
    aws_iam_role_policy_attachments_exclusive: { policy_arns: [...arns].sort() },
  };
  const made = Object.fromEntries(
    Object.entries({ ...(boundary && { boundary }), ...split }).map(([key, policy]) => [
      `aws_iam_policy ${name}-${key}`,
      { name: `${name}-${key}`, path: "/", description: null, policy, tags: role.tags },
    ]),
  );
  const attached = Object.fromEntries(arns.map((arn) => [`aws_iam_role_policy_attachment ${arn}`, { policy_arn: arn }]));
  return { role, permissions, others: { ...made, ...attached, ...(parsed.exclusivePolicies && lists) } };
}

/** `tags_all` is the provider's: it is known only after the apply where a tag is empty. */
const afterOf = (shape: Shape) =>
  Object.fromEntries(
    Object.entries(shape).map(
      ([
        type,
        {
          after: { tags_all: _, ...after },
        },
      ]) => [type, after],
    ),
  );

describe("the sample", () => {
  const rarer = (demands: typeof ofSchema) => Object.entries(countOf(demands, Object.values(roles))).filter(([, count]) => count < OFTEN);

  test(`has all that the schema tells apart at least ${OFTEN} times`, () => {
    expect(ofSchema.length).toBeGreaterThan(140);
    expect(rarer(ofSchema)).toEqual([]);
  });
  test(`has fields beside one another at least ${OFTEN} times`, () => expect(rarer(together)).toEqual([]));
  test("is the same in every run", () => {
    expect(Object.values(sampleRoles(20, SAMPLE.seed))).toEqual(Object.values(drawn).slice(0, 20));
  });
});

describeWith(["terraform", "moto"], `${Object.keys(roles).length} random roles (seed ${SAMPLE.seed})`, () => {
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

  const fromModule = (name: string) => shapeOf(plannedRole(ofModule, name).resources);

  test("are refused by neither face", () => {
    const errors = ofModule.diagnostics.filter(({ severity }) => severity === "error");
    expect({ errors, stack: ofStack.outcome.stderr }).toEqual({ errors: [], stack: "" });
  });

  test("the module plans of each what its definition means", () => {
    for (const [name, own] of Object.entries(roles)) {
      const { aws_iam_role: role, aws_iam_role_policy: policy, ...others } = fromModule(name);
      const expected = expectedOf(name, own);
      expect(role?.after).toMatchObject({ ...expected.role, name });
      expect(role?.after["tags"]).toEqual(expected.role.tags);
      expect([name, policy?.after["policy"]]).toEqual([name, expected.permissions]);
      expect([name, afterOf(others)]).toEqual([name, expected.others]);
    }
  });

  test("the module plans of each what the cdktf stack plans, in every attribute of every resource", () => {
    const byLabel = new Map<string, Map<string, ResourceChange>>();
    for (const change of ofStack.changes.values()) {
      // What belongs to a role begins with its label
      const [label = ""] = change.address.replace(`${change.type}.`, "").split("__");
      byLabel.set(label, (byLabel.get(label) ?? new Map<string, ResourceChange>()).set(kindOf(change), change));
    }
    for (const name of Object.keys(roles)) {
      const resources = [...byLabel.values()].find((each) => each.get("aws_iam_role")?.change.after["name"] === name);
      if (resources === undefined) throw new Error(`${name} is not in the plan of the stack`);
      expect(saidOnce(fromModule(name))).toEqual(saidOnce(shapeOf(resources)));
    }
  });

  test("both plan one provider, with the same audiences", () => {
    const ofType = (changes: ModulePlan["changes"] | Planned["changes"]) =>
      [...changes.values()].filter(({ type }) => type === "aws_iam_openid_connect_provider").map(({ change }) => change.after);
    expect(ofType(ofModule.changes)).toEqual(ofType(ofStack.changes));
    expect(ofType(ofModule.changes)).toEqual([expect.objectContaining({ client_id_list: expect.arrayContaining(AUDIENCES) })]);
  });
});
