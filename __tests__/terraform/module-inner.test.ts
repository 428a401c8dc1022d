import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hclOf } from "../soak/syntax";
import { type ModuleWorkspace, openModule, terraformIn } from "../support/module-workspace";
import { describeWith } from "../support/parts";

/** The modules inside of the module, called by themselves: what would widen a policy they refuse too. */

const place = {
  partition: "aws",
  region: "eu-central-1",
  account_id: "111122223333",
  audiences: ["sts.amazonaws.com"],
  oidc_provider_arn: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
  issuer: "token.actions.githubusercontent.com",
};
const provider = { account_id: "111122223333", partition: "aws", tags: {}, oidc_provider: { thumbprint_source: "aws" } };
const PROVIDER = `provider "aws" {
  region                      = "eu-central-1"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
}
`;
const REFUSED: readonly (readonly [name: string, module: "oidc-provider" | "policies", values: object, says: string])[] = [
  ["no audience", "policies", { audiences: [] }, "place.audiences: received []. A trust policy asks for at least one audience"],
  ["any audience", "policies", { audiences: ["*"] }, 'place.audiences: received ["*"].'],
  ["any region", "policies", { region: "*" }, '"region":"*"'],
  ["any account", "policies", { account_id: "*" }, '"account_id":"*"'],
  ["any partition", "policies", { partition: "*" }, '"partition":"*"'],
  ["any provider", "policies", { oidc_provider_arn: "*" }, 'place.oidc_provider_arn: received "*".'],
  ["any issuer", "policies", { issuer: "*" }, '"issuer":"*"'],
  [
    "a provider of any account",
    "policies",
    { oidc_provider_arn: "arn:aws:iam::*:oidc-provider/x" },
    'place.oidc_provider_arn: received "arn:aws:iam::*',
  ],
];

describeWith(["terraform"], "a module of the module", () => {
  let module: ModuleWorkspace;
  beforeAll(() => {
    module = openModule({});
  });
  afterAll(() => module?.remove());

  const planOf = async (name: string, calls: readonly (typeof REFUSED)[number][]) => {
    const folder = join(module.folder, name);
    mkdirSync(folder);
    const blocks = calls.map(([, of, values], i) => {
      const given = of === "policies" ? { place: { ...place, ...values }, tags: {}, roles: {} } : { ...provider, ...values };
      const lines = Object.entries(given).map(([key, value]) => `  ${key} = ${hclOf(value)}`);
      return `module "m${i}" {\n  source = "../modules/${of}"\n${lines.join("\n")}\n}`;
    });
    writeFileSync(join(folder, "main.tf"), `${PROVIDER}${blocks.join("\n")}\n`);
    const { terraform } = terraformIn(folder, {});
    await terraform("init", "-input=false", "-no-color");
    return terraform("plan", "-input=false", "-no-color", "-lock=false");
  };

  test("refuses by itself what would widen a policy", async () => {
    const { text } = await planOf("bad", REFUSED);
    expect(REFUSED.filter(([, , , says]) => !text.includes(says)).map(([name]) => name)).toEqual([]);
  });
  // A combination of fields is looked at only where each by itself is fine
  test("takes what the root hands down, and refuses pinned without thumbprints", async () => {
    const { text } = await planOf("rest", [
      ["", "policies", {}, ""],
      ["", "oidc-provider", {}, ""],
      ["", "oidc-provider", { oidc_provider: { thumbprint_source: "pinned" } }, ""],
    ]);
    expect(text).toContain("oidc_provider.thumbprints: missing.");
    expect(text.match(/Error: /g)).toHaveLength(1);
  });
});
