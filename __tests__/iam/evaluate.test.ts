import type { PolicyDocument, Principals, Statement } from "../../modules/iam/document";
import { type AccessRequest, type Decision, evaluate } from "../../modules/iam/evaluate";

const QUEUE = "arn:aws:sqs:eu-central-1:111122223333:jobs";
const request: AccessRequest = {
  action: "sqs:SendMessage",
  resource: QUEUE,
  context: { "aws:RequestedRegion": "eu-central-1", team: "jobs" },
};
const allow: Statement = { Effect: "Allow", Action: "sqs:SendMessage", Resource: QUEUE };
const policy = (...statements: readonly unknown[]): PolicyDocument => ({ Version: "2012-10-17", Statement: statements as Statement[] });
const without = (...elements: (keyof Statement)[]) =>
  Object.fromEntries(Object.entries(allow).filter(([element]) => !elements.includes(element as keyof Statement)));
const decide = (statement: object) => evaluate([policy(statement)], request);

describe("what a statement speaks of", () => {
  test.each<[object, Decision]>([
    [allow, "allowed"],
    [{ ...allow, Action: "SQS:sendmessage" }, "allowed"],
    [{ ...allow, Action: ["sqs:Receive*", "sqs:Send*"] }, "allowed"],
    [{ ...allow, Action: "*" }, "allowed"],
    [{ ...allow, Sid: "Send" }, "allowed"],
    [{ ...allow, Action: "sqs:Send" }, "denied"],
    [{ ...without("Action"), NotAction: "sqs:Delete*" }, "allowed"],
    [{ ...without("Action"), NotAction: ["iam:*", "sqs:*"] }, "denied"],
    [{ ...allow, Resource: "*" }, "allowed"],
    [{ ...allow, Resource: ["arn:aws:sqs:*:111122223333:other", "arn:aws:sqs:*:*:j?bs"] }, "allowed"],
    [{ ...allow, Resource: "arn:aws:sqs:*:jobs" }, "denied"],
    [{ ...allow, Resource: "arn:aws:sqs" }, "allowed"],
    [{ ...allow, Resource: "arn:aws:sns" }, "denied"],
    [{ ...allow, Resource: "arn:aws:sqs:*:*:${team}" }, "allowed"],
    [{ ...allow, Resource: "arn:aws:sqs:*:*:${group}" }, "denied"],
    [{ ...without("Resource"), NotResource: "arn:aws:sqs:*:*:other" }, "allowed"],
    [{ ...without("Resource"), NotResource: "arn:aws:sqs:*:*:j*" }, "denied"],
    [{ ...without("Resource"), NotResource: "arn:aws:sqs:*:*:${group}" }, "allowed"],
    [without("Resource"), "allowed"],
    [{ ...allow, Condition: { StringEquals: { "aws:RequestedRegion": "eu-central-1" } } }, "allowed"],
    [{ ...allow, Condition: { StringEquals: { "aws:RequestedRegion": "us-east-1" } } }, "denied"],
  ])("%j: %s", (statement, decision) => expect(decide(statement)).toBe(decision));

  test('an action without resources is granted on "*" alone', () => {
    const login: AccessRequest = { action: "ecr:GetAuthorizationToken", resource: "*", context: {} };
    const grant = { Effect: "Allow", Action: "ecr:*" };
    expect(evaluate([policy({ ...grant, Resource: "*" })], login)).toBe("allowed");
    expect(evaluate([policy({ ...grant, Resource: "arn:aws:ecr:*:*:repository/*" })], login)).toBe("denied");
  });
});

test("a variable that the request may have, and nobody noted, is unknown", () => {
  const ask = (element: object) => evaluate([policy({ ...without("Resource"), ...element })], { ...request, unseenKeys: ["aws:*"] });
  expect(ask({ Resource: "arn:aws:sqs:*:*:${aws:username}" })).toBe("unknown");
  expect(ask({ NotResource: "arn:aws:sqs:*:*:${aws:username}" })).toBe("unknown");
  expect(ask({ NotResource: "arn:aws:sqs:*:*:${group}" })).toBe("allowed");
});

test("a resource that is no ARN is unknown", () => {
  for (const resource of ["jobs", "arn:aws:sqs", "arn:aws:sqs:eu-central-1:jobs"])
    expect(evaluate([policy({ ...allow, Resource: "arn:aws:sqs:*" })], { ...request, resource })).toBe("unknown");
});

describe("what is malformed", () => {
  test.each<[object, Decision]>([
    [{ ...allow, Effect: "allow" }, "unknown"],
    [without("Effect"), "unknown"],
    [without("Action"), "unknown"],
    [{ ...allow, NotAction: "iam:*" }, "unknown"],
    [{ ...allow, NotResource: "*" }, "unknown"],
    [{ ...allow, condition: { StringEquals: { team: "other" } } }, "unknown"],
    [{ ...allow, condition: {}, Action: "iam:*" }, "denied"],
    [{ ...allow, Resource: "jobs" }, "unknown"],
    [{ ...allow, Resource: "arn:aws:sqs:*:*:${team" }, "unknown"],
    [{ ...allow, Action: [5] }, "unknown"],
    [{ ...allow, Principal: "*" }, "unknown"],
    [{ ...allow, NotPrincipal: { AWS: "111122223333" } }, "unknown"],
    [{ ...allow, Condition: { Unheard: { team: "jobs" } } }, "unknown"],
  ])("%j: %s", (statement, decision) => expect(decide(statement)).toBe(decision));
});

