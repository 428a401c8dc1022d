import { Fn, Token } from "cdktf";
import fc from "fast-check";
import type { RoleDefinition } from "../../modules";
import { roleDocuments, roleProblems } from "../../modules/constructs/role-documents";
import * as schema from "../../modules/definition/schema";
import { type Field, fieldOf } from "../../modules/fields/field";
import { permissionSets } from "../../modules/permissions/registry";
import { placeIn } from "../../modules/trust/place";
import { booleansOf, passRole, some } from "./arbitrary-parts";
import { cdkDeploy, cloudformationDeploy, eksAccess, lambdaDeploy } from "./deploy-arbitraries";
import { MOTO_ACCOUNT } from "./moto";
import { REGION } from "./real-definitions";
import { smallRole } from "./roles";

/** Random definitions that are valid, of text that Terraform, IAM or JSON could read as more than text. */

/** The audiences of the provider that the roles trust: part of every trust policy, and so of its length. */
export const AUDIENCES = ["sts.amazonaws.com", '${x}%{y}"\\<&>é'];

const place = placeIn(REGION, MOTO_ACCOUNT, AUDIENCES);

const HOSTILE = [
  "${x}",
  "%{if y}",
  "$${z}",
  "%%{w}",
  "$",
  "%",
  "${aws:username}",
  '"',
  "'",
  "<",
  ">",
  "&",
  "{",
  "}",
  "|",
  "é",
  "ÿ",
  "÷",
  "¡",
];
const WORDS = ["main", "release/", "v1", "prod", "-", ".", "/x", "1"];
const IN_ENVIRONMENTS = [":", " ", "\\", "production:eu", "#", "~", "[0]", "^", "(a)", "%3", "//"];
const IN_DESCRIPTIONS = [...IN_ENVIRONMENTS, "\t", "\n", "\r\n", "*", "?", "\\n", "<<EOT", "%3A"];
const IN_TAGS = ["a", "Team", "é", "ÿ", "発布", "Ω", "0", " ", "_", ".", ":", "/", "=", "+", "-", "@"];

const joined = (parts: readonly string[], maxLength = 4) =>
  fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength }).map((chosen) => chosen.join(""));
/** Only what the schema takes: it is asked about a role that is right but for this. */
const taken = <T>(values: fc.Arbitrary<T>, asChange: (value: T) => object) =>
  values.filter((value) => schema.role.safeParse({ ...smallRole, ...asChange(value) }).success);

const owner = fc.constantFrom("acme", "Acme", "a", "mona_acme");
const repositoryName = fc.constantFrom("web", "Web", "we.b", "_x-1");
const id = fc.constantFrom("1", "123456", "99999999999999999999");
const ownerWithId = fc.tuple(owner, id).map(([name, number]) => `${name}@${number}`);
// Few of each, so that a name often has its twin with ids
const repository = fc.oneof(
  fc.tuple(owner, repositoryName).map(([of, name]) => `${of}/${name}`),
  fc.tuple(owner, id, repositoryName, id).map(([of, ownerId, name, repositoryId]) => `${of}@${ownerId}/${name}@${repositoryId}`),
);
const ref = taken(
  fc.tuple(joined([...WORDS, ...HOSTILE]), fc.constantFrom("", "", "*", "?", "/*")).map((parts) => parts.join("")),
  (value) => ({
    branches: [value],
    gitTags: [value],
  }),
);
const environment = taken(joined([...WORDS, ...HOSTILE, ...IN_ENVIRONMENTS]), (value) => ({ environments: [value] }));
const reusableWorkflow = taken(
  fc
    .tuple(owner, repositoryName, joined(WORDS), fc.constantFrom("refs/heads/", "refs/tags/"), joined([...WORDS, ...HOSTILE]))
    .map(
      ([of, name, file, directory, version]) => `${of}/${name}/.github/workflows/${file.replaceAll("/", "")}.yml@${directory}${version}`,
    ),
  (value) => ({ reusableWorkflows: [value] }),
);
const workflowName = taken(joined([...WORDS, ...HOSTILE, ...IN_ENVIRONMENTS]), (value) => ({ workflows: [value] }));
const whereJobsRun = fc.oneof(
  environment.filter((name) => !/[:*?]/.test(name)).map((name) => `environment:${name}`),
  ref.filter((name) => !/[*?]/.test(name)).map((name) => `ref:refs/heads/${name}`),
  reusableWorkflow.map((file) => `job_workflow_ref:${file}`),
  fc.constant("pull_request"),
);
/** A whole subject of a repository or of an owner's file; now and then without a place. */
const subject = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("repo:acme@1/web@2", "repo:acme/web", "repository_id:2", "repository_owner_id:1:repo:acme/Web"),
      fc.option(whereJobsRun, { nil: undefined, freq: 3 }),
      fc.oneof(
        fc.constantFrom("", ":runner_environment:github-hosted", ":*"),
        joined([...HOSTILE, "\\", " "], 16).map((name) => `:workflow:x${name}x`),
      ),
    )
    .map(([repository, at, end]) => `${repository}${at === undefined ? "" : `:${at}`}${end}`),
  reusableWorkflow.map((file) => `repository_owner_id:1:job_workflow_ref:${file}`),
  fc.constant("repo:acme@1/web@2:ref:refs/heads/release/*"),
);
const description = taken(joined([...WORDS, ...HOSTILE, ...IN_DESCRIPTIONS], 8), (value) => ({ description: value }));
const tags = taken(fc.dictionary(joined(IN_TAGS, 3), fc.oneof(joined(IN_TAGS), fc.constant("")), { maxKeys: 3 }), (value) => ({
  tags: value,
}));

