import { documentOfAwsPolicy, holdsBack, isAwsManaged, knownPolicy, nameOfArn } from "../../modules/words/managed-policies";
import { change, reviewed, role } from "../support/review-plans";
import { ACCOUNT, allow, MAIN, policy, trust } from "../support/review-policies";

const aws = (name: string, partition = "aws") => `arn:${partition}:iam::aws:policy/${name}`;
const own = (name: string) => `arn:aws:iam::${ACCOUNT}:policy/${name}`;

test("whose policy it is", () => {
  for (const arn of [aws("ReadOnlyAccess"), aws("service-role/AWSLambdaRole"), aws("ReadOnlyAccess", "aws-cn"), aws("x", "aws-us-gov")])
    expect([arn, isAwsManaged(arn)]).toEqual([arn, true]);
  for (const arn of [own("ReadOnlyAccess"), "arn:aws:iam::aws:role/x", "ReadOnlyAccess", ` ${aws("x")}`])
    expect([arn, isAwsManaged(arn)]).toEqual([arn, false]);
});

test("its name", () => {
  expect([aws("service-role/AWSLambdaRole"), own("team/deny-all"), "not-an-arn"].map(nameOfArn)).toEqual([
    "service-role/AWSLambdaRole",
    "team/deny-all",
    "not-an-arn",
  ]);
});

test("only AdministratorAccess of AWS has a text that is known", () => {
  expect(documentOfAwsPolicy(aws("AdministratorAccess"))).toMatchObject({ Statement: { Effect: "Allow", Action: "*", Resource: "*" } });
  expect(documentOfAwsPolicy(aws("AdministratorAccess", "aws-cn"))).toBeDefined();
  for (const arn of [
    own("AdministratorAccess"),
    aws("AdministratorAccess-Amplify"),
    aws("job-function/AdministratorAccess"),
    aws("ReadOnlyAccess"),
  ])
    expect(documentOfAwsPolicy(arn)).toBeUndefined();
});

describe("what AWS's policies are for, by name", () => {
  test.each<[string, string, RegExp]>([
    ["PowerUserAccess", "all", /except IAM/],
    ["IAMFullAccess", "permissions", /give itself the rest/],
    ["ReadOnlyAccess", "read", /data included/],
    ["ViewOnlyAccess", "read", /settings/],
    ["job-function/ViewOnlyAccess", "read", /settings/],
    ["SecurityAudit", "read", /settings/],
    ["AmazonS3ReadOnlyAccess", "read", /^read$/],
    ["AmazonEC2ContainerRegistryReadOnly", "read", /^read$/],
    ["AmazonS3FullAccess", "all", /full access/],
    ["IAMFullAccessX", "all", /full access/],
    ["service-role/AWSLambdaBasicExecutionRole", "write", /logs of a Lambda function/],
  ])("%s: %s", (name, level, words) => expect(knownPolicy(aws(name))).toMatchObject({ level, words: expect.stringMatching(words) }));

  test("another account's policy of that name, or a name that says nothing, is not known", () => {
    for (const arn of [own("ReadOnlyAccess"), own("AmazonS3ReadOnlyAccess"), aws("AmazonECSTaskExecutionRolePolicy")])
      expect(knownPolicy(arn)).toBeUndefined();
  });
});

test("policies that hold back, by name", () => {
  for (const name of ["AWSDenyAll", "AWSCompromisedKeyQuarantineV3"]) expect(holdsBack(aws(name))).toBe(true);
  expect(holdsBack(own("DenyRegions"))).toBe(true);
  for (const name of ["ReadOnlyAccess", "AdministratorAccess"]) expect(holdsBack(aws(name))).toBe(false);
});

