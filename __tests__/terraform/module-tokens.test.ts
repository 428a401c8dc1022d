import type { PolicyDocument } from "../../modules/iam/document";
import { admits } from "../../modules/trust/admits";
import { providerArnOf } from "../support/documents";
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
import type { TokenCase } from "../support/token-case";
import { tokenCases } from "../trust/tokens";

const cases = JSON.parse(withOwnRepositories(JSON.stringify(tokenCases))) as readonly TokenCase[];
// Many rows are of one role
const definitions = [...new Map(cases.map(({ role }) => [JSON.stringify(role), role])).values()];
const nameOf = (role: object) => `role-${definitions.findIndex((one) => JSON.stringify(one) === JSON.stringify(role))}`;

/** The token table of the cdktf face, against the trust policies that Terraform plans from the module: all of them in one plan. */
describeWith(["terraform", "moto"], "tokens, and the roles of the generated module", () => {
  let moto: Moto;
  let module: ModuleWorkspace;
  const plans = new Map<string | undefined, ModulePlan>();
  beforeAll(async () => {
    moto = await startMoto();
    module = openModule({ aws: moto.url });
    for (const url of new Set(cases.map((row) => row.url))) {
      const roles = Object.fromEntries(cases.filter((row) => row.url === url).map(({ role }) => [nameOf(role), role]));
      plans.set(url, await module.plan(asVariables({ oidcProvider: { thumbprintSource: "aws", ...(url && { url }) }, roles })));
    }
  });
  afterAll(async () => {
    module?.remove();
    await moto?.stop();
  });

  test.each(cases.map((row) => [row.admitted ? "admitted" : "refused", row.name, row] as const))("%s: %s", (_, __, row) => {
    const { role } = plannedRole(plans.get(row.url) as ModulePlan, nameOf(row.role));
    const trust = JSON.parse(String(role.change.after["assume_role_policy"])) as PolicyDocument;
    expect(admits(trust, row.claims, { providerArn: providerArnOf(row.url) })).toBe(row.admitted ? "allowed" : "denied");
  });
});
