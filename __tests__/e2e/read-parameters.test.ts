import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../modules/iam/evaluate";

import { parameterArn } from "../support/cli-calls";
import type { Call } from "../support/decisions";
import { describeWith } from "../support/parts";
import { REGION } from "../support/real-definitions";
import { openScenario, type Scenario } from "../support/scenario";

const PAGE = "docs/read-parameters.md";
const PARAMETERS = [
  { name: "/prod/web/url", value: "web.example.com" },
  { name: "/prod/web/password", value: "hunter2", encrypted: true },
  { name: "/prod/web/features/a", value: "on" },
  { name: "/prod/web/features/b/c", value: "off", encrypted: true },
  { name: "/prod/other/a", value: "not ours" },
];
/** As the page names it; the emulator makes one of its own. */
const KEY = `arn:aws:kms:${REGION}:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

/** Of each parameter that is decrypted, Systems Manager asks KMS, for who asked it. */
const decrypt = (name: string): Call => ({
  action: "kms:Decrypt",
  resource: KEY,
  context: { "kms:ViaService": `ssm.${REGION}.amazonaws.com`, "kms:EncryptionContext:PARAMETER_ARN": parameterArn(name) },
});

describeWith(["terraform", "moto", "aws", "openssl"], `the role and the workflow of ${PAGE}`, () => {
  let scenario: Scenario;

  beforeAll(async () => {
    scenario = await openScenario(PAGE);
    const { KeyMetadata } = await scenario.aws("kms", "create-key");
    for (const { name, value, encrypted } of PARAMETERS) {
      const type = encrypted ? ["SecureString", "--key-id", KeyMetadata.KeyId] : ["String"];
      await scenario.aws("ssm", "put-parameter", "--name", name, "--value", value, "--type", ...type);
    }
  });
  afterAll(() => scenario?.close());

  test("every call of the job is allowed to the role, by either face, and reads what it should", async () => {
    const file = (name: string) => join(scenario.folder, name);
    const asked = await scenario.callsOf(() => scenario.runJob({ environment: { GITHUB_ENV: file("env") } }));
    expect(readFileSync(file("env"), "utf8")).toBe("PASSWORD=hunter2\nURL=web.example.com\n");
    expect(readFileSync(file("features.txt"), "utf8")).toBe("/prod/web/features/a\ton\n/prod/web/features/b/c\toff\n");
    expect([...new Set(asked.map(({ action }) => action))].sort()).toEqual(["ssm:GetParameter", "ssm:GetParametersByPath"]);

    const encrypted = PARAMETERS.filter((parameter) => parameter.encrypted).map(({ name }) => decrypt(name));
    for (const { policies } of await scenario.faces("web-config")) {
      const decide = (call: Call) => evaluate(policies, { context: {}, ...call });
      expect([...asked, ...encrypted].filter((call) => decide(call) !== "allowed")).toEqual([]);
      const beside = [
        ...asked.map((call) => ({ ...call, resource: call.resource.replace("/prod/web/", "/prod/other/") })),
        decrypt("/prod/other/a"),
        { action: "ssm:PutParameter", resource: parameterArn("/prod/web/url") },
      ];
      expect(beside.filter((call) => decide(call) !== "denied")).toEqual([]);
    }
  });
});
