import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parse } from "yaml";
import type { PolicyDocument } from "../../modules/iam/document";
import { admits } from "../../modules/trust/admits";
import { type Job, mint } from "./github";

/** Workflows as GitHub takes them: whether they are right, which jobs they start, and with which tokens. Nothing of the command is used. */

export interface Printed {
  readonly label: string;
  readonly workflow: string;
  /** The file that it calls, where it calls one. */
  readonly called?: string;
  readonly trust: PolicyDocument;
  readonly providerArn: string;
  /** Repositories that it is for, as definitions have them. */
  readonly repositories: readonly string[];
  readonly issuer?: string;
  /** Files that the role takes, as definitions have them. */
  readonly files?: readonly string[];
}

/** Where a job may be started: what GitHub knows of it, and so may say in its token. */
interface Start {
  readonly event: "pull_request" | "push" | "workflow_dispatch";
  readonly ref: string;
  readonly actorId: string;
}

interface Github {
  readonly condition: string;
  readonly github: object;
}

/** What is wrong with printed workflows: each problem with its label. And how many tokens were let in. */
export function judge(all: readonly Printed[]): { readonly problems: string[]; readonly admitted: number } {
  const mints = all.flatMap((printed) => tokensOf(printed).map((token) => ({ printed, ...token })));
  const texts = all.flatMap(({ label, workflow, called }) => [workflow, called ?? []].flat().map((text) => ({ label, text })));
  const { problems, held } = asked(
    texts.map(({ text }) => text),
    mints.map(({ github }) => github),
  );
  const refused = mints.filter(
    ({ printed, claims }, at) => held[at] && admits(printed.trust, claims, { providerArn: printed.providerArn }) !== "allowed",
  );
  const idle = all.filter((printed) => !mints.some((each, at) => each.printed === printed && held[at]));
  return {
    admitted: held.filter(Boolean).length - refused.length,
    problems: [
      ...problems.flatMap((found, at) => found.map((problem) => `${texts[at]?.label}: ${problem}\n${texts[at]?.text}`)),
      ...refused.map(({ printed, claims }) => `${printed.label}: ${JSON.stringify(claims)} is not let in\n${printed.workflow}`),
      ...idle.map(({ label, workflow }) => `${label}: no job of it runs\n${workflow}`),
    ],
  };
}

/** One process for all: GitHub's parser imports JSON as no Node does without a loader. */
function asked(workflows: readonly string[], conditions: readonly Github[]): { problems: string[][]; held: boolean[] } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", join(__dirname, "github-side.mjs")], {
    input: JSON.stringify({ workflows, conditions }),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function tokensOf({
  workflow,
  called,
  repositories,
  issuer,
  files = [],
}: Printed): { github: Github; claims: Readonly<Record<string, string>> }[] {
  const caller = parse(workflow);
  const { uses } = Object.values<{ uses?: string }>(caller.jobs)[0] ?? {};
  const jobs = Object.values<{ if?: string; environment?: string; steps: { with?: Record<string, string> }[] }>(
    (called === undefined ? caller : parse(called)).jobs,
  );
  return repositories.flatMap((repository) =>
    startsOf(caller.on, (called ?? workflow).includes("sender")).flatMap(({ event, ref, actorId }) =>
      jobs.map(({ if: condition = "github.ref != ''", environment, steps }) => {
        const place = placeOf(repository, repositories);
        const inputs = steps.find((step) => step.with?.["role-to-assume"])?.with ?? {};
        const claims = mint({
          ...place,
          event,
          ref,
          actorId,
          workflow: caller.name,
          ...(environment !== undefined && { environment: unescaped(environment) }),
          ...(inputs["audience"] !== undefined && { audience: unescaped(inputs["audience"]) }),
          calls: uses === undefined ? `${place.owner}/${place.name}/${pathOf(workflow)}@${ref}` : fileOf(uses, files),
          ...(issuer !== undefined && { issuer }),
        });
        const name = `${place.owner}/${place.name}`;
        const github = { ref, event_name: event, repository: name, event: { ...pullRequest(event, name), sender: { id: actorId } } };
        return { github: { condition, github }, claims };
      }),
    ),
  );
}

