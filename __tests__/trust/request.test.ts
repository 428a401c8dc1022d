import type { PolicyDocument } from "../../modules/iam/document";
import { admits, traceToken } from "../../modules/trust/admits";
import { requestOf } from "../../modules/trust/request";
import { mint } from "../support/github";
import { ISSUER, PROVIDER, trust } from "../support/review-policies";

const claims = mint({ environment: "prod" });

test("a request has the claims that AWS evaluates, under the issuer of the provider", () => {
  const { context, ...request } = requestOf(claims, { providerArn: `${PROVIDER}/acme` });
  expect(request).toEqual({
    action: "sts:AssumeRoleWithWebIdentity",
    resource: "*",
    principal: { type: "Federated", id: `${PROVIDER}/acme` },
    unseenKeys: ["aws:*", "sts:*"],
  });
  const evaluated = ["actor", "actor_id", "aud", "environment", "job_workflow_ref", "oaud", "ref", "repository"];
  expect(Object.keys(context).sort()).toEqual(
    [...evaluated, "repository_id", "repository_owner_id", "sub", "workflow"].map((claim) => `${ISSUER}/acme:${claim}`),
  );
});

test("what a token may have beside what is known is unseen, where AWS evaluates it", () => {
  const { unseenKeys } = requestOf(claims, { providerArn: PROVIDER, unseenClaims: ["ref", "event_name"] });
  expect(unseenKeys).toEqual(["aws:*", "sts:*", `${ISSUER}:ref`]);
  const policy: PolicyDocument = JSON.parse(
    trust("x", { Condition: { StringEquals: { [`${ISSUER}:sub`]: claims["sub"], [`${ISSUER}:ref`]: "refs/heads/main" } } }),
  );
  const { ref: _, ...few } = claims;
  expect(admits(policy, few, { providerArn: PROVIDER })).toBe("denied");
  expect(admits(policy, few, { providerArn: PROVIDER, unseenClaims: ["ref"] })).toBe("unknown");
});

test("of an enterprise's issuer nobody can tell whether AWS evaluates GitHub's claims", () => {
  const providerArn = `${PROVIDER}/acme`;
  const keys = { [`${ISSUER}/acme:sub`]: claims["sub"], [`${ISSUER}/acme:ref`]: "refs/heads/main" };
  const { decision, statements } = traceToken(
    JSON.parse(trust("x", { provider: providerArn, Condition: { StringEquals: keys } })),
    claims,
    { providerArn },
  );
  expect([decision, statements[0]?.applies]).toEqual(["unknown", "unknown"]);
  expect(statements[0]?.conditions.map(({ matched }) => matched)).toEqual([true, "unknown"]);
});
