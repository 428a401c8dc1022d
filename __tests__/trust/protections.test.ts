import { protectionsOf } from "../../modules/trust/protections";
import { ACCOUNT } from "../support/review-policies";
import { keys, trustGrants } from "../support/trust-grants";

/** What holds a job beside its repository: only what is asked for, exactly, of every token. */

type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
const WEB = "repo:octo-org/web";
const MAIN = { sub: `${WEB}:ref:refs/heads/main` };
const ANY = { sub: `${WEB}:*` };
const none = { environments: [], refs: [], refPattern: false };

test.each<[string, Conditions, ReturnType<typeof protectionsOf>]>([
  ["a branch", { StringEquals: MAIN }, { environments: [], refs: ["branch main"], refPattern: true }],
  ["a tag", { StringEquals: { sub: `${WEB}:ref:refs/tags/v1` } }, { environments: [], refs: ["tag v1"], refPattern: true }],
  ["an environment", { StringEquals: { sub: `${WEB}:environment:prod%3Aeu%3A1` } }, { ...none, environments: ["prod:eu:1"] }],
  ["environments like a pattern", { StringLike: { sub: `${WEB}:environment:prod*` } }, none],
  ["branches like a pattern", { StringLike: { sub: `${WEB}:ref:refs/heads/release/*` } }, { ...none, refPattern: true }],
  ["pull requests", { StringEquals: { sub: `${WEB}:pull_request` } }, none],
  ["anything", { StringLike: ANY }, none],
  ["no subject", { StringEquals: { aud: "sts.amazonaws.com" } }, none],
  ["no subject, by an environment", { StringEquals: { environment: "prod" } }, { ...none, environments: ["prod"] }],
  ["nothing at all", {}, none],
  ["a subject that is asked for where there is one", { StringEqualsIfExists: MAIN }, none],
  // By claims of their own
  ["an environment's claim", { StringLike: ANY, StringEquals: { environment: "prod" } }, { ...none, environments: ["prod"] }],
  [
    "one of two environments",
    { StringLike: ANY, StringEquals: { environment: ["prod", "stage"] } },
    { ...none, environments: ["prod", "stage"] },
  ],
  ["an environment like a pattern", { StringLike: { ...ANY, environment: "prod*" } }, none],
  ["one environment, or one like a pattern", { StringLike: { ...ANY, environment: ["prod", "s*"] } }, none],
  ["an environment where there is one", { StringLike: ANY, StringEqualsIfExists: { environment: "prod" } }, none],
  ["every environment but one", { StringLike: ANY, StringNotEquals: { environment: "prod" } }, none],
  [
    "a branch's claim",
    { StringLike: ANY, StringEquals: { ref: "refs/heads/main" } },
    { environments: [], refs: ["branch main"], refPattern: true },
  ],
  ["a branch's claim like a pattern", { StringLike: { ...ANY, ref: "refs/heads/release/*" } }, { ...none, refPattern: true }],
  ["a branch where there is one", { StringLike: ANY, StringEqualsIfExists: { ref: "refs/heads/main" } }, none],
  // It cannot be told
  ["a customised subject", { StringEquals: { sub: "job_workflow_ref:octo-org/web/.github/workflows/x.yml@refs/heads/main" } }, undefined],
  ["a customised subject of a repository", { StringEquals: { sub: `${WEB}:environment:prod:actor:x` } }, undefined],
  ["two subjects at once", { StringLike: { sub: "repo:octo-org/*:ref:refs/heads/main", SUB: "repo:octo-org/web:ref:*" } }, undefined],
])("%s", (_, conditions, expected) => {
  const grants = trustGrants(Object.fromEntries(Object.entries(conditions).map(([operator, claims]) => [operator, keys(claims)])));
  expect(grants.map(protectionsOf)).toEqual([expected]);
});

test.each<[string, string]>([
  ["an issuer that is not GitHub", `arn:aws:iam::${ACCOUNT}:oidc-provider/gitlab.com`],
  ["no issuer", `arn:aws:iam::${ACCOUNT}:saml-provider/corp`],
])("of %s nothing can be told", (_, provider) => {
  for (const conditions of [{ StringEquals: {} }, { StringEquals: keys({ environment: "prod" }, "gitlab.com") }])
    expect(trustGrants(conditions, { provider }).map(protectionsOf)).toEqual([undefined]);
});

test("GitHub Enterprise says it as github.com does", () => {
  const issuer = "token.actions.octo.ghe.com";
  const conditions = { StringEquals: keys({ sub: `${WEB}:environment:prod` }, issuer) };
  const [protections] = trustGrants(conditions, { provider: `arn:aws:iam::${ACCOUNT}:oidc-provider/${issuer}` }).map(protectionsOf);
  expect(protections).toEqual({ ...none, environments: ["prod"] });
});
