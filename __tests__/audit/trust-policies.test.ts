import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { audit, verdictOf } from "../../modules/audit/audit";
import type { PolicyDocument } from "../../modules/iam/document";
import { rolesIn } from "../../modules/sources/read";
import type { TokenClaims } from "../../modules/trust/request";
import { explained } from "../support/explained";

/** Policies with their verdicts, collected by others. They are not in this repository; where they lie beside it, every one is audited. */
const COLLECTION = join("..", "shared", "data", "trust-policies.json");

interface Collected {
  readonly id: string;
  readonly policy: PolicyDocument;
  readonly verdict: string;
  readonly tags: readonly string[];
  readonly must_admit?: TokenClaims | readonly TokenClaims[];
  readonly bad_token_admitted?: TokenClaims | readonly TokenClaims[];
  readonly context?: { readonly raw_document?: string };
}

const isThere = existsSync(COLLECTION);
const collected: readonly Collected[] = isThere ? JSON.parse(readFileSync(COLLECTION, "utf8")) : [];

(isThere ? describe : describe.skip)(`the collection of policies${isThere ? "" : ` [cannot run here: ${COLLECTION} is not there]`}`, () => {
  test.each(collected.length > 0 ? collected.map((each) => [each.id, each] as const) : [["none", undefined] as const])("%s", (_, each) => {
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
