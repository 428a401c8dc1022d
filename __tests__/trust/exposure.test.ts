import { readFileSync } from "node:fs";
import { admitsNobody, EXPOSURES, type Exposure, exposureOf } from "../../modules/trust/exposure";
import { subjectOf } from "../../modules/trust/grant-issuer";
import { ISSUER } from "../support/review-policies";
import { grantOf, keys, trustGrants } from "../support/trust-grants";

/** Subjects with StringLike; with "=" before them, with StringEquals. */
const TABLE: Readonly<Record<Exposure, readonly string[]>> = {
  anyone: [
    "*",
    "repo:*",
    "?*",
    "repo:*/*:*",
    // Owners that anyone may register
    "repo:octo*",
    "repo:octo-org*",
    "repo:octo-org*/web:ref:refs/heads/main",
    "repo:octo-org?/web:pull_request",
    "repo:octo-or?/web:pull_request",
    "repo:octo-org?1/web?2:ref:refs/heads/main",
    "repo:*/web:ref:refs/heads/main",
    "repo:?cto-org/web:ref:refs/heads/main",
    "rep*:octo-org/web:ref:refs/heads/main",
    // The name, registered again under other ids
    "repo:octo-org@*/web@*:ref:refs/heads/main",
    "repo:octo-org@*/web@2:*",
    "repo:octo-org@1*/web@2:ref:refs/heads/main",
    "repo:octo-org@?/web@2:ref:refs/heads/main",
    "repo:octo-org@*",
    "repo:octo-org@1*",
    // What stands behind a wildcard is forged by free text of a customised subject
    "repo:*@1/web@2:ref:refs/heads/main",
    "*repo:octo-org/web:ref:refs/heads/main",
    "*:octo-org/web:environment:prod",
    // Customised subjects that begin with something that anybody chooses
    "=environment:prod",
    "environment:prod*:repository_owner:octo-org",
    "=workflow:deploy",
    "=repository_owner:octo-org",
    "=job_workflow_ref:octo-org/shared/.github/workflows/x.yml@refs/heads/main",
    "=context:repo:octo-org/web",
    "repository_owner_id:1*",
    "repository_id:2*",
    // Not understood
    "=repo:octo-org@abc/web@2:pull_request",
    "=",
  ],
  organisation: [
    "repo:octo-org/*",
    "repo:octo-org/*:ref:refs/heads/main",
    "repo:octo-org/*:environment:prod",
    "repo:octo-org@1/*",
    "repo:octo-org@1/*@2:environment:prod",
    "repo:octo-org/web*",
    "repo:octo-org/web?:pull_request",
    "repo:octo-org/we?:ref:refs/heads/main",
    "repo:octo-org@1/web*",
    "repo:octo-org@1/web@*:ref:refs/heads/main",
    "repo:octo-org@1/web@2*",
    "repo:octo-org@1/web@2?:ref:refs/heads/main",
    "repo:octo-org/?*",
    "=repository_owner_id:1",
    "repository_owner_id:1:*",
    // A form that GitHub does not have: the owner is all that is sure
    "=repo:octo-org@1/web:ref:refs/heads/main",
  ],
  writers: [
    "repo:octo-org/web:*",
    "repo:octo-org@1/web@2:*",
    "=repo:octo-org/web:pull_request",
    "=repo:octo-org@1/web@2:pull_request",
    "repo:octo-org/web:ref:*",
    "repo:octo-org/web:ref*",
    "repo:octo-org/web:?*",
    "repo:octo-org/web:ref:refs/heads/*",
    "repo:octo-org/web:ref:refs/heads/release/*",
    "repo:octo-org/web:ref:refs/heads/mai?",
    "repo:octo-org/web:ref:refs/tags/v*",
    "repo:octo-org/web:environment:*",
    "repo:octo-org/web:environment:prod*",
    "repo:octo-org/web:environment:prod:*",
    "repo:octo-org/web:*:environment:prod",
    // What a customised subject or an unusual ref says of the job
    "=repo:octo-org/web",
    "=repo:octo-org/web:",
    "=repo:octo-org/web:ref:refs/pull/7/merge",
    "=repo:octo-org/web:ref:main",
    "=repo:octo-org/web:workflow:deploy",
    "=repo:octo-org/web:workflow:deploy:environment:prod",
    "=repo:octo-org/web:actor:octocat",
    "=repo:octo-org/web:environment:",
    "=repo:octo-org/web:ref:refs/heads/",
    "=repository_id:2",
    "repository_id:2:*",
  ],
  named: [
    "=repo:octo-org/web:ref:refs/heads/main",
    "repo:octo-org/web:ref:refs/heads/main",
    "=repo:octo-org@1/web@2:ref:refs/heads/main",
    "=repo:octo-org@1/web@2:ref:refs/tags/v1",
    "=repo:octo-org@1/web@2:environment:prod",
    "=repo:octo-org@1/web@2:environment:prod%3Aeu",
    // An environment may be called so
    "=repo:octo-org@1/web@2:environment:prod*",
    "=repo:octo-org@1/web@2:environment:prod:job_workflow_ref:octo-org/shared/.github/workflows/x.yml@refs/heads/main",
    "=repository_id:2:environment:prod",
    "=repo:mona_octocorp@5501/app@7701:ref:refs/heads/main",
  ],
  nobody: [
    "=*",
    "=repo:*",
    "=repo:octo-org/*",
    "=repo:octo-org/web:*",
    "=repo:octo-org@1/web@2:ref:refs/heads/*",
    "=repo:octo-org@*/web@2:pull_request",
  ],
};

