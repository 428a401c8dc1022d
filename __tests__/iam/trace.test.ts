import type { PolicyDocument, Statement } from "../../modules/iam/document";
import { evaluate, trace } from "../../modules/iam/evaluate";

const policy = (...statements: object[]): PolicyDocument => ({ Version: "2012-10-17", Statement: statements as Statement[] });
const request = {
  action: "s3:GetObject",
  resource: "arn:aws:s3:::site/a",
  context: { team: "web", env: ["dev", "prod"] },
  unseenKeys: ["aws:*"],
};
const allow = { Effect: "Allow", Action: "s3:Get*", Resource: "arn:aws:s3:::site/*" };

test("every condition is told by itself, with what was expected and what the request has", () => {
  const Condition = {
    StringEquals: { team: ["api", "web"], absent: "x" },
    "ForAnyValue:StringLike": { env: "p*" },
    IpAddress: { "aws:SourceIp": "10.0.0.0/8" },
  };
  const { decision, statements } = trace([policy({ ...allow, Sid: "Read", Condition })], request);
  expect(decision).toBe("denied");
  expect(statements).toEqual([
    {
      statement: { ...allow, Sid: "Read", Condition },
      applies: false,
      principal: true,
      action: true,
      conditions: [
        { operator: "StringEquals", key: "team", expected: ["api", "web"], actual: ["web"], matched: true },
        { operator: "StringEquals", key: "absent", expected: ["x"], actual: [], matched: false },
        { operator: "ForAnyValue:StringLike", key: "env", expected: ["p*"], actual: ["dev", "prod"], matched: true },
        { operator: "IpAddress", key: "aws:SourceIp", expected: ["10.0.0.0/8"], actual: "unknown", matched: "unknown" },
      ],
    },
  ]);
});

test("statements stay in the order of the documents, those that do not apply too", () => {
  const { decision, statements } = trace(
    [policy({ ...allow, Action: "s3:PutObject" }, allow), policy({ ...allow, Effect: "Deny", Resource: "arn:aws:s3:::other/*" })],
    request,
  );
  expect(decision).toBe("allowed");
  expect(statements.map(({ applies, action }) => [applies, action])).toEqual([
    [false, false],
    [true, true],
    [false, true],
  ]);
});

test.each([{ Condition: "x" }, { Condition: { StringEquals: "x" } }])("conditions that cannot be read are unknown: %j", (change) => {
  const documents = [policy({ ...allow, ...change })];
  expect(trace(documents, request).statements[0]?.conditions).toMatchObject([
    { key: "", expected: [], actual: "unknown", matched: "unknown" },
  ]);
  expect(evaluate(documents, request)).toBe("unknown");
});
