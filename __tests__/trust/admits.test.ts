import type { ConditionBlock, PolicyDocument, Statement } from "../../modules/iam/document";
import type { Decision } from "../../modules/iam/evaluate";
import { admits, type TokenClaims } from "../../modules/trust/admits";

const PROVIDER = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";
const KEY = "token.actions.githubusercontent.com";

/** A job on main of one repository, in the environment production; what GitHub puts in its token, keys of AWS or not. */
const token: TokenClaims = {
  iss: `https://${KEY}`,
  aud: "sts.amazonaws.com",
  sub: "repo:monalisa@77/shop@88:environment:production",
  actor: "mona",
  actor_id: "5",
  environment: "production",
  event_name: "push",
  job_workflow_ref: "monalisa/shop/.github/workflows/ship.yml@refs/heads/main",
  ref: "refs/heads/main",
  repository: "monalisa/shop",
  repository_id: "88",
  repository_owner: "monalisa",
  repository_owner_id: "77",
  repository_visibility: "public",
  runner_environment: "github-hosted",
  workflow: "ship",
};

const trust = (Condition: ConditionBlock, change: Partial<Statement> = {}): PolicyDocument => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Federated: PROVIDER }, Action: "sts:AssumeRoleWithWebIdentity", Condition, ...change }],
});
const AUD = { [`${KEY}:aud`]: "sts.amazonaws.com" };
const SUB = { [`${KEY}:sub`]: token["sub"] ?? "" };

describe("a token of github.com", () => {
  test.each<[string, PolicyDocument, TokenClaims, Decision]>([
    ["the exact subject", trust({ StringEquals: { ...AUD, ...SUB } }), token, "allowed"],
    [
      "another environment",
      trust({ StringEquals: { ...AUD, ...SUB } }),
      { ...token, sub: "repo:monalisa@77/shop@88:environment:dev" },
      "denied",
    ],
    ["another audience", trust({ StringEquals: { ...AUD, ...SUB } }), { ...token, aud: "https://github.com/monalisa" }, "denied"],
    ["the spelling of a subject", trust({ StringEquals: { ...AUD, [`${KEY}:sub`]: (token["sub"] ?? "").toUpperCase() } }), token, "denied"],
    ["a wildcard in StringEquals", trust({ StringEquals: { ...AUD, [`${KEY}:sub`]: "repo:monalisa@77/*" } }), token, "denied"],
    ["a wildcard in StringLike", trust({ StringEquals: AUD, StringLike: { [`${KEY}:sub`]: "repo:monalisa@77/*" } }), token, "allowed"],
    [
      "an owner whose name begins alike",
      trust({ StringEquals: AUD, StringLike: { [`${KEY}:sub`]: "repo:monalisa*/shop*:*" } }),
      { ...token, sub: "repo:monalisa-evil@1/shop@2:pull_request" },
      "allowed",
    ],
    [
      "a subject forged by a free-text claim",
      trust({ StringEquals: AUD, StringLike: { [`${KEY}:sub`]: "repo:*@77/shop@88:*" } }),
      { ...token, sub: "repo:evil@1/x@2:workflow:@77/shop@88:" },
      "allowed",
    ],
    ["a key in any spelling", trust({ StringEquals: { [`${KEY.toUpperCase()}:SUB`]: token["sub"] ?? "" } }), token, "allowed"],
    ["ref beside the subject", trust({ StringEquals: { ...AUD, ...SUB, [`${KEY}:ref`]: "refs/heads/main" } }), token, "allowed"],
    ["the id of another repository", trust({ StringEquals: { ...SUB, [`${KEY}:repository_id`]: "89" } }), token, "denied"],
    ["a claim that the token does not have", trust({ StringEquals: { [`${KEY}:enterprise_id`]: "1" } }), token, "denied"],
    ["two operators on one key", trust({ StringEquals: SUB, StringLike: { [`${KEY}:sub`]: "repo:other/*" } }), token, "denied"],
    ["no condition at all", trust({}), token, "allowed"],
    [
      "an escaped dollar",
      trust({ StringEquals: { [`${KEY}:ref`]: "refs/heads/${$}{x}" } }),
      { ...token, ref: "refs/heads/${x}" },
      "allowed",
    ],
    ["an operator that does not exist", trust({ StringIs: SUB }), token, "unknown"],
    ["a key that no token tells", trust({ StringEquals: SUB, IpAddress: { "aws:SourceIp": "10.0.0.0/8" } }), token, "unknown"],
    ["a key of STS's", trust({ StringEquals: { ...SUB, "sts:RoleSessionName": "deploy" } }), token, "unknown"],
    ["an absent key of STS's, which a token does not tell", trust({ Null: { "sts:ExternalId": "true" } }), token, "unknown"],
    ["a wrong subject decides nevertheless", trust({ StringEquals: { [`${KEY}:sub`]: "x", "aws:SourceVpc": "v" } }), token, "denied"],
    ["another action", trust({ StringEquals: SUB }, { Action: "sts:AssumeRole" }), token, "denied"],
    ["another provider", trust({ StringEquals: SUB }, { Principal: { Federated: `${PROVIDER}/acme` } }), token, "denied"],
    ["everybody", trust({ StringEquals: SUB }, { Principal: "*" }), token, "allowed"],
  ])("%s: %#", (_, policy, claims, decision) => expect(admits(policy, claims, { providerArn: PROVIDER })).toBe(decision));

  test("a deny wins", () => {
    const policy = trust({ StringEquals: SUB });
    const deny: Statement = {
      Effect: "Deny",
      Principal: "*",
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: { StringNotEquals: { [`${KEY}:repository_owner_id`]: "78" } },
    };
    expect(admits({ ...policy, Statement: [...(policy.Statement as Statement[]), deny] }, token, { providerArn: PROVIDER })).toBe("denied");
  });
});

