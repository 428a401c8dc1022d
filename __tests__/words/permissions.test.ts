import { grantsOf } from "../../modules/iam/compare/grants";
import type { PolicyDocument } from "../../modules/iam/document";
import { describeRole } from "../../modules/words/describe";
import { permissionsOf } from "../../modules/words/permissions";
import { documentsOf } from "../support/documents";
import { change, policyChange, reviewed, role } from "../support/review-plans";
import { ACCOUNT, allow, MAIN, policy, trust } from "../support/review-policies";
import { fullRole, smallRole } from "../support/roles";

/** What permissions come to, in words: by their consequence where it is known, and by the same words on every face. */

const permissions = (...statements: object[]) =>
  permissionsOf(grantsOf(JSON.parse(policy(...statements)) as PolicyDocument, "permissions"), { home: ACCOUNT });
const words = (...statements: object[]) => permissions(...statements).map((each) => each.words);
const role_ = (name: string, account = ACCOUNT) => `arn:aws:iam::${account}:role/${name}`;
const passedTo = (service: string | string[], operator = "StringEquals") => ({
  Condition: { [operator]: { "iam:PassedToService": service } },
});
const PUSH = [
  "ecr:BatchCheckLayerAvailability",
  "ecr:BatchGetImage",
  "ecr:CompleteLayerUpload",
  "ecr:InitiateLayerUpload",
  "ecr:PutImage",
  "ecr:UploadLayerPart",
];
const WEB = `arn:aws:ecr:eu-central-1:${ACCOUNT}:repository/web`;

describe("roles that may be passed", () => {
  test.each<[string, object, string]>([
    ["to tasks", passedTo("ecs-tasks.amazonaws.com"), "run any code as role admin in ECS tasks"],
    ["to functions", passedTo("lambda.amazonaws.com"), "run any code as role admin in Lambda functions"],
    [
      "to several",
      passedTo(["ec2.amazonaws.com", "ecs-tasks.amazonaws.com"]),
      "run any code as role admin on EC2 instances and in ECS tasks",
    ],
    ["to a service that takes no code", passedTo("codedeploy.amazonaws.com"), "let codedeploy.amazonaws.com act as role admin"],
    ["to one that does as it is told", passedTo("cloudformation.amazonaws.com"), "do all that role admin may, by CloudFormation templates"],
    [
      "to both",
      passedTo(["ecs-tasks.amazonaws.com", "states.amazonaws.com"]),
      "run any code as role admin in ECS tasks, and let states.amazonaws.com act as role admin",
    ],
    ["to anything", {}, "run any code as role admin, in any AWS service that takes a role"],
    [
      "by a pattern",
      passedTo("ecs*", "StringLike"),
      "run any code as role admin, in any AWS service that takes a role, only if iam:PassedToService is like ecs*",
    ],
    [
      "by a negated condition",
      passedTo("ec2.amazonaws.com", "StringNotEquals"),
      "run any code as role admin, in any AWS service that takes a role, if StringNotEquals iam:PassedToService ec2.amazonaws.com",
    ],
  ])("%s", (_, more, expected) => expect(words(allow("iam:PassRole", role_("admin"), more))).toEqual([expected]));

  test.each<[string | string[], string]>([
    ["*", "every role of the account"],
    [role_("*"), "every role of the account"],
    [role_("app-*"), "every role like app-*"],
    [role_("service-role/x"), "role service-role/x"],
    [[role_("a"), role_("b")], "role a or role b"],
    [role_("x", "999999999999"), "role x of account 999999999999"],
  ])("%j", (resource, roles) =>
    expect(words(allow("iam:passrole", resource, passedTo("lambda.amazonaws.com")))).toEqual([
      `run any code as ${roles} in Lambda functions`,
    ]),
  );

  test("and other actions of IAM beside it are told apart", () =>
    expect(words(allow(["iam:PassRole", "iam:CreateRole"], role_("x")))).toEqual([
      "run any code as role x, in any AWS service that takes a role",
      "change or pass on permissions in iam (create role) on role/x",
    ]));
});

