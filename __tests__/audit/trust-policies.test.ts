import { audit, verdictOf } from "../../modules/audit/audit";
import { rolesIn } from "../../modules/sources/read";
import { collected, describeCollection, rowsOf } from "../support/collection";
import { explained } from "../support/explained";

describeCollection("the collection of policies", () => {
  test.each(rowsOf(collected))("%s", (_, each) => {
    if (each === undefined) return;
    const { policy, verdict, tags, context, must_admit: must, bad_token_admitted: bad } = each;
    const text = context?.raw_document ?? JSON.stringify(policy);
    const findings = audit(rolesIn([{ text, file: "policy.json" }]));
    // What only hangs on things outside of the policy, a policy cannot tell
    if (!tags.includes("context-dependent")) expect([verdictOf(findings), findings]).toEqual([verdict, findings]);
    if (verdict === "safe") expect(findings.filter(({ severity }) => severity === "unsafe")).toEqual([]);
    for (const claims of [must ?? [], bad ?? []].flat()) expect([claims, explained(claims, policy).verdict]).toEqual([claims, "admitted"]);
    // Where a bad token comes in, something is found
    if (bad !== undefined) expect(findings).not.toEqual([]);
  });
});
