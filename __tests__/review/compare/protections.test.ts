import type { Event, Review } from "../../../modules/review/model";
import { reviewed, trustChange } from "../../support/review-plans";
import { admit, ISSUER, policy, trust } from "../../support/review-policies";

/** Protections of GitHub that a role loses: an environment's approval, and a branch. */

const WEB = "repo:octo-org/web";
const [MAIN, PROD, PULL, ANY] = [`${WEB}:ref:refs/heads/main`, `${WEB}:environment:prod`, `${WEB}:pull_request`, `${WEB}:*`];
const [RELEASE, TAGS] = [`${WEB}:ref:refs/heads/release/*`, `${WEB}:ref:refs/tags/v*`];
/** A job with the environment, on the branch. */
const onMain = (subject: string, ref = "refs/heads/main") => {
  const { Condition, ...statement } = admit(subject) as { Condition: Record<string, Record<string, unknown>> };
  return { ...statement, Condition: { ...Condition, StringEquals: { ...Condition["StringEquals"], [`${ISSUER}:ref`]: ref } } };
};
const deny = (subject: string) => ({ ...admit(subject), Effect: "Deny" });
const NOBODY = { ...admit(MAIN), Condition: { StringEquals: { [`${ISSUER}:sub`]: ANY } } };
const of = (...subjects: string[]) => policy(...subjects.map((subject) => admit(subject)));
const change = (before: string, after: string) => reviewed([trustChange(before, after)]);
const dropped = (review: Review): Event[] => (review.changes[0]?.events ?? []).filter(({ event }) => event.endsWith("-dropped"));
const names = (review: Review) => dropped(review).map(({ event }) => event);

describe("is told, and ranks as such", () => {
  test.each<[string, string, string, string[], RegExp]>([
    [
      "environment → branch",
      of(PROD),
      of(MAIN),
      ["environment-dropped"],
      /The environment prod is no longer asked for: an approval .* not needed any more by a workflow on branch main of octo-org\/web\./,
    ],
    ["environment → pull requests", of(PROD), of(PULL), ["environment-dropped"], /not needed any more by a pull request of octo-org\/web/],
    ["environment → anything", of(PROD), of(ANY), ["environment-dropped"], /not needed/],
    [
      "environment → any environment",
      of(PROD),
      of(`${WEB}:environment:*`),
      ["environment-dropped"],
      /not needed any more by a job with any environment/,
    ],
    ["environment, and a way beside it", of(PROD), of(PROD, MAIN), ["environment-dropped"], /not needed/],
    [
      "environment and branch → environment",
      policy(onMain(PROD)),
      of(PROD),
      ["branch-dropped"],
      /The branch main is no longer asked for: a job of octo-org\/web may run on any branch, pull requests included, unless the settings of the environment/,
    ],
    [
      "environment and branch → branch",
      policy(onMain(PROD)),
      of(MAIN),
      ["environment-dropped"],
      /not needed any more by a workflow on branch main/,
    ],
    [
      "environment and branch → anything",
      policy(onMain(PROD)),
      of(ANY),
      ["environment-dropped", "branch-dropped"],
      /any branch, pull requests included\./,
    ],
    [
      "branch → anything",
      of(MAIN),
      of(ANY),
      ["branch-dropped"],
      /The branch main is no longer asked for: a job of octo-org\/web may run on any branch, pull requests included\./,
    ],
    ["branch → pull requests", of(MAIN), of(PULL), ["branch-dropped"], /pull requests included\./],
    ["branch → environment", of(MAIN), of(PROD), ["branch-dropped"], /unless the settings of the environment/],
    [
      "branch → branches",
      of(MAIN),
      of(RELEASE),
      ["branch-dropped"],
      /may run on any that fits the pattern, and whoever can push there can make one\./,
    ],
    ["a tag → tags", of(`${WEB}:ref:refs/tags/v1`), of(TAGS), ["branch-dropped"], /The tag v1 is no longer asked for/],
    [
      "branch → no subject",
      of(MAIN),
      policy(onMain(MAIN), { ...admit(MAIN), Condition: {} }),
      ["branch-dropped"],
      /a job of any repository may run on any branch/,
    ],
    ["branch → branches and anything", of(MAIN), of(RELEASE, ANY), ["branch-dropped"], /may run on any branch, pull requests included\./],
    ["branch → environment and anything", of(MAIN), of(PROD, ANY), ["branch-dropped"], /may run on any branch, pull requests included\./],
    // Who is denied, and who never comes, needs no protection
    [
      "environment, beside a denial",
      policy(admit(PROD), deny(PULL)),
      policy(admit(PROD), admit(MAIN), deny(PULL)),
      ["environment-dropped"],
      /not needed/,
    ],
    [
      "environment, beside a subject that no token has",
      policy(admit(PROD), NOBODY),
      policy(admit(MAIN), NOBODY),
      ["environment-dropped"],
      /not needed/,
    ],
    [
      "of all repositories",
      of(MAIN, `repo:octo-org/api:ref:refs/heads/dev`),
      of(MAIN, "repo:octo-org/api:*"),
      ["branch-dropped"],
      /The branch dev or branch main is no longer asked for: a job of octo-org\/api/,
    ],
  ])("%s", (_, before, after, expected, says) => {
    const review = change(before, after);
    expect(names(review)).toEqual(expected);
    expect(
      dropped(review)
        .map(({ sentence }) => sentence)
        .join("\n"),
    ).toMatch(says);
    expect(dropped(review)).toEqual(dropped(review).map((event) => ({ ...event, direction: "widened", risk: "high" })));
    expect(review).toMatchObject({
      verdict: "widened",
      changes: [{ events: expect.arrayContaining([expect.objectContaining({ event: expected[0] })]) }],
    });
  });
});

