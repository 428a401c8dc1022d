import type { Subject, SubjectContext } from "../../modules/trust/subject";
import { conditionInWords } from "../../modules/words/conditions";
import { refInWords, subjectInWords } from "../../modules/words/subject";
import { whoInWords } from "../../modules/words/who";
import { ISSUER } from "../support/review-policies";
import { grantOf, keys, trustGrants } from "../support/trust-grants";

const of = (subject: string, claims = {}) => whoInWords(grantOf(subject, claims));
const ANYONE = (repository: string) => `anyone who can push a branch to ${repository}: any branch, tag, environment or pull request`;

describe("a subject in words", () => {
  test.each<[string, string]>([
    ["=repo:o/r:ref:refs/heads/main", "a workflow on branch main of o/r"],
    ["repo:o/r:ref:refs/heads/*", "a workflow on any branch of o/r"],
    ["repo:o/r:ref:refs/tags/v*", "a workflow on any tag like v* of o/r"],
    ["repo:o/r:ref:refs/*", "anyone who can push a branch to o/r: a workflow on any branch or tag"],
    ["=repo:o/r:ref:refs/pull/7/merge", "a workflow on the ref refs/pull/7/merge of o/r"],
    ["=repo:o/r:environment:prod%3Aeu", "a job with the environment prod:eu of o/r"],
    ["=repo:o/r:environment:a*", "a job with the environment a* of o/r"],
    ["repo:o/r:environment:a*", "a job with an environment like a* of o/r"],
    ["repo:o/r:environment:*", "a job with any environment of o/r"],
    ["=repo:o/r:pull_request", "a pull request of o/r: anyone who can push a branch there"],
    [
      "=repo:o/r:environment:prod:runner_environment:github-hosted",
      "a job with the environment prod of o/r, with a customised subject that goes on runner_environment:github-hosted",
    ],
    [
      "repo:o/r:pull_request:*",
      "a pull request of o/r: anyone who can push a branch there, with a customised subject that goes on with further claims",
    ],
    ["=repo:o/r:ref:refs/heads/main://x", "a token whose subject is repo:o/r:ref:refs/heads/main://x"],
    ["=repo:o/r:workflow:x", "a token whose subject is repo:o/r:workflow:x"],
    ["=repo:o/r", "a token whose subject is repo:o/r"],
    ["repo:o@1/r@2:*", ANYONE("o/r (owner id 1, repository id 2)")],
    ["repo:o@*/r@*:*", ANYONE("o/r (any owner id, any repository id)")],
    ["repo:o@1*/r@2?:*", ANYONE("o/r (owner id like 1*, repository id like 2?)")],
    ["repo:o@1/r:*", ANYONE("o/r (owner id 1)")],
    ["repo:o/r@2:*", ANYONE("o/r (repository id 2)")],
    ["repo:o@1/*", ANYONE("any repository of o (owner id 1)")],
    ["repo:o/r*", ANYONE("any repository of o like r*")],
    ["repo:o@*/r*@2:*", ANYONE("any repository of o (any owner id) like r* (repository id 2)")],
    ["repo:*/r:*", ANYONE("any repository on GitHub that is called r")],
    ["repo:*", "a job of any repository on GitHub"],
    ["=repo:o/r:*", "nobody: no token has the subject repo:o/r:*, of which * and ? are no wildcards"],
  ])("%s", (subject, words) => expect(of(subject)).toBe(words));

  test("whatever is there and whatever is not, nothing is undefined, and every part is told", () => {
    const ids = [undefined, "1", "*", "1*"];
    const contexts: (SubjectContext | undefined)[] = [
      undefined,
      { kind: "anything" },
      { kind: "pull_request" },
      ...(["branch", "tag", "environment", "ref"] as const).flatMap((kind) => ["main", "*", "v?"].map((name) => ({ kind, name }))),
      { kind: "other", name: "x:y" },
    ];
    let count = 0;
    for (const exact of [true, false])
      for (const owner of [undefined, "octo", "oct*", "*"])
        for (const ownerId of ids)
          for (const repository of [undefined, "web", "w*", "*"])
            for (const repositoryId of ids)
              for (const context of contexts) {
                const parts = { owner, ownerId, repository, repositoryId, context };
                const present = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
                const words = subjectInWords({ text: "TEXT", exact, ...present } as Subject);
                expect(words).not.toMatch(/undefined|null|NaN|\[object|\(\)| {2}|,\s*\)/);
                const isWhole = words.includes("TEXT") || (owner === undefined && context?.kind === "anything");
                if (!isWhole && (exact || owner === "octo")) {
                  expect(words).toContain(owner);
                  if (repository === "web") expect(words).toContain("web");
                  for (const [kind, id] of [["owner", ownerId] as const, ["repository", repositoryId] as const])
                    if (id !== undefined) expect(words).toMatch(!exact && id === "*" ? `any ${kind} id` : `${kind} id`);
                }
                count++;
              }
    expect(count).toBe(2 * 4 * 4 * 4 * 4 * contexts.length);
  });
});