describe("attached and detached", () => {
  const state = role(trust(MAIN));
  const attachment = (arn: string) => ({ role: "deploy", policy_arn: arn });
  const review = (before: string | null, after: string | null) =>
    reviewed([
      change({ before: state, after: state }),
      change({
        address: "aws_iam_role_policy_attachment.a",
        before: before && attachment(before),
        after: after && attachment(after),
      } as never),
    ]);
  test.each<[string, string | null, string | null, string, object]>([
    ["all of AWS", null, aws("AdministratorAccess"), "widened", { direction: "gained", risk: "critical", level: "all" }],
    ["what reads", null, aws("AmazonS3ReadOnlyAccess"), "widened", { direction: "gained", risk: "medium", level: "read" }],
    [
      "what may write",
      null,
      aws("service-role/AWSLambdaBasicExecutionRole"),
      "widened",
      { direction: "gained", risk: "high", level: "write" },
    ],
    ["what may give permissions", null, aws("IAMFullAccess"), "widened", { direction: "gained", risk: "critical", level: "permissions" }],
    ["what says nothing by its name", null, aws("AmazonECSTaskExecutionRolePolicy"), "widened", { direction: "gained", level: "all" }],
    ["a denial", null, aws("AWSDenyAll"), "narrowed", { direction: "lost", effect: "deny" }],
    ["a denial goes", aws("AWSDenyAll"), null, "widened", { direction: "gained", effect: "deny" }],
    ["what reads goes", aws("AmazonS3ReadOnlyAccess"), null, "narrowed", { direction: "lost", risk: "low" }],
    ["another account's goes", own("ReadOnlyAccess"), null, "unreviewable", { direction: "lost", risk: "low" }],
    ["another account's denial goes", own("DenyAll"), null, "unreviewable", { direction: "gained", effect: "deny" }],
    ["another account's", null, own("ReadOnlyAccess"), "unreviewable", { direction: "gained" }],
  ])("%s", (_, before, after, verdict, what) => {
    const { changes, ...rest } = review(before, after);
    expect(rest.verdict).toBe(verdict);
    expect(changes[0]?.what).toMatchObject([what]);
    const all = after?.endsWith("AdministratorAccess") ? /do everything/ : new RegExp(`managed policy ${nameOfArn(after ?? "")} allows`);
    expect(changes[0]?.after.what).toEqual(after === null ? [] : [expect.stringMatching(all)]);
  });
});

describe("beside what the role may do already", () => {
  const state = role(trust(MAIN));
  const inline = (text: string) => ({ name: "p", role: "deploy", policy: text });
  const attached = { role: "deploy", policy_arn: aws("ReadOnlyAccess") };
  const ALL = allow("*");
  const denied = { ...allow("iam:*"), Effect: "Deny" };
  test.each<[string, object[], string]>([
    ["everything", [ALL], "narrowed"],
    ["everything but what is denied", [ALL, denied], "widened"],
    ["everything on a condition", [{ ...ALL, Condition: { StringEquals: { "aws:RequestedRegion": "eu-central-1" } } }], "widened"],
    ["everything on one resource", [allow("*", "arn:aws:s3:::b")], "widened"],
    ["everything of a service", [allow("s3:*")], "widened"],
    ["everything but IAM", [{ Effect: "Allow", NotAction: "iam:*", Resource: "*" }], "widened"],
    ["everything everywhere but one", [{ Effect: "Allow", Action: "*", NotResource: "arn:aws:s3:::b" }], "widened"],
  ])("a policy that comes for %s: %s", (_, statements, verdict) =>
    expect(
      reviewed([
        change({ before: state, after: state }),
        change({ address: "aws_iam_role_policy.p", before: inline(policy(...statements)) }),
        change({ address: "aws_iam_role_policy_attachment.a", after: attached }),
      ]).verdict,
    ).toBe(verdict),
  );
  test("a denial that goes gives access to who may do everything", () => {
    const denies = { role: "deploy", policy_arn: aws("AWSDenyAll") };
    const review = reviewed([
      change({ before: state, after: state }),
      change({ address: "aws_iam_role_policy.p", before: inline(policy(ALL)), after: inline(policy(ALL)) }),
      change({ address: "aws_iam_role_policy_attachment.a", before: denies }),
    ]);
    expect(review.verdict).toBe("widened");
  });
});
