import { Testing } from "cdktf";
import { GithubOidcStack, type RoleDefinition } from "../../modules";
import { loadActionList } from "../../modules/constructs/action-list";
import { statementDoubts } from "../../modules/constructs/statement-doubts";
import { role as roleSchema } from "../../modules/definition/schema";
import { smallRole, stackWith } from "../support/roles";

/** What AWS's list of actions says against statements. */

type Own = NonNullable<RoleDefinition["statements"]>[string];
const list = loadActionList();
const roleWith = (own: Own) => roleSchema.parse({ ...smallRole, statements: { Own: own } });
const doubts = (own: Own) => statementDoubts("web", roleWith(own), list);
const QUEUE = "arn:aws:sqs:eu-central-1:123456789012:jobs";

test.each<[string, Own]>([
  ["an action on its resource", { actions: ["sqs:SendMessage"], resources: [QUEUE] }],
  ["in other letters", { actions: ["sqs:sendmessage"], resources: [QUEUE] }],
  ["a pattern of resources", { actions: ["s3:GetObject"], resources: ["arn:aws:s3:::site/*"] }],
  ["a pattern that stands for a kind of resource too", { actions: ["ecs:RunTask"], resources: ["arn:aws:ecs:*:123456789012:task-*"] }],
  [
    "actions on resources of several kinds",
    { actions: ["s3:GetObject", "s3:ListBucket"], resources: ["arn:aws:s3:::site", "arn:aws:s3:::site/a"] },
  ],
  ["an action that has no resource, on *", { actions: ["ec2:DescribeInstances"], resources: ["*"] }],
  [
    "a condition of the action's, of its resource's, and of every call's",
    {
      actions: ["s3:ListBucket"],
      resources: ["arn:aws:s3:::site"],
      conditions: { StringLike: { "s3:prefix": ["a/*"] }, Bool: { "aws:SecureTransport": ["true"] } },
    },
  ],
  [
    "a condition that holds without the key",
    { actions: ["sqs:SendMessage"], resources: [QUEUE], conditions: { StringEqualsIfExists: { "s3:prefix": ["a"] } } },
  ],
  ["a resource that only Terraform knows", { actions: ["sqs:SendMessage"], resources: ["${TfToken[TOKEN.1]}"] }],
])("nothing against %s", (_, own) => expect(doubts(own)).toEqual([]));

test.each<[string, Own, string]>([
  [
    "a misspelt action",
    { actions: ["sqs:SendMesage"], resources: [QUEUE] },
    "no action sqs:SendMesage, which would allow nothing. Did you mean sqs:SendMessage?",
  ],
  ["an action that nobody knows", { actions: ["sqs:Fly"], resources: [QUEUE] }, "no action sqs:Fly, which would allow nothing."],
  ["a service that nobody knows", { actions: ["sqss:SendMessage"], resources: [QUEUE] }, "no service sqss"],
  [
    "an object's action on a bucket",
    { actions: ["s3:GetObject"], resources: ["arn:aws:s3:::site"] },
    "no resource of the statement is one",
  ],
  [
    "an action that has no resource",
    { actions: ["ec2:DescribeInstances"], resources: ["arn:aws:ec2:eu-central-1:123456789012:instance/i-1"] },
    'on "*" or not at all',
  ],
  [
    "a condition of another action",
    { actions: ["s3:GetObject"], resources: ["arn:aws:s3:::site/*"], conditions: { StringEquals: { "s3:prefix": ["a"] } } },
    "does not give s3:GetObject the condition key s3:prefix",
  ],
])("%s", (_, own, says) => {
  const [doubt = "", ...others] = doubts(own);
  expect(others).toEqual([]);
  expect(doubt).toContain(says);
  expect(doubt).toMatch(/^web, statements\["Own"\]: /);
});

test("without the list it is said that nobody has compared them, of roles that have any", () => {
  expect(statementDoubts("web", roleWith({ actions: ["sqs:Fly"], resources: [QUEUE] }), undefined)).toEqual([
    expect.stringMatching(/^web has statements .* npm install --save-dev @cloud-copilot\/iam-data/),
  ]);
  expect(statementDoubts("web", roleSchema.parse(smallRole), undefined)).toEqual([]);
});

test("they are warnings of the synth, and the definition is taken", () => {
  const own = { actions: ["sqs:SendMesage"], resources: [QUEUE] };
  const stack = new GithubOidcStack(Testing.app(), "s", stackWith({ ...smallRole, statements: { Own: own } }));
  expect(stack.roles.get("deploy")?.node.metadata.map(({ data }) => data)).toContainEqual(
    expect.stringContaining("Did you mean sqs:SendMessage?"),
  );
});
