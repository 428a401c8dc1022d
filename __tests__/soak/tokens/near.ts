import type { RoleDefinition } from "../../../modules";
import { type Claims, type Job, mint } from "../../support/github";
import type { Random } from "../random";

/** A token near a definition: of a job that it means, with a few things different, as mistakes and attackers have them. */
export function nearToken(role: RoleDefinition, random: Random): Claims {
  let job = jobOf(role, random);
  for (let left = howMany(random); left > 0; left--) job = { ...job, ...random.pick(JOB_CHANGES)(job, random) };
  let claims = mint(job);
  const whole = random.pick(role.subjects ?? []);
  if (whole !== undefined) claims = { ...claims, sub: filled(whole, random) };
  for (let left = howMany(random); left > 0; left--) {
    const name = random.chance(0.6) ? "sub" : random.pick(CLAIMS);
    const { [name]: value = "", ...others } = claims;
    const changed = random.pick(TEXT_CHANGES)(value, random, claims);
    claims = changed === undefined ? others : { ...others, [name]: changed };
  }
  return claims;
}

const howMany = (random: Random) => random.pick([0, 0, 1, 1, 2]);
const CLAIMS = ["aud", "sub", "environment", "job_workflow_ref", "ref", "repository_id", "actor_id", "workflow", "repository_owner_id"];

/** A job that the definition means, where it means any. */
function jobOf(role: RoleDefinition, random: Random): Job {
  const { repositories = [], owners = [], dangerouslyOwners = [], environments = [], branches = [], gitTags = [] } = role;
  const takesPullRequests = role.pullRequest || role.dangerouslyPullRequest || role.dangerouslyAnyRef;
  const listed = random.pick([...repositories, ...[...owners, ...dangerouslyOwners].map((owner) => `${owner}/web@7`)]) ?? "octo-org/web";
  const [, owner = "", ownerId = "7", name = "", id = "8"] = /^([^@/]*)(?:@(\d+))?\/([^@]*)(?:@(\d+))?$/.exec(listed) ?? [];
  // The name of one that is listed with ids too has these
  const twin = repositories.find((other) => other.replaceAll(/@\d+/g, "") === listed && other !== listed);
  const refs = [...branches.map((branch) => `refs/heads/${branch}`), ...gitTags.map((tag) => `refs/tags/${tag}`)];
  return {
    owner,
    ownerId,
    name,
    id: twin?.split("@")[2] ?? id,
    immutable: listed.includes("@"),
    ...(refs.length > 0 && { ref: filled(random.pick(refs), random) }),
    ...(environments.length > 0 && { environment: random.pick(environments) }),
    ...(takesPullRequests &&
      random.chance(0.3) && { event: "pull_request" as const, ref: "refs/pull/7/merge", environment: undefined as never }),
    ...optional("calls", random.pick(role.reusableWorkflows ?? [])),
    ...optional("actorId", random.pick(role.actorIds ?? [])),
    ...optional("workflow", random.pick(role.workflows ?? [])),
  };
}

const optional = (name: string, value: string | undefined) => (value === undefined ? {} : { [name]: value });
/** A ref that a pattern covers. */
const filled = (pattern: string, random: Random) =>
  pattern.replaceAll(/[*?]/g, (wildcard) => (wildcard === "?" ? random.pick(["1", "/", "*"]) : random.pick(["", "1", "a/b", "?", "main"])));

type JobChange = (job: Job, random: Random) => Partial<Job>;
const without = (job: Job, name: keyof Job): Partial<Job> => ({ ...job, [name]: undefined as never });