describe.each(Object.entries(TABLE))("%s", (exposure, subjects) => {
  test.each(subjects)("%s", (subject) => expect(exposureOf(grantOf(subject))).toBe(exposure));
});

describe("claims beside the subject", () => {
  const MAIN = "=repo:octo-org/web:ref:refs/heads/main";
  test.each<[string, Record<string, string>, Exposure]>([
    ["repo:*", { repository_id: "2" }, "writers"],
    ["repo:*", { repository_id: "2", environment: "prod" }, "named"],
    ["repo:*", { repository_owner_id: "1" }, "organisation"],
    ["repo:*", { enterprise_id: "7" }, "organisation"],
    ["repo:*", { repository_owner_id: "1", repository_id: "2" }, "writers"],
    ["repo:octo-org@1/*", { repository_id: "2" }, "writers"],
    ["repo:octo-org@*/web@*:ref:refs/heads/main", { repository_id: "2" }, "writers"],
    ["repo:octo-org@*/web@*:ref:refs/heads/main", { repository_owner_id: "1" }, "organisation"],
    ["repo:octo-org/web:*", { environment: "prod" }, "named"],
    ["repo:octo-org@1/*", { environment: "prod" }, "organisation"],
    [MAIN, { repository_id: "2" }, "named"],
    // A name passes on to whoever registers it next; a name-only subject does not
    ["repo:*", { repository: "octo-org/web" }, "anyone"],
    ["repo:octo-org@*/web@*:*", { repository: "octo-org/web" }, "anyone"],
    ["repo:octo-org@1/*", { repository: "octo-org/web" }, "organisation"],
    ["repo:octo-org/*", { repository: "octo-org/web" }, "writers"],
    // What holds nobody back
    ["repo:*", { ref: "refs/heads/main" }, "anyone"],
    ["repo:*", { environment: "prod" }, "anyone"],
    ["repo:*", { job_workflow_ref: "octo-org/shared/.github/workflows/x.yml@refs/heads/main" }, "anyone"],
    ["repo:*", { actor: "octocat" }, "anyone"],
    ["repo:*", { actor_id: "583231" }, "anyone"],
    ["repo:*", { workflow: "deploy" }, "anyone"],
    ["repo:octo-org/web:*", { workflow: "deploy" }, "writers"],
    ["repo:octo-org/web:*", { job_workflow_ref: "octo-org/shared/.github/workflows/x.yml@refs/heads/main" }, "writers"],
    // A pull request that is closed says the branch that it was for
    ["repo:octo-org/web:*", { ref: "refs/heads/main" }, "writers"],
    ["=repo:octo-org/web:pull_request", { ref: "refs/heads/main" }, "writers"],
    // Claims that AWS does not evaluate
    [MAIN, { repository_owner: "octo-org" }, "nobody"],
    [MAIN, { event_name: "push" }, "nobody"],
    ["repo:*", { repository_visibility: "private" }, "nobody"],
    [MAIN, { amr: "x" }, "named"],
  ])("%s with %j: %s", (subject, claims, exposure) => expect(exposureOf(grantOf(subject, claims))).toBe(exposure));

  test.each<[string, object, Exposure]>([
    ["no condition", {}, "anyone"],
    ["no subject", { StringEquals: keys({ aud: "sts.amazonaws.com" }) }, "anyone"],
    ["a negated subject", { StringNotLike: keys({ sub: "repo:evil/*" }) }, "anyone"],
    ["a negated subject beside one", { StringEquals: keys({ sub: MAIN.slice(1) }), StringNotLike: keys({ sub: "repo:evil/*" }) }, "named"],
    ["IfExists", { StringEqualsIfExists: keys({ sub: MAIN.slice(1) }) }, "anyone"],
    ["ForAllValues", { "ForAllValues:StringEquals": keys({ sub: MAIN.slice(1) }) }, "anyone"],
    ["in any spelling", { StringEqualsIgnoreCase: keys({ sub: MAIN.slice(1) }) }, "anyone"],
    ["Null", { Null: keys({ sub: "false" }) }, "anyone"],
    ["an id as a pattern", { StringLike: keys({ sub: "repo:*", repository_id: "2*" }) }, "anyone"],
    ["an id that is not known", { StringEquals: keys({ repository_id: "${aws:PrincipalTag/id}" }) }, "anyone"],
    ["one of two ids", { StringEquals: keys({ repository_id: ["2", "3"] }) }, "writers"],
    ["an id, or any", { StringLike: keys({ repository_id: ["2", "*"] }) }, "anyone"],
    ["an owner's id or none", { StringLike: keys({ repository_owner_id: ["1", "?"] }) }, "anyone"],
    [
      "two conditions on the subject",
      { StringLike: keys({ sub: "repo:*:ref:refs/heads/*" }), StringEquals: keys({ sub: MAIN.slice(1) }) },
      "named",
    ],
    [
      "two conditions on the subject that no subject meets",
      { StringLike: keys({ sub: "repo:*:environment:prod" }), StringEquals: keys({ sub: MAIN.slice(1) }) },
      "nobody",
    ],
    ["two patterns", { StringLike: keys({ sub: "repo:octo-org/*" }), StringNotEquals: keys({ sub: MAIN.slice(1) }) }, "organisation"],
    ["a key with a scheme", { StringEquals: keys({ sub: MAIN.slice(1) }, `https://${ISSUER}`) }, "nobody"],
    ["keys of another issuer", { StringEquals: keys({ sub: MAIN.slice(1) }, `${ISSUER}/acme`) }, "nobody"],
    ["a global key", { StringEquals: { ...keys({ sub: MAIN.slice(1) }), "aws:SourceVpc": "v" } }, "named"],
    ["a negated key that is none", { StringNotEquals: keys({ repository_owner: "evil" }) }, "anyone"],
    ["a subject longer than IAM's", { StringLike: keys({ sub: `repo:octo-org/web:environment:${"x".repeat(600)}` }) }, "anyone"],
  ])("%s", (_, condition, exposure) => {
    for (const grant of trustGrants(condition as never)) expect(exposureOf(grant)).toBe(exposure);
  });

  test("of two conditions on the subject those are left that meet both, each on its own", () => {
    const grants = trustGrants({
      StringLike: keys({ sub: ["repo:octo-org/web:*", "repo:octo-org/app:*"] }),
      StringEquals: keys({ sub: ["repo:octo-org/web:*", "repo:octo-org/web:pull_request", "repo:evil/web:pull_request"] }),
    });
    expect(grants.map(exposureOf)).toEqual(["nobody", "writers"]);
  });

  test("of several subjects each is a grant of its own", () => {
    const grants = trustGrants({
      StringLike: keys({ sub: ["repo:octo-org/web:*", "repo:octo*", "repo:octo-org/web:ref:refs/heads/main"] }),
    });
    expect(new Set(grants.map(exposureOf))).toEqual(new Set(["writers", "anyone", "named"]));
  });
});

