import { badInputs } from "../definition/bad-input";
import type { BadInput } from "../support/bad-input";
import { type ModuleCalls, openCalls } from "../support/module-calls";
import { isSaid, linesOf, wordsFor } from "../support/module-words";
import { asVariables, type ModuleWorkspace, openModule, type Said } from "../support/module-workspace";
import { type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { smallRole } from "../support/roles";

/** Rows that the module answers in other words, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "a number for a branch": "Terraform makes text of a number",
  "an account id as a number": "Terraform makes text of a number",
  "a number for a user's id": "Terraform makes text of a number",
  "a number for a subject": "Terraform makes text of a number",
  "a field in the spelling of the other face": "it is this face's own spelling",
  "an unknown field of the stack": "a misspelt argument gets Terraform's own message",
  "no region": "the module takes the AWS provider's",
  "no roles": "a missing argument gets Terraform's own message",
};

const rows = badInputs.filter(({ name, stackOnly }) => !stackOnly && !(name in OTHERWISE));
const rolesOf = ({ definition }: BadInput) => (definition as { roles?: Record<string, unknown> }).roles ?? {};
/** With a provider of its own, which all roles of a call share. */
const isOfProvider = ({ definition }: BadInput) => (definition as { oidcProvider?: unknown }).oidcProvider !== undefined;
const isOfRole = (row: BadInput) => row.path.startsWith("roles[") && !isOfProvider(row);
const roleRows = rows.filter(isOfRole);
const otherRows = rows.filter((row) => !isOfRole(row));

/** The roles of a row in snake_case; those called `deploy` get a name of their own, so that rows fit into one plan. */
const nameIn = (row: BadInput) => `row-${badInputs.indexOf(row)}`;
const isShared = (row: BadInput) => Object.keys(rolesOf(row)).join() === "deploy";
function rolesAsVariable(of: readonly BadInput[]): Record<string, unknown> {
  const entries = of.flatMap((row) => {
    const roles = asVariables({ roles: rolesOf(row) })["roles"] as Record<string, unknown>;
    return Object.entries(roles).map(([name, role]) => [isShared(row) ? nameIn(row) : name, role]);
  });
  return Object.fromEntries(entries);
}
const expectedWords = (row: BadInput): string[] =>
  wordsFor(row.definition).map((words) => (isShared(row) ? words.replace('roles["deploy"]', `roles["${nameIn(row)}"]`) : words));
const isRefused = (row: BadInput, lines: readonly string[]) => expectedWords(row).every((words) => isSaid(words, lines));

const PROVIDER = { oidc_provider: { thumbprint_source: "aws" } };

/** A call of the module for each row. */
function callsOf(of: readonly BadInput[]): Record<string, Record<string, unknown>> {
  const calls = of.map((row) => {
    const { region, accountId, oidcProvider, tags, roles: all } = row.definition as Record<string, unknown>;
    const roles = row.path === "roles" ? all : {};
    const variables = asVariables(JSON.parse(JSON.stringify({ region, accountId, oidcProvider, tags, roles })));
    return [nameIn(row), { ...variables, ...(row.path.startsWith("roles[") && { roles: rolesAsVariable([row]) }) }];
  });
  return Object.fromEntries(calls);
}

/** What the table has not: this face's own fields. */
const MISSPELT = ["thumbprint", "Create"];
const OTHER_PARTITIONS = { "cn-north-1": "aws-cn", "us-gov-west-1": "aws-us-gov" };
const OWN_CALLS = Object.fromEntries([
  ...MISSPELT.flatMap((name) => [
    [`alone-${name}`, { roles: {}, oidc_provider: { [name]: "x" } }],
    [`beside-${name}`, { roles: {}, oidc_provider: { ...PROVIDER.oidc_provider, [name]: "x" } }],
  ]),
  ["protected", { roles: {}, oidc_provider: { ...PROVIDER.oidc_provider, prevent_destroy: true } }],
  ...Object.keys(OTHER_PARTITIONS).map((region) => [`in-${region}`, { ...PROVIDER, region, roles: {} }]),
]);
const CAMEL = { ...smallRole, maxSessionDuration: 3600 };

describeWith(["terraform", "moto"], "what the cdktf face refuses, given to the generated module", () => {
  let moto: Moto;
  let module: ModuleWorkspace;
  let calls: ModuleCalls;
  let byValidations: readonly string[];
  let byPreconditions: readonly string[];
  let ofCalls: readonly string[];
  let ofOwnCalls: readonly string[];

  beforeAll(async () => {
    moto = await startMoto();
    module = openModule({ aws: moto.url });
    calls = openCalls({ aws: moto.url });
    byValidations = linesOf(refused(await module.said({ ...PROVIDER, roles: { ...rolesAsVariable(roleRows), camel: CAMEL } })));
    // What one rule refuses the next never sees
    const left = roleRows.filter((row) => !isRefused(row, byValidations));
    byPreconditions = linesOf(refused(await module.said({ ...PROVIDER, roles: rolesAsVariable(left) })));
    const byVariables = linesOf(refused(await calls.said(callsOf(otherRows))));
    const unsaid = otherRows.filter((row) => !isRefused(row, byVariables));
    ofOwnCalls = linesOf(refused(await calls.said({ ...callsOf(unsaid), ...OWN_CALLS })));
    ofCalls = [...byVariables, ...ofOwnCalls];
  });
  afterAll(async () => {
    module?.remove();
    calls?.remove();
    await moto?.stop();
  });

  const refused = ({ exitCode, diagnostics }: Said) => {
    expect(exitCode).toBe(1);
    return diagnostics;
  };

  /** Every problem of the row is said; where one is not, what was said of its place is shown. */
  function expectSaid(row: BadInput, said: readonly string[]): void {
    const missing = expectedWords(row).filter((words) => !isSaid(words, said));
    const instead = missing.map((words) => said.filter((line) => line.startsWith(words.split(": ")[0] ?? "")));
    expect({ missing, instead }).toEqual({ missing: [], instead: [] });
    expect(expectedWords(row)).not.toEqual([]);
  }

  test.each(roleRows.map((row) => [row.name, row] as const))("%s", (_, row) => expectSaid(row, [...byValidations, ...byPreconditions]));
  test.each(otherRows.map((row) => [row.name, row] as const))("%s", (_, row) => expectSaid(row, ofCalls));

  test("the rows of other words are few, and exist", () => {
    expect(Object.keys(OTHERWISE).filter((name) => !badInputs.some((row) => row.name === name))).toEqual([]);
    expect(Object.keys(OTHERWISE).length).toBeLessThan(10);
  });

  test("the other face's spelling is refused, and this one's named", () => {
    expect(byValidations).toContainEqual(
      expect.stringMatching(/^roles\["camel"\]\.maxSessionDuration: unknown field\. Did you mean max_session_duration\? /),
    );
  });

  test.each(MISSPELT)("a misspelt field of the provider, beside others or alone: %s", (name) => {
    expect(ofOwnCalls.filter((line) => line.startsWith(`oidc_provider.${name}: unknown field. Did you mean `))).toHaveLength(2);
  });

  test("protection of the provider: refused with what to do instead", () => {
    expect(ofOwnCalls).toContainEqual(
      expect.stringMatching(
        /^oidc_provider\.prevent_destroy: unknown field\. Terraform takes prevent_destroy from no variable.* lifecycle \{ prevent_destroy = true \}, and give it with create = false and its ARN in arn\. /,
      ),
    );
  });

  test.each(Object.entries(OTHER_PARTITIONS))("a region of another partition than the provider's: %s", (region, partition) => {
    expect(ofOwnCalls).toContainEqual(
      `region: received "${region}", which is of the partition ${partition}, but the AWS provider is of aws. Give a region of the provider's partition, or leave region out.`,
    );
  });
});
