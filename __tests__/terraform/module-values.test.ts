import * as schema from "../../modules/definition/schema";
import { evaluate } from "../../modules/expression/evaluate";
import { type Field, fieldOf } from "../../modules/fields/field";
import { ISSUER } from "../../modules/fields/issuer";
import { snakeCase } from "../../modules/hcl/text";
import { oidcProviderField } from "../../modules/terraform-module/provider-field";
import { roleWarnings } from "../../modules/trust/warnings";
import { type ModuleCalls, openCalls } from "../support/module-calls";
import { asVariables, type ModuleWorkspace, openModule, plannedRole } from "../support/module-workspace";
import { MOTO_ACCOUNT, type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { fullRole, smallRole } from "../support/roles";

const AWS_THUMBPRINT = { thumbprintSource: "aws" } as const;
const roleField = fieldOf(schema.role);
const small = asVariables({ roles: { small: smallRole } })["roles"] as { small: Record<string, unknown> };
const full = (asVariables({ roles: { full: fullRole } })["roles"] as { full: Record<string, unknown> }).full;

/** Each object of a role with something in it, and the path to it: the role itself, and its permission sets. */
const SETS = Object.entries(roleField.fields ?? {}).filter(([, { kind }]) => kind === "object");
const optionalNames = (field: Field) => Object.entries(field.fields ?? {}).flatMap(([name, { optional }]) => (optional ? [name] : []));
const nulls = (field: Field) => Object.fromEntries(optionalNames(field).map((name) => [snakeCase(name), null]));
const exampleOf = (field: Field) => field.info?.example as Record<string, unknown>;

/** What the variables of the module may hold beside what the bad-input table refuses. */
describeWith(["terraform", "moto"], "values for the generated module", () => {
  let moto: Moto;
  let module: ModuleWorkspace;
  let calls: ModuleCalls;
  beforeAll(async () => {
    moto = await startMoto();
    module = openModule({ aws: moto.url });
    calls = openCalls({ aws: moto.url });
  });
  afterAll(async () => {
    module?.remove();
    calls?.remove();
    await moto?.stop();
  });

  test("a misspelt field is refused at every depth, each by its name", async () => {
    const sets = SETS.map(([name, field]) => {
      const set = asVariables({ roles: { role: { [name]: exampleOf(field) } } })["roles"] as { role: Record<string, object> };
      return [snakeCase(name), { ...set.role[snakeCase(name)], misspelt: 1 }] as const;
    });
    const roles = { role: { ...small.small, misspelt: 1, ...Object.fromEntries(sets) } };
    const { exitCode, diagnostics } = await module.said({ roles, oidc_provider: { thumbprint_source: "aws", misspelt: 1 } });
    expect(exitCode).toBe(1);
    const said = diagnostics.map(({ detail }) => detail).join("\n");
    for (const place of ['roles["role"]', ...sets.map(([name]) => `roles["role"].${name}`), "oidc_provider"]) {
      expect(said).toContain(`${place}.misspelt: unknown field. Allowed here: `);
    }
  });

  test("null in an optional field is the same as leaving it out", async () => {
    const sets = SETS.map(([name, field]) => [name, exampleOf(field), field] as const);
    const withSet = (name: string, set: object, more: object = {}) =>
      Object.values(asVariables({ roles: { role: { ...smallRole, [name]: set } } })["roles"] as object).map((role) => ({
        ...role,
        // Of what the example gives too, nothing is left out
        [snakeCase(name)]: { ...more, ...role[snakeCase(name)] },
      }))[0];
    const roles = {
      "role-without": small.small,
      "role-with": { ...nulls(roleField), ...small.small },
      ...Object.fromEntries(
        sets.flatMap(([name, set, field]) => [
          [`${name}-without`, withSet(name, set)],
          [`${name}-with`, withSet(name, set, nulls(field))],
        ]),
      ),
    };
    const provider = nulls(oidcProviderField);
    const plan = await module.plan({
      roles,
      oidc_provider: { ...provider, thumbprint_source: "aws" },
      tags: null,
      region: null,
      account_id: null,
    });
    expect(plan.diagnostics).toEqual([]);
    for (const name of ["role", ...sets.map(([set]) => set)]) {
      const [without, withNulls] = [plannedRole(plan, `${name}-without`), plannedRole(plan, `${name}-with`)];
      expect({ ...withNulls.role.change.after, name }).toEqual({ ...without.role.change.after, name });
      expect(withNulls.policy?.change.after).toEqual(without.policy?.change.after);
    }
    expect(plan.changes.has("module.oidc_provider.aws_iam_openid_connect_provider.github[0]")).toBe(true);
  });

  test("every field at once is planned, in the account that is asked for; repositories that are trusted by their names alone are warned of", async () => {
    const branches = ["main"];
    const both = { branches, repositories: ["acme/api", "acme/web"] };
    const Users = { actions: ["iam:CreateUser"], resources: ["*"], dangerouslyAllowEscalation: true };
    const dangerous = {
      dangerouslyOwners: ["acme@1"],
      dangerouslyAnyRef: true,
      dangerouslyManagedPolicies: { admin: "arn:aws:iam::aws:policy/AdministratorAccess" },
      statements: { Users },
    };
    const plan = await module.plan({
      ...asVariables({ accountId: MOTO_ACCOUNT, region: "us-east-1", tags: { owner: "platform" }, oidcProvider: AWS_THUMBPRINT }),
      roles: {
        full,
        both,
        ...(asVariables({ roles: { dangerous } })["roles"] as object),
        tied: { branches, repositories: ["acme/cli", "acme@1/cli@2"] },
        ids: { branches, repositories: ["acme@1/web@3"] },
      },
    });
    const { role, policy } = plannedRole(plan, "full");
    expect(role.change.after).toMatchObject({ path: "/github/", tags: { team: "web", owner: "platform" } });
    expect(policy?.change.after["policy"]).toContain(`arn:aws:ecr:us-east-1:${MOTO_ACCOUNT}:repository/web`);
    // Each by its name, and nothing else
    const warningsOf = (roleName: string, definition: object) =>
      evaluate(roleWarnings, { ...schema.role.parse(definition), issuer: ISSUER, roleName });
    const detail = [...warningsOf("both", both), ...warningsOf("dangerous", dangerous)];
    expect(detail).toHaveLength(6);
    const spelled = detail.join("\n").replaceAll(/dangerously[A-Za-z]+|reusableWorkflows|gitTags/g, snakeCase);
    expect(plan.diagnostics).toEqual([{ severity: "warning", summary: "Check block assertion failed", detail: spelled }]);
  });

  test("credentials of another account than account_id are refused; so is to read a provider that is not there", async () => {
    const { exitCode, diagnostics } = await calls.said({
      other_account: { account_id: "111122223333", roles: small, oidc_provider: { thumbprint_source: "aws" } },
      no_provider: { roles: small, oidc_provider: { create: false } },
    });
    expect(exitCode).toBe(1);
    expect(diagnostics.map(({ detail }) => detail)).toContainEqual(
      `account_id: received "111122223333", but the credentials are of account ${MOTO_ACCOUNT}. Use those of the account, or correct account_id.`,
    );
    expect(JSON.stringify(diagnostics)).toContain("NoSuchEntity");
  });
});