describe("other issuers of GitHub have subjects, and maybe no other claims", () => {
  test.each([`${ISSUER}/acme`, "token.actions.acme.ghe.com", "ghes.example.com/_services/token"])("%s", (issuer) => {
    const provider = `arn:aws:iam::123456789012:oidc-provider/${issuer}`;
    const of = (claims: Record<string, string>) => trustGrants({ StringLike: keys(claims, issuer) }, { provider }).map(exposureOf);
    expect(of({ sub: "repo:octo-org/web:ref:refs/heads/main" })).toEqual(["named"]);
    expect(of({ sub: "repo:octo-org/*" })).toEqual(["organisation"]);
    expect(of({ sub: "repo:*", repository_id: "2" })).toEqual(["anyone"]);
    expect(of({ sub: "repo:octo-org/web:*", repository_owner: "x" })).toEqual(["writers"]);
    expect(trustGrants({ StringLike: keys({ sub: "repo:octo-org/*" }, issuer) }, { provider }).map(subjectOf)).toMatchObject([
      { owner: "octo-org" },
    ]);
  });

  test("a provider that is a reference yet is told by the keys", () => {
    const provider = "${aws_iam_openid_connect_provider.github.arn}";
    expect(trustGrants({ StringLike: keys({ sub: "repo:octo-org/*" }) }, { provider }).map(exposureOf)).toEqual(["organisation"]);
    expect(trustGrants({}, { provider }).map(exposureOf)).toEqual(["anyone"]);
  });
});

