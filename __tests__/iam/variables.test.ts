import { lookupIn, resolveVariables } from "../../modules/iam/variables";
import { matchesPattern } from "../../modules/iam/wildcard";

const lookup = lookupIn(
  { "aws:username": "mona", "aws:PrincipalTag/team": "a*b", empty: "", tags: ["a", "b"], blanks: ["", "b"], none: [] },
  ["sts:*"],
);
const NOW = "2012-10-17";

/** Rows of "IAM policy elements: Variables and tags": the value, and a text that it matches. */
test.each([
  ["plain", "plain"],
  ["home/${aws:username}/*", "home/mona/x"],
  ["${AWS:UserName}", "mona"],
  ["${*}", "*"],
  ["${?}", "?"],
  ["${$}{aws:username}", "${aws:username}"],
  ["${aws:PrincipalTag/team}", "a*b"],
  ["${aws:PrincipalTag/dept, 'company-wide'}", "company-wide"],
  ["${aws:username, 'nobody'}", "mona"],
  ["${none,'x'}", "x"],
  ["cost $5", "cost $5"],
])("%s matches %s", (value, text) => {
  const resolved = resolveVariables(value, lookup, NOW);
  expect(typeof resolved === "string" ? resolved : matchesPattern(resolved, text)).toBe(true);
});

test.each([
  ["${*}", "x"],
  ["${?}", "x"],
  ["${aws:PrincipalTag/team}", "axxb"],
])("what a variable gives is literal: %s does not match %s", (value, text) => {
  const resolved = resolveVariables(value, lookup, NOW);
  expect(typeof resolved === "string" ? resolved : matchesPattern(resolved, text)).toBe(false);
});

test.each([
  ["a/${aws:PrincipalTag/dept}", "nothing"],
  ["${none}", "nothing"],
  ["${tags}", "nothing"],
  ["${blanks}", "nothing"],
  ["${empty}", "unknown"],
  ["${sts:RoleSessionName}", "unknown"],
  ["${aws:PrincipalTag/dept}-${sts:ExternalId}", "unknown"],
  ["${aws:username", "unknown"],
  ["${}", "unknown"],
  ["${aws:${x}}", "unknown"],
  ["${ aws:username }", "unknown"],
])("%s stands for %s", (value, expected) => expect(resolveVariables(value, lookup, NOW)).toBe(expected));

test.each([undefined, "2008-10-17"])("in Version %s variables are plain text", (version) => {
  const resolved = resolveVariables("${aws:username}", lookup, version);
  expect(typeof resolved === "string" ? resolved : matchesPattern(resolved, "${aws:username}")).toBe(true);
  expect(resolveVariables("${aws:username}", lookup, "2020-01-01")).toBe("unknown");
});
