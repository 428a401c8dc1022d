import { audit, CANNOT_JUDGE, type Located, RULES } from "../../modules/audit/audit";
import { SEVERITIES, type Severity } from "../../modules/audit/model";
import { rolesIn } from "../../modules/sources/read";
import { admits } from "../../modules/trust/admits";
import { asking, both, roleOf } from "../support/explained";
import { ISSUER, PROVIDER } from "../support/review-policies";

/** Each rule with policies that it speaks of, and some that it does not. */
const AUD = { aud: "sts.amazonaws.com" };
const WEB = "repo:octo-org@123456/web@456789";
const MAIN = `${WEB}:ref:refs/heads/main`;
type Policy = ReturnType<typeof asking>;

const exact = (sub: string | string[], more: Record<string, string> = {}, rest: object = {}) =>
  asking({ StringEquals: { ...AUD, sub, ...more } }, rest);
const like = (sub: string | string[], more: Record<string, string | string[]> = {}) =>
  asking({ StringEquals: { ...AUD, ...more }, StringLike: { sub } });
const denying = (conditions: Parameters<typeof asking>[0], rest: object = {}) => asking(conditions, { Effect: "Deny", ...rest });
const SHA = "10040c56a8c0253d69db7c1f26a0d227275512e2";
const called = (revision: string) => `octo-org/ci/.github/workflows/deploy.yml@${revision}`;
const good = exact(MAIN);
/** What says nothing of where a job runs. */
const NOWHERE = [
  "event_name:push",
  "ref_type:branch",
  "runner_environment:github-hosted",
  "repo_property_team:payments",
  "ref_protected:false",
];
/** Claims of which it is not known what GitHub writes of them into a subject, if anything. */
const UNKNOWN = ["sha:10040c5", "run_id:1", "job_workflow_sha:10040c5", "cost_center:7", "sha:10040c5:workflow:deploy"];
const SOME_ENVIRONMENT = { Null: { environment: "false" } };
/** Whatever the job is, what runs in it stands at a commit. */
const pinned = like(`${WEB}:*`, { job_workflow_ref: called(SHA) });
const production = exact(`${WEB}:environment:production`);

/** Subjects that any job of the repository has, held by the ref that the claim says. */
const V1 = { ref: "refs/tags/v1" };
const atTag = [
  asking({ StringEquals: { ...AUD, repository_id: "456789", ...V1 } }),
  asking({ StringEquals: { ...AUD, repository_id: "456789", repository_owner_id: "123456", ...V1 } }),
  exact("repository_id:456789", V1),
  ...[`${WEB}:*`, `${WEB}:workflow:*`].map((sub) => like(sub, V1)),
  asking({ StringEquals: { ...AUD, sub: `${WEB}:workflow:deploy` }, StringEqualsIfExists: V1 }),
  both(exact("repository_id:456789"), denying({ StringNotEquals: V1 })),
];
const onRefs = (ref: string, sub = "repository_id:456789") => asking({ StringEquals: { ...AUD, sub }, StringLike: { ref } });

/** One attacker each comes in where the lenient condition does not hold him: whoever has the repository's name, and so on. */
const lenient = [
  asking({ StringEquals: AUD, StringLike: { sub: "repo:octo-org@123456/*" }, StringEqualsIfExists: { sub: MAIN } }),
  asking({ StringEquals: { ...AUD, sub: "repo:octo-org/web:ref:refs/heads/main" }, StringEqualsIfExists: { repository_id: "456789" } }),
  ...[`${WEB}:pull_request`, `${WEB}:ref:refs/heads/*`, `${WEB}:ref:refs/tags/*`, `${WEB}:environment:*`].map((sub) =>
    asking({ StringEquals: AUD, StringLike: { sub: [MAIN, sub] }, StringEqualsIfExists: { sub: MAIN } }),
  ),
  asking({
    StringEquals: AUD,
    StringLike: { sub: "repo:octo-org@123456/web@*:ref:refs/heads/main" },
    StringEqualsIfExists: { repository_id: "456789" },
  }),
];