describe("what a permission set is for, whoever wrote the policy", () => {
  test.each<[string, object[], string[]]>([
    ["login", [allow("ecr:GetAuthorizationToken")], ["log in to ECR"]],
    [
      "a login that AWS would not look at",
      [allow("ecr:GetAuthorizationToken", WEB)],
      ["read in ecr (get authorization token) on repository/web in eu-central-1"],
    ],
    ["push", [allow(PUSH, WEB)], ["push images to ECR: repository/web in eu-central-1"]],
    [
      "in another order and case",
      [
        allow(
          [...PUSH].reverse().map((action) => action.toUpperCase()),
          WEB,
        ),
      ],
      ["push images to ECR: repository/web in eu-central-1"],
    ],
    ["over several statements", PUSH.map((action) => allow(action, WEB)), ["push images to ECR: repository/web in eu-central-1"]],
    [
      "under a further condition",
      [allow(PUSH, WEB, { Condition: { StringEquals: { "aws:SourceVpc": "v" } } })],
      ["push images to ECR: repository/web in eu-central-1, only if aws:SourceVpc is v"],
    ],
    ["not all of push", [allow(["ecr:PutImage"], WEB)], ["write in ecr (put image) on repository/web in eu-central-1"]],
    [
      "push, and more",
      [allow([...PUSH, "ecr:DeleteRepository"], WEB)],
      ["push images to ECR: repository/web in eu-central-1", "write in ecr (delete repository) on repository/web in eu-central-1"],
    ],
    ["push that is denied", [{ ...allow(PUSH, WEB), Effect: "Deny" }], [expect.stringMatching(/^write in ecr \(/) as unknown as string]],
    [
      "a state",
      [allow("s3:GetObject", "arn:aws:s3:::states/web/terraform.tfstate")],
      ["read Terraform states, secrets in them included: states/web/terraform.tfstate"],
    ],
    ["an object that is none", [allow("s3:GetObject", "arn:aws:s3:::states/readme")], ["read in s3 (get object) on states/readme"]],
    [
      "a lock",
      [allow(["s3:DeleteObject", "s3:GetObject", "s3:PutObject"], "arn:aws:s3:::b/x.tflock")],
      ["lock Terraform states: b/x.tflock"],
    ],
    [
      "a bucket's list for states",
      [allow("s3:ListBucket", "arn:aws:s3:::b", { Condition: { StringEquals: { "s3:prefix": ["env:/", "x.tfstate"] } } })],
      ["look for Terraform states: b"],
    ],
    [
      "for other keys too",
      [allow("s3:ListBucket", "arn:aws:s3:::b", { Condition: { StringEquals: { "s3:prefix": ["x.tfstate", "photos/"] } } })],
      ["list the keys of S3 objects: b, only if s3:prefix is photos/ or x.tfstate"],
    ],
    [
      "the purpose that tells more, where the calls serve two",
      [
        allow(["kms:Decrypt", "kms:GenerateDataKey"], "arn:aws:kms:eu-central-1:123456789012:key/1", {
          Condition: { StringLike: { "kms:ViaService": "s3.*" } },
        }),
      ],
      ["encrypt and decrypt objects in S3 with KMS keys: key/1 in eu-central-1"],
    ],
    [
      "both, where neither tells all",
      [allow([...PUSH, "ecr:GetDownloadUrlForLayer"], WEB)],
      ["pull images from ECR: repository/web in eu-central-1", "push images to ECR: repository/web in eu-central-1"],
    ],
    [
      "a role of CDK's bootstrap",
      [allow("sts:AssumeRole", "arn:aws:iam::123456789012:role/cdk-hnb659fds-lookup-role-123456789012-eu-central-1")],
      ["read nearly everything of the account by CDK's lookup role: role/cdk-hnb659fds-lookup-role-123456789012-eu-central-1"],
    ],
    [
      "no role but those",
      [allow("sts:AssumeRole", "arn:aws:iam::123456789012:role/cdk-hnb659fds-cfn-exec-role-123456789012-eu-central-1")],
      ["change or pass on permissions in sts (assume role) on role/cdk-hnb659fds-cfn-exec-role-123456789012-eu-central-1"],
    ],
    [
      "roles by their names",
      [allow("sts:AssumeRole", ["arn:aws:iam::123456789012:role/ci/reader", "arn:aws:iam::444455556666:role/deploy"])],
      ["assume the roles: role/ci/reader, role/deploy in account 444455556666"],
    ],
    [
      "roles by a pattern",
      [allow("sts:AssumeRole", "arn:aws:iam::123456789012:role/web-*")],
      ["change or pass on permissions in sts (assume role) on role/web-*"],
    ],
    [
      "a stack by its name, whatever its id",
      [allow("cloudformation:ExecuteChangeSet", "arn:aws:cloudformation:eu-central-1:123456789012:stack/web/*")],
      ["write in cloudformation (execute change set) on stack/web in eu-central-1"],
    ],
    [
      "a key, whosever",
      [allow("kms:Decrypt", "arn:aws:kms:eu-central-1:123456789012:key/1")],
      ["decrypt with KMS keys: key/1 in eu-central-1"],
    ],
    [
      "a service by a task definition, however it is asked for",
      [
        allow("ecs:UpdateService", "arn:aws:ecs:eu-central-1:123456789012:service/prod/a"),
        allow("ecs:UpdateService", "arn:aws:ecs:eu-central-1:123456789012:service/prod/b", {
          Condition: { ArnLikeIfExists: { "ecs:task-definition": "arn:aws:ecs:*:*:task-definition/web:*" } },
        }),
      ],
      [
        "update ECS services: service/prod/a in eu-central-1",
        "update ECS services: service/prod/b in eu-central-1, only if ecs:task-definition, where the call has it, is like arn:aws:ecs:*:*:task-definition/web:*",
      ],
    ],
    [
      "tasks of one cluster",
      [
        allow("ecs:RunTask", "arn:aws:ecs:eu-central-1:123456789012:task-definition/web:*", {
          Condition: { ArnEquals: { "ecs:cluster": "arn:aws:ecs:eu-central-1:123456789012:cluster/prod" } },
        }),
      ],
      [
        "run ECS tasks, with any command: task-definition/web in eu-central-1, only if ecs:cluster is arn:aws:ecs:eu-central-1:123456789012:cluster/prod",
      ],
    ],
    [
      "tasks of every cluster but one, which is another thing",
      [
        allow("ecs:RunTask", "arn:aws:ecs:eu-central-1:123456789012:task-definition/web:*", {
          Condition: { ArnNotEquals: { "ecs:cluster": "arn:aws:ecs:eu-central-1:123456789012:cluster/prod" } },
        }),
      ],
      [
        "write in ecs (run task) on task-definition/web in eu-central-1, if ArnNotEquals ecs:cluster arn:aws:ecs:eu-central-1:123456789012:cluster/prod",
      ],
    ],
    [
      "tasks of any cluster",
      [allow("ecs:RunTask", "arn:aws:ecs:eu-central-1:123456789012:task-definition/web:*")],
      ["write in ecs (run task) on task-definition/web in eu-central-1"],
    ],
    [
      "logs, of a group as either form of its ARN",
      [
        allow(
          ["logs:FilterLogEvents"],
          ["arn:aws:logs:eu-central-1:123456789012:log-group:/ecs/web", "arn:aws:logs:eu-central-1:123456789012:log-group:/ecs/web:*"],
        ),
      ],
      ["search logs: log-group:/ecs/web in eu-central-1"],
    ],
    ["everything there is", [allow("s3:*")], ["do everything in s3 on every resource"]],
    [
      "names by their shape",
      [allow(["iam:CreateOpenIDConnectProvider", "iam:List*", "iam:*Policy"])],
      ["do everything in iam (*Policy, create open ID connect provider, list…) on every resource"],
    ],
    [
      "the ones that give the most by name",
      [allow(["sqs:ListQueues", "sqs:GetQueueUrl", "sqs:SendMessage", "sqs:DeleteQueue", "sqs:AddPermission", "sqs:PurgeQueue"])],
      ["change or pass on permissions in sqs (add permission, delete queue, purge queue, send message, 2 more) on every resource"],
    ],
    ["all but something", [{ Effect: "Allow", NotAction: "iam:*", Resource: "*" }], ["do everything except iam:* on every resource"]],
  ])("%s", (_, statements, expected) => expect(words(...statements)).toEqual(expected));

  test("what is on * because AWS knows nothing narrower is not everywhere", () => {
    expect(
      permissions(allow("ecr:GetAuthorizationToken"), allow("ecs:DescribeTaskDefinition")).map(({ everywhere }) => everywhere),
    ).toEqual([false, false]);
    expect(
      permissions(allow("s3:PutObject"), { Effect: "Allow", Action: "sqs:*", NotResource: "arn:aws:sqs:eu:1:q" }).map(
        ({ everywhere }) => everywhere,
      ),
    ).toEqual([true, true]);
  });
});

test.each<[string, boolean]>([
  ["*", true],
  ["arn:aws:s3:::*", true],
  ["arn:aws:s3:::*/*", true],
  ["arn:aws:s3:::releases/*", false],
  ["arn:aws:s3:::releases", false],
  ["arn:aws:s3:::*-logs/*", false],
  ["arn:aws:iam::123456789012:role/*", true],
  ["arn:aws:iam::123456789012:role/web-*", false],
  ["arn:aws:ecr:eu-central-1:123456789012:repository/*", true],
  ["arn:aws:sqs:eu-central-1:123456789012:*", true],
  ["arn:aws:sqs:eu-central-1:123456789012:jobs", false],
  ["arn:aws:secretsmanager:*:*:secret:*", true],
])("%s is everywhere: %s", (resource, everywhere) =>
  expect(permissions(allow("x:PutThing", resource)).map((each) => each.everywhere)).toEqual([everywhere]),
);

test("a purpose is served where the rest of it is there already", () => {
  const [pull, push] = [["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], PUSH];
  const review = reviewed([
    change({ before: role(trust(MAIN)), after: role(trust(MAIN)) }),
    policyChange(policy(allow(pull, WEB)), policy(allow(pull, WEB), allow(push, WEB))),
  ]);
  expect(review.changes[0]?.what).toMatchObject([
    {
      direction: "gained",
      words: "push images to ECR: repository/web in eu-central-1",
      actions: push.filter((action) => !pull.includes(action)),
    },
  ]);
});

test("the review says of a new role what show says of it", () => {
  const plan = {
    stateBucket: "states",
    stateKeys: ["web/terraform.tfstate"],
    lock: true,
    kmsKey: `arn:aws:kms:eu-central-1:${ACCOUNT}:key/1`,
  };
  for (const definition of [
    fullRole,
    { ...smallRole, terraformPlan: plan },
    { ...smallRole, pullRequest: true, branches: [], terraformPlan: { ...plan, lock: false } },
  ]) {
    const { trust: document, permissions: allowed } = documentsOf(definition);
    if (allowed === undefined) throw new Error("no permissions");
    const shown = describeRole("deploy", document, [allowed])
      .split("\n")
      .flatMap((line) => /^ {4}- (.*)$/.exec(line)?.[1] ?? []);
    const {
      who = [],
      what = [],
      after,
    } = reviewed([change({ after: role(JSON.stringify(document), { arn: undefined }) }), policyChange(null, JSON.stringify(allowed))])
      .changes[0] ?? {};
    expect([...who, ...what].map((each) => each.words).sort()).toEqual([...shown].sort());
    expect([...(after?.who ?? []), ...(after?.what ?? [])].sort()).toEqual([...shown].sort());
    // Every line is a consequence: none is made of a level and a service
    expect(shown.join("\n")).not.toMatch(/^(read|write|change) in |PassRole|\b\w+:[A-Z]\w+/m);
  }
});
