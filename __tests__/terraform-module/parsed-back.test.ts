import { parse } from "@cdktf/hcl2json";
import { App, type TerraformStack, Testing } from "cdktf";
import { GithubOidcStack } from "../../modules";
import { printFile } from "../../modules/hcl/block";
import { deployRoleMain, deployRoleManaged, deployRoleStack } from "../../modules/terraform-module/deploy-role-module";
import { resourceBlocks } from "../../modules/terraform-module/from-cdktf";
import { oidcProviderStack } from "../../modules/terraform-module/oidc-provider-module";
import { everything, hostile } from "../support/real-definitions";

const cdktfStack = (definition: ConstructorParameters<typeof GithubOidcStack>[2]) =>
  new GithubOidcStack(new App({ outdir: "cdktf.out" }), "stack", definition);

/** Without what HCL and JSON write differently: nested blocks as lists, references in `depends_on`, an expression that is one quoted text. */
function normalized(of: unknown, name = ""): unknown {
  if (Array.isArray(of)) {
    const items = of.map((item) => (name === "depends_on" ? String(item).replace(/^\$\{(.*)\}$/, "$1") : normalized(item)));
    return items.length === 1 && typeof items[0] === "object" ? items[0] : items;
  }
  if (typeof of === "string") return of.replace(/^\$\{("(?:[^"\\]|\\.)*")\}$/, (_, only: string) => JSON.parse(only));
  if (typeof of !== "object" || of === null) return of;
  const entries = Object.entries(of).filter(([key]) => key !== "//");
  return Object.fromEntries(entries.map(([key, value]) => [key, normalized(value, key)]));
}

test("the files of modules/deploy-role hold each of its resources once", () => {
  const written = [...deployRoleMain(), ...deployRoleManaged()].flatMap((item) => ("labels" in item ? [item.labels] : []));
  const made = resourceBlocks(deployRoleStack()).map(({ labels }) => labels);
  expect(written.map(String).sort()).toEqual(made.map(String).sort());
  expect(made.length).toBeGreaterThan(5);
});

describe("printed resources and data sources, parsed back, are those of the synthesized JSON", () => {
  test.each<[string, () => TerraformStack]>([
    ["modules/deploy-role", deployRoleStack],
    ["modules/oidc-provider", oidcProviderStack],
    ["a cdktf stack with every field", () => cdktfStack(everything)],
    ["a cdktf stack with hostile text", () => cdktfStack(hostile)],
    ["a cdktf stack that reads the provider", () => cdktfStack({ ...hostile, oidcProvider: { ...hostile.oidcProvider, create: false } })],
  ])("%s", async (_, build) => {
    const stack = build();
    const { data, resource } = JSON.parse(Testing.synth(stack));
    const parsed = await parse("main.tf", printFile(resourceBlocks(stack)));
    expect(Object.keys(resource ?? data).length).toBeGreaterThan(0);
    expect(normalized(parsed)).toEqual(normalized({ ...(data && { data }), ...(resource && { resource }) }));
  });
});
