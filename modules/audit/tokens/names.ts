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
    "pull request": "7",
  }),
);
const ZOE: Names = new Map(
  [...MALLORY].map(([thing, name]) => [thing, name.replaceAll("mallory", "zoe").replace("other", "any").replace(/\d$/, "1")]),
);
/** Ids of long ago, and of now: conditions may compare them as numbers. */
const OF_IDS = (id: string): Names =>
  new Map([...ZOE, ...["owner id", "repository id", "enterprise id"].map((thing) => [thing, id] as const)]);
const [EARLY, LATE] = [OF_IDS("1"), OF_IDS("999999999999")];
const ON_BRANCH: Names = new Map([...ZOE, ["ref", "refs/heads/zoe"], ["ref of a pull request", "refs/heads/main"]]);
const ON_TAG: Names = new Map([...ZOE, ["ref", "refs/tags/zoe"]]);
const ON_PULL: Names = new Map([...ZOE, ["ref", "refs/pull/7/merge"]]);

/** What only some tokens have, whatever their subjects say: the claim, and the thing by which a naming gives it to all. */
export const OF_SOME_JOBS = { environment: "environment of any job", enterprise_id: "enterprise id of any job" } as const;
const given = (names: Names, thing: string): Names => new Map([...names, [thing, names.get(thing.replace(/ of any job$/, "")) ?? ""]]);

/** The names to try: where a policy excludes nothing, one is as good as another. */
export function namingsOf(document: PolicyDocument): readonly Names[] {
  const text = JSON.stringify(document);
  const isNumeric = /Numeric/.test(text);
  if (!isNumeric && !/Not|Deny|Null/.test(text)) return [MALLORY];
  let namings: readonly Names[] = [MALLORY, ZOE, ON_BRANCH, ON_TAG, ON_PULL, ...(isNumeric ? [EARLY, LATE] : [])];
  // Whether the claim is there may be all that is asked
  for (const [claim, thing] of Object.entries(OF_SOME_JOBS))
    if (new RegExp(`:${claim}"`, "i").test(text)) namings = namings.flatMap((names) => [names, given(names, thing)]);
  return namings;
}