describe("what is asked beside the subject", () => {
  test.each<[Record<string, string>, string]>([
    [{ ref: "refs/heads/main" }, "a pull request of o/r: anyone who can push a branch there, on branch main"],
    [{ repository_id: "2" }, "a pull request of o/r: anyone who can push a branch there, only while its repository id is 2"],
    [{ actor_id: "7" }, "a pull request of o/r: anyone who can push a branch there, only if a user whose id is 7 started it"],
    [
      { job_workflow_ref: "o/w/.github/workflows/a.yml@refs/heads/main" },
      "a pull request of o/r: anyone who can push a branch there, only in the workflow file o/w/.github/workflows/a.yml@refs/heads/main",
    ],
    [
      { workflow: "deploy" },
      "a pull request of o/r: anyone who can push a branch there, only in a workflow whose name is deploy (any may be called so)",
    ],
    [{ actor: "mona" }, "a pull request of o/r: anyone who can push a branch there, only if its actor is mona"],
    [
      { event_name: "push" },
      "a pull request of o/r: anyone who can push a branch there, only if its event_name is push (AWS knows no such claim, so nobody comes in)",
    ],
  ])("%j", (claims, words) => expect(of("=repo:o/r:pull_request", claims)).toBe(words));

  test("keys that GitHub's tokens do not give", () => {
    const [grant] = trustGrants({ StringEquals: keys({ sub: "repo:o/r:pull_request" }, `https://${ISSUER}`) });
    expect(grant && whoInWords(grant)).toBe(
      `a job of any repository on GitHub, for any audience, only if https://${ISSUER}:sub is repo:o/r:pull_request (GitHub's tokens give no such key, so nobody comes in)`,
    );
  });

  test("a claim of an enterprise's issuer is called by its name", () => {
    const issuer = `${ISSUER}/acme`;
    const provider = `arn:aws:iam::123456789012:oidc-provider/${issuer}`;
    const [grant] = trustGrants({ StringEquals: keys({ sub: "repo:o/r:pull_request", actor: "mona", aud: "x" }, issuer) }, { provider });
    expect(grant && whoInWords(grant)).toBe(
      "a pull request of o/r: anyone who can push a branch there, only if its actor is mona, only if its aud is x",
    );
    expect(grant?.constraints.map((each) => conditionInWords(each))[0]).toBe(`only if ${issuer}:actor is mona`);
  });
});

test("a ref in words", () => {
  expect(["refs/heads/main", "refs/tags/v*", "refs/heads/*", "refs/x", "main"].map((ref) => refInWords(ref, false))).toEqual([
    "on branch main",
    "on any tag like v*",
    "on any branch",
    "on the ref refs/x",
    "on the ref main",
  ]);
  expect(refInWords("refs/heads/*", true)).toBe("on branch *");
});
