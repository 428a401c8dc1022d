import { nearName } from "../../modules/fields/messages/near-names";

const ROLE = ["repositories", "branches", "gitTags", "permissionsBoundary", "path", "tags", "ecrPull", "ecrPush"];

test.each([
  // one letter: more, less, another, or two that changed places
  ["branchess", "branches"],
  ["branchs", "branches"],
  ["branckes", "branches"],
  ["barnches", "branches"],
  // case, the other face's spelling, the singular
  ["BRANCHES", "branches"],
  ["git_tags", "gitTags"],
  ["branch", "branches"],
  ["repository", "repositories"],
  ["tag", "tags"],
  ["GitTag", "gitTags"],
  // part of one name, and of several
  ["boundary", "permissionsBoundary"],
  ["repo", "repositories"],
  ["ecr", undefined],
  // too far, or too short to tell
  ["subjects", undefined],
  ["a", undefined],
  ["", undefined],
  ["__proto__", undefined],
])("%s: %s", (given, meant) => expect(nearName(given, ROLE)).toBe(meant));

test("a name that is alike goes before one that contains it", () =>
  expect(nearName("cluster", ["clusterName", "clusters"])).toBe("clusters"));
