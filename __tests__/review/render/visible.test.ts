import fc from "fast-check";
import { RISKS, riskRank } from "../../../modules/review/judge/risk";
import type { Event, Review, Risk, SubjectChange, WhatChange } from "../../../modules/review/model";
import { renderMarkdown } from "../../../modules/review/render/markdown";
import { change, policyChange, reviewed, role } from "../../support/review-plans";
import { ACCOUNT, allow, MAIN, policy, trust } from "../../support/review-policies";
import { countedRuns } from "../../support/runs";

/** What a reviewer sees who opens nothing: the rows of the comment's table. */

const rowsOf = (review: Review): string[] =>
  renderMarkdown(review)
    .split("\n")
    .filter((line) => /^\| [🔴🟠🟡🔵⚪]/u.test(line))
    .map((line) => line.replaceAll("<wbr>", "").replaceAll("&#58;", ":").replaceAll("&#42;", "*").replaceAll("&nbsp;", " "));
const visible = (review: Review): string => rowsOf(review).join("\n");

const RISK = fc.constantFrom<Risk>(...RISKS);
const LENGTH = fc.constantFrom(5, 5, 5, 60, 390, 2000);
const event = fc.record({ risk: RISK, length: LENGTH });
const byRisk = <T extends { readonly risk: Risk }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => riskRank(a.risk) - riskRank(b.risk));

/** A role with these events and permissions, each with a number by which it is found again. */
function roleWith(events: readonly { risk: Risk; length: number }[], what: readonly { risk: Risk; length: number }[]): SubjectChange {
  const text = (name: string, i: number, length: number) => `${name}${i}x ${"word ".repeat(length / 5)}`;
  return {
    kind: "role",
    name: "deploy",
    address: "aws_iam_role.deploy",
    direction: "widened",
    risk: "high",
    events: byRisk(events).map(
      ({ risk, length }, i): Event => ({ event: "renamed", direction: "changed", risk, sentence: text("E", i, length) }),
    ),
    who: [],
    what: byRisk(what).map(
      ({ risk, length }, i): WhatChange => ({
        direction: "gained",
        risk,
        words: text("P", i, length),
        effect: "allow",
        certainty: "known",
        service: "s3",
        level: "read",
        actions: [],
        resources: [],
      }),
    ),
    after: { who: [], what: [] },
  };
}
const reviewOf = (subject: SubjectChange): Review => ({
  version: 1,
  verdict: "widened",
  summary: "",
  source: "plan",
  selfEscalation: [],
  cannotReview: [],
  advice: [],
  changes: [subject],
  unchanged: 0,
  outside: [],
});

test("events come first, then permissions by risk, and nothing that is folded is riskier than a permission that is shown", () => {
  let folded = 0;
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), fc.array(event, { maxLength: 30 }), (events, permissions) => {
      const subject = roleWith(events, permissions);
      const [row = ""] = rowsOf(reviewOf(subject));
      const shown = [...row.matchAll(/\b([EP])(\d+)x /g)].map(([, kind, i]) => `${kind}${i}`);
      const lines = [
        ...subject.events.map(({ risk }, i) => ({ id: `E${i}`, risk, isEvent: true })),
        ...subject.what.map(({ risk }, i) => ({ id: `P${i}`, risk, isEvent: false })),
      ];
      // In the order of the model, which is that of the risk, events before permissions
      expect(shown).toEqual(lines.map(({ id }) => id).filter((id) => shown.includes(id)));
      const [seen, hidden] = [lines.filter(({ id }) => shown.includes(id)), lines.filter(({ id }) => !shown.includes(id))];
      for (const line of hidden)
        for (const other of seen)
          if (!other.isEvent || riskRank(line.risk) <= riskRank("medium"))
            expect(riskRank(line.risk)).toBeGreaterThanOrEqual(riskRank(other.risk));
      if (hidden.length === 0) return expect(row).not.toMatch(/and \d+ more/);
      folded++;
      const [worst] = byRisk(hidden);
      expect(row).toContain(`and ${hidden.length} more of ${worst?.risk === "none" ? "no" : worst?.risk} risk`);
      if (row.length < 3000) expect(hidden.length).toBeGreaterThan(1);
    }),
    countedRuns(400),
  );
  expect(folded).toBeGreaterThan(100);
});

