import { CAUSES } from "../../modules/explain/causes/causes";
import { NO_TOKEN } from "../../modules/explain/causes/no-token";
import { asking, both, explained, refusal, roleOf } from "../support/explained";
import { mint } from "../support/github";
import { ISSUER, PROVIDER } from "../support/review-policies";

/** Each cause with a token and a policy that have it, and what its message and its fix must name. */
const AUD = { aud: "sts.amazonaws.com" };
const IDS = "repo:octo-org@123456/web@456789";
const subject = (sub: string | string[], more: Record<string, string> = {}) => asking({ StringEquals: { ...AUD, sub, ...more } });
const like = (sub: string | string[]) => asking({ StringEquals: AUD, StringLike: { sub } });
const main = `${IDS}:ref:refs/heads/main`;
const other = { Principal: { Federated: `${PROVIDER}/acme` } };
const noSuchProvider = {
  errorCode: "InvalidIdentityToken",
  errorMessage: `No OpenIDConnect provider found in your account for https://${ISSUER}`,
};
const refusedBy = (errorCode: string, errorMessage?: string) => refusal(main, { errorCode, errorMessage });
const longer = { requestParameters: { roleArn: "arn:aws:iam::123456789012:role/deploy", durationSeconds: 7200 } };
const deny = { Effect: "Deny", Principal: "*", Action: "*", Condition: { StringEquals: { [`${ISSUER}:actor`]: "octocat" } } };

