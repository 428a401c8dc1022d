import { audit, verdictOf } from "../../modules/audit/audit";
import { rolesIn } from "../../modules/sources/read";
import { type Collected, collected, describeCollection, rowsOf } from "../support/collection";
import { explained } from "../support/explained";

/** Where a verdict rests on the job, the policy alone is what its text says: this one is exact, and a job without an environment comes in. */
const OF_THE_POLICY: Readonly<Record<string, string>> = { "warn-branch-sub-with-environment-job": "safe" };
const verdictOfPolicy = ({ id, verdict, tags }: Pick<Collected, "id" | "verdict" | "tags">) =>
  (tags.includes("context-dependent") && OF_THE_POLICY[id]) || verdict;

describeCollection("the collection of policies", () => {
  test.each(rowsOf(collected))("%s", (_, each) => {
    if (each === undefined) return;
    const { id, policy, verdict, tags, context, must_admit: must, bad_token_admitted: bad } = each;
    const text = context?.raw_document ?? JSON.stringify(policy);
    const findings = audit(rolesIn([{ text, file: "policy.json" }]));
    expect([verdictOf(findings), findings]).toEqual([verdictOfPolicy({ id, verdict, tags }), findings]);
    if (verdict === "safe") expect(findings.filter(({ severity }) => severity === "unsafe")).toEqual([]);
    for (const claims of [must ?? [], bad ?? []].flat()) expect([claims, explained(claims, policy).verdict]).toEqual([claims, "admitted"]);
    // Where a bad token comes in, something is found
    if (bad !== undefined) expect(findings).not.toEqual([]);
  });
});
