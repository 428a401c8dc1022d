import { editDistance, nearest } from "../../modules/cli/nearest";

test.each([
  ["", "", 0],
  ["", "abc", 3],
  ["review", "review", 0],
  ["reveiw", "review", 1],
  ["rview", "review", 1],
  ["reviews", "review", 1],
  ["revjew", "review", 1],
  ["ca", "abc", 3],
  ["kitten", "sitting", 3],
])("%s and %s: %d", (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
  expect(editDistance(to, from)).toBe(distance);
});

const OPTIONS = ["format", "fail-on", "self", "base", "changed-files"];
test.each([
  ["fial-on", "fail-on"],
  ["changed-file", "changed-files"],
  ["FORMAT", "format"],
  ["fail", "fail-on"],
  ["f", undefined],
  ["bsae", "base"],
  ["output", undefined],
  ["", undefined],
])("%s: %s", (given, meant) => expect(nearest(given, OPTIONS)).toBe(meant));

test("of two that are near it is the nearer", () => expect(nearest("bases", ["cases", "base", "bases"])).toBe("bases"));
