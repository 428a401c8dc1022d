import { audit, verdictOf } from "../../modules/audit/audit";
import { rolesIn } from "../../modules/sources/read";
import { documentsOf } from "../support/documents";
import { explained } from "../support/explained";
import { tokenCases } from "../trust/tokens";

/** What the definition makes, audited and explained: both tell the truth of it. */
const presented = tokenCases
  .filter(({ claims }) => claims["sub"])
  .map(({ role, url, ...token }) => ({ ...token, role, trust: documentsOf(role, undefined, undefined, url).trust as unknown as object }));

test.each(presented.map((each) => [each.name, each] as const))("explain says what the evaluation does: %s", (_, each) => {
  const { verdict, causes } = explained(each.claims, each.trust);
  expect(verdict).toBe(each.admitted ? "admitted" : "refused");
  if (!each.admitted) expect(causes.length).toBeGreaterThan(0);
});

const roles = [...new Map(presented.map((each) => [JSON.stringify(each.trust), each])).values()];
test.each(roles.map((each) => [each.name, each] as const))("audited: %s", (_, { role, trust }) => {
  const findings = audit(rolesIn([{ text: JSON.stringify(trust), file: "x.json" }]));
  expect(verdictOf(findings) === "unsafe").toBe((role.dangerouslyOwners ?? []).length > 0);
  const isWide = role.dangerouslyPullRequest === true || (role.dangerouslyAnyRef === true && role.owners === undefined);
  if (isWide) expect(verdictOf(findings)).not.toBe("safe");
  expect(findings.map(({ rule }) => rule)).not.toContain("nobody");
});
