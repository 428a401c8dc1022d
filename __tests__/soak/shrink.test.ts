import { type Pair, pairsOf } from "./pairs";
import { Random } from "./random";
import { LEAST, shrunk } from "./shrink";
import type { Unit } from "./units";

/** Judges that are wrong about one thing, without Terraform: what they are wrong about stays, and nothing else does. */

const PAIRS = pairsOf(new Random(3), 1000);
const listed = ({ onlyArns }: Unit) => JSON.stringify(onlyArns ?? []);
interface Wrong {
  readonly judge: string;
  readonly isWrong: (pair: Pair) => boolean;
  readonly before?: Partial<Unit>;
  readonly after?: Partial<Unit>;
  readonly byHand?: Pair["byHand"];
}
const WRONG: readonly Wrong[] = [
  {
    judge: "sees no list of all attachments",
    isWrong: ({ before, after }) => listed(before) !== listed(after) && listed(after).includes("aws admin"),
    after: { onlyArns: [{ value: "aws admin", way: "literal" }] },
  },
  {
    judge: "takes a function for its argument",
    isWrong: ({ after }) => Object.values(after.inlines).some(({ document }) => document.way === "function" && document.value === "all"),
    after: { inlines: { a: { name: "p", role: "id", document: { value: "all", way: "function" }, data: "none", placed: undefined } } },
  },
  {
    judge: "does not look into modules that are called with for_each",
    isWrong: ({ after }) => after.place === "module" && after.loop === "for_each" && after.trust.value === "open",
    after: { place: "module", loop: "for_each", trust: { value: "open", way: "literal" } },
  },
  {
    judge: "sees no change by hand of a role with a boundary",
    isWrong: ({ before, byHand }) => byHand === "inline" && before.boundary !== undefined,
    before: { boundary: { value: "aws read", way: "literal" } },
    byHand: "inline",
  },
];

test.each(WRONG)(
  "of a pair that a judge is wrong about who $judge, what that needs is left",
  async ({ isWrong, before, after, byHand }) => {
    const found = PAIRS.find(isWrong) as Pair;
    const least = await shrunk(found, async (pairs) => pairs.map(isWrong));
    expect(least).toEqual({ prefix: found.prefix, before: { ...LEAST, ...before }, after: { ...LEAST, ...after }, byHand, isLate: false });
  },
);

test("a step that holds alone and not together with others is not taken with them", async () => {
  const isWrong = ({ after }: Pair) => after.path === "/x/" || after.name === "s";
  const found = PAIRS.find(({ after }) => after.path === "/x/" && after.name === "s") as Pair;
  const { after } = await shrunk(found, async (pairs) => pairs.map(isWrong));
  expect([after.path === "/x/", after.name === "s"].filter((left) => left)).toHaveLength(1);
});
