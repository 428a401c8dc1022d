import type { PolicyText, RolePair, RoleState } from "../../../modules/review/assemble/state";
import { compareRole } from "../../../modules/review/compare/compare-role";
import { admit, allow, MAIN, policy, trust } from "../../support/review-policies";
import { boundary, ELSEWHERE, guessed, HIDDEN, inline, managed, state, text } from "../../support/role-states";

/** A role as a whole: its direction, its risk, its doubts, and what it is afterwards. */

const DEV = "repo:octo-org/web:ref:refs/heads/dev";
const ANY_SUBJECT = "repo:octo-org/web:*";
const [NAMED, TWO, ANY] = [MAIN, [MAIN, DEV], ANY_SUBJECT].map((subjects) => text(trust(subjects))) as [PolicyText, PolicyText, PolicyText];
const can = (...actions: string[]) => [inline("p", text(policy(...actions.map((action) => allow(action, "arn:aws:s3:::a/*")))))];
const deny = { ...allow("sqs:SendMessage"), Effect: "Deny" };
const compared = (before: Partial<RoleState> | undefined, after: Partial<RoleState> | undefined, events: RolePair["events"] = []) =>
  compareRole({ ...(before && { before: state(before) }), ...(after && { after: state(after) }), events }, new Map());

describe("direction and risk", () => {
  const reads = can("s3:GetObject");
  test.each<[string, Partial<RoleState> | undefined, Partial<RoleState> | undefined, string]>([
    ["somebody more", { trust: NAMED }, { trust: TWO }, "widened medium"],
    ["somebody less", { trust: TWO }, { trust: NAMED }, "narrowed low"],
    ["a new one", undefined, {}, "gained medium"],
    ["one that is held back no more", { boundary: boundary("b", ELSEWHERE) }, {}, "widened high"],
    ["one that is gone", {}, undefined, "lost low"],
    ["another name, and less", { trust: TWO }, { trust: NAMED, name: "web" }, "changed low"],
    ["a trust policy that cannot be read any more", { trust: NAMED }, { trust: HIDDEN }, "unknown high"],
    ["a trust policy that could not be read", { trust: HIDDEN }, { trust: NAMED }, "unknown high"],
    ["one doubt, and less", { trust: HIDDEN, sessionSeconds: 7200 }, { trust: HIDDEN }, "unknown high"],
    ["one doubt, and more", { trust: NAMED, policies: [] }, { trust: HIDDEN, policies: reads }, "widened high"],
    ["a permission more", {}, { policies: can("s3:*") }, "widened medium"],
    // More people for a role that may do much
    ["writers of a role that reads", { policies: reads }, { trust: ANY, policies: reads }, "widened high"],
    [
      "writers of a role that may do all of a service",
      { policies: can("s3:*") },
      { trust: ANY, policies: can("s3:*") },
      "widened critical",
    ],
    [
      "writers of a role that changes permissions, among others",
      { policies: can("s3:GetObject", "iam:PassRole") },
      { trust: text(trust([ANY_SUBJECT, DEV])), policies: can("s3:GetObject", "iam:PassRole") },
      "widened critical",
    ],
    [
      "a named job of a role that may do all of a service",
      { policies: can("s3:*") },
      { trust: TWO, policies: can("s3:*") },
      "widened medium",
    ],
    ["fewer people of such a role", { trust: ANY, policies: can("s3:*") }, { policies: can("s3:*") }, "narrowed low"],
  ])("%s", (_, before, after, expected) => {
    const { direction, risk } = compared(before, after)?.change ?? {};
    expect(`${direction} ${risk}`).toBe(expected);
  });
});

describe("is a doubt", () => {
  const held = (of: PolicyText) => ({ boundary: boundary("b", of) });
  const [TRUST, BOUNDARY] = ["The trust policy cannot be read. ", "The permissions boundary cannot be read. "];
  const [SECRET, GUESS] = ["Nobody may read it.", "A guess."];
  const [was, is] = [
    { ...HIDDEN, same: "a" },
    { ...HIDDEN, same: "b" },
  ];
  test.each<[string, Partial<RoleState> | undefined, Partial<RoleState>, string[]]>([
    ["who comes in, where it cannot be read", {}, { trust: HIDDEN }, [TRUST + SECRET]],
    ["who came in, where it could not be read", { trust: HIDDEN }, {}, [TRUST + SECRET]],
    ["who comes into a new role", undefined, { trust: HIDDEN }, [TRUST + SECRET]],
    ["who comes in, where it is another secret", { trust: was }, { trust: is }, [TRUST + SECRET]],
    ["who comes in, where it is a guess", {}, { trust: guessed(trust(MAIN)) }, [TRUST + GUESS]],
    ["a boundary that cannot be read", held(NAMED), held(HIDDEN), [BOUNDARY + SECRET]],
    ["a boundary that could not be read", held(HIDDEN), held(NAMED), [BOUNDARY + SECRET]],
    ["a boundary of a new role", undefined, held(HIDDEN), [BOUNDARY + SECRET]],
    ["a boundary that is a guess", held(NAMED), held(guessed(trust(MAIN))), [BOUNDARY + GUESS]],
  ])("%s", (_, before, after, reasons) =>
    expect(compared(before, after)?.doubts).toEqual(reasons.map((reason) => ({ address: "aws_iam_role.deploy", reason }))),
  );

  test.each<[string, Partial<RoleState>, Partial<RoleState>]>([
    ["the same secret", { trust: was, ...held(was) }, { trust: was, ...held(was) }],
    ["a text that is not in the plan", held(ELSEWHERE), held(ELSEWHERE)],
  ])("not %s: nothing is said of it", (_, before, after) => expect(compared(before, after)).toEqual({ doubts: [] }));

  test("not who came into a role that is gone", () => expect(compared({ trust: HIDDEN }, undefined, ["deleted"])?.doubts).toEqual([]));
});

test.each([
  [NAMED, HIDDEN],
  [HIDDEN, NAMED],
])("of a trust policy that cannot be read nobody is named", (before, after) =>
  expect(compared({ trust: before }, { trust: after })?.change?.who).toEqual([]),
);

describe("what the role is afterwards", () => {
  const after = (more: Partial<RoleState>) => compared({ name: "other" }, more)?.change?.after;
  test("says who comes in and what they may do, the riskiest first, and no denials", () => {
    const policies = [
      inline("p", text(policy(allow("ec2:DescribeInstances"), allow("sqs:*"), allow("iam:PassRole"), deny))),
      managed("ReadOnlyAccess"),
    ];
    const denied = text(policy(admit(MAIN), { ...admit(DEV), Effect: "Deny" }));
    expect(after({ trust: denied, policies })).toEqual({
      who: ["a workflow on branch main of octo-org/web"],
      what: [
        expect.stringMatching(/^run any code as every role/),
        expect.stringMatching(/^do everything in sqs/),
        expect.stringMatching(/^read in ec2/),
        "do what the managed policy ReadOnlyAccess allows",
      ],
    });
  });
  test("is nothing where it is gone", () => expect(compared({}, undefined, ["deleted"])?.change?.after).toEqual({ who: [], what: [] }));
});