describe("is not told", () => {
  test.each<[string, string, string]>([
    ["where it is asked for as before", of(PROD), of(PROD)],
    ["of another environment", of(PROD), of(`${WEB}:environment:stage`)],
    ["of a further branch", of(MAIN), of(MAIN, `${WEB}:ref:refs/heads/dev`)],
    ["where somebody came in without it already", of(PROD, MAIN), of(PROD, ANY)],
    ["of what goes", of(PROD, ANY), of(PROD)],
    ["of a new role", policy(), of(ANY)],
    [
      "of those whom GitHub does not send",
      policy({ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }),
      of(ANY),
    ],
    ["of a customised subject, which cannot be told", of(PROD), of(`${WEB}:environment:prod:job_workflow_ref:x`)],
    ["of somebody who is denied", of(PROD), policy(admit(PROD), deny(MAIN))],
    ["of a subject that no token has", of(PROD), policy(NOBODY)],
    ["of a repository that comes in by its ids", of(PROD), of("repo:octo-org@1/web@2:environment:prod")],
  ])("%s", (_, before, after) => expect(names(change(before, after))).toEqual([]));
});

test("an environment with a colon, as its claim has it", () => {
  const raw = (subject: string, environment: string) => {
    const { Condition, ...statement } = admit(subject) as { Condition: Record<string, Record<string, unknown>> };
    return {
      ...statement,
      Condition: { ...Condition, StringEquals: { ...Condition["StringEquals"], [`${ISSUER}:environment`]: environment } },
    };
  };
  const review = change(policy(raw(`${WEB}:environment:prod%3Aeu`, "prod:eu")), trust(MAIN));
  expect(dropped(review)[0]?.sentence).toContain("The environment prod:eu is no longer asked for");
  expect(review.changes[0]?.who[1]?.words).toBe("a job with the environment prod:eu of octo-org/web");
  expect(names(change(policy(raw(ANY, "prod")), trust(MAIN)))).toEqual(["environment-dropped"]);
});
