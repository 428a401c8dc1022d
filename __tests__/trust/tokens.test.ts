import fc from "fast-check";
import type { RoleDefinition } from "../../modules";
import { asList, statementsOf } from "../../modules/iam/document";
import { admits } from "../../modules/trust/admits";
import { documentsOf, PROVIDER_ARN, providerArnOf } from "../support/documents";
import { type Job, mint } from "../support/github";
import { countedRuns } from "../support/runs";
import type { TokenCase } from "../support/token-case";
import { tokenCases } from "./tokens";

const decide = ({ role, claims, url }: TokenCase) =>
  admits(documentsOf(role, undefined, undefined, url).trust, claims, { providerArn: providerArnOf(url) });
const ISSUERS = [undefined, ...new Set(tokenCases.flatMap(({ url }) => url ?? []))];

describe("tokens", () => {
  test("the table is long enough to mean something", () => {
    expect(tokenCases.length).toBeGreaterThanOrEqual(150);
    expect(tokenCases.filter(({ admitted }) => !admitted).length).toBeGreaterThanOrEqual(80);
    expect(new Set(tokenCases.map(({ name }) => name)).size).toBe(tokenCases.length);
  });

  test.each(tokenCases.map((row) => [row.admitted ? "admitted" : "refused", row.name, row] as const))("%s: %s", (_, __, row) => {
    expect(decide(row)).toBe(row.admitted ? "allowed" : "denied");
  });

  test("the same token through another issuer's provider is refused", () => {
    const admitted = tokenCases.filter((row) => row.admitted);
    const others = admitted.flatMap((row) => ISSUERS.filter((url) => url !== row.url).map((url) => ({ row, url })));
    for (const { row, url } of others) {
      const { trust } = documentsOf(row.role, undefined, undefined, row.url);
      expect(admits(trust, { ...row.claims, iss: url ?? "" }, { providerArn: providerArnOf(url) })).toBe("denied");
    }
    expect(others.length).toBeGreaterThan(100);
  });

  test("another provider's token is refused, whatever its claims", () => {
    const { trust } = documentsOf({ repositories: ["octo-org@123456/web@456789"], branches: ["main"] });
    for (const providerArn of [
      PROVIDER_ARN.replace("123456789012", "999999999999"),
      "arn:aws:iam::123456789012:oidc-provider/gitlab.com",
      `${PROVIDER_ARN}/octo`,
    ]) {
      expect(admits(trust, mint(), { providerArn })).toBe("denied");
    }
  });
});

// Few and similar values, so that near misses are common
const owners = fc.constantFrom("octo-org", "octo", "octo-org-evil", "Octo-Org");
const names = fc.constantFrom("web", "web-2", "Web");
const ids = fc.constantFrom("1", "2", "12");
const branches = fc.constantFrom("main", "main2", "release/1", "release", "v1", "pull_request", "a$b");
const environments = fc.constantFrom("production", "staging", "prod:eu", "prod%3Aeu", "${aws:username}");
const files = fc.constantFrom(
  "octo-org/web/.github/workflows/a.yml@refs/heads/main",
  "octo-org/web/.github/workflows/a.yml@refs/tags/main",
  "octo/web/.github/workflows/a.yml@refs/heads/main",
);
const workflows = fc.constantFrom("deploy", "Deploy", "${aws:username}");
const jobs: fc.Arbitrary<Job> = fc.record(
  {
    owner: owners,
    ownerId: ids,
    name: names,
    id: ids,
    immutable: fc.boolean(),
    event: fc.constantFrom("push", "pull_request", "schedule"),
    ref: fc.oneof(
      branches.map((branch) => `refs/heads/${branch}`),
      branches.map((tag) => `refs/tags/${tag}`),
    ),
    environment: environments,
    audience: fc.constantFrom("sts.amazonaws.com", "sts.amazonaws.com.cn"),
    calls: files,
    actorId: ids,
    workflow: workflows,
  },
  { requiredKeys: ["owner", "ownerId", "name", "id", "immutable", "event", "audience"] },
);
const repositories = fc.oneof(
  fc.tuple(owners, ids, names, ids).map(([owner, ownerId, name, id]) => `${owner}@${ownerId}/${name}@${id}`),
  fc.tuple(owners, names).map(([owner, name]) => `${owner}/${name}`),
);
const mostlyEmpty = (items: fc.Arbitrary<string>) =>
  fc.oneof(fc.constant<string[]>([]), fc.uniqueArray(items, { minLength: 1, maxLength: 2 }));
