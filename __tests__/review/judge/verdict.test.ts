import { exitCodeOf, FAIL_ON, summaryOf, verdictOf } from "../../../modules/review/judge/verdict";
import type { Direction, OutsideChange, Review, Risk, SubjectChange, Verdict } from "../../../modules/review/model";

/** The verdict over all that was found, and the exit code that a pipeline sees. */

const subject = (direction: Direction, risk: Risk = "low", kind: SubjectChange["kind"] = "role"): SubjectChange => ({
  kind,
  name: "deploy",
  address: "aws_iam_role.deploy",
  direction,
  risk,
  events: [],
  who: [],
  what: [],
  after: { who: [], what: [] },
});
const changes = (...directions: Direction[]) => directions.map((direction) => subject(direction));
const OUTSIDE: OutsideChange = { address: "aws_sqs_queue.q", type: "aws_sqs_queue", actions: ["create"], carries: ["policy"] };
const DOUBT = { address: "", reason: "because" };
const HINT = "The role that plans changes.";

describe("the verdict", () => {
  test.each<[Direction[], Verdict]>([
    [[], "unchanged"],
    [["rewritten"], "rewritten"],
    [["rewritten", "lost"], "narrowed"],
    [["narrowed"], "narrowed"],
    [["lost", "changed"], "changed"],
    [["rewritten", "lost", "changed", "gained"], "widened"],
    [["lost", "widened"], "widened"],
  ])("of %j is %s", (directions, verdict) => expect(verdictOf(changes(...directions), [], [], [])).toBe(verdict));

  test.each<Direction>(["gained", "widened", "changed", "narrowed", "lost", "rewritten"])("a doubt comes before %s", (direction) =>
    expect(verdictOf(changes(direction), [DOUBT], [OUTSIDE], [HINT])).toBe("unreviewable"),
  );
  test.each<[Direction[], Verdict]>([
    [[], "changed"],
    [["rewritten"], "changed"],
    [["lost"], "changed"],
    [["gained"], "widened"],
  ])("with %j what is not read, and what points to oneself, is never less than a change", (directions, verdict) => {
    expect(verdictOf(changes(...directions), [], [OUTSIDE], [])).toBe(verdict);
    expect(verdictOf(changes(...directions), [], [], [HINT])).toBe(verdict);
  });
});

describe("the exit code", () => {
  const review = (verdict: Verdict, more: Partial<Review> = {}): Review => ({
    version: 1,
    verdict,
    summary: "",
    source: "plan",
    selfEscalation: [],
    cannotReview: [],
    advice: [],
    changes: [],
    unchanged: 0,
    outside: [],
    ...more,
  });
  // Of each verdict: as it stands, detailed, and where a widening or any change blocks
  test.each<[Verdict, number, number, number, number]>([
    ["unchanged", 0, 0, 0, 0],
    ["rewritten", 0, 0, 0, 0],
    ["narrowed", 0, 2, 0, 3],
    ["changed", 0, 2, 0, 3],
    ["widened", 0, 2, 3, 3],
    ["unreviewable", 3, 3, 3, 3],
  ])("of %s", (verdict, plain, detailed, ...blocking) => {
    expect(exitCodeOf(review(verdict), {})).toBe(plain);
    expect(exitCodeOf(review(verdict), { detailed: false })).toBe(plain);
    expect(exitCodeOf(review(verdict), { detailed: true })).toBe(detailed);
    expect(FAIL_ON.map((failOn) => exitCodeOf(review(verdict), { failOn, detailed: true }))).toEqual(
      blocking.map((code) => (code === 0 ? detailed : code)),
    );
  });
  test.each<Partial<Review>>([{ outside: [OUTSIDE] }, { selfEscalation: [HINT] }])(
    "what nobody read, and what points to oneself, block as a widening does: %j",
    (more) => {
      for (const failOn of FAIL_ON) expect(exitCodeOf(review("changed", more), { failOn })).toBe(3);
      expect(exitCodeOf(review("changed", more), {})).toBe(0);
    },
  );
});

describe("the sentence for all", () => {
  const all = [subject("gained", "medium"), subject("widened", "critical"), subject("lost"), subject("narrowed"), subject("rewritten")];
  const outside = "1 other resource that can give access changes, and is not reviewed here";
  test.each<[Verdict, SubjectChange[], number, OutsideChange[], string]>([
    [
      "widened",
      all,
      0,
      [OUTSIDE],
      `Access grows: 2 roles gain access (highest risk: critical), 2 roles lose access, 1 role is rewritten without effect, ${outside}.`,
    ],
    ["unreviewable", [], 2, [OUTSIDE], `Cannot be judged: 2 things cannot be reviewed, ${outside}.`],
    ["unreviewable", [subject("changed", "low", "policy")], 1, [], "Cannot be judged: 1 policy needs a look, 1 thing cannot be reviewed."],
    [
      "widened",
      [subject("gained", "low", "policy"), subject("gained", "high", "policy")],
      0,
      [],
      "Access grows: 2 policies gain access (highest risk: high).",
    ],
    [
      "narrowed",
      [subject("lost"), subject("lost", "low", "provider")],
      0,
      [],
      "Access shrinks: 2 roles, policies or identity providers lose access.",
    ],
    // Nobody can say "no new access" of what is not read
    ["changed", [], 0, [OUTSIDE], `Not all of it is reviewed: ${outside}.`],
    ["changed", changes("changed"), 0, [], "No new access, but look: 1 role needs a look."],
    ["unchanged", [], 0, [], "No access change."],
  ])("%s %#", (verdict, those, doubts, others, sentence) =>
    expect(summaryOf(verdict, those, Array(doubts).fill(DOUBT), others)).toBe(sentence),
  );
});
