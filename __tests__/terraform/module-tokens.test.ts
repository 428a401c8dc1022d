import type { PolicyDocument } from "../../modules/iam/document";
import { admits } from "../../modules/trust/admits";
import { PROVIDER_ARN } from "../support/aws";
import {
  asVariables,
  type ModulePlan,
  type ModuleWorkspace,
  openModule,
  plannedRole,
  withOwnRepositories,
} from "../support/module-workspace";
import { type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { type TokenCase, tokenCases } from "../trust/tokens";

const cases = JSON.parse(withOwnRepositories(JSON.stringify(tokenCases))) as readonly TokenCase[];
// Many rows are of one role
const definitions = [...new Map(cases.map(({ role }) => [JSON.stringify(role), role])).values()];
const nameOf = (role: object) => `role-${definitions.findIndex((one) => JSON.stringify(one) === JSON.stringify(role))}`;

/** The token table of the cdktf face, against the trust policies that Terraform plans from the module: all of them in one plan. */
describeWith(["terraform", "moto"], "tokens, and the roles of the generated module", () => {
  let moto: Moto;
  let module: ModuleWorkspace;
  let plan: ModulePlan;
  beforeAll(async () => {
    moto = await startMoto();
    module = openModule({ aws: moto.url });
    const roles = Object.fromEntries(definitions.map((role) => [nameOf(role), role]));
    plan = await module.plan(asVariables({ oidcProvider: { thumbprintSource: "aws" }, roles }));
  });
  afterAll(async () => {
    module?.remove();
    await moto?.stop();
  });

  test.each(cases.map((row) => [row.admitted ? "admitted" : "refused", row.name, row] as const))("%s: %s", (_, __, row) => {
    const { role } = plannedRole(plan, nameOf(row.role));
    const trust = JSON.parse(String(role.change.after["assume_role_policy"])) as PolicyDocument;
    expect(admits(trust, row.claims, { providerArn: PROVIDER_ARN })).toBe(row.admitted ? "allowed" : "denied");
  });
});
