import { audit, verdictOf } from "../../modules/audit/audit";
import { rolesIn } from "../../modules/sources/read";
import { asking } from "../support/explained";
import { ISSUER, PROVIDER } from "../support/review-policies";

/** Policies as they are published, in every spelling, each with the verdict that IAM's semantics give it by hand. */

const AUD = { aud: "sts.amazonaws.com" };
const WEB = "repo:octo-org@123456/web@456789";
const MAIN = `${WEB}:ref:refs/heads/main`;
const CALLED = "octo-org/ci/.github/workflows/deploy.yml@refs/heads/main";
type Statement = ReturnType<typeof asking>["Statement"][number];
type Conditions = Parameters<typeof asking>[0];

const one = (conditions: Conditions, more: object = {}): Statement[] => asking(conditions, more).Statement;
const equal = (more: Record<string, string | string[]>, rest: object = {}) => one({ StringEquals: { ...AUD, ...more } }, rest);
const like = (sub: string | string[], more: Record<string, string> = {}) => one({ StringEquals: { ...AUD, ...more }, StringLike: { sub } });
const deny = (conditions: Conditions, more: object = {}) => one(conditions, { Effect: "Deny", ...more });
/** Of another issuer: its keys whole. */
const through = (issuer: string, conditions: Record<string, Record<string, string>>) =>
  one(
    Object.fromEntries(
      Object.entries(conditions).map(([operator, claims]) => [
        operator,
        Object.fromEntries(Object.entries(claims).map(([claim, value]) => [`${issuer}:${claim}`, value])),
      ]),
    ),
    { Principal: { Federated: issuer.includes("cognito") ? issuer : `arn:aws:iam::123456789012:oidc-provider/${issuer}` } },
  );
const TERRAFORM = "app.terraform.io";
const GITLAB = "gitlab.com";
const COGNITO = "cognito-identity.amazonaws.com";
const POOL = { aud: "eu-central-1:11111111-2222-3333-4444-555555555555" };
const BITBUCKET = "api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc";
const SERVER = "github.acme.example/_services/token";
const assuming = (Principal: object | string, Condition?: object) => [
  { Effect: "Allow", Principal, Action: "sts:AssumeRole", ...(Condition && { Condition }) } as unknown as Statement,
];