const seldom = <T>(values: fc.Arbitrary<T>, otherwise: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: otherwise }, { weight: 1, arbitrary: values });

const ecrRepository = fc.constantFrom("web", "base", "team/web-2", "a.b_c", "arn:aws:ecr:us-east-1:999988887777:repository/team/web");
/** So many that a role may split them over policies of their own. */
const manyRepositories = fc.constantFrom(11, 51, 60).map((count) => Array.from({ length: count }, (_, i) => `web-${i}`));
const ownRepository = fc.constantFrom("web", "team/web-2", "a.b_c", `arn:aws:ecr:us-east-1:${MOTO_ACCOUNT}:repository/team/web`);
const service = fc.constantFrom("web", "api_2");
const CLUSTERS = [
  { cluster: "prod", arns: `arn:aws:ecs:${REGION}:${MOTO_ACCOUNT}` },
  { cluster: "arn:aws:ecs:us-west-2:999988887777:cluster/prod", arns: "arn:aws:ecs:us-west-2:999988887777" },
];
const taskFamilies = some(fc.constantFrom("web", "Web_2", "api"));
const passRoles = fc.array(passRole, { maxLength: 3 });
const passed = { taskFamilies, passRoles };
const TASKS = ["cluster", "taskFamilies", "passRoles"] as const;
const servicesOf = (arns: string) =>
  some(
    fc.oneof(
      service,
      service.map((name) => `${arns}:service/prod/${name}`),
    ),
  );
const ecsDeploy = fc.constantFrom(...CLUSTERS).chain(({ cluster, arns }) =>
  fc.record(
    {
      ...booleansOf(permissionSets.ecsDeploy.schema),
      ...passed,
      cluster: fc.constant(cluster),
      services: servicesOf(arns),
      infrastructureRoles: passRoles,
    },
    { requiredKeys: [...TASKS, "services"] },
  ),
);
const logGroup = fc.constantFrom("/ecs/web", "web#1", "a.b/c-d_E", "arn:aws:logs:us-west-2:999988887777:log-group:/ecs/web");
const ecsRunTask = fc.record(
  {
    ...booleansOf(permissionSets.ecsRunTask.schema),
    ...passed,
    cluster: fc.constantFrom(...CLUSTERS.map(({ cluster }) => cluster)),
    infrastructureRoles: passRoles,
    logGroups: fc.array(logGroup, { maxLength: 3 }),
  },
  { requiredKeys: [...TASKS] },
);
const codedeployEcs = fc.constantFrom(...CLUSTERS).chain(({ cluster, arns }) =>
  fc.record(
    {
      ...booleansOf(permissionSets.codedeployEcs.schema),
      ...passed,
      cluster: fc.constant(cluster),
      services: servicesOf(arns),
      deploymentGroups: fc.array(fc.constantFrom("shop/blue", "shop@1/green@2", "a+=,.@_-b/c"), { maxLength: 3 }),
      deploymentConfigurations: fc.array(fc.constantFrom("slow", "a+=,.@_-b"), { maxLength: 3 }),
    },
    { requiredKeys: [...TASKS, "services"] },
  ),
);
const states = {
  stateBucket: fc.constantFrom("acme-terraform-state", "a.b"),
  stateKeys: some(fc.constantFrom("github-oidc/terraform.tfstate", "env:/prod/x", "!'()")),
  kmsKey: fc.constant("arn:aws:kms:eu-central-1:999988887777:key/1234abcd-12ab-34cd-56ef-1234567890ab"),
};
const terraformPlan = fc.record(
  { ...booleansOf(permissionSets.terraformPlan.schema), ...states, read: fc.constantFrom("this-stack", "this-stack", "account") },
  { requiredKeys: ["stateBucket", "stateKeys"] },
);
const terraformApply = fc.record(
  { ...states, lockTable: fc.constantFrom("locks", "arn:aws:dynamodb:us-west-2:999988887777:table/a.b-c_d") },
  { requiredKeys: ["stateBucket", "stateKeys"] },
);

