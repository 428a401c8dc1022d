import { markerOf } from "../../modules/review/render/markdown";
import { action, pullRequestEvent } from "../support/action";
import { type Comment, type CommentsApi, commentsApi, JOB, type Refused } from "../support/comments-api";
import { plan, trustChange } from "../support/review-plans";
import { MAIN, trust } from "../support/review-policies";

const { file, run } = action();
const TOKEN = "ghs_1234567890";
const widened = plan([trustChange(trust(MAIN), trust("repo:octo-org/web:*"))]);
const comment = (id: number, body: string, login: string | null = JOB): Comment => ({ id, user: login === null ? null : { login }, body });

let api: CommentsApi;
afterEach(() => api.close());
const pagesAsked = () =>
  api.asked.filter((line) => line.startsWith("GET ")).map((line) => Number(/per_page=100&page=(\d+) /.exec(line)?.[1]));
const reviewing = (inputs: Record<string, string> = {}, event: object = pullRequestEvent()) =>
  run({ command: "review", files: file(widened), comment: "true", token: TOKEN, "fail-on": "widened", ...inputs }, event, api.environment);

describe("a comment that sticks", () => {
  test("is written once, and found again by marker and author", async () => {
    api = await commentsApi();
    const first = await reviewing();
    expect(api.comments).toEqual([comment(1000, first.summary.slice(0, -1))]);
    expect(first.outputs["comment-url"]).toBe("https://github.com/octo-org/web/pull/7#issuecomment-1000");
    await run({ command: "review", files: file(plan([])), comment: "true", token: TOKEN }, pullRequestEvent(), api.environment);
    expect(api.comments).toHaveLength(1);
    expect(api.comments[0]?.body).toContain("No access change");
  });

  test("is never somebody else's, one of another stack, or one that only quotes the marker", async () => {
    const others = [
      comment(1, `${markerOf()}\nof a person`, "mallory"),
      comment(2, `${markerOf()}\nof nobody`, null),
      comment(3, `${markerOf("web")}\nof another stack`),
      comment(4, `see ${markerOf()}`),
      comment(5, `${markerOf()}\nof another app`, "other[bot]"),
    ];
    const before = structuredClone(others);
    api = await commentsApi(others);
    await reviewing();
    expect(api.comments.slice(0, 5)).toEqual(before);
    expect(api.comments).toHaveLength(6);
  });

  test("is found behind a hundred others", async () => {
    api = await commentsApi([
      ...Array.from({ length: 230 }, (_, i) => comment(i + 1, "hello", "octocat")),
      comment(900, `${markerOf("web")}\nold`),
    ]);
    await reviewing({ stack: "web" });
    expect(api.comments).toHaveLength(231);
    expect(api.comments.at(-1)?.body).toContain("Access grows");
    expect(pagesAsked()).toEqual([1, 2, 3]);
  });

  test("is looked for up to the last page, and no further", async () => {
    api = await commentsApi(Array.from({ length: 100 }, (_, i) => comment(i + 1, "hello", "octocat")));
    await reviewing();
    expect([api.comments.length, pagesAsked()]).toEqual([101, [1, 2]]);
  });

  test("each stack has its own", async () => {
    api = await commentsApi();
    for (const stack of ["web", "api", "web"]) await reviewing({ stack });
    expect(api.comments.map(({ body }) => body.split("\n")[0])).toEqual([markerOf("web"), markerOf("api")]);
  });
});

describe("the token", () => {
  test("signs in, is masked first, and is nowhere else", async () => {
    api = await commentsApi([], () => ({ status: 422, body: JSON.stringify({ message: `no ${TOKEN}` }) }));
    const { log, summary, outputs } = await reviewing();
    expect(log.startsWith(`::add-mask::${TOKEN}\n`)).toBe(true);
    expect(JSON.stringify([log.slice(log.indexOf("\n")), summary, outputs])).not.toContain(TOKEN);
    expect(api.asked).toEqual([`POST /graphql Bearer ${TOKEN}`]);
  });

  test("goes to no other address, nor does the comment", async () => {
    const elsewhere = { status: 307, body: "", headers: { location: "/elsewhere" } };
    api = await commentsApi([], (method, path) => (method === "POST" && path !== "/graphql" ? elsewhere : undefined));
    expect((await reviewing()).exitCode).toBe(3);
    expect(api.asked.filter((line) => line.includes("/elsewhere"))).toEqual([]);
  });

  test("is masked as it is sent, without the line break that a secret may end with", async () => {
    api = await commentsApi();
    expect((await reviewing({ token: ` ${TOKEN}\n` })).log.startsWith(`::add-mask::${TOKEN}\n`)).toBe(true);
    expect(api.asked[0]).toBe(`POST /graphql Bearer ${TOKEN}`);
  });
});

