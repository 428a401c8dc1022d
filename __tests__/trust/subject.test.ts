import { literalValue, patternValue } from "../../modules/iam/compare/values";
import { isImpossible, parseSubject, type Subject } from "../../modules/trust/subject";

const VERSION = "2012-10-17";
const like = (text: string) => parseSubject(patternValue(text, VERSION));
const equal = (text: string) => parseSubject(literalValue(text, VERSION));

describe("a subject taken apart", () => {
  const web = { owner: "octo-org", repository: "web" };
  const byId = { owner: "octo-org", ownerId: "1", repository: "web", repositoryId: "2" };
  test.each<[string, Omit<Subject, "text" | "exact">]>([
    ["repo:octo-org/web:ref:refs/heads/main", { ...web, context: { kind: "branch", name: "main" } }],
    ["repo:octo-org/web:ref:refs/heads/feature/x", { ...web, context: { kind: "branch", name: "feature/x" } }],
    ["repo:octo-org@1/web@2:ref:refs/tags/v1", { ...byId, context: { kind: "tag", name: "v1" } }],
    ["repo:octo-org@1/web@2:environment:prod%3Aeu", { ...byId, context: { kind: "environment", name: "prod%3Aeu" } }],
    ["repo:octo-org@1/web@2:pull_request", { ...byId, context: { kind: "pull_request" } }],
    ["repo:octo-org/web:ref:refs/pull/7/merge", { ...web, context: { kind: "ref", name: "refs/pull/7/merge" } }],
    ["repo:octo-org/web:ref:refs/heads/a@b", { ...web, context: { kind: "branch", name: "a@b" } }],
    ["repo:octo-org@1/web:pull_request", { owner: "octo-org", ownerId: "1", repository: "web", context: { kind: "pull_request" } }],
    ["repo:octo-org/web@2:pull_request", { ...web, repositoryId: "2", context: { kind: "pull_request" } }],
    ["repo:octo-org/web", web],
    ["repo:octo-org/web:", { ...web, context: { kind: "other", name: "" } }],
    ["repo:octo-org/web:actor:octocat", { ...web, context: { kind: "other", name: "actor:octocat" } }],
    [
      "repo:octo-org/web:environment:prod:job_workflow_ref:a",
      { ...web, context: { kind: "other", name: "environment:prod:job_workflow_ref:a" } },
    ],
    ["repository_owner_id:1:environment:prod", {}],
    ["repo:octo-org", {}],
    ["repo:octo-org/a/b:pull_request", {}],
    ["REPO:octo-org/web:pull_request", {}],
    ["", {}],
  ])("%s", (text, parts) => {
    expect(like(text)).toEqual({ text, exact: true, ...parts });
    expect(equal(text)).toEqual({ text, exact: true, ...parts });
  });

  test.each<[string, Omit<Subject, "text" | "exact">]>([
    ["repo:octo-org/web:*", { ...web, context: { kind: "anything" } }],
    ["repo:octo-org/web*", { owner: "octo-org", repository: "web*", context: { kind: "anything" } }],
    ["repo:octo-org@1/web@2*", { ...byId, repositoryId: "2*", context: { kind: "anything" } }],
    ["repo:octo-org@*/web@*:environment:*", { ...web, ownerId: "*", repositoryId: "*", context: { kind: "environment", name: "*" } }],
    ["repo:octo-org/web:ref*", { ...web, context: { kind: "ref", name: "*" } }],
    ["repo:octo-org/web:ref:refs/heads/rel?", { ...web, context: { kind: "branch", name: "rel?" } }],
    ["repo:octo-org/*", { owner: "octo-org", repository: "*", context: { kind: "anything" } }],
    ["repo:octo-org/*x", { owner: "octo-org", repository: "*x" }],
    ["repo:octo-org?1/web?2:pull_request", { owner: "octo-org?1", repository: "web?2", context: { kind: "pull_request" } }],
    ["repo:octo-org*", {}],
    ["repo:octo-org/web:pull*", { ...web, context: { kind: "other", name: "pull*" } }],
    ...["*", "**", "repo:*", "r*", "repo:*/*", "repo:*/*:*", "*:*", "re?o:*"].map((text): [string, object] => [
      text,
      { context: { kind: "anything" } },
    ]),
  ])("with wildcards: %s", (text, parts) => expect(like(text)).toEqual({ text, exact: false, ...parts }));

  test("a dollar as IAM writes it is one dollar, and one of an old policy is itself", () => {
    expect(equal("repo:o/r:environment:${$}{x}")).toMatchObject({ exact: true, context: { name: "${x}" } });
    expect(parseSubject(literalValue("repo:o/r:environment:${$}", undefined))).toMatchObject({ context: { name: "${$}" } });
  });

  test("what a variable stands for is no known text", () => {
    expect(equal("repo:o/r:environment:${aws:PrincipalTag/x}")).toMatchObject({ exact: false });
  });

  test("a wildcard that stands for itself is shown as it is written", () => {
    expect(like("repo:o/r:environment:a${*}")).toMatchObject({ exact: true, text: "repo:o/r:environment:a${*}" });
  });
});

describe("a subject that no token has", () => {
  test.each([
    "*",
    "repo:*",
    "repo:octo-org/*",
    "repo:octo-org@*/web@2:pull_request",
    "repo:octo-org/web:*",
    "repo:octo-org/web:pull_request?",
    "repo:octo-org/web:ref:refs/heads/*",
    "repo:octo-org@1/web@2:ref:refs/tags/v?",
  ])("%s, compared exactly", (text) => {
    expect(isImpossible(equal(text))).toBe(true);
    expect(isImpossible(like(text))).toBe(false);
  });
  test.each(["repo:octo-org/web:environment:*", "repo:octo-org/web:ref:refs/heads/main", "workflow:what?", ""])(
    "not for certain: %s",
    (text) => expect(isImpossible(equal(text))).toBe(false),
  );
});