const kmsKey = fc.constant(`arn:aws:kms:${REGION}:999988887777:key/1234abcd-12ab-34cd-56ef-1234567890ab`);
const s3Sync = fc.record(
  {
    ...booleansOf(permissionSets.s3Sync.schema),
    bucket: fc.constantFrom("acme-site", "a.b"),
    prefix: fc.constantFrom("app", "sites/web:1", "!_.'()=+@,:-"),
    kmsKey,
  },
  { requiredKeys: ["bucket"] },
);
const distribution = fc.constantFrom("E2QWRUHAPOMQZL", "O87JQJA0Q9M7B", `arn:aws:cloudfront::${MOTO_ACCOUNT}:distribution/E2QWRUHAPOMQZL`);
const parameter = fc.constantFrom("/prod/web/db-url", "prod/web/db-url", "flat_2.x", "arn:aws:ssm:us-east-1:999988887777:parameter/team/x");
const namesSomething = (of: object) => Object.values(of).some((value) => Array.isArray(value) && value.length > 0);
const ssmRead = fc
  .record(
    {
      parameters: fc.array(parameter, { maxLength: 3 }),
      paths: fc.array(fc.constantFrom("/prod/web", "/a", "/a/B_c.d-e"), { maxLength: 2 }),
      kmsKey,
    },
    { requiredKeys: [] },
  )
  .filter(namesSomething);
const secret = fc.constantFrom("web/db", "a_+=.@!-b", "arn:aws:secretsmanager:us-east-1:999988887777:secret:team/x-a1B2c3");
const secretsRead = fc
  .record(
    { secrets: fc.array(secret, { maxLength: 3 }), prefixes: fc.array(fc.constantFrom("web/", "a_+=.@!-b/c/"), { maxLength: 2 }), kmsKey },
    { requiredKeys: [] },
  )
  .filter(namesSomething);

const ssmRunCommand = fc
  .record(
    {
      documents: some(
        fc.constantFrom(
          "AWS-RunShellScript",
          "amazon.x",
          "web-restart_2",
          "arn:aws:ssm:us-east-1:999988887777:document/shared",
          "arn:aws:ssm:us-east-1::document/AWS-RunShellScript",
        ),
      ),
      instances: fc.array(fc.constantFrom("i-0123456789abcdef0", "i-01234567", "mi-0123456789abcdef0"), { maxLength: 3 }),
      tags: fc.dictionary(
        fc.constantFrom("Role", "aws:autoscaling:groupName", "team/a"),
        fc.constantFrom("", "web", "a b:c", "x/y_.=+@-"),
        {
          maxKeys: 3,
        },
      ),
    },
    { requiredKeys: ["documents"] },
  )
  .filter(({ instances, tags }) => namesSomething({ instances, tags: Object.keys(tags ?? {}) }));

const policyKey = fc.constantFrom("own", "Own_2", "-", "0", "a-b");
const managedPolicy = fc.constantFrom(
  `arn:aws:iam::${MOTO_ACCOUNT}:policy/team/a+=,.@_-b`,
  `arn:aws:iam::${MOTO_ACCOUNT}:policy/own`,
  "arn:aws:iam::aws:policy/ReadOnlyAccess",
  "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
);

