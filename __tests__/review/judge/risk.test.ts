import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AccessLevel } from "../../../modules/iam/access-levels";
import { EVENTS, HAND_RISKS } from "../../../modules/review/judge/event-risks";
import {
  highestRisk,
  OTHER_RISKS,
  RISK_OF_ACCESS,
  RISK_OF_EXPOSURE,
  raised,
  readsSecrets,
  riskOfAccess,
  riskRank,
} from "../../../modules/review/judge/risk";
import type { Review, Risk } from "../../../modules/review/model";
import { EXPOSURES } from "../../../modules/trust/exposure";

describe("access", () => {
  test.each<[string, AccessLevel, boolean, Risk, Risk]>([
    // service, level, secrets, here, everywhere
    ["*", "all", false, "high", "critical"],
    ["iam", "all", false, "high", "critical"],
    ["s3", "all", false, "medium", "high"],
    ["iam", "permissions", false, "high", "critical"],
    ["s3", "permissions", false, "high", "critical"],
    ["s3", "write", false, "medium", "high"],
    ["s3", "write", true, "medium", "high"],
    ["s3", "tagging", false, "low", "low"],
    ["s3", "read", false, "low", "low"],
    ["iam", "read", false, "low", "low"],
    ["ssm", "read", true, "medium", "high"],
  ])("%s, %s, secrets %s: %s, everywhere %s", (service, level, secrets, here, everywhere) => {
    const access = { service, level, secrets };
    expect([riskOfAccess(access, false), riskOfAccess(access, true)]).toEqual([here, everywhere]);
  });
});

describe("what reads secrets", () => {
  test.each([
    "secretsmanager:GetSecretValue",
    "secretsmanager:BatchGetSecretValue",
    "ssm:GetParameterHistory",
    "kms:GenerateDataKey",
    "kms:GenerateDataKeyWithoutPlaintext",
    "kms:GenerateDataKeyPairWithoutPlaintext",
    "sts:GetFederationToken",
    "cognito-identity:GetCredentialsForIdentity",
    "codecommit:GitPull",
    "rds:DownloadCompleteDBLogFile",
    "secretsmanager:Get*",
    "secretsmanager:*",
    "SSM:getparameter",
    "ssm:GetParameters",
    "ssm:GetParametersByPath",
    "ssm:GetParameter*",
    "ssm:Get?arameter",
    "kms:Decrypt",
    "kms:GenerateDataKeyPair",
    "kms:Generate*",
    "sts:GetSessionToken",
    "lambda:GetFunction",
    "lambda:Get*",
    "*:Get*",
    "*",
  ])("%s", (action) => expect(readsSecrets(action, ["arn:aws:x:::y"])).toBe(true));
  test.each([
    "secretsmanager:DescribeSecret",
    "ssm:DescribeParameters",
    "kms:Encrypt",
    "ecr:GetAuthorizationToken",
    "s3:GetObject",
    "lambda:GetFunctionConfiguration",
    "ssm:Get",
  ])("not %s", (action) => expect(readsSecrets(action, ["arn:aws:x:::y"])).toBe(false));
  test.each<[string, boolean]>([
    ["arn:aws:s3:::states/web/terraform.tfstate", true],
    ["*", true],
    ["arn:aws:s3:::*", true],
    ["arn:aws:s3:::*/*", true],
    ["arn:aws:s3:::releases/*", false],
    ["arn:aws:s3:::states/web/terraform.tfstate.md", false],
  ])("objects of %s: %s", (resource, secrets) => {
    expect(readsSecrets("s3:GetObject", ["arn:aws:s3:::x", resource])).toBe(secrets);
    expect(readsSecrets("s3:Get*", [resource])).toBe(secrets);
    expect(readsSecrets("s3:PutObject", [resource])).toBe(false);
  });
});

test("the more can come in, the worse", () => {
  const ranks = EXPOSURES.map((exposure) => riskRank(RISK_OF_EXPOSURE[exposure]));
  expect(ranks).toEqual([...ranks].sort());
  expect(EXPOSURES.map((exposure) => RISK_OF_EXPOSURE[exposure])).toEqual(["critical", "high", "high", "medium", "low"]);
});

test("every event that a case has is in the table, with its risk", () => {
  const folder = join(__dirname, "..", "cases");
  const events = readdirSync(folder).flatMap((name) => {
    const review = JSON.parse(readFileSync(join(folder, name, "expected.golden.json"), "utf8")) as Review;
    return review.changes.flatMap((each) => each.events);
  });
  expect(new Set(events.map(({ event }) => event)).size).toBeGreaterThan(12);
  for (const { event, direction, risk } of events) {
    const risks: Readonly<Record<string, string>> = EVENTS[event as keyof typeof EVENTS].risks;
    expect(["by access", risk]).toContain(risks[direction]);
  }
});

test("the page says each risk that is assigned", () => {
  const page = readFileSync("docs/review.md", "utf8");
  for (const [name, { means }] of Object.entries(EVENTS)) expect(page).toContain(`| \`${name}\` | ${means} |`);
  for (const { risk, when } of [...Object.values(OTHER_RISKS), ...Object.values(HAND_RISKS)])
    expect(page).toContain(`| ${when} | ${risk} |`);
  for (const { what, somewhere, everywhere } of RISK_OF_ACCESS) expect(page).toContain(`| ${what} | ${somewhere} | ${everywhere} |`);
  for (const exposure of EXPOSURES) expect(page).toContain(`| \`${exposure}\` | ${RISK_OF_EXPOSURE[exposure]} |`);
});

test("risks in their order", () => {
  expect(highestRisk(["low", "critical", "none"])).toBe("critical");
  expect(highestRisk([])).toBe("none");
  expect((["critical", "high", "medium", "low", "none"] as const).map(raised)).toEqual(["critical", "critical", "high", "medium", "low"]);
});