const verdicts: Readonly<Record<"safe" | "warning" | "unsafe", Readonly<Record<string, readonly Statement[]>>>> = {
  safe: {
    "keys in another case": one({ StringEquals: { [`${ISSUER}:AUD`]: "sts.amazonaws.com", [`${ISSUER.toUpperCase()}:SUB`]: MAIN } }),
    "everything a list": one(
      { StringEquals: { aud: ["sts.amazonaws.com"], sub: [MAIN] } },
      { Principal: { Federated: [PROVIDER] }, Action: ["sts:TagSession", "STS:assumerolewithwebidentity"] },
    ),
    "StringLike without a wildcard": one({ StringLike: { ...AUD, sub: MAIN } }),
    "ForAnyValue, which needs the key": one({ "ForAnyValue:StringEquals": { ...AUD, sub: MAIN } }),
    "both forms, tied by the id": equal({ sub: [MAIN, "repo:octo-org/web:ref:refs/heads/main"], repository_id: "456789" }),
    "an exact list beside a pattern that holds": one({ StringEquals: { ...AUD, sub: MAIN }, StringLike: { sub: `${WEB}:*` } }),
    "the id and a tag": equal({ repository_id: "456789", ref: "refs/tags/v1" }),
    "the id, that of the owner and a tag": equal({ repository_id: "456789", repository_owner_id: "123456", ref: "refs/tags/v1" }),
    "the id and an environment": equal({ repository_id: "456789", environment: "production" }),
    "a claim of which nothing is known, beside a place": equal({ sub: `${WEB}:environment:production:sha:10040c5` }),
    "a customised subject with a place": equal({ sub: `${WEB}:environment:production:job_workflow_ref:${CALLED}` }),
    "a dollar, escaped": equal({ sub: `${WEB}:ref:refs/heads/a\${$}b` }),
    "a Deny of all others": [...equal({}), ...deny({ StringNotEquals: { sub: MAIN } }, { Principal: "*", Action: "*" })],
    "many Denies": [
      ...equal({ sub: MAIN }),
      ...Array.from({ length: 12 }, (_, i) => deny({ StringNotLike: { sub: `${WEB}:ref:refs/heads/${i % 2 ? "*" : "main"}` } })).flat(),
    ],
    "a Deny of all others, key or not": [...equal({}), ...deny({ StringNotLikeIfExists: { sub: MAIN } })],
    "a Deny of everybody else": [
      ...equal({ sub: MAIN }),
      ...deny({}, { Principal: undefined, NotPrincipal: { Federated: PROVIDER }, Condition: undefined }),
    ],
    "what no token tells, beside the subject": one({ StringEquals: { ...AUD, sub: MAIN }, IpAddress: { "aws:SourceIp": "192.0.2.0/24" } }),
    "an enterprise's issuer": through(`${ISSUER}/acme`, { StringEquals: { ...AUD, sub: MAIN } }),
    "GHE.com": through("token.actions.acme.ghe.com", { StringEquals: { ...AUD, sub: MAIN } }),
    GovCloud: equal({ sub: MAIN }, { Principal: { Federated: PROVIDER.replace("arn:aws:", "arn:aws-us-gov:") } }),
    "an account beside": [...equal({ sub: MAIN }), ...assuming({ AWS: "arn:aws:iam::123456789012:root" })],
    "principals of several kinds": equal(
      { sub: MAIN },
      { Principal: { Federated: PROVIDER, AWS: "123456789012", Service: "ec2.amazonaws.com" } },
    ),
    "another provider beside, of which no token fits": equal(
      { sub: MAIN },
      { Principal: { Federated: [PROVIDER, PROVIDER.replace(ISSUER, GITLAB)] } },
    ),
    "GitLab, one group": through(GITLAB, { "ForAnyValue:StringLike": { sub: "project_path:acme/*:ref_type:branch:ref:main" } }),
    "Terraform Cloud, one organisation": through(TERRAFORM, { StringLike: { sub: "organization:acme:project:*:workspace:*:run_phase:*" } }),
    "CircleCI, one project": through("oidc.circleci.com/org/11111111-2222-3333-4444-555555555555", {
      StringLike: { sub: "org/11111111-2222-3333-4444-555555555555/project/*" },
    }),
    "Bitbucket, one repository": through(BITBUCKET, { StringLike: { sub: "{11111111-2222-3333-4444-555555555555}:*" } }),
    "a service account of EKS": through("oidc.eks.eu-central-1.amazonaws.com/id/ABCDEF", {
      StringEquals: { ...AUD, sub: "system:serviceaccount:web:web" },
    }),
    SAML: assuming({ Federated: "arn:aws:iam::123456789012:saml-provider/Okta" }),
  },
  warning: {
    "a name and any ref": one({ "ForAnyValue:StringLike": { ...AUD, sub: "repo:octo-org/web:*" } }),
    "a claim of which nothing is known, beside a repository": equal({ sub: `${WEB}:run_id:1` }),
    "? in a branch": like(`${WEB}:ref:refs/heads/release-?`),
    "the queue of merges": like(`${WEB}:ref:refs/heads/gh-readonly-queue/main/*`),
    "ForAllValues on the subject": one({ StringEquals: AUD, "ForAllValues:StringEquals": { sub: MAIN } }),
    "IfExists on the subject": one({ StringEquals: AUD, StringEqualsIfExists: { sub: MAIN } }),
    "IgnoreCase on an environment": one({ StringEquals: AUD, StringEqualsIgnoreCase: { sub: `${WEB}:environment:Production` } }),
    "a called workflow of one owner": equal({ repository_owner_id: "123456", job_workflow_ref: CALLED }),
    "a claim that AWS has not": equal({ repository_owner: "octo-org" }),
    "a Deny of everybody": [...equal({ sub: MAIN }), ...deny({}, { Principal: "*", Action: "*" })],
    "a Deny of all others, by name": [...equal({}), ...deny({ StringNotLike: { sub: "repo:octo-org/web:ref:refs/heads/main" } })],
    "an enterprise's provider with the keys of github.com": equal({ sub: MAIN }, { Principal: { Federated: `${PROVIDER}/acme` } }),
    "keys with a scheme": one({ StringEquals: { ...AUD, [`https://${ISSUER}:sub`]: MAIN } }),
    "conditions that no subject meets together": one({ StringEquals: { ...AUD, sub: MAIN }, StringLike: { sub: `${WEB}:environment:*` } }),
    "a literal star": like(`${WEB}:ref:refs/heads/\${*}`),
    "a server, by name": through(SERVER, { StringEquals: { ...AUD, sub: "repo:acme/web:ref:refs/heads/main" } }),
    "everybody of an organisation of AWS": [
      ...equal({ sub: MAIN }),
      ...assuming("*", { StringEquals: { "aws:PrincipalOrgID": "o-abcdefghij" } }),
    ],
  },
  unsafe: {
    "a claim of which nothing is known, alone": like("sha:*"),
    "? in an owner": like("repo:octo-or?/web:ref:refs/heads/main"),
    "? in a repository": like("repo:octo-org/we?:ref:refs/heads/main"),
    "any owner of a name": like("repo:*/web:*"),
    "any repository on a branch": like("*:ref:refs/heads/main"),
    "a name anywhere": like("*octo-org*"),
    "an owner without its end": like("repo:octo-org*"),
    "one good value of two": like([MAIN, "repo:octo-org/*"]),
    "a branch and no repository": equal({ ref: "refs/heads/main", environment: "production" }),
    "a branch of anybody, which a pattern of the ref takes too": like("repo:*:ref:refs/heads/main", { actor_id: "7" }).map((each) => ({
      ...each,
      Condition: { ...each.Condition, "ForAnyValue:StringLike": { [`${ISSUER}:ref`]: ["refs/heads/*", "refs/tags/*"] } },
    })),
    "an environment of anybody, but not on main": one({
      StringEquals: AUD,
      StringLike: { sub: "*:environment:production" },
      StringNotEquals: { ref: "refs/heads/main" },
    }),
    "an environment of anybody, on a tag": one({
      StringEquals: AUD,
      StringLike: { sub: "*:environment:production" },
      StringNotLike: { ref: "refs/heads/*" },
    }),
    "called workflows of an owner": one({ StringEquals: AUD, StringLike: { job_workflow_ref: "octo-org/*" } }),
    "a customised subject that begins with the called workflow": like(`job_workflow_ref:${CALLED}:*`),
    "a variable that is the token's own": equal({ sub: `repo:\${${ISSUER}:repository}:ref:refs/heads/main` }),
    "keys that a slug's tokens have not, where that is enough": one(
      { StringEqualsIfExists: { ...AUD, sub: MAIN } },
      { Principal: { Federated: `${PROVIDER}/acme` } },
    ),
    "a Deny of another call": [...equal({}), ...deny({ StringNotEquals: { sub: MAIN } }, { Principal: "*", Action: "sts:AssumeRole" })],
    "a Deny of other principals": [
      ...equal({}),
      ...deny({ StringNotEquals: { sub: MAIN } }, { Principal: undefined, NotPrincipal: { Federated: PROVIDER } }),
    ],
    "a Deny that spares all": [...equal({}), ...deny({ StringNotEquals: { sub: MAIN }, StringEquals: { event_name: "push" } })],
    "ARNs compared with a subject": one({ StringEquals: AUD, ArnLike: { sub: "repo:octo-org/web:*" } }),
    "an address of the network alone": one({ StringEquals: AUD, IpAddress: { "aws:SourceIp": "192.0.2.0/24" } }),
    "a session's name alone": equal({ "sts:RoleSessionName": "secret" }),
    "any provider": equal({ sub: MAIN }, { Principal: { Federated: "*" } }),
    "a provider without its ARN": equal({ sub: MAIN }, { Principal: { Federated: ISSUER } }),
    "anybody at AWS beside": [...equal({ sub: MAIN }), ...assuming({ AWS: "*" })],
    "a server, any repository": through(SERVER, { StringEquals: AUD }),
    "GitLab, any project": through(GITLAB, { StringLike: { sub: "project_path:*" } }),
    "GitLab, a group without its end": through(GITLAB, { StringLike: { sub: "project_path:acme*" } }),
    "Terraform Cloud, any organisation": through(TERRAFORM, { StringLike: { sub: "organization:*:project:web:*" } }),
    "Terraform Cloud, by the audience alone": through(TERRAFORM, { StringEquals: { aud: "aws.workload.identity" } }),
    "whoever may sign up to a pool": through(COGNITO, { StringEquals: POOL, "ForAnyValue:StringLike": { amr: "authenticated" } }),
  },
};

const rows = Object.entries(verdicts).flatMap(([verdict, policies]) =>
  Object.entries(policies).map(([name, Statement]) => [verdict, name, { Version: "2012-10-17", Statement }] as const),
);
test.each(rows)("%s: %s", (verdict, _, policy) => {
  // As AWS prints it, as it is stored, and as its API gives it
  const details = { RoleDetailList: [{ RoleName: "deploy", AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(policy)) }] };
  const [found, ofApi] = [policy, details].map((file) => audit(rolesIn([{ text: JSON.stringify(file), file: "deploy.json" }])));
  expect([verdictOf(found ?? []), found]).toEqual([verdict, found]);
  expect(ofApi?.map(({ rule, severity }) => [rule, severity])).toEqual(found?.map(({ rule, severity }) => [rule, severity]));
});
