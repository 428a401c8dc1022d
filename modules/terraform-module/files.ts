import { readFileSync } from "node:fs";
import { format } from "@cdktf/hcl-tools";
import { type Block, comment, type Item, printFile } from "../hcl/block";
import {
  definitionChecks,
  definitionFields,
  definitionOutputs,
  definitionRead,
  definitionTexts,
  definitionUnknownFields,
  definitionVariables,
} from "./definition-module";
import { deployRoleMain, deployRoleManaged, deployRoleVariables } from "./deploy-role-module";
import { exampleMain } from "./example-files";
import { examples } from "./examples";
import { oidcProviderChecks, oidcProviderMain, oidcProviderOutputs, oidcProviderVariables } from "./oidc-provider-module";
import { policiesChecks, policiesTopics } from "./policies-checks";
import {
  policiesBoundary,
  policiesConstants,
  policiesPermissions,
  policiesSets,
  policiesSplit,
  policiesSubjects,
  policiesTrust,
  policiesTrustFurther,
  policiesVariables,
} from "./policies-module";
import { policiesOutputs } from "./policies-outputs";
import { moduleReadme } from "./readme";
import { rootChecks, rootMain, rootOutputs, rootVariables } from "./root-module";
import { deployRoleTests, policiesTests, refusedTests, rootTests, TEST_COMMENT } from "./test-files";
import { versionsOf } from "./versions";

export const MODULE = "generated/terraform-aws-github-oidc";
const HEADER = comment("Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.");

/** Every file of the generated module, by its path within it. */
export async function moduleFiles(version: string): Promise<ReadonlyMap<string, string>> {
  const files: Readonly<Record<string, readonly Item[]>> = {
    "checks.tf": rootChecks(),
    "main.tf": rootMain(),
    "outputs.tf": alphabetical(rootOutputs()),
    "variables.tf": alphabetical(rootVariables()),
    "versions.tf": versionsOf("aws", "tls"),
    "modules/definition/checks.tf": definitionChecks(),
    "modules/definition/fields.tf": definitionFields(),
    "modules/definition/outputs.tf": definitionOutputs(),
    "modules/definition/read.tf": definitionRead(),
    "modules/definition/texts.tf": definitionTexts(),
    "modules/definition/unknown-fields.tf": definitionUnknownFields(),
    "modules/definition/variables.tf": definitionVariables(),
    "modules/definition/versions.tf": versionsOf(),
    "modules/deploy-role/main.tf": deployRoleMain(),
    "modules/deploy-role/managed.tf": deployRoleManaged(),
    "modules/deploy-role/variables.tf": alphabetical(deployRoleVariables()),
    "modules/deploy-role/versions.tf": versionsOf("aws"),
    "modules/oidc-provider/checks.tf": oidcProviderChecks(),
    "modules/oidc-provider/main.tf": oidcProviderMain(),
    "modules/oidc-provider/outputs.tf": alphabetical(oidcProviderOutputs()),
    "modules/oidc-provider/variables.tf": alphabetical(oidcProviderVariables()),
    "modules/oidc-provider/versions.tf": versionsOf("aws", "tls"),
    "modules/policies/checks.tf": policiesChecks(),
    "modules/policies/checks_constants.tf": policiesConstants(),
    ...Object.fromEntries(Object.entries(policiesTopics()).map(([name, items]) => [`modules/policies/${name}`, items])),
    "modules/policies/outputs.tf": policiesOutputs(),
    "modules/policies/boundary.tf": policiesBoundary(),
    "modules/policies/permissions.tf": policiesPermissions(),
    ...Object.fromEntries(Object.entries(policiesSets()).map(([name, items]) => [`modules/policies/${name}`, items])),
    "modules/policies/split.tf": policiesSplit(),
    "modules/policies/checks_subjects.tf": policiesSubjects(),
    "modules/policies/trust.tf": policiesTrust(),
    "modules/policies/trust_further.tf": policiesTrustFurther(),
    "modules/policies/variables.tf": alphabetical(policiesVariables()),
    "modules/policies/versions.tf": versionsOf(),
    ...Object.fromEntries(examples.map((example) => [`examples/${example.name}/main.tf`, exampleMain(example, version)])),
    "tests/deploy_role.tftest.hcl": [TEST_COMMENT, ...deployRoleTests()],
    "tests/policies.tftest.hcl": [TEST_COMMENT, ...policiesTests()],
    "tests/refused.tftest.hcl": [TEST_COMMENT, ...refusedTests()],
    "tests/root.tftest.hcl": [TEST_COMMENT, ...rootTests()],
  };
  const printing = Object.entries(files).map(async ([path, items]) => [path, await format(printFile([HEADER, ...items]))] as const);
  const printed = await Promise.all(printing);
  const texts = new Map(printed);
  const linesOf = (path: string, from = /^/, to = /$(?![\s\S])/) => {
    const text = texts.get(`modules/${path}`) ?? "";
    return text.slice(text.search(from), text.search(to)).split("\n").length - 1;
  };
  const [variables, outputs] = [alphabetical(rootVariables()), alphabetical(rootOutputs())];
  const readme = await moduleReadme({ variables, outputs, version, linesOf, format });
  return new Map(
    [...printed, ["README.md", readme] as const, ["LICENSE", readFileSync("LICENSE", "utf8")] as const].sort(([a], [b]) =>
      a < b ? -1 : 1,
    ),
  );
}

const alphabetical = (blocks: readonly Block[]): Block[] =>
  [...blocks].sort((a, b) => (a.labels?.[0] ?? "").localeCompare(b.labels?.[0] ?? ""));