// As the Service Authorization Reference lists them for AWS STS, and IAM's User Guide for every provider
describe("claims that are keys of AWS", () => {
  test.each([
    "actor",
    "actor_id",
    "amr",
    "enterprise_id",
    "environment",
    "job_workflow_ref",
    "ref",
    "repository",
    "repository_id",
    "repository_owner_id",
    "sub",
    "workflow",
  ])("%s", (claim) => {
    const claims = { ...token, amr: "authenticated", enterprise_id: "9" } as TokenClaims;
    const ask = (condition: ConditionBlock) => admits(trust(condition), claims, { providerArn: PROVIDER });
    const key = { [`${KEY}:${claim}`]: claims[claim] ?? "" };
    expect(ask({ StringEquals: key })).toBe("allowed");
    expect(ask({ StringNotEquals: key })).toBe("denied");
    expect(ask({ StringEqualsIfExists: { [`${KEY}:${claim}`]: "else" } })).toBe("denied");
  });
});

describe("claims that are no keys of AWS", () => {
  test.each(["repository_owner", "event_name", "repository_visibility", "runner_environment", "iss"])("%s", (claim) => {
    const key = { [`${KEY}:${claim}`]: token[claim] ?? "" };
    const ask = (condition: ConditionBlock) => admits(trust(condition), token, { providerArn: PROVIDER });
    expect(ask({ StringEquals: key })).toBe("denied");
    expect(ask({ StringNotEquals: key })).toBe("allowed");
    expect(ask({ StringEqualsIfExists: { [`${KEY}:${claim}`]: "else" } })).toBe("allowed");
    expect(ask({ "ForAllValues:StringEquals": { [`${KEY}:${claim}`]: "else" } })).toBe("allowed");
  });

  test("a key with a scheme is none either", () => {
    expect(admits(trust({ StringEquals: { [`https://${KEY}:sub`]: token["sub"] ?? "" } }), token, { providerArn: PROVIDER })).toBe(
      "denied",
    );
  });
});

test("aud is the authorized party where the token has one, and oaud its audience", () => {
  const claims = { ...token, azp: "party" };
  const ask = (keys: Record<string, string>) => admits(trust({ StringEquals: keys }), claims, { providerArn: PROVIDER });
  expect(ask({ [`${KEY}:aud`]: "party", [`${KEY}:oaud`]: "sts.amazonaws.com" })).toBe("allowed");
  expect(ask(AUD)).toBe("denied");
});

describe("another issuer", () => {
  const providerArn = `${PROVIDER}/acme`;
  const ask = (condition: ConditionBlock) => admits(trust(condition, { Principal: { Federated: providerArn } }), token, { providerArn });

  test("has its own keys", () => {
    expect(ask({ StringEquals: { [`${KEY}/acme:sub`]: token["sub"] ?? "" } })).toBe("allowed");
    expect(ask({ StringEquals: SUB })).toBe("denied");
  });

  test("may not have GitHub's keys: what hangs on them is unknown", () => {
    expect(ask({ StringEquals: { [`${KEY}/acme:ref`]: "refs/heads/main" } })).toBe("unknown");
    expect(ask({ StringEquals: { [`${KEY}/acme:ref`]: "refs/heads/dev" } })).toBe("denied");
  });
});

test("without a provider in the ARN nothing can be told", () => {
  expect(admits(trust({}), token, { providerArn: "arn:aws:iam::111122223333:role/x" })).toBe("unknown");
});