/** Another job of GitHub's. */
const JOB_CHANGES: readonly JobChange[] = [
  ({ owner }, random) => ({ owner: random.pick([`${owner}-evil`, "evil", cased(owner ?? "", random)]) }),
  (_, random) => ({ ownerId: random.pick(["1", "9", "123456"]) }),
  (_, random) => ({ id: random.pick(["1", "9", "123456"]) }),
  ({ id, ownerId }) => ({ id: ownerId as string, ownerId: id as string }),
  ({ name }, random) => ({ name: random.pick([`${name}-2`, `x${name}`, "web", cased(name ?? "", random)]) }),
  ({ immutable }) => ({ immutable: !immutable }),
  // Names as the ids' forms look
  ({ owner, ownerId, name, id }) => ({ owner: `${owner}-${ownerId}`, name: `${name}-${id}`, immutable: false }),
  (job, random) => ({ ...without(job, "environment"), ref: `refs/heads/${job.environment ?? random.pick(["main", "prod"])}` }),
  ({ ref = "refs/heads/main" }) => ({ environment: ref.replace(/^refs\/(heads|tags)\//, "") }),
  (_, random) => ({ environment: random.pick(["staging", "production", "main", "ref:refs/heads/main", "pull_request"]) }),
  // Another environment of the same subject
  ({ environment }) => (environment === undefined ? {} : { environment: environment.split(":").join("%3A") }),
  ({ ref = "" }) => ({ ref: ref.startsWith("refs/tags/") ? ref.replace("tags", "heads") : ref.replace("heads", "tags") }),
  ({ ref = "" }, random) => ({
    ref: random.pick([`${ref}2`, `${ref}/x`, "refs/heads/topic", "refs/heads/gh-readonly-queue/main/pr-1-a", ""]),
  }),
  (job) => ({ ...without(job, "environment"), event: "pull_request", ref: "refs/pull/7/merge" }),
  (_, random) => ({ audience: random.pick(["https://github.com/octo-org", "sts.amazonaws.com.cn", "STS.amazonaws.com"]) }),
  ({ calls = "" }, random) => ({ calls: random.pick([`${calls}2`, `evil/${calls}`, "evil/x/.github/workflows/x.yml@refs/heads/main"]) }),
  (_, random) => ({ actorId: random.pick(["1", "9", "58323"]) }),
  (_, random) => ({ workflow: random.pick(["deploy", "x", "${aws:username}"]) }),
];

type TextChange = (value: string, random: Random, claims: Claims) => string | undefined;

/** Other texts, whether or not GitHub would write them: templates of one's own, escapes, wildcards. Nothing takes the claim away. */
const TEXT_CHANGES: readonly TextChange[] = [
  () => undefined,
  (value, random) => random.pick(["x", "repo:evil@9/x@8:workflow:", "workflow:", "environment:", " ", "*"]) + value,
  (value, random) => value + random.pick(["x", ":", ":environment:production", "/", " ", "\n", "*", "%3A", "@1"]),
  (value, random) => cased(value, random),
  (value) => value.replaceAll(":", "%3A"),
  (value) => value.replaceAll("%3A", ":"),
  (value) => value.replaceAll("@", "-"),
  (value) => value.replace("%", "%25"),
  (value, random) => at(value, random, () => random.pick(["*", "?", "$", "${*}", "%2F", "é", "\u0435"])),
  (value, random) => at(value, random, () => ""),
  (value, random) => at(value, random, (character) => character + character),
  (value, random) => value.slice(0, Math.floor(random.next() * value.length)),
  (value) => value.split(":").reverse().join(":"),
  (value) => value.replace(/@(\d+)\/(.*)@(\d+)/, "@$3/$2@$1"),
  (value) => value.replaceAll(/@\d+/g, "@*"),
  (value) => value.replaceAll(/@\d+/g, ""),
  (_, random) => random.pick(["*", "", "repo:*", "${token.actions.githubusercontent.com:sub}", "null"]),
  (_, random, claims) => claims[random.pick(CLAIMS)],
];

const at = (value: string, random: Random, make: (character: string) => string) => {
  const place = Math.floor(random.next() * value.length);
  return value.slice(0, place) + make(value[place] ?? "") + value.slice(place + 1);
};
const cased = (value: string, random: Random) =>
  random.chance(0.3)
    ? value.toUpperCase()
    : at(value, random, (character) => (character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase()));
