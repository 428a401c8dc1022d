import type { Review } from "../../../modules/review/model";
import { code, markdown, mermaid, visible, withoutMiddle } from "../../../modules/review/render/escape";
import { LONGEST, markerOf, renderMarkdown } from "../../../modules/review/render/markdown";
import { renderText } from "../../../modules/review/render/text";
import { change, policyChange, reviewed, role } from "../../support/review-plans";
import { admit, allow, policy, trust } from "../../support/review-policies";

const HOSTILE = [
  "a | b `c` <script>alert(1)</script>",
  "@octocat @octo-org/admins a@b.example",
  "#123 GH-123 octo-org/web#1 #1;",
  "https://evil.example www.evil.example [link](https://evil.example) ![x](y)",
  "</details></summary><!-- hidden --> <!-- cdktf-aws-github-oidc review -->",
  "line\nbreak\r\n## heading\n```mermaid\ngraph LR",
  "\u202eright-to-left\u202c \u200bzero \u2066isolate\u2069 \u0000\u001b[2J",
  "\\| \\` \\\\| **bold** __bold__ ~~gone~~ $x$ :tada:",
  '"]; click r0 "javascript:alert(1)" %%{init: {}}%% -->|x| end',
  "&lt;b&gt; &#64;octocat &amp;",
  "0123456789abcdef0123456789abcdef01234567",
];

/** What must not stand in a comment as it is, whatever a plan holds. */
const FORBIDDEN = [
  /<script/i,
  /@octo/,
  /(?<!&)#1/,
  /GH-1/,
  /https?:\/\//,
  /www\.evil/,
  /\]\(/,
  /\*\*bold/,
  /:tada:/,
  /\p{Cf}|(?!\n)\p{Cc}/u,
  /javascript:/,
  /[0-9a-f]{40}/,
];

