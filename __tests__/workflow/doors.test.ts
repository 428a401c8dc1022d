import { parse } from "yaml";
import { parsePattern, patternText } from "../../modules/iam/wildcard";
import { rolesIn } from "../../modules/sources/read";
import { CannotJudge, UserError } from "../../modules/user-error";
import type { Wanted } from "../../modules/workflow/design";
import { runsOf, triggersOf } from "../../modules/workflow/triggers";
import { workflowFor } from "../../modules/workflow/workflow";
import { asking, both, roleOf } from "../support/explained";
import { PROVIDER } from "../support/review-policies";
import { aud, CALLED, CASES, deny, exactly, like, ofEnvironment, REPOSITORY } from "./doors";

/** Trust policies by anybody's hand: what starts the workflow, or why there is none. */

const printed = (trust: object, wanted: Partial<Wanted> = {}) =>
  parse(workflowFor(rolesIn([{ text: JSON.stringify(roleOf(trust)), file: "role.json" }]), { role: "deploy", ...wanted }));
const jobsOf = (workflow: ReturnType<typeof printed>) =>
  Object.values<{ if?: string; environment?: string; uses?: string }>(workflow.jobs).map((job) => ({
    ...(job.if && { if: job.if }),
    ...(job.environment && { environment: job.environment }),
    ...(job.uses && { uses: job.uses }),
  }));
describe("what starts the workflow, and its jobs", () => {
  test.each(CASES)("%s", (_, trust, on, jobs) => {
    const workflow = printed(trust);
    expect(workflow.on).toEqual(on);
    expect(jobsOf(workflow)).toEqual(jobs);
    // No job may more than read its code and ask for its token
    expect([workflow.permissions, ...Object.values<{ permissions: object }>(workflow.jobs).map(({ permissions }) => permissions)]).toEqual([
      {},
      ...jobs.map(() => ({ contents: "read", "id-token": "write" })),
    ]);
  });
});

test.each<[string, string[], boolean, unknown[]]>([
  ["its refs", ["refs/heads/main", "refs/tags/v1"], false, ["refs/heads/main", "refs/tags/v1"]],
  ["a pattern that only the filter holds", ["refs/heads/v?"], false, ["refs/heads/v?"]],
  ["any ref", ["refs/heads/*", "refs/tags/*"], false, ["refs/heads/*", "refs/tags/*"]],
  ["refs and pull requests", ["refs/heads/main"], true, ["refs/heads/main", "pull_request"]],
  ["pull requests", [], true, ["pull_request"]],
])("every run of a job is proven: %s", (_, refs, pullRequest, runs) => {
  const job = { refs: refs.map(parsePattern), anyRef: refs.length === 2 && refs[0] === "refs/heads/*", pullRequest };
  expect(runsOf(job, triggersOf([job])).map((run) => (run === "pull_request" ? run : patternText(run.ref)))).toEqual(runs);
});