const patterns = fc.constantFrom("main", "release/*", "v?", "rel*", "a$b");
const roles = fc
  .record({
    repositories: fc.array(repositories, { maxLength: 3 }),
    owners: mostlyEmpty(fc.tuple(owners, ids).map(([owner, id]) => `${owner}@${id}`)),
    reusableWorkflows: mostlyEmpty(files),
    actorIds: mostlyEmpty(ids),
    workflows: mostlyEmpty(workflows),
    branches: fc.array(patterns, { maxLength: 2 }),
    gitTags: fc.array(patterns, { maxLength: 2 }),
    environments: fc.array(
      environments.filter((name) => !name.includes("%3A")),
      { maxLength: 2 },
    ),
    pullRequest: fc.boolean(),
    dangerously: fc.constantFrom("nothing", "nothing", "nothing", "any ref", "pull requests", "owners"),
  })
  .map(({ dangerously, ...drawn }) => {
    const anyRef = dangerously === "any ref";
    const role = {
      ...drawn,
      ...(anyRef && { branches: [], gitTags: [], environments: [] }),
      pullRequest: drawn.pullRequest && dangerously === "nothing",
      dangerouslyAnyRef: anyRef,
      dangerouslyPullRequest: dangerously === "pull requests",
    };
    const takesOwners = !role.pullRequest && !role.dangerouslyPullRequest;
    const named = takesOwners && role.reusableWorkflows.length > 0;
    return {
      ...role,
      owners: named ? role.owners : [],
      dangerouslyOwners: takesOwners && !named && (anyRef || dangerously === "owners") ? role.owners : [],
    };
  })
  .filter(
    (role) =>
      role.repositories.length + role.owners.length + role.dangerouslyOwners.length > 0 &&
      (role.branches.length + role.gitTags.length + role.environments.length > 0 ||
        role.pullRequest ||
        role.dangerouslyPullRequest ||
        role.dangerouslyAnyRef),
  );

type Asked = Required<
  Pick<
    RoleDefinition,
    | "repositories"
    | "owners"
    | "branches"
    | "gitTags"
    | "environments"
    | "pullRequest"
    | "reusableWorkflows"
    | "actorIds"
    | "workflows"
    | "dangerouslyAnyRef"
    | "dangerouslyPullRequest"
    | "dangerouslyOwners"
  >
>;

/** What a definition means, in the words of the issue and independent of how the policy says it. */
function shouldAdmit(role: Asked, job: Job): boolean {
  const { owner = "", name = "", ownerId, id, immutable, environment, event, audience } = job;
  const { ref = "", job_workflow_ref: file = "", actor_id: actor = "", workflow = "" } = mint(job);
  const idForm = `${owner}@${ownerId}/${name}@${id}`;
  const sameName = (listed: string) => listed.replaceAll(/@\d+/g, "").toLowerCase() === `${owner}/${name}`.toLowerCase();
  const twins = role.repositories.filter((listed) => listed.includes("@") && sameName(listed));
  const tied = twins.length === 0 || twins.some((twin) => twin.endsWith(`@${id}`));
  const fits = (pattern: string, value: string) =>
    new RegExp(
      `^${pattern
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replaceAll("*", ".*")
        .replaceAll("?", ".")}$`,
      "s",
    ).test(value);
  const onRef =
    role.branches.some((branch) => fits(`refs/heads/${branch}`, ref)) || role.gitTags.some((tag) => fits(`refs/tags/${tag}`, ref));
  const anyRef = role.branches.length + role.gitTags.length === 0;
  const repositoryFits = immutable ? role.repositories.includes(idForm) : role.repositories.includes(`${owner}/${name}`) && tied;
  const jobFits = role.dangerouslyAnyRef
    ? true
    : environment !== undefined
      ? role.environments.includes(environment) && (anyRef || onRef)
      : event === "pull_request"
        ? role.pullRequest || role.dangerouslyPullRequest
        : role.environments.length === 0 && onRef;
  const asks = (listed: readonly string[], claim: string) => listed.length === 0 || listed.includes(claim);
  const rest = asks(role.reusableWorkflows, file) && asks(role.actorIds, actor) && asks(role.workflows, workflow);
  // Of an owner's repositories every job that satisfies what is listed, with an environment or without where none is
  const trusted = [...(role.reusableWorkflows.length > 0 ? role.owners : []), ...role.dangerouslyOwners];
  const ofOwner = immutable === true && trusted.includes(`${owner}@${ownerId}`);
  const ownersJobFits =
    (anyRef || onRef) && (role.environments.length === 0 || (environment !== undefined && role.environments.includes(environment)));
  return audience === "sts.amazonaws.com" && rest && ((repositoryFits && jobFits) || (ofOwner && ownersJobFits));
}

