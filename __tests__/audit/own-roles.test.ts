import { audit, verdictOf } from "../../modules/audit/audit";
import { rolesIn } from "../../modules/sources/read";
import { documentsOf } from "../support/documents";
import { explained } from "../support/explained";
import { tokenCases } from "../trust/tokens";

/** What the definition makes, audited and explained: both tell the truth of it. */
const presented = tokenCases.filter(({ claims }) => claims["sub"]);
describe.each(presented.map((each) => [each.name, each] as const))("%s", (_, { role, claims, admitted, url }) => {
  const trust = documentsOf(role, undefined, undefined, url).trust as unknown as object;
  test("explain says what the evaluation does", () => {
    const { verdict, causes } = explained(claims, trust);
    expect(verdict).toBe(admitted ? "admitted" : "refused");
    if (!admitted) expect(causes.length).toBeGreaterThan(0);
  });
  test("a role is unsafe by its dangerous owners alone, and none lets in nobody", () => {
    const findings = audit(rolesIn([{ text: JSON.stringify(trust), file: "x.json" }]));
    expect(verdictOf(findings) === "unsafe").toBe((role.dangerouslyOwners ?? []).length > 0);
    const isWide = role.dangerouslyPullRequest === true || (role.dangerouslyAnyRef === true && role.owners === undefined);
    if (isWide) expect(verdictOf(findings)).not.toBe("safe");
    expect(findings.map(({ rule }) => rule)).not.toContain("nobody");
  });
});