describe("others than GitHub's jobs", () => {
  const PROVIDER = "arn:aws:iam::123456789012:oidc-provider/";
  const COGNITO = "cognito-identity.amazonaws.com";
  const eks = "oidc.eks.eu-central-1.amazonaws.com/id/X";
  const as = (Principal: unknown, Condition: object = {}, more: object = {}) => trustGrants(Condition as never, { Principal, ...more });
  test.each<[string, () => ReturnType<typeof as>, Exposure]>([
    ["everybody", () => as("*"), "anyone"],
    ["everybody of an organisation", () => as("*", { StringEquals: { "aws:PrincipalOrgID": "o-1" } }), "organisation"],
    ["everybody of organisations that are like one", () => as("*", { StringLike: { "aws:PrincipalOrgID": "o-*" } }), "anyone"],
    ["everybody but an organisation", () => as("*", { StringNotEquals: { "aws:PrincipalOrgID": "o-1" } }), "anyone"],
    ["everybody of one, or of any", () => as("*", { StringLike: { "aws:PrincipalOrgID": ["o-1", "*"] } }), "anyone"],
    ["everybody with a tag", () => as("*", { StringEquals: { "aws:PrincipalTag/team": "web" } }), "anyone"],
    ["everybody, by a key that ends so", () => as("*", { StringEquals: { "x/aws:PrincipalAccount": "1" } }), "anyone"],
    ["everybody, by a key that begins so", () => as("*", { StringEquals: { "aws:PrincipalAccountX": "1" } }), "anyone"],
    ["an account", () => as({ AWS: "123456789012" }), "organisation"],
    ["a user whose name is a number", () => as({ AWS: "arn:aws:iam::123456789012:user/123456789012" }), "named"],
    ["its root", () => as({ AWS: "arn:aws:iam::123456789012:root" }), "organisation"],
    ["a role", () => as({ AWS: "arn:aws:iam::123456789012:role/x" }), "named"],
    ["a service", () => as({ Service: "ec2.amazonaws.com" }), "named"],
    ["services", () => as({ Service: "*" }), "anyone"],
    ["a SAML provider", () => as({ Federated: "arn:aws:iam::123456789012:saml-provider/corp" }), "organisation"],
    ["every provider", () => as({ Federated: "*" }), "anyone"],
    ["another issuer", () => as({ Federated: `${PROVIDER}gitlab.com` }), "anyone"],
    [
      "one subject of it",
      () => as({ Federated: `${PROVIDER}${eks}` }, { StringEquals: { [`${eks}:sub`]: "system:serviceaccount:a:b" } }),
      "named",
    ],
    [
      "some of its subjects",
      () => as({ Federated: `${PROVIDER}${eks}` }, { StringLike: { [`${eks}:sub`]: "system:serviceaccount:*" } }),
      "organisation",
    ],
    ["whatever it calls a subject", () => as({ Federated: `${PROVIDER}${eks}` }, { StringLike: { [`${eks}:sub`]: "system:*" } }), "anyone"],
    [
      "a group that goes on",
      () => as({ Federated: `${PROVIDER}gitlab.com` }, { StringLike: { "gitlab.com:sub": "project_path:acme*" } }),
      "anyone",
    ],
    [
      "one by an operator for several values",
      () => as({ Federated: `${PROVIDER}gitlab.com` }, { "ForAnyValue:StringLike": { "gitlab.com:sub": "project_path:acme/*" } }),
      "organisation",
    ],
    ["any of its subjects", () => as({ Federated: `${PROVIDER}${eks}` }, { StringLike: { [`${eks}:sub`]: "*" } }), "anyone"],
    ["subjects by their end", () => as({ Federated: `${PROVIDER}${eks}` }, { StringLike: { [`${eks}:sub`]: "*:a:b" } }), "anyone"],
    [
      "whoever signed in to a pool",
      () => as({ Federated: COGNITO }, { StringEquals: { [`${COGNITO}:aud`]: "pool", [`${COGNITO}:amr`]: "authenticated" } }),
      "anyone",
    ],
    ["one, or any", () => as({ Federated: `${PROVIDER}${eks}` }, { StringNotLike: { [`${eks}:sub`]: "x" } }), "anyone"],
    ["a statement that is not understood", () => as(undefined, {}, { NotPrincipal: { AWS: "1" } }), "anyone"],
  ])("%s", (_, grants, exposure) => expect(grants().map(exposureOf)).toEqual([exposure]));
});