describe("where GitHub has trouble, it is tried again", () => {
  const ONCE = 1;
  const trouble = (answer: Refused, times = Number.POSITIVE_INFINITY, of = "GET") => {
    let left = times;
    return commentsApi([], (method, path) => (method === of && path !== "/graphql" && left-- > 0 ? answer : undefined));
  };
  const limited = (headers: Record<string, string> = {}) => ({
    status: 403,
    body: '{"message":"You have exceeded a secondary rate limit"}',
    headers,
  });
  const inSeconds = (seconds: number) => String(Math.floor(Date.now() / 1000) + seconds);

  test.each<[string, Refused, number, readonly number[]]>([
    ["trouble", { status: 502, body: "<html>" }, ONCE, [1]],
    ["trouble, twice", { status: 503, body: "" }, 2, [1, 4]],
    ["trouble that says how long", { status: 503, body: "", headers: { "retry-after": "7" } }, ONCE, [7]],
    ["a secondary limit that says how long", limited({ "retry-after": "30" }), ONCE, [30]],
    ["a secondary limit that does not", limited(), ONCE, [60]],
    ["429", { status: 429, body: "{}", headers: { "retry-after": "0" } }, ONCE, [0]],
  ])("%s", async (_, answer, times, waited) => {
    api = await trouble(answer, times);
    const ran = await reviewing();
    expect([ran.waited, api.comments.length, ran.outputs["comment-url"]]).toEqual([waited, 1, expect.stringContaining("issuecomment")]);
  });

  test.each<[string, Refused, readonly number[]]>([
    ["never for long", limited({ "retry-after": "3600" }), []],
    ["nor again and again", limited(), [60]],
    [
      "nor until a limit of the hour is over",
      { ...limited(), headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": inSeconds(3000) } },
      [],
    ],
    ["four times at most", { status: 500, body: "" }, [1, 4, 10]],
    ["not where it is refused", { status: 403, body: '{"message":"Resource not accessible by integration"}' }, []],
  ])("%s", async (_, answer, waited) => {
    api = await trouble(answer);
    const ran = await reviewing();
    expect([ran.waited, api.comments, ran.exitCode]).toEqual([waited, [], 3]);
  });

  test("a comment whose answer was lost is not written twice", async () => {
    let lost = 0;
    api = await commentsApi([], (method, path) => {
      if (method !== "POST" || path === "/graphql" || lost++ > 0) return undefined;
      api.comments.push(comment(1000, `${markerOf()}\nwritten`, JOB));
      return { status: 502, body: "" };
    });
    await reviewing();
    expect(api.comments.map(({ body }) => body.includes("Access grows"))).toEqual([true]);
  });
});

describe("where GitHub refuses, the verdict stays what it is and the summary has the report", () => {
  const FORBIDDEN = { status: 403, body: '{"message":"Resource not accessible by integration"}' };
  test.each<[string, { status: number; body: string }, object, RegExp]>([
    [
      "a fork",
      FORBIDDEN,
      pullRequestEvent("mallory/web"),
      /403 \(Resource not accessible by integration\). The pull request comes from a fork/,
    ],
    ["a fork that is gone", FORBIDDEN, pullRequestEvent(null), /comes from a fork/],
    ["no permission", FORBIDDEN, pullRequestEvent(), /Give the job permissions: pull-requests: write/],
    ["not to be seen", { status: 404, body: "{}" }, pullRequestEvent(), /GitHub answered 404. Give the job permissions/],
    ["a token that is over", { status: 401, body: '{"message":"Bad credentials"}' }, pullRequestEvent(), /The token is not valid/],
    [
      "too often",
      { status: 403, body: '{"message":"You have exceeded a secondary rate limit"}' },
      pullRequestEvent(),
      /Wait until the limit is over/,
    ],
    ["trouble at GitHub", { status: 502, body: "<html>" }, pullRequestEvent(), /GitHub answered 502. Run the job again/],
    ["an answer that is none", { status: 200, body: "<html>" }, pullRequestEvent(), /cannot be reached. Run the job again/],
    ["another address", { status: 302, body: "" }, pullRequestEvent(), /Run the job again/],
  ])("%s", async (_, answer, event, says) => {
    api = await commentsApi([], (method) => (method === "GET" ? answer : undefined));
    const { exitCode, log, summary, outputs } = await reviewing({}, event);
    expect([exitCode, outputs["verdict"], outputs["comment-url"]]).toEqual([3, "widened", undefined]);
    const [, said = ""] = /^::warning title=comment::The comment could not be written: (.*)$/m.exec(log) ?? [];
    expect(said).toMatch(says);
    expect(said).toMatch(/The report is in the job summary\.$/);
    expect(summary).toContain("Access grows");
    expect(api.comments).toEqual([]);
  });

  test.each<[string, (method: string) => boolean]>([
    ["listing", (method) => method === "GET"],
    ["creating", (method) => method === "POST"],
  ])("%s", async (_, refused) => {
    api = await commentsApi([], (method, path) => (refused(method) && path !== "/graphql" ? FORBIDDEN : undefined));
    expect((await reviewing()).exitCode).toBe(3);
  });

  test("changing what is there", async () => {
    api = await commentsApi([comment(1, `${markerOf()}\nold`)], (method) => (method === "PATCH" ? FORBIDDEN : undefined));
    expect((await reviewing()).log).toContain("pull-requests: write");
    expect(api.comments).toEqual([comment(1, `${markerOf()}\nold`)]);
  });

  test.each<[string, object, Record<string, string>, RegExp]>([
    ["an event without a pull request", { ref: "refs/heads/main" }, {}, /This run is not of a pull request/],
    ["an event whose pull request has no number", { pull_request: {} }, {}, /This run is not of a pull request/],
    ["no token", pullRequestEvent(), { token: "" }, /There is no token to write the comment with/],
  ])("%s: nothing is asked", async (_, event, inputs, says) => {
    api = await commentsApi();
    const { exitCode, log, summary } = await reviewing(inputs, event);
    expect([exitCode, api.asked]).toEqual([3, []]);
    expect(log).toMatch(says);
    expect(summary).toContain("Access grows");
  });
});

test("what an earlier run wrote does not stay where the plan cannot be read", async () => {
  api = await commentsApi([comment(1, `${markerOf("web")}\nNo access change`)]);
  const { exitCode, log } = await reviewing({ files: "nowhere.json", stack: "web" });
  expect(exitCode).toBe(1);
  expect(log).toContain("nowhere.json cannot be read");
  expect(api.comments[0]?.body).toBe(
    `${markerOf("web")}\n## Access review failed\n\nNothing is known of what this pull request changes. [The log](https://github.com/octo-org/web/actions/runs/42) says why.\n`,
  );
});

test("no comment is written unless it is asked for", async () => {
  api = await commentsApi();
  await reviewing({ comment: "false" });
  expect(api.asked).toEqual([]);
});

describe("comment: the report of another job", () => {
  const commenting = (report: string, inputs: Record<string, string> = {}, event: object = pullRequestEvent()) =>
    run({ command: "comment", files: report, token: TOKEN, ...inputs }, event, api.environment);
  const report = `${markerOf("web")}\n## Access review\n`;

  test.each([report, report.padEnd(65_536, "x")])("is posted as it is", async (whole) => {
    api = await commentsApi();
    const { exitCode, outputs, log } = await commenting(file(whole), { stack: "web" });
    expect(log).toBe(`::add-mask::${TOKEN}\n`);
    expect([exitCode, api.comments.map(({ body }) => body)]).toEqual([0, [whole]]);
    expect(outputs["comment-url"]).toContain("issuecomment");
  });

  test.each<[string, () => string, Record<string, string>]>([
    ["none", () => "nowhere.md", {}],
    ["one of another stack", () => file(report), {}],
    ["one without the name of the stack", () => file(`${markerOf()}\nx`), { stack: "web" }],
    ["something else", () => file("# hello"), {}],
    ["one that is too long", () => file(markerOf().padEnd(65_537, "x")), {}],
  ])("%s: the comment says that the review failed, and the step fails", async (_, path, inputs) => {
    api = await commentsApi();
    const { exitCode, log } = await commenting(path(), inputs);
    expect(exitCode).toBe(1);
    expect(api.comments[0]?.body).toContain("## Access review failed");
    expect(log).toMatch(/^::error title=comment::.* holds no report of a review/m);
  });

  test("fails where it cannot comment, and leaves the report in the summary", async () => {
    api = await commentsApi([], () => ({ status: 403, body: "{}" }));
    const { exitCode, log, summary } = await commenting(file(report), { stack: "web" }, pullRequestEvent("mallory/web"));
    expect([exitCode, summary]).toEqual([1, `${report}\n`]);
    expect(log).toMatch(/^::error title=comment::.*comes from a fork/m);
  });
});
