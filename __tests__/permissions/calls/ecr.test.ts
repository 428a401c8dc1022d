import type { RoleDefinition } from "../../../modules";
import { actionsOf, all, type Call, decide } from "../../support/decisions";
import { smallRole } from "../../support/roles";
import { type At, arn, beside, on, PLACES, type Tool } from "../../support/tool-calls";

/** What docker, buildx (containerd's pusher), skopeo and the AWS CLI were seen to call on ECR, by what they did. */

const PUSH = ["BatchCheckLayerAvailability", "InitiateLayerUpload", "UploadLayerPart", "CompleteLayerUpload", "PutImage"];
const ecr = (at: At, name: string, actions: readonly string[]): Call[] =>
  on(
    arn(at, "ecr", `repository/${name}`),
    actions.map((action) => `ecr:${action}`),
  );
const login = (): Call[] => on("*", ["ecr:GetAuthorizationToken"]);
const pull = (at: At, name: string) => ecr(at, name, ["BatchGetImage", "GetDownloadUrlForLayer"]);
const buildx = (at: At, name: string) => ecr(at, name, [...PUSH, "BatchGetImage"]);

const ABROAD: At = { partition: "aws", region: "us-east-1", account: "888888888888" };
const ecrPush = { repositories: ["web", "team/api"] };
const TOOLS: readonly Tool[] = [
  ["amazon-ecr-login", { ecrPush }, login],
  ["amazon-ecr-login of several registries, to pull", { ecrPull: { repositories: ["base"] } }, login],
  ["docker push", { ecrPush }, (at) => ecr(at, "web", PUSH)],
  ["docker push of a second tag", { ecrPush }, (at) => ecr(at, "team/api", ["BatchCheckLayerAvailability", "PutImage"])],
  ["buildx of one platform", { ecrPush }, (at) => buildx(at, "web")],
  ["buildx of several, each a manifest, and the index", { ecrPush }, (at) => [...buildx(at, "web"), ...buildx(at, "web")]],
  ["buildx --provenance --sbom, and cosign: manifests again", { ecrPush }, (at) => buildx(at, "web")],
  ["buildx imagetools create in one repository: retag, promote", { ecrPush }, (at) => ecr(at, "web", ["BatchGetImage", "PutImage"])],
  [
    "buildx --cache-from and --cache-to type=registry",
    { ecrPush: { repositories: ["web", "web-cache"] }, ecrPull: { repositories: ["web-cache"] } },
    (at) => [...buildx(at, "web"), ...pull(at, "web-cache"), ...buildx(at, "web-cache")],
  ],
  ["docker pull", { ecrPull: { repositories: ["base"] } }, (at) => [...login(), ...pull(at, "base")]],
  ["skopeo inspect", { ecrPull: { repositories: ["base"] } }, (at) => ecr(at, "base", ["BatchGetImage"])],
  [
    "FROM in another account's repository, and a layer mounted from there",
    { ecrPush, ecrPull: { repositories: [arn(ABROAD, "ecr", "repository/base")] } },
    (at) => [...login(), ...pull(ABROAD, "base"), ...buildx(at, "web")],
  ],
  [
    "docker push to another account's repository",
    { ecrPush: { repositories: [arn(ABROAD, "ecr", "repository/web")] } },
    () => buildx(ABROAD, "web"),
  ],
  [
    "aws ecr describe-repositories, or else create-repository",
    { ecrCreateRepository: { repositories: ["web"] } },
    (at) => ecr(at, "web", ["DescribeRepositories", "CreateRepository"]),
  ],
  [
    "aws ecr create-repository --tags",
    { ecrCreateRepository: { repositories: ["web"], tagRepositories: true } },
    (at) => ecr(at, "web", ["CreateRepository", "TagResource"]),
  ],
];
const role = (sets: Partial<RoleDefinition>): RoleDefinition => ({ ...smallRole, ...sets });
// The ARN of a repository abroad is of one partition
const placesFor = (sets: Partial<RoleDefinition>) => (JSON.stringify(sets).includes("arn:") ? PLACES.slice(0, 1) : PLACES);
const CASES = TOOLS.flatMap(([name, sets, calls]) =>
  placesFor(sets).map((at) => [`${name}, in ${at.partition}`, role(sets), at, calls(at)] as const),
);

test.each(CASES)("allowed: %s", (_, definition, at, calls) => {
  expect(decide(definition, at.region, calls)).toEqual(all(calls, "allowed"));
});

describe("refused", () => {
  test.each(CASES)("beside it: %s", (_, definition, at, calls) => {
    const neighbours = calls.flatMap(beside);
    expect(neighbours.length).toBeGreaterThanOrEqual(calls.every(({ resource }) => resource === "*") ? 0 : 4);
    expect(decide(definition, at.region, neighbours)).toEqual(all(neighbours, "denied"));
  });

  const [at] = PLACES as readonly [At];
  test.each<[string, Partial<RoleDefinition>, Call[]]>([
    ["creating where only pushing is allowed", { ecrPush }, ecr(at, "web", ["CreateRepository", "DescribeRepositories"])],
    ["tags, without tagRepositories", { ecrCreateRepository: { repositories: ["web"] } }, ecr(at, "web", ["TagResource"])],
    [
      "pushing, pulling, deleting and opening what may be created",
      { ecrCreateRepository: { repositories: ["web"], tagRepositories: true } },
      ecr(at, "web", [...PUSH, "GetDownloadUrlForLayer", "DeleteRepository", "SetRepositoryPolicy", "PutLifecyclePolicy", "UntagResource"]),
    ],
    ["logging in where only creating is allowed", { ecrCreateRepository: { repositories: ["web"] } }, login()],
    ["layers of a source that is only pushed to", { ecrPush }, ecr(at, "web", ["GetDownloadUrlForLayer"])],
  ])("%s", (_, sets, calls) => {
    expect(decide(role(sets), at.region, calls)).toEqual(all(calls, "denied"));
  });
});

test.each(["ecrPull", "ecrPush", "ecrCreateRepository"] as const)("%s has no action that none of its tools calls", (name) => {
  const [at] = PLACES as readonly [At];
  const called = TOOLS.filter(([, sets]) => sets[name] !== undefined && Object.keys(sets).length === 1).flatMap(([, , calls]) => calls(at));
  expect(actionsOf(name).filter((action) => !called.some((call) => call.action === action))).toEqual([]);
});