const arn = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;
const pass = allow("iam:PassRole", arn("admin"), { Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } } });
const READS = ["a", "b", "c", "d", "e", "f", "g"].map((name) => allow(`s3:GetObject`, `arn:aws:s3:::${name}/x`));
const WRITES = ["dynamodb:PutItem", "sns:Publish", "sqs:SendMessage", "logs:PutLogEvents"].map((action) => allow(action, "arn:aws:x:::y"));

describe("what decides is visible, whatever stands beside it", () => {
  const BOUNDARY = { permissions_boundary: `arn:aws:iam::${ACCOUNT}:policy/boundary` };
  const grants = policy(...WRITES, ...READS, pass);
  test("roles that may be passed", () => {
    const deploy = role(trust(MAIN));
    for (const before of [deploy, null])
      expect(visible(reviewed([change({ before, after: deploy }), policyChange(null, grants)]))).toContain(
        "**gained** run any code as role admin in ECS tasks",
      );
  });
  test("a role that is deleted", () => {
    const review = reviewed([change({ before: role(trust(MAIN)), after: null }), policyChange(grants, null)]);
    expect(visible(review)).toMatch(/deploy<\/code><br>is deleted .*\| The role is deleted: nobody comes in by it any more/);
  });
  test("a boundary that goes, and what nothing holds back any more", () => {
    const inline = { inline_policy: [{ name: "p", policy: policy(allow("*")) }] };
    const review = reviewed([change({ before: role(trust(MAIN), { ...BOUNDARY, ...inline }), after: role(trust(MAIN), inline) })]);
    expect(visible(review)).toMatch(
      /\| The role has no permissions boundary any more; it had "boundary".*its policies, as before: do everything in AWS/,
    );
    expect(review.changes[0]?.risk).toBe("high");
  });
  test.each<[string, object, RegExp]>([
    ["no boundary", {}, /The role is new\. It has no permissions boundary: .* A session may last 1 hour\./],
    ["a boundary", BOUNDARY, /The role is new\. It has a permissions boundary, "boundary", which limits/],
    ["long sessions", { max_session_duration: 43_200 }, /A session may last 12 hours\./],
  ])("a role that is new, with %s", (_, more, says) =>
    expect(visible(reviewed([change({ after: role(trust(MAIN), more) }), policyChange(null, grants)]))).toMatch(says),
  );
  test("what is not known of a new role is not made up", () => {
    const after_unknown = { max_session_duration: true, permissions_boundary: true };
    const { permissions_boundary: _, max_session_duration: __, ...after } = role(trust(MAIN));
    const review = reviewed([change({ after, after_unknown })]);
    expect(visible(review)).toMatch(/a permissions boundary, one that is not known yet, .* How long a session may last is not known yet\./);
    expect(review.verdict).toBe("unreviewable");
  });
});

test("the actions by name are in the details", () => {
  const comment = renderMarkdown(reviewed([change({ after: role(trust(MAIN)) }), policyChange(null, policy(pass))]));
  const [table = "", details = ""] = comment.split("<details><summary>🟠");
  expect(table).not.toContain("PassRole");
  expect(details.replaceAll("<wbr>", "")).toContain("iam&#58;PassRole on arn&#58;aws&#58;iam");
});

describe("no name makes a sentence say a word twice", () => {
  test.each(["boundary", "permissions boundary"])("a boundary called %s", (name) => {
    const withIt = role(trust(MAIN), { permissions_boundary: `arn:aws:iam::${ACCOUNT}:policy/${name}` });
    for (const [before, after] of [
      [withIt, role(trust(MAIN))],
      [role(trust(MAIN)), withIt],
      [null, withIt],
    ] as const)
      expect(visible(reviewed([change({ before, after })]))).not.toMatch(/boundary boundary|boundary permissions boundary/);
  });
});