/** Text of IAM's in a policy; what stands before it makes an ARN or a value of it. */
const inPolicy = joined([...HOSTILE, "*", "?", "\\", ":", "/", "a"], 5);
const ownResource = fc.oneof(
  fc.constantFrom("*", `arn:aws:sqs:${REGION}:${MOTO_ACCOUNT}:jobs`, "arn:aws:s3:::acme-site/*"),
  inPolicy.map((text) => `arn:aws:s3:::acme-site/${text.replaceAll(" ", "")}`),
);
const conditions = fc.dictionary(
  fc.constantFrom("StringEquals", "StringLikeIfExists", "ForAnyValue:StringLike", "Null"),
  fc.dictionary(
    fc.constantFrom("s3:prefix", "aws:ResourceTag/team", 'aws:PrincipalTag/a"$<é'),
    some(fc.oneof(inPolicy, fc.constantFrom("a b", "true"))),
    { minKeys: 1, maxKeys: 2 },
  ),
  { maxKeys: 2 },
);
const statement = (action: fc.Arbitrary<string>) =>
  fc.record(
    {
      actions: some(action),
      resources: seldom(fc.array(ownResource, { minLength: 11, maxLength: 14 }), some(ownResource)),
      conditions,
      dangerouslyAllowEscalation: fc.boolean(),
    },
    { requiredKeys: ["actions", "resources"] },
  );
const passing = fc.record({
  actions: some(fc.constant("iam:PassRole"), 1),
  resources: some(passRole.filter((role) => role.startsWith("arn:"))),
  conditions: fc.constant<Record<string, Record<string, string[]>>>({
    StringEquals: { "iam:PassedToService": ["ecs-tasks.amazonaws.com"] },
  }),
});
const reading = statement(fc.constantFrom("s3:GetObject", "s3:ListBucket", "ec2:DescribeInstances"));
const ownIds = fc.constantFrom("Own", "Own2", "a1", "0");
const statements = fc.oneof(
  fc.dictionary(ownIds, reading, { maxKeys: 2 }),
  fc.dictionary(ownIds, fc.oneof(passing, statement(fc.constantFrom("s3:PutObject", "sqs:sendmessage"))), {
    maxKeys: 2,
  }),
);

const assumedRole = fc.constantFrom("arn:aws:iam::999988887777:role/deploy", `arn:aws:iam::${MOTO_ACCOUNT}:role/a+=,.@_-b/c`);
const alsoTrusted = fc.record(
  {
    principals: some(
      fc.oneof(assumedRole, fc.constantFrom("arn:aws:iam::999988887777:user/people/mona", "arn:aws:iam::999988887777:role/x")),
    ),
    externalId: fc.constantFrom("web", "a_+=,.@:/-1"),
    requireMfa: fc.boolean(),
    tagSession: fc.boolean(),
    setSourceIdentity: fc.boolean(),
  },
  { requiredKeys: ["principals"] },
);