/** What is said beside the cause follows it. */
type Row = [codes: string | readonly [string, string], claims: object, file: object, message: RegExp, fix: RegExp];
const rows: Row[] = [
  [
    "environment-replaces-ref",
    mint({ environment: "production" }),
    subject(main),
    /environment production.*branch main/,
    /environments: \["production"\].*branches: \["main"\]/,
  ],
  [
    "environment-missing",
    mint(),
    subject(`${IDS}:environment:production`),
    /asks for the environment production/,
    /environment: production/,
  ],
  [
    "other-environment",
    mint({ environment: "dev" }),
    subject(`${IDS}:environment:production`),
    /environment dev.*production/,
    /environments: \["dev"\]/,
  ],
  [
    "other-ref",
    mint({ ref: "refs/heads/topic" }),
    like([main, `${IDS}:ref:refs/heads/release/*`]),
    /branch topic/,
    /branches: \["topic"\]/,
  ],
  ["other-ref", mint({ ref: "refs/tags/v1" }), subject(main), /tag v1.*branch main/, /gitTags: \["v1"\]/],
  ["pull-request", mint({ event: "pull_request" }), subject(main), /pull request/, /pullRequest: true/],
  ["pull-request-only", mint(), subject(`${IDS}:pull_request`), /pull requests alone/, /role that deploys/],
  [
    "immutable-subject",
    mint(),
    subject("repo:octo-org/web:ref:refs/heads/main"),
    /ids of owner and repository/,
    /"octo-org@123456\/web@456789"/,
  ],
  ["immutable-subject", mint(), like("repo:octo-org/*"), /immutable subjects/, /"octo-org@123456\/web@456789"/],
  ["name-only-subject", mint({ immutable: false }), subject(main), /without ids/, /"octo-org\/web"/],
  [
    "other-ids",
    mint({ ownerId: "9", id: "8" }),
    subject(main),
    /octo-org@9\/web@8.*octo-org@123456\/web@456789/,
    /gh api repos\/octo-org\/web/,
  ],
  ["other-ids", mint({ id: "8" }), subject(main), /octo-org@123456\/web@8.*octo-org@123456\/web@456789/, /"octo-org@123456\/web@8"/],
  ["other-ids", mint({ ownerId: "9" }), subject(main), /octo-org@9\/web@456789.*octo-org@123456\/web@456789/, /If it is yours/],
  ["other-repository", mint({ name: "api", id: "7" }), subject(main), /octo-org\/api.*octo-org\/web/, /"octo-org@123456\/api@7"/],
  ["case", mint({ owner: "Octo-Org" }), subject(main), /case alone/, /as GitHub spells them/],
  [
    ["repository-case", "environment-replaces-ref"],
    mint({ owner: "Octo-Org", environment: "production" }),
    subject(main),
    /is Octo-Org\/web, and the role asks for octo-org\/web/,
    /"Octo-Org@123456\/web@456789"/,
  ],
  ["repository-case", mint({ owner: "Octo-Org" }), like(`${IDS}:*`), /upper and lower case/, /"Octo-Org@123456\/web@456789"/],
  [
    ["provider-missing", "cannot-judge"],
    { ...refusal(main, noSuchProvider), userIdentity: { type: "WebIdentityUser" } },
    subject(main),
    /found no provider/,
    /Deploy the provider/,
  ],
  ["wildcard-taken-literally", mint(), subject(`${IDS}:*`), /plain characters/, /StringLike/],
  ["colon-in-environment", mint({ environment: "prod:eu" }), subject(`${IDS}:environment:prod:eu`), /%3A/, /environments: \["prod:eu"\]/],
  ["no-subject-of-github", mint(), subject("repo:github.com/octo-org/web:ref:refs/heads/main"), /begins repo:/, /repositories:/],
  ["no-subject-of-github", mint(), subject("octo-org/web"), /begins repo:/, /repositories:/],
  ["customised-subject", { ...mint(), sub: "repository_owner_id:123456" }, subject(main), /customised/, /use_default=true/],
  ["default-subject", mint(), subject(`${IDS}:environment:prod:job_workflow_ref:x`), /by default/, /Customise the subject/],
  [
    "other-subject",
    { ...mint(), sub: "repository_id:1" },
    subject("repository_id:2"),
    /"repository_id:1".*"repository_id:2"/,
    /as the token has it/,
  ],
  [
    "audience",
    mint({ audience: "https://github.com/octo-org" }),
    subject(main),
    /https:\/\/github\.com\/octo-org.*sts\.amazonaws\.com/,
    /audience: sts\.amazonaws\.com/,
  ],
  [
    "key-prefix",
    mint(),
    asking({ StringEquals: { [`https://${ISSUER}:sub`]: main } }),
    /begins with a scheme/,
    /token\.actions\.githubusercontent\.com:sub/,
  ],
  [
    "key-prefix",
    mint(),
    asking({ StringEquals: { [`${ISSUER}/acme:sub`]: main } }),
    /another issuer/,
    /Write the key as token\.actions\.githubusercontent\.com:sub/,
  ],
  [
    "claim-not-evaluated",
    mint(),
    subject(main, { event_name: "push" }),
    /does not evaluate the claim event_name/,
    /Leave the condition out/,
  ],
  ["claim-missing", mint(), subject(main, { environment: "production" }), /no claim environment/, /environment: production/],
  [
    "claim-differs",
    mint({ environment: "production", ref: "refs/heads/topic" }),
    subject(`${IDS}:environment:production`, { ref: "refs/heads/main" }),
    /claim ref is "refs\/heads\/topic"/,
    /branches: \["topic"\]/,
  ],
  [
    "claim-differs",
    mint(),
    asking({ StringEquals: AUD, StringNotEquals: { sub: main } }),
    /which StringNotEquals .* excludes/,
    /instead of who/,
  ],
  ["claim-differs", mint(), asking({ StringNotEquals: { actor: "octocat" } }), /excludes/, /instead of who may not/],
  [
    "other-condition",
    mint(),
    asking({ StringEquals: { sub: main, "accounts.google.com:sub": "1" } }),
    /accounts\.google\.com:sub.*no such key/,
    /Leave the condition out/,
  ],
  [
    "issuer",
    mint(),
    asking({ StringEquals: { sub: main } }, other),
    /token\.actions\.githubusercontent\.com\/acme/,
    /provider of their issuer/,
  ],
  // Beside the provider of another account it trusts its own
  [
    "other-ref",
    mint({ ref: "refs/heads/topic" }),
    roleOf(
      asking({ StringEquals: { sub: main } }, { Principal: { Federated: [PROVIDER.replace("123456789012", "999999999999"), PROVIDER] } }),
    ),
    /branch topic/,
    /branches/,
  ],
  // Everybody is named beside a service
  [
    "other-ref",
    mint({ ref: "refs/heads/topic" }),
    both(
      asking({}, { Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }),
      asking({ StringEquals: { sub: main } }, { Principal: "*" }),
    ),
    /branch topic/,
    /branches/,
  ],
  [
    "provider-account",
    mint(),
    roleOf(subject(main), { Arn: "arn:aws:iam::999999999999:role/deploy" }),
    /999999999999.*123456789012/,
    /arn:aws:iam::999999999999:oidc-provider/,
  ],
  [
    "provider-account",
    { ...mint(), iss: undefined },
    roleOf(asking({ StringEquals: { sub: main } }, other), { Arn: "arn:aws:iam::999999999999:role/deploy" }),
    /999999999999.*123456789012/,
    /arn:aws:iam::999999999999:oidc-provider\/token\.actions\.githubusercontent\.com\/acme;/,
  ],
  [
    "no-statement",
    mint(),
    asking({}, { Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }),
    /names no OIDC provider/,
    /roles of the definition/,
  ],
  [
    "action",
    mint(),
    asking({ StringEquals: { sub: main } }, { Action: "sts:AssumeRole" }),
    /does not allow sts:AssumeRoleWithWebIdentity/,
    /sts:AssumeRoleWithWebIdentity/,
  ],
  ["denied", mint(), { Version: "2012-10-17", Statement: [...subject(main).Statement, deny] }, /A Deny/, /Narrow the Deny/],
  [
    "role-name",
    refusal(main),
    roleOf(subject(main), { RoleName: "web", Arn: "arn:aws:iam::123456789012:role/web" }),
    /role\/deploy.*they have web/,
    /role-to-assume/,
  ],
  ["provider-missing", refusal(main, noSuchProvider), roleOf(subject(main)), /No OpenIDConnect provider found/, /create: true/],
  [
    "provider-missing",
    refusedBy("InvalidIdentityToken"),
    roleOf(subject(main)),
    /token fits: InvalidIdentityToken\./,
    /has the right account/,
  ],
  ["provider-missing", refusedBy("ValidationError", noSuchProvider.errorMessage), roleOf(subject(main)), /found no provider/, /Deploy the/],
  [
    "provider-audience",
    refusedBy("InvalidIdentityToken", "Incorrect token audience"),
    roleOf(subject(main)),
    /takes no tokens for the audience "sts\.amazonaws\.com": AWS said "Incorrect token audience"/,
    /audiences: \["sts\.amazonaws\.com"\] in oidcProvider/,
  ],
  [["max-session", "refused-elsewhere"], refusal(main, longer), roleOf(subject(main)), /7200 seconds.*3600/, /maxSessionDuration: 7200/],
  ["refused-elsewhere", refusal(main), roleOf(subject(main)), /came from elsewhere/, /resource control policy/],
  [
    "cannot-judge",
    mint(),
    asking({ StringEquals: { sub: main }, IpAddress: { "aws:SourceIp": "10.0.0.0/8" } }),
    /"aws:SourceIp"/,
    /Give what is missing/,
  ],
];

