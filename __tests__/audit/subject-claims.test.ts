import { claimNames, isOfPullRequest, unknownClaim, unknownClaims } from "../../modules/audit/tokens/subject-claims";

test.each<[string, string[], boolean]>([
  ["repo:octo-org/web:ref:refs/heads/main", ["repo", "ref"], false],
  ["repo:octo-org/web:pull_request", ["repo", "pull_request"], true],
  ["pull_request:workflow:x:actor:y", ["pull_request", "workflow", "actor"], true],
  ["workflow:pull_request:actor:head_ref", ["workflow", "actor"], false],
  ["repository_id:1:head_ref:x", ["repository_id", "head_ref"], true],
  ["base_ref:main:repository_id:1", ["base_ref", "repository_id"], true],
])("the claims of %s", (sub, names, ofPullRequest) => {
  expect([claimNames(sub), isOfPullRequest(sub), unknownClaim(sub)]).toEqual([names, ofPullRequest, undefined]);
});

test.each<[string, string[]]>([
  ["repo:octo-org/web:sha:1", ["sha"]],
  ["sha:1:run_id:2", ["sha", "run_id"]],
  // Values look like names
  ["workflow:deploy:actor:sha", []],
  ["sha:run_id:actor:x", ["sha"]],
  ["pull_request:sha:1", ["sha"]],
  ["repo_property_team:x:sha:1", ["sha"]],
  // A name without a value
  ["repo:octo-org/web:sha", []],
  ["repo:octo-org/web:sha*", ["sha"]],
  ["repo:octo-org/web:run_i?:1", ["run_ix"]],
  // What a known one may be, or what is none
  ...["re*", "repo:x:env*:y", "re?:x", "pull*", "*", "repo_property_*", "*_ref:x", "Sha:1", "1:2"].map((each): [string, string[]] => [
    each,
    [],
  ]),
  // Behind a "*" a name may be a value
  ["repo:x*:sha:run_id:1", ["sha", "run_id"]],
  ["*:sha:1", ["sha"]],
  ["*:environment:production:1", []],
  ["*:sha:environment:production:1", ["sha"]],
  ["sha*:run_id:1", ["sha", "run_id"]],
])("of %s nothing is known of %j", (pattern, names) => expect(unknownClaims(pattern)).toEqual(names));
test("the first of them is told", () => expect(unknownClaim("repo:octo-org/web:run_id:1:sha:2")).toBe("run_id"));