const anyRole: fc.Arbitrary<RoleDefinition> = fc.record(
  {
    ...booleansOf(schema.role),
    repositories: some(repository, 4),
    branches: fc.array(ref, { maxLength: 3 }),
    gitTags: fc.array(ref, { maxLength: 2 }),
    environments: fc.array(environment, { maxLength: 3 }),
    owners: fc.array(ownerWithId, { maxLength: 2 }),
    dangerouslyOwners: fc.array(ownerWithId, { maxLength: 2 }),
    reusableWorkflows: fc.array(reusableWorkflow, { maxLength: 2 }),
    alsoTrust: seldom(fc.dictionary(fc.constantFrom("Developers", "a1", "0"), alsoTrusted, { maxKeys: 3 }), fc.constant({})),
    subjects: fc.oneof(
      { weight: 5, arbitrary: fc.constant<string[]>([]) },
      { weight: 1, arbitrary: fc.uniqueArray(subject, { maxLength: 3 }) },
    ),
    actorIds: fc.array(id, { maxLength: 2 }),
    workflows: fc.array(workflowName, { maxLength: 2 }),
    maxSessionDuration: fc.oneof(fc.constantFrom(3600, 43_200), fc.integer({ min: 3600, max: 43_200 })),
    trustPolicyQuota: fc.constantFrom(2048, 4096, 8192),
    permissionsBoundary: fc.constantFrom(`arn:aws:iam::${MOTO_ACCOUNT}:policy/team/a+=,.@_-b`, "arn:aws:iam::aws:policy/ReadOnlyAccess"),
    // Each makes the plans longer
    generateBoundary: fc.oneof(fc.constant(false), fc.boolean()),
    managedPolicies: fc.oneof(
      fc
        .uniqueArray(fc.tuple(policyKey, managedPolicy), { maxLength: 3, selector: ([, arn]) => arn })
        .map((entries) => Object.fromEntries(entries)),
      fc.constant({}),
    ),
    dangerouslyManagedPolicies: fc.dictionary(
      fc.constantFrom("admin", "A_2"),
      fc.constantFrom("arn:aws:iam::aws:policy/AdministratorAccess", `arn:aws:iam::${MOTO_ACCOUNT}:policy/own-admin`),
      { maxKeys: 2 },
    ),
    exclusivePolicies: fc.boolean(),
    path: fc.constantFrom("/", "/github-actions/", "/a+=,.@_-b/c/"),
    description,
    tags,
    ecrPull: fc.record({ repositories: seldom(manyRepositories, some(ecrRepository)) }),
    ecrPush: fc.record({ repositories: seldom(manyRepositories, some(ecrRepository)) }),
    ecrCreateRepository: fc.record(
      { ...booleansOf(permissionSets.ecrCreateRepository.schema), repositories: some(ownRepository) },
      { requiredKeys: ["repositories"] },
    ),
    ecsDeploy,
    s3Sync,
    cloudfrontInvalidate: fc.record({ distributions: some(distribution) }),
    ssmRead,
    secretsRead,
    ssmRunCommand,
    lambdaDeploy,
    cdkDeploy,
    cloudformationDeploy,
    eksAccess,
    ecsRunTask,
    codedeployEcs,
    assumeRoles: fc.record({ ...booleansOf(permissionSets.assumeRoles.schema), roles: some(assumedRole) }, { requiredKeys: ["roles"] }),
    terraformPlan,
    terraformApply,
    statements,
  },
  { requiredKeys: ["repositories"] },
);

/** Whether the rules between fields and the quotas have nothing against it. */
function isAllowed(definition: RoleDefinition): boolean {
  const parsed = schema.role.parse(definition);
  return PLACES.every((place) => roleProblems(parsed, roleDocuments(parsed, place, ALL_ROLES), place, "").length === 0);
}
// While the account is a reference, a name and its ARN stay two: such a policy is longer
const PLACES = [place, placeIn(REGION, Token.asString(Fn.lookup({}, "account")), AUDIENCES)];
const ALL_ROLES = { rolePaths: ["/", "/github-actions/", "/a+=,.@_-b/c/"], boundedRoles: ["r"], splitRoles: ["r"] };

/** What allows something: the permission sets, which are the fields that are objects, and statements. */
export const SETS = Object.entries<Field>(fieldOf(schema.role).fields ?? {})
  .filter(([name, { kind }]) => kind === "object" || name === "statements")
  .map(([name]) => name);

const keep = (definition: RoleDefinition, fits: (name: string, set: unknown) => boolean): RoleDefinition =>
  Object.fromEntries(Object.entries(definition).filter(([name, value]) => !SETS.includes(name) || fits(name, value))) as RoleDefinition;

/** Owners only where they may be, and then now and then without repositories. */
function withOwners(definition: RoleDefinition, beside: "absent" | "kept" | "none"): RoleDefinition {
  const { repositories, owners, dangerouslyOwners, ...rest } = definition;
  const hasFile = (rest.reusableWorkflows ?? []).length > 0;
  const takesNone = rest.pullRequest === true || rest.dangerouslyPullRequest === true;
  const given = {
    ...(owners && { owners: takesNone || !hasFile ? [] : owners }),
    ...(dangerouslyOwners && { dangerouslyOwners: takesNone || hasFile ? [] : dangerouslyOwners }),
  };
  const some = [...(given.owners ?? []), ...(given.dangerouslyOwners ?? [])].length > 0;
  if (!some || beside === "kept") return { ...rest, ...given, repositories };
  return { ...rest, ...given, ...(beside === "none" && { repositories: [] }) };
}

