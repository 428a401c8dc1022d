import { highestRisk, RISK_OF_EXPOSURE, raised, readsSecrets, riskOfAccess, riskRank } from "../../../modules/review/judge/risk";
import type { Risk } from "../../../modules/review/model";
import { EXPOSURES } from "../../../modules/trust/exposure";

describe("access", () => {
  test.each<[string, Parameters<typeof riskOfAccess>[1], boolean, Risk, Risk]>([
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
    ["ssm", "read", true, "medium", "high"],
  ])("%s, %s, secrets %s: %s, everywhere %s", (service, level, secrets, here, everywhere) => {
    expect([riskOfAccess(service, level, false, secrets), riskOfAccess(service, level, true, secrets)]).toEqual([here, everywhere]);
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
  ])("%s", (action) => expect(readsSecrets(action)).toBe(true));
  test.each([
    "secretsmanager:DescribeSecret",
    "ssm:DescribeParameters",
    "kms:Encrypt",
    "ecr:GetAuthorizationToken",
    "s3:GetObject",
    "lambda:GetFunctionConfiguration",
    "ssm:Get",
  ])("not %s", (action) => expect(readsSecrets(action)).toBe(false));
});

test("the more can come in, the worse", () => {
  const ranks = EXPOSURES.map((exposure) => riskRank(RISK_OF_EXPOSURE[exposure]));
  expect(ranks).toEqual([...ranks].sort());
  expect(EXPOSURES.map((exposure) => RISK_OF_EXPOSURE[exposure])).toEqual(["critical", "high", "high", "medium", "low"]);
});

test("risks in their order", () => {
  expect(highestRisk(["low", "critical", "none"])).toBe("critical");
  expect(highestRisk([])).toBe("none");
  expect((["critical", "high", "medium", "low", "none"] as const).map(raised)).toEqual(["critical", "critical", "high", "medium", "low"]);
});
