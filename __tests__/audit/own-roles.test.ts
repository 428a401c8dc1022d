import { audit, verdictOf } from "../../modules/audit/audit";
import { rolesIn } from "../../modules/sources/read";
import { documentsOf } from "../support/documents";
import { explained } from "../support/explained";
import { tokenCases } from "../trust/tokens";

/** What the definition makes, audited and explained: both tell the truth of it. */
describe.each(tokenCases.map((each) => [each.name, each] as const))("%s", (_, { role, claims, admitted }) => {
  const trust = documentsOf(role).trust as unknown as object;
  test("explain says what the evaluation does", () => {
    const { verdict, causes } = explained(claims, trust);
    expect(verdict).toBe(admitted ? "admitted" : "refused");
    if (!admitted) expect(causes.length).toBeGreaterThan(0);
  });
  test("no role of the definition is unsafe, and none lets in nobody", () => {
    const findings = audit(rolesIn([{ text: JSON.stringify(trust), file: "x.json" }]));
    expect(verdictOf(findings)).not.toBe("unsafe");
    expect(findings.map(({ rule }) => rule)).not.toContain("nobody");
  });
});
