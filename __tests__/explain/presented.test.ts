import { presentedIn } from "../../modules/explain/presented";
import { refusal, tokenOf } from "../support/explained";
import { mint } from "../support/github";
import { ISSUER, PROVIDER } from "../support/review-policies";

const MAIN = "repo:octo-org@123456/web@456789:ref:refs/heads/main";
const read = (given: string | object) =>
  presentedIn({ text: typeof given === "string" ? given : JSON.stringify(given), file: "claims.json" });
const claims = mint();

describe("what is presented", () => {
  test.each<[string, string | object]>([
    ["claims", claims],
    ["a token", `${tokenOf(claims)}\n`],
    ["a token without its signature", tokenOf(claims).replace(/[^.]*$/, "")],
    ["nor the dot before it", tokenOf(claims).replace(/\.[^.]*$/, "")],
    ["a token in quotes, as jq prints it", JSON.stringify(tokenOf(claims))],
    ["what GitHub's token endpoint answers", { count: 1, value: tokenOf(claims) }],
  ])("%s", (_, given) => expect(read(given)).toEqual({ claims, unseenClaims: [], issuer: ISSUER }));

  test("numbers of ids are their digits, and what AWS does not evaluate may be anything", () => {
    const { claims: said } = read({ ...claims, repository_id: 456789, aud: ["sts.amazonaws.com"], iat: 1, extra: { a: 1 } });
    expect(said).toEqual({ ...claims, iat: "1" });
  });

  test("a whole token has no further claims; a subject alone leaves open what it does not tell", () => {
    expect(read(tokenOf({ sub: MAIN, aud: "x" })).unseenClaims).toEqual([]);
    // One of the two it must have
    expect(read(tokenOf({ sub: MAIN })).unseenClaims).toEqual(["aud", "oaud"]);
    const { claims: told, unseenClaims } = read({ sub: MAIN });
    expect(told).toEqual({
      sub: MAIN,
      repository: "octo-org/web",
      repository_id: "456789",
      repository_owner_id: "123456",
      ref: "refs/heads/main",
    });
    expect(unseenClaims).toEqual(["aud", "oaud", "actor", "actor_id", "enterprise_id", "job_workflow_ref", "workflow"]);
  });

  test.each<[string, string | undefined, boolean]>([
    ["repo:o/n:environment:prod", "prod", false],
    ["repo:o/n:environment:a%3Ab", undefined, true],
    ["repo:o/n:pull_request", undefined, false],
    ["repo:o/n:ref:refs/heads/main:workflow:x", undefined, true],
    ["repository_owner_id:1", undefined, true],
  ])("the environment of %s", (sub, environment, open) => {
    const { claims: told, unseenClaims } = read({ sub });
    expect([told["environment"], unseenClaims.includes("environment")]).toEqual([environment, open]);
  });
});

describe("CloudTrail", () => {
  const event = refusal(MAIN);
  test.each<[string, object]>([
    ["an event", event],
    ["a log", { Records: [{ eventName: "GetObject" }, event] }],
    ["what lookup-events prints", { Events: [{ EventName: "AssumeRoleWithWebIdentity", CloudTrailEvent: JSON.stringify(event) }] }],
    ["one event of it", { CloudTrailEvent: JSON.stringify(event) }],
    ["a list of events", [{ eventName: "GetObject" }, event]],
    ["what EventBridge hands on", { "detail-type": "AWS API Call via CloudTrail", detail: event }],
    ["logs in a list", [{ Records: [] }, { Records: [event] }]],
    [
      "the same again and again",
      { Records: [1, 2, 3].map((n) => ({ ...event, eventID: `e-${n}`, eventTime: `2026-11-0${n}T00:00:00Z` })) },
    ],
    ["the refused one beside one that went well", { Records: [event, { ...event, errorCode: undefined }] }],
  ])("%s", (_, given) => {
    const { claims: said, issuer, attempt } = read(given);
    expect(said).toMatchObject({ sub: MAIN, aud: "sts.amazonaws.com" });
    expect(issuer).toBe(ISSUER);
    expect(attempt).toEqual({
      roleArn: "arn:aws:iam::123456789012:role/deploy",
      durationSeconds: 3600,
      error: { code: "AccessDenied", message: "An unknown error occurred" },
    });
  });

  test("the subject of the request, where the identity has none", () => {
    const given = { ...event, userIdentity: { type: "WebIdentityUser" }, requestParameters: { subjectFromWebIdentityToken: MAIN } };
    expect(read(given)).toMatchObject({ claims: { sub: MAIN }, unseenClaims: expect.arrayContaining(["aud"]) });
  });
  test("a refusal that names no subject leaves it open", () => {
    const given = { ...event, userIdentity: { type: "WebIdentityUser" }, errorCode: "InvalidIdentityToken" };
    expect(read(given)).toMatchObject({ claims: {}, unseenClaims: expect.arrayContaining(["sub", "aud"]), attempt: { error: {} } });
  });
  test("an audience with colons", () => {
    const audience = "https://github.com/octo-org";
    const userIdentity = { ...event.userIdentity, principalId: `${PROVIDER}:${audience}:${MAIN}` };
    expect(read({ ...event, userIdentity }).claims["aud"]).toBe(audience);
  });
});

describe("what is none of it is a message, without anything of a token", () => {
  const event = refusal(MAIN);
  test.each<[string, string | object, RegExp]>([
    ["nothing", "", /^claims\.json is neither a token nor a JSON object\. Give the claims of a GitHub token as JSON, the token itself/],
    ["a list", "[]", /neither a token nor a JSON object/],
    ["claims without a subject", { aud: "sts.amazonaws.com" }, /has no claim "sub"/],
    ["an empty subject", { sub: "" }, /has no claim "sub"/],
    ["a claim twice", '{"sub":"a","sub":"b"}', /has sub twice/],
    ["a list of subjects", { sub: ["a", "b"] }, /the claim sub is a list/],
    ["a list of audiences", { sub: MAIN, aud: ["a", "b"] }, /the claim aud is a list/],
    ["an object for a claim", { sub: MAIN, ref: {} }, /the claim ref is object/],
    ["a number that lost its digits", `{"sub":"${MAIN}","repository_id":12345678901234567890}`, /the claim repository_id is number/],
    ["a token that holds no claims", "c2VjcmV0.c2VjcmV0.c2VjcmV0", /looks like a token, but holds no claims/],
    ["an event of something else", { eventName: "AssumeRole" }, /holds no CloudTrail event of AssumeRoleWithWebIdentity/],
    [
      "two refusals",
      { Records: [event, { ...refusal(`${MAIN}\u001b[2J`), eventID: "e-2", eventTime: "2026-11-22T00:00:00Z" }] },
      /holds 2 CloudTrail events .* that differ\..*\n {2}arn:\S+role\/deploy, repo:\S+main\n {2}2026-11-22T00:00:00Z, arn:\S+, repo:\S+main[ -~\n]+, eventID e-2$/,
    ],
    ["a list without an event of it", [{ eventName: "AssumeRole" }], /holds no CloudTrail event/],
    ["what EventBridge hands on of something else", { detail: { eventName: "AssumeRole" } }, /holds no CloudTrail event/],
    ["an event without a subject", { eventName: "AssumeRoleWithWebIdentity" }, /names neither a subject nor an error/],
  ])("%s", (_, given, says) => {
    expect(() => read(given)).toThrow(says);
    expect(() => read(given)).not.toThrow(/secret|c2Vjc/);
  });
});