const pullRequest = (event: string, name: string) =>
  event === "pull_request" ? { pull_request: { head: { repo: { full_name: name } } } } : {};

/** With the whole ref, which the token has: a call names a branch or a tag by its name. */
const fileOf = (uses: string, files: readonly string[]): string =>
  files.find((file) => file.replace(/@refs\/(heads|tags)\//, "@") === uses) ?? uses;

/** Where it is to be saved: its first line says so. */
const pathOf = (workflow: string): string => /: (\.github\/workflows\/.*?) of /.exec(workflow)?.[1] ?? "";

/** "${{ '${{' }}" is how a text says "${{". */
const unescaped = (text: string) => text.replaceAll("${{ '${{' }}", "${{");

/** With the ids that a repository has beside its name, in this form or in the other one. */
function placeOf(repository: string, all: readonly string[]): Pick<Job, "id" | "immutable" | "name" | "owner" | "ownerId"> {
  const [owner = "", name = ""] = repository.split("/");
  // GitHub knows no two names that differ in case alone
  const isTwin = (each: string) => each.includes("@") && each.replaceAll(/@\d+/g, "").toLowerCase() === repository.toLowerCase();
  const twin = repository.includes("@") ? repository : all.find(isTwin);
  const [, ownerId = "1", id = "2"] = /@(\d+)\/.*@(\d+)$/.exec(twin ?? "") ?? [];
  const bare = (text: string) => text.replace(/@\d+$/, "");
  return { owner: bare(owner), name: bare(name), ownerId, id, immutable: repository.includes("@") };
}

/** Users who may start it: those of the tests' roles, and another. */
const ACTORS = ["583231", "123456", "99999999999999999999", "1"];

/** @param hasActors whether it matters who starts it */
function startsOf(on: Readonly<Record<string, { branches?: string[]; tags?: string[] } | null>>, hasActors: boolean): Start[] {
  const { push } = on;
  const refs = [
    ...(push?.branches ?? []).flatMap(namesOf).map((name) => `refs/heads/${name}`),
    ...(push?.tags ?? []).flatMap(namesOf).map((name) => `refs/tags/${name}`),
  ];
  const starts: Pick<Start, "event" | "ref">[] = [
    ...refs.map((ref) => ({ event: "push" as const, ref })),
    ...("workflow_dispatch" in on
      ? [...refs, "refs/heads/else", "refs/heads/a/b", "refs/tags/else"].map((ref) => ({ event: "workflow_dispatch" as const, ref }))
      : []),
    ...("pull_request" in on ? [{ event: "pull_request" as const, ref: "refs/pull/7/merge" }] : []),
  ];
  return starts.flatMap((start) => (hasActors ? ACTORS : ACTORS.slice(0, 1)).map((actorId) => ({ ...start, actorId })));
}

/** Names that a filter of `on.push` lets through (github/docs, "Workflow syntax", "Filter pattern cheat sheet"), written from there. */
function namesOf(filter: string): string[] {
  const parts = filter.match(/\\.|\*\*|\*|\[[^\]]*\]\+?|.\+|.\?|./gsu) ?? [];
  return parts.reduce<string[]>((names, part) => names.flatMap((name) => choices(part).map((choice) => name + choice)), [""]).slice(0, 8);
}

function choices(part: string): string[] {
  if (part.startsWith("\\")) return [part.slice(1)];
  if (part === "**") return ["", "x", "x/y.z", "1"];
  if (part === "*") return ["", "x"];
  if (part === "[0-9A-Za-z]") return ["a", "Z", "5"];
  const [first = ""] = part;
  if (part.length === 2 && part.endsWith("+")) return [first, first + first];
  if (part.length === 2 && part.endsWith("?")) return ["", first];
  return [part];
}