describe("random roles and tokens", () => {
  test("a token comes in exactly where the definition says so", () => {
    const seen = { allowed: 0, denied: 0, owners: 0, dangerousOwners: 0, anyRef: 0, pullRequests: 0 };
    fc.assert(
      fc.property(roles, fc.array(jobs, { minLength: 20, maxLength: 20 }), fc.nat(), (role, someJobs, pick) => {
        // One job that is near the definition, so that admitted ones are not rare
        const all = [...role.repositories, ...[...role.owners, ...role.dangerouslyOwners].map((owner) => `${owner}/web@1`)];
        const listed = all[pick % all.length] ?? "";
        const [owner = "", ownerId = "1", name = "", id = "1"] = listed.includes("@")
          ? listed.split(/[@/]/)
          : [listed.split("/")[0], "1", listed.split("/")[1], "1"];
        const near = someJobs.map((job) => ({
          ...job,
          owner,
          ownerId,
          name,
          id,
          immutable: listed.includes("@"),
          audience: "sts.amazonaws.com",
          ...(pick % 4 > 0 && {
            calls: role.reusableWorkflows[0] ?? job.calls,
            actorId: role.actorIds[0] ?? job.actorId,
            workflow: role.workflows[0] ?? job.workflow,
          }),
        }));
        const { trust } = documentsOf(role);
        if (role.owners.length > 0) seen.owners += 1;
        if (role.dangerouslyOwners.length > 0) seen.dangerousOwners += 1;
        if (role.dangerouslyAnyRef) seen.anyRef += 1;
        if (role.dangerouslyPullRequest) seen.pullRequests += 1;
        const wrong = [...someJobs, ...near].filter((job) => {
          const expected = shouldAdmit(role, job) ? "allowed" : "denied";
          seen[expected] += 1;
          return admits(trust, mint(job), { providerArn: PROVIDER_ARN }) !== expected;
        });
        expect(wrong).toEqual([]);
      }),
      countedRuns(160),
    );
    expect(Math.min(seen.allowed, seen.denied)).toBeGreaterThan(100);
    expect(Math.min(seen.owners, seen.dangerousOwners, seen.anyRef, seen.pullRequests)).toBeGreaterThan(5);
  });

  test("every statement pins audience and subject, with operators that need the key", () => {
    const seen = { exact: 0, like: 0 };
    fc.assert(
      fc.property(roles, (role) => {
        for (const statement of statementsOf(documentsOf(role).trust)) {
          const { StringEquals = {}, StringLike = {}, ...others } = statement.Condition ?? {};
          expect(others).toEqual({});
          expect(asList(StringEquals["token.actions.githubusercontent.com:aud"])).toEqual(["sts.amazonaws.com"]);
          const exact = asList(StringEquals["token.actions.githubusercontent.com:sub"]);
          const like = asList(StringLike["token.actions.githubusercontent.com:sub"]);
          // Both would be ANDed and admit nobody
          expect([exact.length > 0, like.length > 0].sort()).toEqual([false, true]);
          const file = StringEquals["token.actions.githubusercontent.com:job_workflow_ref"];
          const isWide = file || role.dangerouslyAnyRef || role.dangerouslyOwners.length > 0;
          for (const subject of like)
            expect(String(subject)).toMatch(isWide ? /^repo:[^*?]+[/:]/ : /^repo:[^*?]+:ref:refs\/(heads|tags)\/[^*?]/);
          seen[exact.length > 0 ? "exact" : "like"] += 1;
        }
      }),
      countedRuns(150),
    );
    expect(Math.min(seen.exact, seen.like)).toBeGreaterThan(20);
  });
});
