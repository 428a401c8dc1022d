import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../modules/iam/evaluate";
import { describeWith } from "../support/parts";
import { REGION } from "../support/real-definitions";
import { openScenario, type Scenario } from "../support/scenario";

const PAGE = "docs/static-site.md";
const [BUCKET, NAMED] = ["octo-org-site", "E2QWRUHAPOMQZL"];
const ORIGIN = {
  Items: [{ Id: "site", DomainName: `${BUCKET}.s3.amazonaws.com`, S3OriginConfig: { OriginAccessIdentity: "" } }],
  Quantity: 1,
};
const CACHE = {
  TargetOriginId: "site",
  ViewerProtocolPolicy: "redirect-to-https",
  ForwardedValues: { QueryString: false, Cookies: { Forward: "none" } },
  MinTTL: 0,
};

/**
 * An `aws` that asks once where the waiter asks until the invalidation is completed: the emulator says COMPLETED, which is not what AWS says,
 * and the waiter would never end.
 */
const AWS = `#!/bin/bash
PATH="\${PATH#*:}"
[ "$1 $2 $3" = "cloudfront wait invalidation-completed" ] && set -- cloudfront get-invalidation "\${@:4}"
exec aws "$@"
`;

describeWith(["terraform", "moto", "aws", "openssl"], `the role and the workflow of ${PAGE}`, () => {
  let scenario: Scenario;
  let distribution: string;
  const file = (name: string, text: string) => writeFileSync(join(scenario.folder, "public", name), text);

  beforeAll(async () => {
    scenario = await openScenario(PAGE);
    mkdirSync(join(scenario.folder, "bin"));
    writeFileSync(join(scenario.folder, "bin", "aws"), AWS, { mode: 0o755 });
    // The emulator writes the requests of several threads into one another
    writeFileSync(join(scenario.folder, "config"), "[default]\ns3 =\n  max_concurrent_requests = 1\n");
    mkdirSync(join(scenario.folder, "public", "css"), { recursive: true });
    await scenario.aws("s3api", "create-bucket", "--bucket", BUCKET, "--create-bucket-configuration", `LocationConstraint=${REGION}`);
    const config = { CallerReference: "1", Comment: "", Enabled: true, Origins: ORIGIN, DefaultCacheBehavior: CACHE };
    const made = await scenario.aws("cloudfront", "create-distribution", "--distribution-config", JSON.stringify(config));
    distribution = made.Distribution.Id;
  });
  afterAll(() => scenario?.close());

  const keys = async () => {
    const { Contents = [] } = (await scenario.aws("s3api", "list-objects-v2", "--bucket", BUCKET)) ?? {};
    return Contents.map(({ Key }: { Key: string }) => Key);
  };
  /** The calls of the job, with the distribution of the page for the one that the emulator made. */
  const publish = async () => {
    const environment = {
      DISTRIBUTION: distribution,
      PATH: `${join(scenario.folder, "bin")}:${process.env["PATH"]}`,
      AWS_CONFIG_FILE: join(scenario.folder, "config"),
    };
    const calls = await scenario.callsOf(() => scenario.runJob({ environment }));
    return calls.map((call) => ({ ...call, resource: call.resource.replace(distribution, NAMED) }));
  };

  test("every call of the job is allowed to the role, by either face, and does what it should", async () => {
    for (const name of ["index.html", "old.html", "css/site.css"]) file(name, name);
    // Over 8 MB the AWS CLI sends a file in parts
    file("big.bin", "x".repeat(9_000_000));
    const first = await publish();
    expect(await keys()).toEqual(["app/big.bin", "app/css/site.css", "app/index.html", "app/old.html"]);
    rmSync(join(scenario.folder, "public", "old.html"));
    file("index.html", "a longer text");
    const second = await publish();
    expect(await keys()).toEqual(["app/big.bin", "app/css/site.css", "app/index.html"]);

    const calls = [...first, ...second];
    expect([...new Set(calls.map(({ action }) => action))].sort()).toEqual([
      "cloudfront:CreateInvalidation",
      "cloudfront:GetInvalidation",
      "s3:DeleteObject",
      "s3:ListBucket",
      "s3:PutObject",
    ]);
    for (const { policies } of await scenario.faces("site-deploy")) {
      const decide = (call: (typeof calls)[number]) => evaluate(policies, { context: {}, ...call });
      expect(calls.filter((call) => decide(call) !== "allowed")).toEqual([]);
      const beside = calls.map((call) => ({ ...call, resource: call.resource.replace(BUCKET, `${BUCKET}-2`).replace(NAMED, `${NAMED}2`) }));
      expect(beside.filter((call) => decide(call) !== "denied")).toEqual([]);
    }
  });
});