/** Any ref, and pull requests in one of two ways, each only where nothing else says the same or is swallowed by it. */
function withOneDanger({ dangerouslyAnyRef, dangerouslyPullRequest, ...definition }: RoleDefinition): RoleDefinition {
  const { branches, gitTags, environments, pullRequest } = definition;
  const said = { ...(dangerouslyAnyRef !== undefined && { dangerouslyAnyRef: false }) };
  if (dangerouslyAnyRef === true && dangerouslyPullRequest !== true && pullRequest !== true)
    return {
      ...definition,
      ...(branches && { branches: [] }),
      ...(gitTags && { gitTags: [] }),
      ...(environments && { environments: [] }),
      ...(dangerouslyPullRequest !== undefined && { dangerouslyPullRequest }),
      dangerouslyAnyRef,
    };
  return {
    ...definition,
    ...said,
    ...(dangerouslyPullRequest !== undefined && { dangerouslyPullRequest: dangerouslyPullRequest && pullRequest !== true }),
  };
}

/** Whole subjects in place of all that they say, with the words that they need. */
function withSubjects(definition: RoleDefinition): RoleDefinition {
  const { subjects = [], repositories: _, owners, dangerouslyOwners, branches, gitTags, environments, ...rest } = definition;
  if (subjects.length === 0) return definition;
  const hasPullRequest = subjects.some((one) => /:pull_request(:|$)/.test(one));
  const hasAnyRef = subjects.some((one) => !/:(pull_request|environment:|ref:|job_workflow_ref:)/.test(one));
  const asks = hasPullRequest && rest.pullRequest !== undefined;
  return {
    ...rest,
    subjects,
    ...(rest.pullRequest !== undefined && { pullRequest: asks }),
    ...((hasPullRequest || rest.dangerouslyPullRequest !== undefined) && { dangerouslyPullRequest: hasPullRequest && !asks }),
    ...((hasAnyRef || rest.dangerouslyAnyRef !== undefined) && { dangerouslyAnyRef: hasAnyRef }),
  };
}

/** A boundary that is made only where it can be, and then no other. */
function withOneBoundary({ generateBoundary, permissionsBoundary, ...definition }: RoleDefinition): RoleDefinition {
  const canBe = definition.terraformPlan?.read !== "account" && SETS.some((name) => name in definition);
  if (generateBoundary === true && canBe) return { ...definition, generateBoundary };
  return {
    ...definition,
    ...(generateBoundary !== undefined && { generateBoundary: false }),
    ...(permissionsBoundary && { permissionsBoundary }),
  };
}

/**
 * Some sets each: with half of those that there are, most policies would be too long. A role for pull requests keeps only what it may have, and
 * one that plans the account what may be beside that.
 */
const role = fc
  .tuple(anyRole, fc.subarray(SETS), fc.constantFrom("absent", "kept", "none"))
  .map(([drawn, sets, beside]) => {
    const definition = keep(withSubjects(withOwners(withOneDanger(drawn), beside)), (name) => sets.includes(name));
    const { pullRequest, terraformPlan } = definition;
    const fitting =
      terraformPlan?.read === "account"
        ? keep(definition, (name, set) => isAllowed({ ...smallRole, terraformPlan, [name]: set }))
        : definition;
    if (pullRequest !== true) return withOneBoundary(fitting);
    const reading = keep(fitting, (name, set) => isAllowed({ repositories: smallRole.repositories, pullRequest, [name]: set }));
    return withOneBoundary({ ...reading, managedPolicies: {}, dangerouslyManagedPolicies: {} });
  })
  .filter(isAllowed);
const nameEnd = joined(["+", "=", ",", ".", "@", "_", "-", "a", "Z"]);

/** So many roles with names in alphabetical order, the same ones for the same seed. */
export function sampleRoles(count: number, seed: number): Record<string, RoleDefinition> {
  const roles = fc.sample(fc.tuple(role, nameEnd), { numRuns: count, seed });
  return Object.fromEntries(roles.map(([definition, end], i) => [`r${String(i).padStart(4, "0")}${end}`, definition]));
}

/** The sample of which both faces plan what is needed with Terraform. What occurs in it is asserted where no Terraform is needed. */
export const SAMPLE = { count: 660, seed: 18 };
export const sampledRoles = (): Record<string, RoleDefinition> => sampleRoles(SAMPLE.count, SAMPLE.seed);