describe("statements together (Policy evaluation logic)", () => {
  const deny = { ...allow, Effect: "Deny" };
  const unknown = { Condition: { Unheard: { team: "jobs" } } };

  test.each<[string, readonly unknown[], Decision]>([
    ["nothing", [], "denied"],
    ["an allow", [allow], "allowed"],
    ["an allow and a deny", [allow, deny], "denied"],
    ["an allow and a deny of something else", [allow, { ...deny, Action: "sqs:Delete*" }], "allowed"],
    ["an allow and an unknown deny", [allow, { ...deny, ...unknown }], "unknown"],
    ["an unknown allow", [{ ...allow, ...unknown }], "unknown"],
    ["an unknown allow and an allow", [{ ...allow, ...unknown }, allow], "allowed"],
    ["an unknown allow and a deny", [{ ...allow, ...unknown }, deny], "denied"],
    ["an unknown deny alone", [{ ...deny, ...unknown }], "denied"],
    ["an allow and an unheard-of effect", [allow, { ...allow, Effect: "Maybe" }], "unknown"],
    ["an allow and an unheard-of effect on something else", [allow, { ...allow, Effect: "Maybe", Action: "iam:*" }], "allowed"],
  ])("%s: %s", (_, statements, decision) => {
    expect(evaluate([policy(...statements)], request)).toBe(decision);
    expect(
      evaluate(
        statements.map((statement) => policy(statement)),
        request,
      ),
    ).toBe(decision);
  });

  test("a single statement needs no list, and a condition sees its own policy's version", () => {
    const Statement: Statement = { ...allow, Condition: { StringEquals: { team: "${team}" } } };
    expect(evaluate([{ Version: "2012-10-17", Statement }], request)).toBe("allowed");
    expect(evaluate([{ Statement }], request)).toBe("denied");
  });
});

describe("principals", () => {
  const PROVIDER = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";
  const ROLE = "arn:aws:iam::111122223333:role/deploy";
  const ask = (element: object, principal: AccessRequest["principal"]) =>
    evaluate([policy({ Effect: "Allow", Action: "sts:*", ...element })], {
      action: "sts:AssumeRole",
      resource: "*",
      principal,
      context: {},
    });

  test.each<[Principals, "Federated" | "AWS" | "Service", string, Decision]>([
    ["*", "Federated", PROVIDER, "allowed"],
    [{ AWS: "*" }, "Federated", PROVIDER, "allowed"],
    [{ AWS: "*" }, "AWS", ROLE, "allowed"],
    [{ Federated: PROVIDER }, "Federated", PROVIDER, "allowed"],
    [{ Federated: [`${PROVIDER}/acme`, PROVIDER] }, "Federated", PROVIDER, "allowed"],
    [{ Federated: `${PROVIDER}/acme` }, "Federated", PROVIDER, "denied"],
    [{ Federated: PROVIDER.replace("1111", "9999") }, "Federated", PROVIDER, "denied"],
    [{ Federated: "*" }, "Federated", PROVIDER, "unknown"],
    [{ AWS: PROVIDER }, "Federated", PROVIDER, "denied"],
    [{ Service: "ecs-tasks.amazonaws.com" }, "Service", "ecs-tasks.amazonaws.com", "allowed"],
    [{ Service: "ecs-tasks.amazonaws.com", Federated: PROVIDER }, "AWS", ROLE, "denied"],
    [{ AWS: ROLE }, "AWS", ROLE, "allowed"],
    [{ AWS: "111122223333" }, "AWS", ROLE, "allowed"],
    [{ AWS: "arn:aws:iam::111122223333:root" }, "AWS", ROLE, "allowed"],
    [{ AWS: "arn:aws:iam::999922223333:root" }, "AWS", ROLE, "denied"],
    [{ AWS: "arn:aws:iam::111122223333:role/*" }, "AWS", ROLE, "unknown"],
    [{ Everybody: "*" }, "AWS", ROLE, "unknown"],
    [{ CanonicalUser: "x" }, "AWS", ROLE, "denied"],
    ["111122223333" as Principals, "AWS", ROLE, "unknown"],
    [{ AWS: [5] } as unknown as Principals, "AWS", ROLE, "unknown"],
    [{ Federated: "111122223333" }, "Federated", PROVIDER, "denied"],
    [{ AWS: "" }, "AWS", "arn:aws:iam:::role/deploy", "denied"],
  ])("%j for %s %s: %s", (Principal, type, id, decision) => expect(ask({ Principal }, { type, id })).toBe(decision));

  test("NotPrincipal is everybody else", () => {
    expect(ask({ NotPrincipal: { AWS: ROLE } }, { type: "AWS", id: `${ROLE}-2` })).toBe("allowed");
    expect(ask({ NotPrincipal: { AWS: ROLE } }, { type: "AWS", id: ROLE })).toBe("denied");
    expect(ask({ NotPrincipal: { AWS: ROLE }, Principal: "*" }, { type: "AWS", id: ROLE })).toBe("unknown");
  });

  test("a policy that must name a principal and does not is unknown", () => {
    expect(ask({}, { type: "AWS", id: ROLE })).toBe("unknown");
  });
});