describe("text of a plan", () => {
  test.each(HOSTILE)("%j is harmless in markdown", (text) => {
    const escaped = markdown(text);
    for (const pattern of FORBIDDEN) expect(escaped).not.toMatch(pattern);
    expect(escaped).not.toMatch(/[|`\n\r\\]/);
    expect(escaped.replaceAll("<wbr>", "")).not.toMatch(/[<>]/);
    expect(code(text)).toMatch(/^<code>[^\n]*<\/code>$/);
  });

  test("entities and breaks lead back to the text", () => {
    const back = (text: string) =>
      text.replaceAll("<wbr>", "").replaceAll(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)));
    for (const text of HOSTILE) expect(back(markdown(text, 10_000))).toBe(visible(text, 10_000));
  });

  test.each(HOSTILE)("%j is harmless in Mermaid", (text) => expect(mermaid(text)).toMatch(/^([A-Za-z0-9 .,/-]|#\d+;)*$/));

  test("what is endless is cut, and says so", () =>
    expect(markdown("x".repeat(5000)).replaceAll("<wbr>", "")).toBe(`${"x".repeat(300)}… (4700 more characters)`));
});

test("a long sentence keeps its end, where it says on what", () => {
  const sentence = `write in s3 (${"s3:GetObject, ".repeat(40)}) on releases/*`;
  const cut = withoutMiddle(sentence, 100);
  expect(cut).toMatch(/^write in s3 \(s3:GetObject,.*… \(\d+ more characters\) ….* on releases\/\*$/);
  expect(mermaid(sentence)).toMatch(/ on releases\/#42;$/);
});

/** A plan with the text in every field that a plan can hold. */
const hostilePlan = (text: string) => [
  change({
    address: `aws_iam_role.x[${JSON.stringify(text)}]`,
    index: text,
    after: {
      ...role(
        policy(
          { ...admit([`repo:octo-org/web:ref:refs/heads/${text}*`, text]), Sid: text },
          { Effect: text, Principal: text, Action: text },
        ),
      ),
      name: text,
      path: `/${text}/`,
      permissions_boundary: `arn:aws:iam::1:policy/${text}`,
      tags: { [text]: text },
      description: text,
    },
  }),
  change({
    address: "aws_iam_role_policy.p",
    after: {
      name: text,
      role: text,
      policy: policy({ ...allow(`s3:${text}`, text, { Condition: { [text]: { [text]: text } } }), Sid: text }),
    },
  }),
  change({ address: "aws_iam_openid_connect_provider.p", after: { url: text, client_id_list: [text] } }),
  change({ address: `aws_iam_user_policy.${text}`, actions: [text], after: {} }),
  change({ address: `aws_iam_role.${text}`, actions: [text], before: role(text), after: role(text) }),
];

describe("a plan with hostile text in every field", () => {
  test.each(HOSTILE)("%j", (text) => {
    const review = reviewed(hostilePlan(text), { deferred_changes: [{ reason: text, resource_change: { address: text } }] });
    const comment = renderMarkdown(review);
    const ours = comment
      .replace(markerOf(), "")
      .replaceAll(/<\/?(details|summary|code|br|i)>/g, "")
      .replaceAll(/```mermaid\n[^`]*```/g, "");
    expect(ours.replaceAll("<wbr>", "")).not.toMatch(/[<`]/);
    for (const pattern of FORBIDDEN) expect(ours).not.toMatch(pattern);
    expect(comment.split(markerOf())).toHaveLength(2);
    expect(comment.split("<details>")).toHaveLength(comment.split("</details>").length);
    for (const row of comment.split("\n").filter((line) => line.startsWith("| "))) expect(row.split("|")).toHaveLength(6);
    expect(renderText(review)).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}/u);
  });
});

describe("a comment of any size", () => {
  const many = (count: number, long: number) =>
    Array.from({ length: count }, (_, i) => [
      change({
        address: `aws_iam_role.r${i}`,
        after: { ...role(trust(i === 150 ? "repo:*" : `repo:octo-org/${"w".repeat(long)}${i}:ref:refs/heads/main`)), name: `role-${i}` },
      }),
      change({
        address: `aws_iam_role_policy.p${i}`,
        after: { name: "p", role: `role-${i}`, policy: policy(allow(`s3:Get${"*".repeat(3)}${i}`, `arn:aws:s3:::${"b".repeat(long)}/*`)) },
      }),
    ]).flat();

  test.each([
    [200, 10],
    [160, 400],
    [220, 50],
  ])("%d roles with names of %d: within the limit, the riskiest first, the rest counted", (count, long) => {
    const review = reviewed(many(count, long));
    const comment = renderMarkdown(review);
    expect(comment.length).toBeLessThanOrEqual(LONGEST);
    expect(comment.length).toBeGreaterThan(LONGEST / 2);
    expect(comment.indexOf("role-150")).toBeGreaterThan(0);
    expect(comment).toContain("🔴 critical: role <code>role-150</code>");
    expect(comment.match(/(\d+) more changes are left out|Details of the (\d+) least risky/)).not.toBeNull();
    const rows = comment.split("\n").filter((line) => /^\| [🔴🟠🟡🔵⚪]/u.test(line)).length;
    const left = Number(/\*\*(\d+) more changes/.exec(comment)?.[1] ?? 0);
    expect(rows + left).toBe(count);
  });

  test("thousands of doubts are counted", () => {
    const review = reviewed(many(1000, 5).map((each) => ({ ...each, change: {} })));
    const comment = renderMarkdown(review);
    expect(comment.length).toBeLessThanOrEqual(LONGEST);
    expect(comment).toContain("and 1970 more");
  });
});

test("hostile text cannot make the comment longer than GitHub takes", () => {
  const text = "@".repeat(2000);
  const roles = Array.from({ length: 15 }, (_, i) => hostilePlan(`${i}${text}`)).flat();
  const { length } = renderMarkdown(reviewed(roles, {}, { self: "x" }));
  expect(length).toBeLessThanOrEqual(LONGEST);
  expect(length).toBeGreaterThan(LONGEST / 2);
});

test("the map is drawn for a few roles, and left out where there is nothing to see", () => {
  const one = reviewed([change({ after: role(trust("repo:octo-org/web:*")) }), policyChange(null, policy(allow("s3:GetObject")))]);
  expect(renderMarkdown(one)).toContain(
    'r0w0["anyone who can push a branch to octo-org/web#58; any branch, tag, environment or pull request"] ==>|new| r0',
  );
  expect(renderMarkdown(reviewed([]))).not.toContain("mermaid");
});

test("the text says everything", () => {
  const review: Review = reviewed([change({ after: role(trust("repo:octo-org/web:*")) })]);
  expect(renderText(review).split("\n")).toEqual([
    "Access grows: 1 role gains access (highest risk: high).",
    "",
    "[high] role deploy (aws_iam_role.deploy): is new",
    "  No branch, tag or environment is asked for: anyone who can push a branch to octo-org/web: any branch, tag, environment or pull request.",
    "  The role is new. It has no permissions boundary: only its own policies limit what it may do. A session may last 1 hour.",
    "  who may come in",
    "    - gained: anyone who can push a branch to octo-org/web: any branch, tag, environment or pull request",
    "",
  ]);
});

describe("the marker", () => {
  test("tells the comments of stacks apart, and ends where it should whatever the name is", () => {
    const names = [undefined, "web", "web-2", "a--b", "a b", "-->", "<!--", "Größe", "@octocat"];
    const markers = names.map((name) => markerOf(name));
    expect(new Set(markers).size).toBe(names.length);
    for (const marker of markers) expect(marker).toMatch(/^<!-- cdktf-aws-github-oidc review( [\w.!~*'()%-]+)? -->$/);
    for (const marker of markers) expect(marker.slice(4, -3)).not.toContain("--");
  });
  test("of a stack has its name in the heading", () => {
    const comment = renderMarkdown(reviewed([]), { stack: "we|b" });
    expect(comment.startsWith(`${markerOf("we|b")}\n## ✅ Access review: <code>we&#124;b</code>\n`)).toBe(true);
  });
});