/** By the severity of what the rule finds in them; nothing of it in the good ones. */
type Cases = { readonly [_ in Severity]?: readonly object[] } & { readonly good: readonly object[] };
const cases: Readonly<Record<string, Cases>> = {
  "any-repository": {
    unsafe: [
      asking({}),
      asking({ StringEquals: AUD }),
      ...[
        "*",
        "?*",
        "repo:*",
        "repo:*/*:*",
        "repo:octo-org*/web:ref:refs/heads/main",
        "repo:octo-org?123456/web?456789:ref:refs/heads/main",
      ].map((sub) => like(sub)),
      // Forged: a workflow may be called x@123456/web@456789
      like("repo:*@123456/web@456789:ref:refs/heads/main"),
      like([MAIN, "*"]),
      // The shortest subject has somebody called "environment", or a tag
      asking({ StringEquals: AUD, StringLike: { sub: "*:environment:*:ref:*", environment: "*" } }),
      asking({ StringEquals: AUD, StringLike: { sub: "repo:*:ref:*" }, StringNotLike: { ref: ["refs/heads/*", "refs/tags/*"] } }),
      both(good, asking({ StringEquals: AUD })),
      asking({ StringEquals: AUD, StringNotLike: { sub: "repo:evil/*" } }),
      asking({ StringEquals: AUD, Null: { sub: "false" } }),
      asking({ StringEquals: AUD, StringEqualsIfExists: { repository_owner: "octo-org" } }),
      asking({ StringEquals: { ...AUD, actor: "octocat" } }),
      asking({ StringEquals: { ...AUD, job_workflow_ref: called("refs/heads/main") } }),
      asking({ StringEquals: { ...AUD, sub: `\${${ISSUER}:sub}` } }),
      exact("workflow:deploy"),
      exact("repo_property_team:payments"),
      like("repo:*", { ref: "refs/heads/main" }),
      both(asking({ StringEquals: AUD }), denying({ StringEquals: { actor: "mallory" } })),
      // Claims of a customised subject that anybody has as he wants
      ...["actor", "actor_id", "event_name", "head_ref", "base_ref", "ref_type", "runner_environment", "repository_visibility"].map(
        (claim) => exact(`${claim}:x`),
      ),
      exact("workflow:deploy:pull_request"),
      // Whoever is named, a token comes through the provider
      asking({ StringEquals: AUD }, { Principal: "*" }),
      asking({ StringEquals: AUD }, { Principal: undefined, NotPrincipal: { AWS: "111122223333" } }),
      // That there is an environment or an enterprise holds nobody back who has one
      asking({ StringEquals: { ...AUD, sub: "workflow:deploy" }, ...SOME_ENVIRONMENT }),
      ...["true", "false"].map((lacks) => asking({ StringEquals: AUD, Null: { enterprise_id: lacks } })),
      asking({ StringEquals: AUD, "ForAnyValue:StringNotEquals": { enterprise_id: "7" } }),
      // Jobs of pull requests, whose ref is neither branch nor tag
      asking({ StringEquals: { ...AUD, ref: "refs/pull/7/merge" } }),
      asking({
        StringEquals: AUD,
        StringLike: { sub: "*:environment:production" },
        StringNotLike: { ref: ["refs/heads/*", "refs/tags/*"] },
      }),
      ...["ref:refs/pull/*", "ref_protected:true"].map((sub) => like(sub)),
      // Ids as numbers
      asking({ StringEquals: AUD, NumericGreaterThan: { repository_owner_id: "1000" } }),
      asking({ StringEquals: AUD, NumericLessThanEquals: { repository_owner_id: "7" } }),
      // The account is that of the provider that a Deny spares
      both(
        asking({ StringEquals: AUD }, { Principal: "*" }),
        denying({}, { Principal: undefined, NotPrincipal: { Federated: PROVIDER }, Condition: undefined }),
      ),
      // What another Allow asks holds nobody back
      both(asking({ StringEquals: AUD }), asking({ StringNotEquals: { sub: MAIN } })),
      // Of two providers the second one
      asking({ StringEquals: AUD }, { Principal: { Federated: [`${PROVIDER}/acme`, PROVIDER] } }),
      // Nobody can tell what GitHub writes there
      ...UNKNOWN.map((said) => exact(said)),
      ...["sha*", "sha:*", "*:sha:10040c5", "run_i?:1", "*sha:10040c5:*", "workflow:deploy:sha:10040c5"].map((sub) => like(sub)),
      asking({ StringEquals: AUD, StringLike: { sub: ["run_id:*", MAIN] } }),
      // Nobody can tell: it hangs on a key that no token has
      like("repo:${aws:PrincipalTag/team}/*:*"),
      asking({ StringEquals: AUD, StringIs: { sub: "x" } }),
      both(asking({ StringEquals: AUD }), denying({ IpAddress: { "aws:SourceIp": "192.0.2.0/24" } })),
    ],
    good: [good, like("repo:octo-org/*"), both(asking({ StringEquals: AUD }), denying({ StringNotEquals: { sub: MAIN } }))],
  },
  "whole-organisation": {
    unsafe: [
      ...["repo:octo-org/*", "repo:octo-org@123456/*", "repo:octo-org/web*", "repo:octo-org@123456/*:environment:production"].map((sub) =>
        like(sub),
      ),
      like("repo:octo-org@123456/*", { ref: "refs/heads/main" }),
      like("repo:*", { repository_owner_id: "123456" }),
      like("repo:*", { enterprise_id: "4242" }),
      asking({ StringEquals: { ...AUD, repository_owner_id: "123456", ...V1 } }),
      ...["repository_owner_id:123456", "enterprise:octo-corp"].map((sub) => exact(sub)),
      exact("repository_owner_id:123456:sha:10040c5"),
      // One good value of two
      exact([MAIN, "repository_owner_id:123456"]),
      exact(["repository_owner_id:123456", "repo:octo-org@123456/api@7:pull_request"]),
      like("environment:prod*:repository_owner:octo-org"),
      asking({
        StringEquals: { ...AUD, repository_owner_id: "123456" },
        StringLike: { sub: "repo:octo-org@123456/*", job_workflow_ref: called("*") },
      }),
      both(asking({ StringEquals: AUD }), denying({ StringNotLike: { sub: "repo:octo-org/*" } })),
      asking({ StringEquals: { ...AUD, sub: "repository_owner_id:123456" }, ...SOME_ENVIRONMENT }),
      // The ref of the claim is that of the subject
      like("repository_owner_id:123456:ref:*", { ref: "refs/heads/main" }),
      both(exact("repository_owner_id:123456"), denying({ Null: { environment: "true" } })),
      asking({ StringEquals: AUD, NumericEquals: { repository_owner_id: "123456" } }),
      both(asking({ StringEquals: AUD }), denying({ NumericNotEquals: { repository_owner_id: "123456" } })),
    ],
    good: [good, like(`${WEB}:*`), like("repo:octo-org@123456/*", { job_workflow_ref: called(SHA) }), like("repo:*")],
  },
  "forged-subject": {
    warning: [
      like("repo:octo-org@*/web@*:ref:refs/heads/main"),
      like("repo:octo-org@*/web@*:run_id:1"),
      like([MAIN, "repo:octo-org@*/web@*:ref:refs/heads/main", "repository_id:456789"]),
      // Of two conditions one names the repository
      asking({
        StringEquals: AUD,
        StringLike: { sub: "repo:octo-org@*/web@*:ref:refs/heads/main" },
        "ForAnyValue:StringLike": { sub: "*:ref:refs/heads/main" },
      }),
      both(asking({ StringEquals: AUD }), denying({ StringNotLike: { sub: "repo:octo-org@*/web@*:ref:refs/heads/main" } })),
    ],
    good: [good, like(`${WEB}:*`)],
  },
  "recycled-name": {
    warning: [
      exact("repo:octo-org/web:sha:10040c5:environment:production"),
      exact("repo:octo-org/web:ref:refs/heads/main"),
      like("repo:*", { repository: "octo-org/web" }),
      like("repo:octo-org@*/web@*:ref:refs/heads/main"),
    ],
    good: [
      good,
      exact("repo:octo-org/web:ref:refs/heads/main", { repository_id: "456789" }),
      exact("repository_id:456789:environment:production"),
    ],
  },
  "recreated-repository": {
    warning: [
      like("repo:octo-org@123456/web@*:ref:refs/heads/main"),
      like("repo:octo-org@123456/web@*:run_id:1:ref:refs/heads/main"),
      // Of two values the second one
      like(["repo:octo-org/web:ref:refs/heads/main", "repo:octo-org@123456/web@*:ref:refs/heads/main"], { repository_owner_id: "123456" }),
    ],
    info: [exact("repo:octo-org/web:ref:refs/heads/main", { repository_owner_id: "123456" })],
    good: [good, exact("repo:octo-org/web:ref:refs/heads/main")],
  },
  "ids-behind-hyphen": {
    unsafe: [
      exact("repo:octo-org-123456/web-456789:ref:refs/heads/main"),
      // Behind another one that comes in by its names
      exact(["repo:acme/web:ref:refs/heads/main", "repo:octo-org-123456/web-456789:ref:refs/heads/main"]),
    ],
    good: [
      good,
      ...["octo-org-2/web-3", "octo-org-123456/web", "octo-org/web-456789", "octo-123456-org/web-456789-x"].map((name) =>
        exact(`repo:${name}:ref:refs/heads/main`),
      ),
      like("repo:octo-org-123456@*/web-456789@*:ref:refs/heads/main"),
      exact("repo:octo-org-123456/web-456789:ref:refs/heads/main", { repository_id: "1" }),
    ],
  },
  "pull-request": {
    warning: [
      exact(`${WEB}:pull_request`),
      like(`${WEB}:*`),
      like("repo:*", { repository_id: "456789" }),
      like(`${WEB}:*`, { ref: "refs/heads/main" }),
      exact("repository_id:456789"),
      like(`${WEB}:ref:refs/pull/*`),
      // Without an environment no environment is wrong
      asking({ StringEquals: { ...AUD, sub: "repository_id:456789" }, StringEqualsIfExists: { environment: "production" } }),
      ...["StringEqualsIfExists", "ForAllValues:StringEquals"].map((operator) =>
        asking({ StringEquals: AUD, StringLike: { sub: `${WEB}:*` }, [operator]: { environment: "production" } }),
      ),
      ...["ref:refs/pull/*", "base_ref:main", "head_ref:*", "ref:refs/pull/*:base_ref:main", ...NOWHERE].map((said) =>
        like(`repository_id:456789:${said}`),
      ),
      ...UNKNOWN.map((said) => exact(`${WEB}:${said}`)),
      exact(`${WEB}:pull_request:run_id:1`),
      // By the ref of its base, once it is closed
      ...["refs/heads/main", "refs/pull/7/merge", "refs/pull/*", "refs/*"].map((ref) => onRefs(ref)),
    ],
    good: [
      good,
      production,
      like(`${WEB}:*`, { environment: "production" }),
      pinned,
      ...UNKNOWN.map((said) => exact(`${WEB}:${said}:ref:refs/heads/main`)),
      ...["*:environment:production", "*:environment:production:*", "run_id:*:environment:production"].map((said) =>
        like(`${WEB}:${said}`),
      ),
      // It never runs on a tag
      ...atTag,
      onRefs("refs/tags/*"),
      both(onRefs("refs/tags/*"), denying({ StringEquals: { actor: "mallory" } })),
      both(like(`${WEB}:ref:*`), denying({ StringLike: { sub: ["*:pull_request", "*:ref:refs/pull/*"] } })),
    ],
  },
  "ref-pattern": {
    warning: [
      like(`${WEB}:ref:refs/heads/release/*`),
      like(`${WEB}:ref:refs/heads/mai?`),
      like(`${WEB}:ref:refs/tags/v*`),
      like("repository_id:456789:ref:refs/heads/*"),
      like("repository_id:456789:ref:refs/tags/*:workflow:deploy"),
      // What the claim leaves open the subject says, and the other way round
      asking({ StringEquals: AUD, StringLike: { sub: `${WEB}:ref:refs/tags/v*`, ref: ["refs/heads/main", "refs/tags/*"] } }),
      asking({ StringEquals: AUD, StringLike: { sub: "repo:octo-org@123456/*:ref:refs/heads/*", repository: "*/web" } }),
      asking({ StringEquals: AUD, StringLike: { sub: "repo:*/web:ref:refs/heads/*", repository: "octo-org/*" } }),
      ...NOWHERE.map((said) => like(`${WEB}:ref:refs/heads/*:${said}`)),
      like("run_id:1:repository_id:456789:ref:refs/heads/*"),
      like("repository_id:456789:sha:10040c5:ref:refs/tags/*"),
      // The claim alone says it
      ...["refs/heads/release/*", "refs/tags/*", "refs/*"].map((ref) => onRefs(ref)),
      onRefs("refs/tags/v?", `${WEB}:workflow:deploy`),
    ],
    good: [
      ...[`${WEB}:*`, "repository_id:456789:ref:refs/heads/*"].map((sub) => like(sub, { ref: "refs/heads/main" })),
      pinned,
      ...atTag,
      ...["refs/heads/main", "refs/pull/7/merge", "refs/pull/*"].map((ref) => onRefs(ref)),
      exact("repository_id:456789"),
      good,
      production,
      exact(`${WEB}:ref:refs/tags/v1.0.0`),
      like(`${WEB}:*`, { ref: "refs/heads/main", environment: "production" }),
    ],
  },
  "no-place": {
    warning: [
      exact("repository_id:456789"),
      ...["workflow:deploy", ...NOWHERE].map((said) => exact(`${WEB}:${said}`)),
      ...UNKNOWN.map((said) => exact(`repository_id:456789:${said}`)),
      // Of two values one says the tag
      like([`${WEB}:workflow:deploy`, `${WEB}:ref:refs/tags/*`]),
      // All but one branch
      asking({ StringEquals: { ...AUD, sub: "repository_id:456789" }, StringNotEquals: { ref: "refs/heads/main" } }),
      ...["refs/heads/*", "refs/tags/*"].map((ref) => both(exact("repository_id:456789"), denying({ StringLike: { ref } }))),
    ],
    good: [
      good,
      exact(`${WEB}:ref_protected:true`),
      ...UNKNOWN.map((said) => exact(`${WEB}:${said}:environment:production`)),
      // Nothing but what is known is spelled out
      ...["pull*", "env*", "ref*", "pull_request:*"].map((said) => like(`${WEB}:${said}`)),
      exact("repository_id:456789", { environment: "production" }),
      // The claim says it, or leaves it to a pattern
      ...atTag,
      ...["refs/heads/main", "refs/heads/*", "refs/tags/*", "refs/pull/7/merge", "*"].map((ref) => onRefs(ref)),
      both(onRefs("refs/tags/*"), denying({ StringEquals: { actor: "mallory" } })),
    ],
  },
  "environment-pattern": {
    warning: [
      like(`${WEB}:environment:*`),
      like(`${WEB}:environment:prod-?`),
      // The claim alone says it
      asking({ StringEquals: { ...AUD, sub: "repository_id:456789" }, StringLike: { environment: "*" } }),
      ...["", ":head_ref:*", ":base_ref:main", ":ref:refs/heads/*", ":ref:refs/pull/*"].map((said) =>
        asking({ StringEquals: AUD, StringLike: { sub: `repository_id:456789${said}` }, ...SOME_ENVIRONMENT }),
      ),
      ...["environment:*:runner_environment:github-hosted", "environment:*:ref:refs/heads/*", "ref:refs/tags/*:environment:prod-*"].map(
        (said) => like(`repository_id:456789:${said}`),
      ),
      like(`${WEB}:sha:10040c5:environment:*`),
      // A closed pull request is on its base
      like(`${WEB}:environment:*`, { ref: "refs/heads/main" }),
      asking({ StringEquals: AUD, StringLike: { sub: `${WEB}:environment:*`, ref: "refs/tags/*" } }),
    ],
    good: [
      // What runs there stands at the tag
      ...atTag,
      like(`${WEB}:environment:*`, V1),
      ...["environment:production:ref:refs/heads/*", "environment:*:ref:refs/heads/main", "environment:*:ref:refs/tags/v1"].map((said) =>
        like(`repository_id:456789:${said}`),
      ),
      ...["ref:refs/heads/*", "ref:refs/tags/*"].map((said) => like(`${WEB}:${said}`)),
      production,
      good,
      pinned,
      exact("repository_id:456789"),
      exact("repository_id:456789", { environment: "production" }),
    ],
  },
  "environment-escape": {
    warning: [
      exact(`${WEB}:environment:production%3Aeu`),
      exact([MAIN, `${WEB}:environment:production%3Aeu`]),
      exact("environment:production%3Aeu:repository_id:456789"),
      exact("environment:production%3Aeu:repository_id:456789:run_id:1"),
      // Both are named, with another one
      asking({
        StringEquals: { ...AUD, sub: `${WEB}:environment:production%3Aeu`, environment: ["eu", "production:eu", "production%3Aeu"] },
      }),
      // Through one of two providers
      exact(`${WEB}:environment:production%3Aeu`, {}, { Principal: { Federated: [`${PROVIDER}/acme`, PROVIDER] } }),
    ],
    good: [
      production,
      exact(`${WEB}:environment:production:workflow:a%3Ab`),
      ...["production:eu", "production%3Aeu"].map((environment) => exact(`${WEB}:environment:production%3Aeu`, { environment })),
    ],
  },
  "moving-workflow": {
    warning: ["refs/tags/v1", "refs/heads/main"].flatMap((revision) => [
      like("repo:octo-org@123456/*", { job_workflow_ref: called(revision) }),
      like("repo:octo-org@123456/web@*:ref:refs/heads/main", { job_workflow_ref: called(revision) }),
      like(`${WEB}:*`, { job_workflow_ref: called(revision) }),
      like(`${WEB}:ref:refs/heads/*`, { job_workflow_ref: called(revision) }),
      like(`${WEB}:ref:refs/tags/*`, { job_workflow_ref: called(revision) }),
      exact(`repository_owner_id:123456:job_workflow_ref:${called(revision)}`),
      exact(`repository_owner_id:123456:run_id:1:job_workflow_ref:${called(revision)}`),
      ...["repo:octo-org/web:ref:refs/heads/main", `${WEB}:workflow:deploy`, `${WEB}:pull_request`].map((sub) =>
        exact(sub, { job_workflow_ref: called(revision) }),
      ),
      like(`${WEB}:environment:*`, { job_workflow_ref: called(revision) }),
      like("repo:octo-org@*/web@*:ref:refs/heads/main", { repository_owner_id: "123456", job_workflow_ref: called(revision) }),
      exact(`${WEB}:pull_request`, { [`${ISSUER}:Job_Workflow_Ref`]: called(revision) }),
      // Of two providers the second one
      exact(`${WEB}:pull_request`, { job_workflow_ref: called(revision) }, { Principal: { Federated: [`${PROVIDER}/acme`, PROVIDER] } }),
      // Another one that stands at a commit moves nothing
      like("repo:octo-org@123456/*", { job_workflow_ref: [called(SHA), called(revision)] }),
    ]),
    good: [
      like("repo:octo-org@123456/*", { job_workflow_ref: called(SHA) }),
      exact(`repository_owner_id:123456:job_workflow_ref:${called(SHA)}`),
      exact(MAIN, { job_workflow_ref: called("refs/tags/v1") }),
    ],
  },
  audience: {
    warning: [
      asking({ StringEquals: { sub: MAIN } }),
      asking({ StringEquals: { sub: MAIN }, StringLike: { aud: "*" } }),
      asking({ StringEquals: { sub: MAIN }, StringLike: { aud: "sts.amazonaws.com*" } }),
      ...["mall*", "https://mallory*", "*amazonaws.com", "st?.amazonaws.com", "https://*.acme.example"].map((aud) =>
        asking({ StringEquals: { sub: MAIN }, StringLike: { aud } }),
      ),
      ...["https://github.com/octo-org", "https://github.com/other"].map((aud) => asking({ StringEquals: { sub: MAIN, aud } })),
      asking({ StringEquals: { sub: MAIN, aud: ["sts.amazonaws.com", "https://github.com/octo-org"] } }),
      asking({ StringEquals: { sub: MAIN, aud: ["sts.amazonaws.com", "https://github.com/octo-org", "deploy"] } }),
      asking({ StringEquals: { sub: `${WEB}:environment:production:sha:10040c5` } }),
      asking({ StringEquals: { sub: `${WEB}:environment:production:sha:10040c5`, aud: "https://github.com/octo-org" } }),
      // Of the second of two owners
      asking({ StringEquals: { sub: ["repo:acme@1/web@2:ref:refs/heads/main", MAIN], aud: ["deploy", "https://github.com/octo-org"] } }),
    ],
    info: [asking({ StringEquals: { sub: MAIN, aud: "deploy" } })],
    good: [
      good,
      JSON.parse(JSON.stringify(good).replaceAll("arn:aws:", "arn:aws-cn:").replaceAll("sts.amazonaws.com", "sts.amazonaws.com.cn")),
    ],
  },
  nobody: {
    warning: [
      exact(`${WEB}:*`),
      exact(MAIN, { event_name: "push" }),
      exact(`${WEB}:environment:production:eu`),
      asking({ StringEquals: { [`https://${ISSUER}:sub`]: MAIN } }),
      exact(MAIN, {}, { Principal: { Federated: `${PROVIDER}/acme` } }),
      exact(MAIN, {}, { Action: "sts:AssumeRole" }),
      asking({ StringEquals: { ...AUD, sub: MAIN }, StringLike: { sub: `${WEB}:ref:refs/heads/release/*` } }),
      both(good, denying({ StringNotEquals: { repository_owner: "octo-org" } })),
      // No pull request runs on a tag
      ...["pull_request", "base_ref:main", "workflow:deploy:pull_request:actor:octocat"].map((said) => exact(`${WEB}:${said}`, V1)),
    ],
    good: [
      good,
      production,
      ...UNKNOWN.map((said) => exact(said)),
      ...["workflow:pull_request", "actor:base_ref"].map((said) => exact(`${WEB}:${said}`, V1)),
      exact(`${WEB}:pull_request`, { ref: "refs/heads/main" }),
      exact(`${WEB}:environment:prod:job_workflow_ref:${called("refs/heads/main")}`),
      exact(MAIN, { "sts:RoleSessionName": "x" }),
      asking({ StringEquals: { ...AUD, sub: `${WEB}:environment:production` }, StringLike: { ref: "refs/pull/*" } }),
    ],
  },
  "absent-key": {
    warning: [
      asking({ StringEquals: { sub: MAIN }, "ForAllValues:StringEquals": { iss: `https://${ISSUER}`, ...AUD } }),
      asking({ StringEquals: AUD, StringEqualsIfExists: { sub: MAIN } }),
      both(good, asking({ StringEquals: AUD, StringLikeIfExists: { sub: MAIN } })),
      // What a Deny asks leniently counts as it is
      both(asking({ StringEquals: AUD, StringEqualsIfExists: { sub: MAIN } }), denying({ StringEqualsIfExists: { actor: "mallory" } })),
      ...lenient,
      // Of two providers one
      asking({ StringEquals: AUD, StringEqualsIfExists: { sub: MAIN } }, { Principal: { Federated: [`${PROVIDER}/acme`, PROVIDER] } }),
    ],
    info: [
      asking({ StringEquals: { ...AUD, sub: MAIN }, StringEqualsIfExists: { environment: "production" } }),
      // That it is open already is said
      asking({ StringEquals: AUD, StringEqualsIfExists: { repository_owner: "octo-org" } }),
    ],
    good: [
      good,
      asking({ StringEquals: AUD, "ForAnyValue:StringEquals": { sub: MAIN } }),
      both(good, denying({ StringEqualsIfExists: { sub: `${WEB}:pull_request` } })),
    ],
  },
  "negated-condition": {
    info: [asking({ StringEquals: { ...AUD, sub: MAIN }, StringNotEquals: { actor: "mallory" } })],
    good: [good, both(good, denying({ StringNotEquals: { repository_id: "456789" } }))],
  },
  "ignored-case": { warning: [asking({ StringEquals: AUD, StringEqualsIgnoreCase: { sub: MAIN } })], good: [good] },
  everyone: {
    warning: [
      exact(MAIN, {}, { Principal: "*" }),
      exact(MAIN, {}, { Principal: { AWS: "*" } }),
      exact(MAIN, {}, { Principal: { Federated: PROVIDER, AWS: ["111122223333", "*"] } }),
      exact(MAIN, {}, { Principal: undefined, NotPrincipal: { AWS: "111122223333" } }),
    ],
    good: [good],
  },
  "wide-action": {
    info: ["sts:*", "sts:AssumeRoleWithWebIdentit?", ["sts:TagSession", "sts:AssumeRole*"]].map((Action) => exact(MAIN, {}, { Action })),
    warning: [exact(MAIN, {}, { Action: undefined, NotAction: "iam:*" })],
    good: [
      good,
      exact(MAIN, {}, { Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"] }),
      both(good, denying({ StringEquals: { actor: "mallory" } }, { Action: "sts:*" })),
    ],
  },
  "old-version": {
    warning: [{ ...good, Version: "2008-10-17" }, { Statement: good.Statement }],
    good: [good, { Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }] }],
  },
  "idle-denial": {
    warning: [
      both(good, denying({ StringEquals: { event_name: "pull_request" } })),
      JSON.parse(
        JSON.stringify(both(good, denying({ StringEquals: { event_name: "pull_request" } }))).replaceAll(ISSUER, `${ISSUER}/acme`),
      ),
      // That the key is there never holds, and of no value either
      both(good, denying({ Null: { event_name: "false" } })),
      both(good, denying({ "ForAnyValue:StringNotEquals": { [`${ISSUER.toUpperCase()}:Event_Name`]: "push" } })),
      // Beside what may hold
      both(good, denying({ StringEquals: { actor: "mallory" }, Null: { repository_owner: "false" } })),
    ],
    good: [
      good,
      // Those hold where the claim is absent
      both(
        good,
        ...["StringNotEquals", "StringEqualsIfExists", "ForAllValues:StringEquals"].map((operator) =>
          denying({ [operator]: { event_name: "push" } }),
        ),
        denying({ Null: { event_name: "true" } }),
        // One of the two always holds
        denying({ Null: { event_name: ["false", "true"] } }),
        denying({ Null: { environment: "false" } }),
      ),
      ...["actor", "aws:SourceVpc"].map((key) => both(good, denying({ StringEquals: { [key]: "mallory" } }))),
    ],
  },
  "other-principal": {
    unsafe: [
      both(good, asking({}, { Principal: { AWS: "*" }, Action: "sts:AssumeRole" })),
      ...["sts:AssumeRole", "sts:*"].map((Action) =>
        both(
          good,
          asking({ StringEquals: { ...AUD, sub: MAIN } }, { Principal: undefined, NotPrincipal: { AWS: "111122223333" }, Action }),
        ),
      ),
      both(good, asking({}, { Principal: undefined, NotPrincipal: { Federated: PROVIDER }, Action: undefined, NotAction: "iam:*" })),
      asking({}, { Principal: { Federated: "accounts.google.com" } }),
      exact(
        MAIN,
        {},
        { Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.GitHubusercontent.com.evil.example" } },
      ),
      // What a variable stands for is anybody's
      both(
        good,
        asking({ StringEquals: { "aws:PrincipalOrgID": "${aws:PrincipalTag/team}" } }, { Principal: "*", Action: "sts:AssumeRole" }),
      ),
      exact(
        MAIN,
        {},
        { Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com.evil.example" } },
      ),
    ],
    info: ["root", "role/admin"].map((who) =>
      both(good, asking({}, { Principal: { AWS: `arn:aws:iam::111122223333:${who}` }, Action: "sts:AssumeRole" })),
    ),
    good: [
      good,
      asking({}, { Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }),
      exact(MAIN, {}, { Principal: undefined, NotPrincipal: { AWS: "111122223333" } }),
    ],
  },
};

const found = (text: string | object) =>
  audit(rolesIn([{ text: typeof text === "string" ? text : JSON.stringify(text), file: "deploy.json" }]));
const rows = (kind: keyof Cases) =>
  Object.entries(cases).flatMap(([rule, of]) => (of[kind] ?? []).map((policy, i) => [rule, i, policy] as const));
const severe = SEVERITIES.flatMap((severity) => rows(severity).map(([rule, i, policy]) => [severity, rule, i, policy] as const));
/** Rules that look for tokens, and show the one that they find. */
const SHOWN: readonly string[] = [
  ...["any-repository", "whole-organisation", "forged-subject", "ids-behind-hyphen", "recycled-name", "recreated-repository"],
  ...["pull-request", "ref-pattern", "no-place", "environment-pattern", "environment-escape", "moving-workflow", "audience"],
];

/** What a default subject says of the other claims. */
function toldBy(sub = ""): object {
  const { owner, ownerId, name, id, ref, environment } = SUBJECT.exec(sub)?.groups ?? {};
  return {
    ...(owner !== undefined && { repository: `${owner}/${name}` }),
    ...(ownerId !== undefined && { repository_owner_id: ownerId, repository_id: id }),
    ...(ref !== undefined && { ref }),
    ...(environment !== undefined && { environment: expect.stringMatching(new RegExp(`^${environment.replaceAll("%3A", "(%3A|:)")}$`)) }),
  };
}
const SUBJECT =
  /^repo:(?<owner>[\w-]+)(@(?<ownerId>\d+))?\/(?<name>[\w.-]+)(@(?<id>\d+))?:(ref:(?<ref>[^:]+)|environment:(?<environment>[^:]+)|pull_request)$/;

const OPEN: readonly string[] = ["any-repository", "whole-organisation"];

test.each(severe)("%s: %s finds: %d", (severity, rule, _, policy) => {
  const findings = found(policy);
  const own = findings.filter((finding) => finding.rule === rule);
  expect([...new Set(own.map((finding) => finding.severity))]).toEqual([severity]);
  const [{ path, why: first, token: shown }] = own as [Located, ...Located[]];
  if ([(policy as Policy).Statement].flat().length === 1) expect(path).toBe(rule === "old-version" ? "" : "Statement[0]");
  // Where no token is shown, it is said that none surely comes in
  if (SHOWN.includes(rule) && severity !== "info")
    expect([shown === undefined, first]).toEqual([/hangs on a condition|is not known: it is taken/.test(first), first]);
  // Of what is open already nothing is said that holds less
  if (severity === "unsafe" && OPEN.includes(rule))
    expect(
      findings.map((finding) => finding.rule).filter((other) => other !== rule && other !== "audience" && SHOWN.includes(other)),
    ).toEqual([]);
  for (const { token, why, fix } of findings) {
    expect([why, fix]).toEqual([expect.stringMatching(/^.{20,}[.)]$/s), expect.stringMatching(/.{10,}/)]);
    // What is shown comes in, as whoever reads it may try, and is what GitHub may mint
    if (token === undefined) continue;
    expect(token).toMatchObject(toldBy(token["sub"]));
    const providers = [...new Set(JSON.stringify(policy).match(/arn:[\w-]+:iam::\d+:oidc-provider\/[^"]+/g) ?? [PROVIDER])];
    expect(providers.map((providerArn) => admits(JSON.parse(JSON.stringify(policy)), token, { providerArn }))).toContain("allowed");
  }
});

test.each(rows("good"))("%s has nothing to say: %d", (rule, _, policy) => {
  const rules = found(policy).map((finding) => finding.rule);
  for (const one of [rule, CANNOT_JUDGE.name]) expect(rules).not.toContain(one);
});

test.each<[string, object, RegExp]>([
  ["any-repository", like("*"), /on GitHub comes in, as it is:/],
  ["any-repository", like("repo:*@123456/web@456789:ref:refs/heads/main"), /on GitHub comes in, with a customised subject,/],
  [
    "any-repository",
    JSON.parse(JSON.stringify(like("*")).replaceAll(ISSUER, "github.acme.example/_services/token")),
    / at github\.acme\.example\/_services\/token comes in, as it is:/,
  ],
  [
    "any-repository",
    JSON.parse(
      JSON.stringify(asking({ StringLike: { ...AUD, sub: "repo:*" } }, { Principal: "*" })).replaceAll(
        ISSUER,
        "token.actions.acme.ghe.com",
      ),
    ),
    / at token\.actions\.acme\.ghe\.com comes in, as it is:/,
  ],
  [
    "moving-workflow",
    exact(`repository_owner_id:123456:job_workflow_ref:${called("refs/tags/v1")}`),
    /called workflow octo-org\/ci\/\S+@refs\/tags\/v1 alone/,
  ],
  ["ref-pattern", onRefs("refs/heads/*"), /^A branch that nobody named comes in, here refs\/heads\/\S+: .* Name each branch \(branches\)/],
  ["ref-pattern", onRefs("refs/tags/*"), /^A tag that nobody named comes in, here refs\/tags\/\S+: .* Name each tag \(gitTags\)/],
  ["wide-action", exact(MAIN, {}, { Action: ["sts:*", "sts:Tag*"] }), /^sts:\* and sts:Tag\* gives more/],
  ["wide-action", exact(MAIN, {}, { Action: undefined, NotAction: "iam:*" }), /^NotAction gives every action but/],
  ["no-place", exact(`${WEB}:sha:10040c5`), / comes in\. Whether GitHub writes the claim sha into a subject, and what, is not known: /],
  ["pull-request", exact(`${WEB}:run_id:1:sha:10040c5`), / has the role\. Whether GitHub writes the claim run_id into a subject/],
  ["nobody", exact(MAIN, {}, { Action: "sts:AssumeRole" }), /does not allow sts:AssumeRoleWithWebIdentity\./],
  [
    "nobody",
    asking({ StringEquals: { [`https://${ISSUER}:sub`]: MAIN } }),
    /key https:\/\/\S+:sub does not begin with the issuer .* Write the key as token\.actions\.githubusercontent\.com:sub\./,
  ],
  ["nobody", exact(MAIN, { event_name: "push" }), /does not evaluate the claim event_name, .* ask for one of actor, /],
  ["nobody", exact(`${WEB}:*`), /StringEquals takes \* and \? for plain characters, and no sub /],
  ["nobody", exact(`${WEB}:*`, { "aws:SourceVpc": "x" }), /for plain characters/],
  ["nobody", asking({ StringEquals: { ...AUD, sub: MAIN }, StringLike: { sub: `${WEB}:ref:refs/tags/*` } }), /together no job has/],
  ["nobody", exact(`${WEB}:environment:a:b`), /together no job has, .* explain\.$/],
  ["everyone", exact(MAIN, {}, { Principal: "*" }), /is everybody: .*, and only the conditions hold it back\./],
  ["everyone", exact(MAIN, {}, { Principal: undefined, NotPrincipal: { AWS: "111122223333" } }), /is everybody but those that are named/],
  ["ids-behind-hyphen", exact("repo:octo-org-123456/web-456789:pull_request"), /repositories: \["octo-org@123456\/web@456789"\]/],
])("%s says who, and what to write: %#", (rule, policy, says) => {
  const { why, fix } = found(policy).find((finding) => finding.rule === rule) ?? {};
  expect(`${why} ${fix}`).toMatch(says);
});

test("repeated-key", () => {
  const twice = JSON.stringify(good).replace('"Condition":', '"Condition":{"StringEquals":{}},"Condition":');
  expect(found(twice)).toMatchObject([
    { rule: "repeated-key", severity: "warning", why: expect.stringContaining("Statement[0].Condition stands twice") },
  ]);
  expect(found(good)).toEqual([]);
});

describe("cannot-judge", () => {
  test.each<[string, object]>([
    ["a policy that cannot be read", roleOf(good, { AssumeRolePolicyDocument: "x" })],
    ["a list that goes on", { Roles: [], IsTruncated: true }],
    ["a misspelt effect", exact(MAIN, {}, { Effect: "allow" })],
    ["an element of nobody", exact(MAIN, {}, { Conditions: {} })],
    ["a resource", exact(MAIN, {}, { Resource: "*" })],
    ["all resources but some", exact(MAIN, {}, { NotResource: "*" })],
    ["both Principal and NotPrincipal", exact(MAIN, {}, { NotPrincipal: { AWS: "111122223333" } })],
    ["a principal that is nobody", exact(MAIN, {}, { Principal: {} })],
    ["no principal", exact(MAIN, {}, { Principal: undefined })],
    ["both Action and NotAction", exact(MAIN, {}, { NotAction: "iam:*" })],
    ["a list without values", exact([])],
    ["conditions that are none", exact(MAIN, {}, { Condition: "x" })],
    ["a principal of another kind", exact(MAIN, {}, { Principal: { Fedarated: PROVIDER } })],
    ["any identity provider", exact(MAIN, {}, { Principal: { Federated: "*" } })],
    ["a provider by a pattern", exact(MAIN, {}, { Principal: { Federated: `${PROVIDER}*` } })],
    ["a provider without its ARN", exact(MAIN, {}, { Principal: { Federated: ISSUER } })],
    ["more statements than AWS stores", { ...good, Statement: Array.from({ length: 101 }, () => good.Statement[0]) }],
    [
      "more denials than anybody looks at",
      both(asking({ StringEquals: AUD }), ...Array(12).fill(denying({ StringNotEquals: { sub: MAIN, actor: "octocat" } }))),
    ],
    ["more conditions than anybody looks at", like(Array.from({ length: 900 }, (_, i) => `repo:o${i}/*a*b*c*d*e*f`))],
  ])("%s is unsafe", (_, file) => expect(found(file)[0]).toMatchObject({ rule: CANNOT_JUDGE.name, severity: "unsafe" }));
  test("nothing of it is found in what can be read", () => expect(found(good)).toEqual([]));
});

test("every rule has its cases", () => {
  expect([...Object.keys(cases), "repeated-key"].sort()).toEqual(RULES.map(({ name }) => name).sort());
});
