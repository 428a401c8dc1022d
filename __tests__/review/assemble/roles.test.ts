import { change, reviewed, role } from "../../support/review-plans";
import { MAIN, trust } from "../../support/review-policies";

/** Roles as resources: what happens to one, and which two resources are one role. */

const [NARROW, WIDE] = [trust(MAIN), trust("repo:octo-org/*")];
const deploy = role(NARROW);
const anew = { after_unknown: { arn: true, id: true } };
const coming = (policy: string, more: object = {}) => {
  const { arn: _, id: __, ...values } = role(policy, more);
  return values;
};
const events = ({ changes }: ReturnType<typeof reviewed>) => changes.flatMap((each) => each.events.map(({ event }) => event));
const at = (name: string, before: object | null, after: object | null, more: object = {}) =>
  change({ address: `aws_iam_role.${name}`, before, after, ...more });

test.each<[string, object, string, string[]]>([
  ["stays", change({ before: deploy, after: deploy }), "unchanged", []],
  ["is new", change({ after: coming(NARROW), ...anew }), "widened", ["created"]],
  ["goes", change({ before: deploy }), "narrowed", ["deleted"]],
  [
    "is deleted and made anew",
    change({ before: deploy, after: coming(NARROW), actions: ["delete", "create"], ...anew }),
    "changed",
    ["replaced"],
  ],
  [
    "is made anew and deleted",
    change({ before: deploy, after: coming(NARROW), actions: ["create", "delete"], ...anew }),
    "changed",
    ["replaced"],
  ],
  [
    "is made anew under another path",
    change({ before: deploy, after: coming(NARROW, { path: "/ci/" }), actions: ["delete", "create"], ...anew }),
    "changed",
    ["replaced", "path-changed"],
  ],
  ["is forgotten", change({ before: deploy, actions: ["forget"] }), "changed", ["forgotten"]],
  ["is imported", change({ before: deploy, after: deploy, importing: { id: "deploy" } }), "changed", ["imported"]],
])("a role that %s", (_, each, verdict, expected) => {
  const review = reviewed([each]);
  expect({ verdict: review.verdict, events: events(review) }).toEqual({ verdict, events: expected });
});

describe("what one role gets is not lost in another of the same name", () => {
  test.each<[string, object[], string]>([
    [
      "that goes under one address and comes under another with as much",
      [at("a", deploy, null), at("b", null, coming(NARROW), anew)],
      "changed",
    ],
    [
      "that goes under one address and comes under another with more",
      [at("a", deploy, null), at("b", null, coming(WIDE), anew)],
      "widened",
    ],
    ["that goes under one address and gets more under another", [at("a", role(WIDE), null), at("b", deploy, role(WIDE))], "widened"],
    [
      "that gets another name, and leaves its own to a new one",
      [at("a", deploy, coming(WIDE, { name: "other" }), { actions: ["delete", "create"], ...anew }), at("b", null, coming(NARROW), anew)],
      "widened",
    ],
  ])("%s", (_, changes, verdict) => {
    const review = reviewed(changes);
    expect(review.verdict).toBe(verdict);
    const gained = review.changes.flatMap(({ who }) => who.filter(({ direction }) => /gained|widened/.test(direction)));
    expect(gained.some(({ words }) => words.includes("any repository of octo-org"))).toBe(verdict === "widened");
  });
});