test("the page's examples are what it says of them", () => {
  const page = readFileSync("docs/review.md", "utf8");
  const examples = EXPOSURES.flatMap((exposure) => {
    const row = page.split("\n").find((line) => line.startsWith(`| \`${exposure}\` |`)) ?? "";
    return [...row.matchAll(/`([^`]*:[^`]*)`/g)].map(([, text = ""]) => {
      const subject = text.replace(/^…/, "repo:octo-org/web").replace(/…$/, "pull_request");
      return [exposure, subject] as const;
    });
  });
  expect(examples.length).toBeGreaterThanOrEqual(9);
  for (const [exposure, subject] of examples) expect([subject, exposureOf(grantOf(subject))]).toEqual([subject, exposure]);
});

test("what AWS may evaluate tomorrow is not nobody for certain", () => {
  expect(admitsNobody(grantOf("=repo:octo-org/web:*"))).toBe(true);
  expect(admitsNobody(grantOf("repo:octo-org/web:*"))).toBe(false);
  expect(admitsNobody(grantOf("repo:octo-org/web:*", { repository_owner: "octo-org" }))).toBe(false);
  expect(trustGrants({ StringEquals: keys({ sub: "repo:o/r:pull_request" }, `https://${ISSUER}`) }).map(admitsNobody)).toEqual([true]);
  expect(trustGrants({ StringEquals: keys({ sub: "repo:o/r:pull_request" }) }).map(admitsNobody)).toEqual([false]);
  const beside = (operator: string) => ({
    StringLike: keys({ sub: "repo:o/r:*" }),
    [operator]: { "gitlab.com:sub": "x" },
  });
  expect(trustGrants(beside("StringEquals")).map(admitsNobody)).toEqual([true]);
  expect(trustGrants(beside("StringNotEquals")).map(admitsNobody)).toEqual([false]);
});