describe("without a workflow", () => {
  const IDS = "repo:octo-org@1/web@2";
  test.each<[string, object, typeof UserError, RegExp]>([
    ["nobody of GitHub", asking({}, { Principal: { AWS: "111122223333" } }), UserError, /lets in no job of GitHub Actions/],
    ["a wildcard that is none", exactly(`${REPOSITORY}:ref:refs/heads/*`), UserError, /no token has .*no wildcards there/],
    ["a claim that AWS does not evaluate", exactly(`${REPOSITORY}:ref:refs/heads/main`, { event_name: "push" }), UserError, /refuses/],
    ["a branch under an environment's claim", exactly(`${REPOSITORY}:ref:refs/heads/main`, { environment: "x" }), UserError, /refuses/],
    ["ids that the subject contradicts", exactly(`${IDS}:ref:refs/heads/main`, { repository_id: "3" }), UserError, /refuses/],
    ["owners by a pattern", like("repo:octo-org*/web:ref:refs/heads/main"), CannotJudge, /repositories like octo-org\*\/web/],
    ["repositories by a pattern", like("repo:octo-org/web*"), CannotJudge, /repositories like octo-org\/web\*/],
    ["ids by a pattern", like("repo:octo-org@*/web@*:ref:refs/heads/main"), CannotJudge, /none of them by its name/],
    [
      "a ref of a pull request",
      exactly(`${REPOSITORY}:environment:x`, { ref: "refs/pull/7/merge" }),
      UserError,
      /refs\/pull\/7\/merge: it is neither a branch nor a tag/,
    ],
    [
      "refs by a pattern that may be either",
      ofEnvironment("x", ["refs/*/main"]),
      CannotJudge,
      /refs\/\*\/main: whether that is a branch or a tag/,
    ],
    [
      "a filter that lets through more than the ref, where no condition can hold it",
      like(["e${$}{{f", "v?"].map((name) => `${REPOSITORY}:ref:refs/heads/${name}`)),
      CannotJudge,
      /no condition of a job can say/,
    ],
    ["a denial of all", both(exactly(`${REPOSITORY}:ref:refs/heads/main`), deny({})), UserError, /refuses/],
    ["a customised subject", exactly("repository_owner_id:1:ref:refs/heads/main"), CannotJudge, /only by a setting of its own/],
    ["a context of its own", exactly(`${REPOSITORY}:workflow:x:ref:refs/heads/main`), CannotJudge, /only by a setting of its own/],
    ["environments by a pattern", like(`${REPOSITORY}:environment:preview-*`), CannotJudge, /say which with --environment/],
    [
      "a denial beside a pattern",
      both(like(`${REPOSITORY}:ref:refs/heads/v*`), deny({ StringLike: { ref: "*/vx" } })),
      CannotJudge,
      /cannot be told/,
    ],
    ["a name of an actor", exactly(`${REPOSITORY}:ref:refs/heads/main`, { actor: "octocat" }), CannotJudge, /cannot be told/],
    ["a key of AWS's", exactly(`${REPOSITORY}:ref:refs/heads/main`, { "aws:SourceIp": "10.0.0.1" }), CannotJudge, /cannot be told/],
    ["a session's name", exactly(`${REPOSITORY}:ref:refs/heads/main`, { "sts:RoleSessionName": "x" }), CannotJudge, /cannot be told/],
    ["any repository", asking({ StringEquals: { aud, ref: "refs/heads/main" } }), CannotJudge, /names no repository/],
    [
      "a name with an expression",
      exactly(`${REPOSITORY}:ref:refs/heads/main`, { workflow: "${$}{{ x" }),
      CannotJudge,
      /take for an expression/,
    ],
    [
      "two forms with other refs: which the repository has, nobody can tell",
      both(exactly(`${REPOSITORY}:ref:refs/heads/old`), exactly(`${IDS}:ref:refs/heads/new`)),
      UserError,
      /refuses/,
    ],
  ])("%s", (_, trust, kind, says) => {
    let thrown: unknown;
    try {
      printed(trust);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(kind);
    expect(thrown).toMatchObject({ message: expect.stringMatching(says), exitCode: kind === CannotJudge ? 3 : 1 });
  });

  test("a policy longer than any, in no time", () => {
    const subjects = Array.from({ length: 3000 }, (_, i) => `${REPOSITORY}:ref:refs/heads/b${i}`);
    expect(() => printed(exactly(subjects))).toThrow(/more than anybody could look through/);
  });

  test("a policy that only Terraform knows", () => {
    const stack = { terraform: {}, resource: { aws_iam_role: { deploy: { name: "deploy", assume_role_policy: "${data.x.y.json}" } } } };
    const roles = rolesIn([{ text: JSON.stringify(stack), file: "stack.json" }]);
    expect(() => workflowFor(roles, { role: "deploy" })).toThrow(CannotJudge);
  });
});

describe("what is chosen", () => {
  test("an environment, of several or of a pattern", () => {
    const several = exactly([`${REPOSITORY}:environment:stage`, `${REPOSITORY}:environment:production`]);
    expect(jobsOf(printed(several))).toEqual([{ environment: "production" }, { environment: "stage" }]);
    expect(jobsOf(printed(several, { environment: "stage" }))).toEqual([{ environment: "stage" }]);
    expect(jobsOf(printed(like(`${REPOSITORY}:environment:preview-*`), { environment: "preview-1" }))).toEqual([
      { environment: "preview-1" },
    ]);
    expect(() => printed(like(`${REPOSITORY}:environment:preview-*`), { environment: "other" })).toThrow(
      /environments like preview-\*, and other is none/,
    );
    expect(() => printed(several, { environment: "prod" })).toThrow(
      /no job with the environment prod\. Its environments: production, stage/,
    );
    expect(() => printed(exactly(`${REPOSITORY}:pull_request`), { environment: "x" })).toThrow(/It asks for none: leave out --environment/);
  });

  test("any repository of an owner is said, and which form its subjects have", () => {
    const headOf = (sub: string) =>
      workflowFor(rolesIn([{ text: JSON.stringify(roleOf(like(sub))), file: "role.json" }]), { role: "deploy" }).split("\n")[0];
    expect(headOf("repo:octo-org@1/*:environment:x")).toMatch(/ of any repository of octo-org$/);
    expect(headOf("repo:octo-org/*:environment:x")).toMatch(/ of any repository of octo-org whose subjects have no ids$/);
  });

  test("a repository, where the role lets in other jobs of others", () => {
    const trust = both(exactly(`${REPOSITORY}:ref:refs/heads/main`), exactly("repo:octo-org/api:environment:production"));
    expect(() => printed(trust)).toThrow(/--repository octo-org\/\w+\. Its repositories: octo-org\/\w+, octo-org\/\w+/);
    expect(jobsOf(printed(trust, { repository: "Octo-Org/api" }))).toEqual([{ environment: "production" }]);
    expect(() => printed(trust, { repository: "octo-org/ap" })).toThrow(/lets in no job of octo-org\/ap\. Its repositories/);
    const same = exactly([`${REPOSITORY}:ref:refs/heads/main`, "repo:octo-org/api:ref:refs/heads/main"]);
    expect(jobsOf(printed(same))).toHaveLength(1);
  });

  test("the file that is called", () => {
    const trust = exactly(`${REPOSITORY}:environment:production`, { job_workflow_ref: CALLED });
    const called = printed(trust, { called: true });
    expect(called.on).toEqual({ workflow_call: null });
    expect(jobsOf(called)).toEqual([{ environment: "production" }]);
    expect(called.permissions).toEqual({});
    expect(() => printed(exactly(`${REPOSITORY}:pull_request`), { called: true })).toThrow(/no file that is called/);
  });
});

test("the audience is asked for where it is not the usual one, in China its own", () => {
  const audienceOf = (workflow: ReturnType<typeof printed>) =>
    JSON.stringify(workflow).match(/"audience":"([^"]*)"/)?.[1] ?? "the usual one";
  const trust = (audiences: string | string[], partition = "aws") =>
    asking(
      { StringEquals: { aud: audiences, sub: `${REPOSITORY}:pull_request` } },
      { Principal: { Federated: PROVIDER.replace("arn:aws:", `arn:${partition}:`) } },
    );
  expect(audienceOf(printed(trust(["x", aud])))).toBe("the usual one");
  expect(audienceOf(printed(asking({ StringEquals: { sub: `${REPOSITORY}:pull_request` }, StringLike: { aud: "sts.*" } })))).toBe(
    "the usual one",
  );
  expect(audienceOf(printed(trust(["https://github.com/octo-org"])))).toBe("https://github.com/octo-org");
  expect(audienceOf(printed(trust([`${aud}.cn`, aud], "aws-cn")))).toBe(`${aud}.cn`);
});
