import type { Review } from "../../../modules/review/model";
import { change, policyChange, reviewed, role, trustChange } from "../../support/review-plans";
import { admit, allow, ISSUER, policy, trust } from "../../support/review-policies";

/** What a definition calls dangerous, whoever wrote the policy: events of their own. */

const [WEB, OWNER] = ["repo:octo-org/web", "repo:octo-org@123456/*"];
const [MAIN, PULL, ANY] = [`${WEB}:ref:refs/heads/main`, `${WEB}:pull_request`, `${WEB}:*`];
const DANGERS = ["owner-trusted", "any-job-trusted", "pull-request-writes"];
const dangers = ({ changes }: Review) => (changes[0]?.events ?? []).filter(({ event }) => DANGERS.includes(event));
const names = (review: Review) => dangers(review).map(({ event }) => event);
const opened = (before: string, after: string) => reviewed([trustChange(before, after)]);
const asking = (subject: string, claims: object, operator = "StringEquals") => {
  const { Condition, ...statement } = admit(subject) as { Condition: Record<string, object> };
  return policy({ ...statement, Condition: { ...Condition, [operator]: { ...Condition[operator], ...claims } } });
};
const JOB_FILE = `${ISSUER}:job_workflow_ref`;
const FILE = { [JOB_FILE]: "octo-org/w/.github/workflows/d.yml@refs/heads/main" };

test.each<[string, string, string, string[]]>([
  ["any job of a repository", trust(MAIN), trust(ANY), ["any-job-trusted"]],
  ["any job by its id alone", trust(MAIN), asking("repo:*", { [`${ISSUER}:repository_id`]: "456789" }), ["any-job-trusted"]],
  ["all repositories of an owner", trust(MAIN), trust(OWNER), ["owner-trusted"]],
  [
    "all of an owner, with an environment that anybody makes",
    trust(MAIN),
    asking(OWNER, { [`${ISSUER}:environment`]: "prod" }),
    ["owner-trusted"],
  ],
  ["all of an owner, in a file that is named", trust(MAIN), asking(OWNER, FILE), []],
  ["all of an owner, but in one file", trust(MAIN), asking(OWNER, FILE, "StringNotEquals"), ["owner-trusted"]],
  [
    "all of an owner, in files by a pattern",
    trust(MAIN),
    asking(OWNER, { [JOB_FILE]: [FILE[JOB_FILE], "octo-org/*"] }, "StringLike"),
    ["owner-trusted"],
  ],
  [
    "any job, but with one environment",
    trust(MAIN),
    asking(ANY, { [`${ISSUER}:environment`]: "prod" }, "StringNotEquals"),
    ["any-job-trusted"],
  ],
  ["all of an account of AWS", trust(MAIN), policy({ Effect: "Allow", Principal: { AWS: "210987654321" }, Action: "sts:AssumeRole" }), []],
  ["any job by a customised subject", trust(MAIN), trust("repository_id:456789"), ["any-job-trusted"]],
  ["a customised subject with a place", trust(MAIN), trust("repository_id:456789:environment:prod"), []],
  ["any job in a file", trust(MAIN), trust(`${WEB}:job_workflow_ref:o/w/.github/workflows/d.yml@refs/heads/main`), []],
  ["any job on a branch, by the claim", trust(MAIN), asking(ANY, { [`${ISSUER}:ref`]: "refs/heads/main" }), []],
  ["a branch of the repository", trust(PULL), trust(MAIN), []],
  ["a pattern of branches", trust(MAIN), trust(`${WEB}:ref:refs/heads/release/*`), []],
  ["any environment", trust(MAIN), trust(`${WEB}:environment:*`), []],
  ["any job, with an environment", trust(MAIN), asking(ANY, { [`${ISSUER}:environment`]: "prod" }), []],
  ["any job, as before", trust(ANY), trust([ANY, MAIN]), []],
  ["any job no longer", trust(ANY), trust(MAIN), []],
  ["pull requests of a role without permissions", trust(MAIN), trust(PULL), []],
])("%s", (_, before, after, expected) => {
  const review = opened(before, after);
  expect(names(review)).toEqual(expected);
  expect(dangers(review)).toEqual(dangers(review).map((event) => ({ ...event, direction: "widened", risk: "high" })));
});

test("of a new role too, and it says who", () => {
  const review = reviewed([change({ after: role(trust(OWNER)) })]);
  expect(dangers(review)).toMatchObject([
    { event: "owner-trusted", sentence: expect.stringContaining("any repository of octo-org (owner id 123456)") },
  ]);
});

describe("pull requests that may do more than read", () => {
  const [reads, writes] = [policy(allow("s3:GetObject")), policy(allow(["s3:GetObject", "s3:PutObject"]))];
  const ofRole = (before: string, after: string) =>
    reviewed([change({ before: role(trust(PULL)), after: role(trust(PULL)) }), policyChange(before, after)]);

  test("where the role comes to write", () => {
    const review = ofRole(reads, writes);
    expect(dangers(review)).toMatchObject([
      { event: "pull-request-writes", direction: "widened", risk: "high", sentence: expect.stringContaining("write in s3") },
    ]);
  });
  test("where pull requests come to a role that writes", () => {
    const written = { ...role(trust(MAIN)), inline_policy: [{ name: "p", policy: writes }] };
    const review = reviewed([change({ before: written, after: { ...written, assume_role_policy: trust([MAIN, PULL]) } })]);
    expect(names(review)).toEqual(["pull-request-writes"]);
  });
  test.each(["s3:*", "iam:PassRole", "s3:PutBucketPolicy"])("%s is more than reading", (action) =>
    expect(names(ofRole(reads, policy(allow("s3:GetObject"), allow(action))))).toEqual(["pull-request-writes"]),
  );
  test("where only denials spoke of both before", () => {
    const denied = (statement: object) => ({ ...statement, Effect: "Deny" });
    const held = policy(allow("s3:GetObject"), denied(allow("s3:PutObject")));
    expect(names(ofRole(held, writes))).toEqual(["pull-request-writes"]);
    const written = (assumed: string) => role(assumed, { inline_policy: [{ name: "p", policy: writes }] });
    const before = written(policy(admit(MAIN), denied(admit(PULL))));
    expect(names(reviewed([change({ before, after: written(trust([MAIN, PULL])) })]))).toEqual(["pull-request-writes"]);
  });
  test("not where they did before, or the role only reads", () => {
    expect(names(ofRole(writes, policy(allow(["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]))))).toEqual([]);
    expect(names(ofRole(policy(allow("s3:ListBucket")), reads))).toEqual([]);
    expect(names(ofRole(writes, reads))).toEqual([]);
  });
});
