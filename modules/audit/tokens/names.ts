import type { PolicyDocument } from "../../iam/document";

/** What stands in a token where a policy leaves it open, by thing. */
export type Names = ReadonlyMap<string, string>;

const MALLORY: Names = new Map(
  Object.entries({
    owner: "mallory",
    "owner id": "999",
    repository: "other",
    "repository id": "888",
    branch: "mallory",
    tag: "mallory",
    environment: "mallory",
    text: "mallory",
    "enterprise id": "77",
    "called workflow": "mallory/other/.github/workflows/any.yml@refs/heads/main",
    value: "mallory",
    // Of a job whose subject says none
    ref: "refs/heads/main",
    "ref of a pull request": "refs/pull/7/merge",
  }),
);
const ZOE: Names = new Map(
  [...MALLORY].map(([thing, name]) => [thing, name.replaceAll("mallory", "zoe").replace("other", "any").replace(/\d$/, "1")]),
);
const ON_BRANCH: Names = new Map([...ZOE, ["ref", "refs/heads/zoe"], ["ref of a pull request", "refs/heads/main"]]);
const ON_TAG: Names = new Map([...ZOE, ["ref", "refs/tags/zoe"]]);

/** The names to try: where a policy excludes nothing, one is as good as another. */
export const namingsOf = (document: PolicyDocument): readonly Names[] =>
  /Not|Deny|Null/.test(JSON.stringify(document)) ? [MALLORY, ZOE, ON_BRANCH, ON_TAG] : [MALLORY];