test.each(rows)("%s: %#: is the cause, no other one is, and it says what to change", (codes, claims, file, message, fix) => {
  const { causes } = explained(claims, file);
  expect(causes.map((each) => each.code)).toEqual([codes].flat());
  expect(causes[0]?.message).toMatch(message);
  expect(causes[0]?.fix).toMatch(fix);
});

test("every cause has a case", () => {
  // Of a job without a token there is no token: its case is that of --from-job
  expect([...new Set(rows.flatMap(([codes]) => codes)), NO_TOKEN.code].sort()).toEqual(CAUSES.map(({ code }) => code).sort());
});

test("what is wrong twice is said twice", () => {
  const codes = (claims: object, file: object) => explained(claims, file).causes.map(({ code }) => code);
  expect(codes(mint({ environment: "production", audience: "x" }), subject("repo:octo-org/web:ref:refs/heads/main"))).toEqual([
    "audience",
    "immutable-subject",
    "environment-replaces-ref",
  ]);
});

test("a fix that is followed lets the token in", () => {
  // As the definition writes it, for the causes of the subject
  const fixed: [object, object][] = [
    [mint({ environment: "production" }), subject(`${IDS}:environment:production`)],
    [mint({ ref: "refs/heads/topic" }), subject(`${IDS}:ref:refs/heads/topic`)],
    [mint({ environment: "prod:eu" }), subject(`${IDS}:environment:prod%3Aeu`)],
  ];
  for (const [claims, file] of fixed) expect(explained(claims, file).verdict).toBe("admitted");
});
