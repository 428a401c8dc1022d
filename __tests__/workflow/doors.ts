import { asking, both } from "../support/explained";
import { ISSUER } from "../support/review-policies";

/** Trust policies by anybody's hand, with the workflow that fits. */

export const REPOSITORY = "repo:octo-org/web";
export const aud = "sts.amazonaws.com";
export type Conditions = Parameters<typeof asking>[0];
export const exactly = (sub: string | string[], more: Conditions[string] = {}) => asking({ StringEquals: { aud, sub, ...more } });
export const like = (sub: string | string[], more: Conditions = {}) =>
  asking({ StringEquals: { aud, ...more["StringEquals"] }, StringLike: { sub } });
/** On branches and tags by patterns. */
export const ofEnvironment = (environment: string, ref: string[]) =>
  asking({ StringEquals: { aud, sub: `${REPOSITORY}:environment:${environment}` }, StringLike: { ref } });
export const deny = (conditions: Conditions) => asking(conditions, { Effect: "Deny" });
export const FORK = "github.event.pull_request.head.repo.full_name == github.repository";
export const FILE = "octo-org/web/.github/workflows/ship.yml@refs/heads/main";
export const CALLED = "octo-org/ci/.github/workflows/ship.yml@refs/tags/v1";

/** By what a role asks for: `on`, and each job's condition, environment and call. */
export const CASES: [string, object, object, object[]][] = [
  [
    "a branch",
    exactly(`${REPOSITORY}:ref:refs/heads/main`),
    { push: { branches: ["main"] }, workflow_dispatch: null },
    [{ if: "github.ref == 'refs/heads/main'" }],
  ],
  [
    "branches and tags, patterns among them",
    both(
      exactly([`${REPOSITORY}:ref:refs/heads/main`]),
      like([`${REPOSITORY}:ref:refs/heads/release/*`, `${REPOSITORY}:ref:refs/tags/v*`]),
    ),
    { push: { branches: ["main", "release/**"], tags: ["v**"] }, workflow_dispatch: null },
    [{ if: "github.ref == 'refs/heads/main' || startsWith(github.ref, 'refs/heads/release/') || startsWith(github.ref, 'refs/tags/v')" }],
  ],
  [
    "a pattern that no condition can say: nothing is started by hand",
    like(`${REPOSITORY}:ref:refs/heads/v?.*-rc`),
    { push: { branches: ["v[0-9A-Za-z].**-rc"] } },
    [{}],
  ],
  [
    "characters that filters and conditions give a meaning",
    exactly(["a+b", "!c", "d]", "it's", "e${$}{{f}}", 'g"#'].map((name) => `${REPOSITORY}:ref:refs/heads/${name}`)),
    { push: { branches: ["\\!c", "a\\+b", "d]", "e$+{{f}}", 'g"#', "it's"] }, workflow_dispatch: null },
    [
      {
        if: `\${{ ${["!c", "a+b", "d]", "e${{f}}", 'g"#', "it''s"].map((name) => `github.ref == 'refs/heads/${name}'`).join(" || ")} }}`,
      },
    ],
  ],
  [
    "an environment on a branch",
    exactly(`${REPOSITORY}:environment:production`, { ref: "refs/heads/main" }),
    { push: { branches: ["main"] }, workflow_dispatch: null },
    [{ if: "github.ref == 'refs/heads/main'", environment: "production" }],
  ],
  [
    "an environment on two branches",
    exactly(`${REPOSITORY}:environment:production`, { ref: ["refs/heads/main", "refs/heads/hotfix"] }),
    { push: { branches: ["hotfix", "main"] }, workflow_dispatch: null },
    [{ if: "github.ref == 'refs/heads/hotfix' || github.ref == 'refs/heads/main'", environment: "production" }],
  ],
  [
    "another issuer's jobs beside it, which are no jobs of this one",
    both(
      exactly(`${REPOSITORY}:ref:refs/heads/main`),
      JSON.parse(JSON.stringify(exactly(`${REPOSITORY}:environment:production`)).replaceAll(ISSUER, `${ISSUER}/acme`)),
    ),
    { push: { branches: ["main"] }, workflow_dispatch: null },
    [{ if: "github.ref == 'refs/heads/main'" }],
  ],
  ["an environment on any ref", exactly(`${REPOSITORY}:environment:a%3Ab`), { workflow_dispatch: null }, [{ environment: "a:b" }]],
  [
    "environments on different branches: a job each, held to its own",
    both(
      exactly(`${REPOSITORY}:environment:stage`, { ref: "refs/heads/dev" }),
      exactly(`${REPOSITORY}:environment:$\{$}{{x}}`, { ref: "refs/heads/main" }),
    ),
    { push: { branches: ["dev", "main"] }, workflow_dispatch: null },
    [
      { if: "github.ref == 'refs/heads/dev'", environment: "stage" },
      { if: "github.ref == 'refs/heads/main'", environment: "${{ '${{' }}x}}" },
    ],
  ],
  ["pull requests", exactly(`${REPOSITORY}:pull_request`), { pull_request: null }, [{ if: FORK }]],
  [
    "pull requests beside a branch",
    exactly([`${REPOSITORY}:pull_request`, `${REPOSITORY}:ref:refs/heads/main`]),
    { push: { branches: ["main"] }, pull_request: null, workflow_dispatch: null },
    [{ if: `github.event_name == 'pull_request' && ${FORK} || github.ref == 'refs/heads/main'` }],
  ],
  ["all of a repository: started by hand until somebody says what should", like(`${REPOSITORY}:*`), { workflow_dispatch: null }, [{}]],
  ...[true, false].map((first): (typeof CASES)[number] => {
    const policies = [like(`${REPOSITORY}:*`), exactly(`${REPOSITORY}:ref:refs/heads/main`)];
    return [
      `all of a repository ${first ? "before" : "behind"} a branch`,
      both(...(first ? policies : policies.reverse())),
      { workflow_dispatch: null },
      [{}],
    ];
  }),
  [
    "any branch",
    like(`${REPOSITORY}:ref:refs/heads/*`),
    { push: { branches: ["**"] }, workflow_dispatch: null },
    [{ if: "startsWith(github.ref, 'refs/heads/')" }],
  ],
  [
    "users",
    exactly(`${REPOSITORY}:ref:refs/heads/main`, { actor_id: ["1", "583231"] }),
    { push: { branches: ["main"] }, workflow_dispatch: null },
    [{ if: `(github.ref == 'refs/heads/main') && contains(fromJSON('["1","583231"]'), github.event.sender.id)` }],
  ],
  [
    "users of an environment on any ref",
    exactly(`${REPOSITORY}:environment:production`, { actor_id: "1" }),
    { workflow_dispatch: null },
    [{ if: `contains(fromJSON('["1"]'), github.event.sender.id)`, environment: "production" }],
  ],
  [
    "a file of the repository: that file, on that branch",
    exactly(`${REPOSITORY}:environment:production`, { job_workflow_ref: FILE }),
    { push: { branches: ["main"] }, workflow_dispatch: null },
    [{ if: "github.ref == 'refs/heads/main'", environment: "production" }],
  ],
  [
    "a file of another repository: it is called",
    exactly(`${REPOSITORY}:environment:production`, { job_workflow_ref: CALLED }),
    { workflow_dispatch: null },
    [{ uses: "octo-org/ci/.github/workflows/ship.yml@v1" }],
  ],
  [
    "pull requests that call a file of the repository",
    exactly(`${REPOSITORY}:pull_request`, { job_workflow_ref: FILE }),
    { pull_request: null },
    [{ uses: "octo-org/web/.github/workflows/ship.yml@main" }],
  ],
  [
    "a file of the repository, on other branches too: there it would be another one",
    exactly(
      ["main", "old"].map((branch) => `${REPOSITORY}:ref:refs/heads/${branch}`),
      { job_workflow_ref: FILE },
    ),
    { push: { branches: ["main"] }, workflow_dispatch: null },
    [{ if: "github.ref == 'refs/heads/main'" }],
  ],
  [
    "pull requests beside an environment of a branch: each starts its own",
    both(exactly(`${REPOSITORY}:pull_request`), exactly(`${REPOSITORY}:environment:production`, { ref: "refs/heads/main" })),
    { push: { branches: ["main"] }, pull_request: null, workflow_dispatch: null },
    [{ if: `github.event_name == 'pull_request' && ${FORK}` }, { if: "github.ref == 'refs/heads/main'", environment: "production" }],
  ],
  [
    "pull requests beside an environment on any ref, which is not for them",
    exactly([`${REPOSITORY}:pull_request`, `${REPOSITORY}:environment:production`]),
    { pull_request: null, workflow_dispatch: null },
    [{ if: "github.event_name != 'pull_request'", environment: "production" }, { if: `github.event_name == 'pull_request' && ${FORK}` }],
  ],
  [
    "pull requests beside any branch and tag",
    both(exactly(`${REPOSITORY}:pull_request`), like(`${REPOSITORY}:ref:*`)),
    { pull_request: null, workflow_dispatch: null },
    [{ if: `github.event_name != 'pull_request' || ${FORK}` }],
  ],
  [
    "a pattern that no condition can say, beside another branch: nothing would hold its job there",
    both(ofEnvironment("stage", ["refs/heads/v?"]), exactly(`${REPOSITORY}:environment:production`, { ref: "refs/heads/main" })),
    { push: { branches: ["main"] }, workflow_dispatch: null },
    [{ if: "github.ref == 'refs/heads/main'", environment: "production" }],
  ],
  [
    "nor beside a tag",
    both(ofEnvironment("stage", ["refs/heads/v?"]), exactly(`${REPOSITORY}:environment:production`, { ref: "refs/tags/v1" })),
    { push: { tags: ["v1"] }, workflow_dispatch: null },
    [{ if: "github.ref == 'refs/tags/v1'", environment: "production" }],
  ],
  [
    "nor where some of its refs could be said",
    both(
      ofEnvironment("stage", ["refs/heads/dev", "refs/heads/v?"]),
      exactly(`${REPOSITORY}:environment:production`, { ref: "refs/heads/main" }),
    ),
    { push: { branches: ["main"] }, workflow_dispatch: null },
    [{ if: "github.ref == 'refs/heads/main'", environment: "production" }],
  ],
  [
    "a denial that leaves the branch, beside one that does not",
    both(
      exactly([`${REPOSITORY}:ref:refs/heads/main`, `${REPOSITORY}:ref:refs/heads/old`]),
      deny({ StringEquals: { ref: "refs/heads/old" } }),
    ),
    { push: { branches: ["main"] }, workflow_dispatch: null },
    [{ if: "github.ref == 'refs/heads/main'" }],
  ],
  [
    "a denial of pull requests",
    both(exactly([`${REPOSITORY}:pull_request`, `${REPOSITORY}:ref:refs/heads/main`]), deny({ StringLike: { sub: "*:pull_request" } })),
    { push: { branches: ["main"] }, workflow_dispatch: null },
    [{ if: "github.ref == 'refs/heads/main'" }],
  ],
  [
    "somebody else beside GitHub",
    both(exactly(`${REPOSITORY}:ref:refs/heads/main`), asking({}, { Principal: { AWS: "111122223333" }, Action: "sts:AssumeRole" })),
    { push: { branches: ["main"] }, workflow_dispatch: null },
    [{ if: "github.ref == 'refs/heads/main'" }],
  ],
  [
    "a repository by its claim",
    asking({ StringEquals: { aud, repository: "octo-org/web", ref: "refs/heads/main" } }),
    { push: { branches: ["main"] }, workflow_dispatch: null },
    [{ if: "github.ref == 'refs/heads/main'" }],
  ],
];
