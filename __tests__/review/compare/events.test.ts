import type { RolePair, RoleState } from "../../../modules/review/assemble/state";
import { roleEvents } from "../../../modules/review/compare/events";
import { allow, policy } from "../../support/review-policies";
import { boundary, ELSEWHERE, HIDDEN, inline, managed, state, text } from "../../support/role-states";

/** What happens to a role apart from who comes in and what they may do: each event, with its direction and its risk. */

const [READ, S3] = [text(policy(allow("s3:GetObject"))), text(policy(allow("s3:*")))];
const [LABEL, OTHER] = ["held", "other"];
const told = (pair: RolePair, editedIn: ReadonlyMap<string, number> = new Map()) =>
  roleEvents(pair, editedIn).map(({ event, direction, risk }) => `${event} ${direction} ${risk}`);
const edited = (before: Partial<RoleState>, after: Partial<RoleState>) => told({ before: state(before), after: state(after), events: [] });

test.each<[string, Partial<RoleState>, Partial<RoleState>, string[]]>([
  ["nothing", {}, {}, []],
  ["a name", {}, { name: "web" }, ["renamed changed low"]],
  ["a path", {}, { path: "/ci/" }, ["path-changed changed low"]],
  ["a longer session", {}, { sessionSeconds: 3601 }, ["session-longer widened low"]],
  ["a shorter session", {}, { sessionSeconds: 3599 }, ["session-shorter narrowed low"]],
  ["policies that a list takes away", {}, { removed: ["p"] }, ["unlisted-removed lost low"]],
])("of a role: %s", (_, before, after, expected) => expect(edited(before, after)).toEqual(expected));

test.each<[string, keyof RoleState]>([
  ["path", "path"],
  ["length of a session", "sessionSeconds"],
])("a %s that is not known says nothing", (_, name) => {
  const { [name]: _gone, ...unknown } = state();
  const changed = state({ [name]: name === "path" ? "/ci/" : 7200 });
  expect(told({ before: unknown as RoleState, after: changed, events: [] })).toEqual([]);
  expect(told({ before: changed, after: unknown as RoleState, events: [] })).toEqual([]);
});

describe("the permissions boundary", () => {
  const held = (of: Parameters<typeof boundary>[1], label = LABEL) => ({ boundary: boundary(label, of) });
  test.each<[string, Partial<RoleState>, Partial<RoleState>, string[]]>([
    ["comes", {}, held(READ), ["boundary-added narrowed low"]],
    ["goes", held(READ), {}, ["boundary-removed widened high"]],
    ["is another one that holds back more", held(S3), held(READ, OTHER), ["boundary-changed narrowed low"]],
    ["is another one that holds back less", held(READ), held(S3, OTHER), ["boundary-changed widened high"]],
    ["is another one, whose text is not in the plan", held(S3), held(ELSEWHERE, OTHER), ["boundary-changed widened high"]],
    ["was another one, whose text is not in the plan", held(ELSEWHERE), held(READ, OTHER), ["boundary-changed widened high"]],
    ["is another one, and both cannot be read", held(HIDDEN), held(HIDDEN, OTHER), ["boundary-changed widened high"]],
    ["holds back more", held(S3), held(READ), ["boundary-edited narrowed low"]],
    ["holds back less", held(READ), held(S3), ["boundary-edited widened high"]],
    ["holds back the same", held(READ), held(READ), []],
    ["cannot be read any more", held(READ), held(HIDDEN), ["boundary-edited widened high"]],
    ["is not in the plan any more", held(READ), held(ELSEWHERE), ["boundary-edited widened high"]],
    ["could not be read", held(HIDDEN), held(READ), ["boundary-edited widened high"]],
    ["could not be read, and allows nothing", held(HIDDEN), held(text(policy())), ["boundary-edited widened high"]],
    ["is not in the plan", held(ELSEWHERE), held(ELSEWHERE), []],
  ])("%s", (_, before, after, expected) => expect(edited(before, after)).toEqual(expected));

  test("that is edited says whether it holds back less, more, or nobody can tell", () => {
    const says = (before: Parameters<typeof boundary>[1], after: Parameters<typeof boundary>[1]) =>
      roleEvents({ before: state(held(before)), after: state(held(after)), events: [] }, new Map())[0]?.sentence;
    const [less, more, open] = [says(READ, S3), says(S3, READ), says(READ, HIDDEN)];
    expect(new Set([less, more, open]).size).toBe(3);
    expect(less).toContain("less");
    expect(more).toContain("more");
  });
});

describe("managed policies", () => {
  const swapped = ["policy-swapped rewritten none"];
  test.each<[string, RoleState["policies"], RoleState["policies"], string[]]>([
    ["one for another", [managed("a")], [managed("b")], swapped],
    ["one for another, beside one that stays", [managed("a"), managed("c")], [managed("c"), managed("b")], swapped],
    ["one more", [managed("a")], [managed("a"), managed("b")], []],
    ["one less", [managed("a"), managed("b")], [managed("b")], []],
    ["one for two", [managed("a")], [managed("b"), managed("c")], []],
    ["two for one", [managed("a"), managed("b")], [managed("c")], []],
    ["inline for inline", [inline("a", READ)], [inline("b", READ)], []],
    ["inline for one of the same name", [{ ...managed("a"), kind: "inline" }], [managed("a")], []],
  ])("%s", (_, before, after, expected) => expect(edited({ policies: before }, { policies: after })).toEqual(expected));

  test("whose texts are edited, and how many roles have them", () => {
    const policies = [managed("a", READ), managed("b", READ), inline("c", READ)];
    const pair: RolePair = { before: state({ policies }), after: state({ policies }), events: [] };
    const editedIn = new Map([
      ["aws_iam_policy.a", 3],
      ["aws_iam_role_policy.c", 1],
    ]);
    expect(told(pair, editedIn)).toEqual(["policy-edited rewritten none"]);
    expect(roleEvents(pair, editedIn)[0]?.sentence).toContain("3");
  });
});

describe("what happens to the role as a resource", () => {
  const [before, after] = [state(), state()];
  test.each<[RolePair["events"][number], RolePair, string[]]>([
    ["created", { after, events: ["created"] }, ["created gained none"]],
    ["deleted", { before, events: ["deleted"] }, ["deleted lost low"]],
    ["replaced", { before, after, events: ["replaced"] }, ["replaced changed medium"]],
    ["created-again", { before, after, events: ["created-again"] }, ["created-again changed medium"]],
    ["forgotten", { before, events: ["forgotten"] }, ["forgotten changed high"]],
    ["imported", { before, after, events: ["imported"] }, ["imported changed medium"]],
    [
      "policies-lost-with-replacement",
      { before, after, events: ["replaced", "policies-lost-with-replacement"] },
      ["replaced changed medium", "policies-lost lost medium"],
    ],
    ["trust-elsewhere", { before, after, events: ["trust-elsewhere"] }, ["trust-elsewhere rewritten none"]],
  ])("%s", (_, pair, expected) => expect(told(pair)).toEqual(expected));

  test("a new one says whether it has a permissions boundary, and which", () => {
    const says = (more: Partial<RoleState>) => roleEvents({ after: state(more), events: ["created"] }, new Map())[0]?.sentence;
    const { label: _, ...unnamed } = boundary(LABEL, HIDDEN);
    expect(new Set([says({}), says({ boundary: unnamed }), says({ boundary: boundary(LABEL, HIDDEN) })]).size).toBe(3);
    expect(says({ boundary: boundary(LABEL, HIDDEN) })).toContain(LABEL);
  });
});
