import { USUAL_AUDIENCE } from "../trust/issuer";
import { permissionsOf } from "../words/permissions";
import { partText } from "../words/resources";
import { pinned } from "./actions";
import type { Allowed } from "./allowed";
import { usesOf } from "./called-file";
import type { Design } from "./design";
import type { Closed } from "./doors";
import type { AdmittedJob } from "./jobs";
import type { RolePlace } from "./place";
import { emptyEnv, filledIn, placeholdersIn } from "./placeholders";
import type { Filter } from "./refs";
import { Granted } from "./steps/granted";
import { STEP_SETS } from "./steps/index";
import type { Step } from "./steps/step";
import { condition, expression, template, writtenText } from "./text";
import { conditionOf } from "./triggers";

import { commentOf, Noted, toYaml, type Yaml, type YamlMap } from "./yaml";

/** The workflow as text: what a reader must know, then what GitHub reads. */
export function render(design: Design, allowed: Allowed, place: RolePlace): string {
  if (design.file?.own === false && !design.called) return written(header(design, true), caller(design));
  const may = new Granted(allowed.grants, place.home, allowed.leaves);
  const used = STEP_SETS.map((set) => ({ set, steps: set.steps(may) })).filter(({ steps }) => steps.length > 0);
  const steps = [...FIRST, credentials(design, place), ...(used.length === 0 ? [NOTHING] : used.flatMap((each) => each.steps))];
  const missing = placeholdersIn(toYaml(jobsOf(design, steps)));
  const covered = new Set(used.flatMap(({ set }) => set.covers));
  return written([...header(design, false), ...notes(design.closed, left(allowed, may, covered), [...allowed.untold, ...place.doubts])], {
    ...head(design, design.called ? { workflow_call: null } : on(design)),
    env: missing.length === 0 ? undefined : new Noted(emptyEnv(missing), { above: ["What the file does not tell: fill it in"] }),
    jobs: jobsOf(design, [...(missing.length === 0 ? [] : [filledIn(missing)]), ...steps]),
  });
}

const written = (comments: readonly string[], workflow: YamlMap): string =>
  `${[...comments.map(commentOf), toYaml(workflow)].join("\n")}\n`;

const FIRST: readonly Step[] = [{ uses: "actions/checkout", with: { "persist-credentials": false } }];
const NOTHING: Step = { name: "Show whose credentials these are", run: "aws sts get-caller-identity" };

/** A role takes at least this long a session as its longest (IAM API reference, CreateRole, MaxSessionDuration), in seconds. */
const SESSION_SECONDS = 3600;

const credentials = ({ door }: Design, { arn, account, region }: RolePlace): Step => ({
  uses: "aws-actions/configure-aws-credentials",
  with: {
    "role-to-assume": arn,
    "aws-region": region,
    ...(door.audience !== USUAL_AUDIENCE && { audience: door.audience }),
    "allowed-account-ids": account,
    // CloudTrail then names the run
    "role-session-name": template`run-${expression("github.run_id")}-${expression("github.run_attempt")}`,
    "role-duration-seconds": SESSION_SECONDS,
  },
});

/** What the role may do that no step is for, in words. */
function left({ grants }: Allowed, may: Granted, covered: ReadonlySet<string>): string[] {
  const isUsed = new Set(
    may
      .of(...covered)
      .flatMap((served) => served.grants)
      .filter(({ resource }) => may.isReached(partText(resource))),
  );
  const others = grants.filter((grant) => grant.effect === "Allow" && !isUsed.has(grant));
  return [...new Set(permissionsOf(others, { home: may.home.account, among: grants }).map(({ words }) => words))];
}

function header({ roleName, repositories, file, called, door }: Design, calls: boolean): string[] {
  const where = repositories.map((each) => (each.endsWith("/*") ? `any repository of ${each.slice(0, -2)}` : each)).join(", ");
  const path = file?.own ? file.path : `.github/workflows/${roleName}.yml`;
  return [
    `The workflow for the role ${roleName}: ${called && file ? `${file.path} of ${file.repository}` : `${path} of ${where}`}`,
    ...(file === undefined
      ? []
      : [`The role takes jobs of this file alone: ${door.files.join(" or ")}${calls ? ". --called prints it" : ""}`]),
    ...(door.workflows.length === 0 ? [] : [`The role takes workflows of this name alone: ${door.workflows.join(" or ")}`]),
  ];
}

function notes(closed: readonly Closed[], more: readonly string[], untold: readonly string[]): string[] {
  const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]);
  return [
    ...section("The role speaks of more, which is not in the workflow:", [...new Set(closed.map(({ reason }) => reason))]),
    ...section("No step is known here for what the role may do besides:", more),
    ...section("What the role may do is not all known from the file:", untold),
  ];
}

const head = ({ name }: Design, events: Yaml): YamlMap => ({ name, on: events, permissions: {} });

function jobsOf(design: Design, steps: readonly Step[]): YamlMap {
  const ids = idsOf(design);
  return Object.fromEntries(
    design.jobs.map((job, at) => [
      ids[at] ?? "",
      {
        if: conditionOfJob(job, design),
        "runs-on": "ubuntu-latest",
        environment: job.environment === undefined ? undefined : writtenText(job.environment),
        permissions: PERMISSIONS,
        steps: steps.map(stepYaml),
      },
    ]),
  );
}

const PERMISSIONS = { contents: "read", "id-token": "write" };

/** What calls the file with the jobs: they bring their own conditions. */
function caller(design: Design): YamlMap {
  const [id = "call"] = idsOf({ ...design, jobs: design.jobs.slice(0, 1) });
  return { ...head(design, on(design)), jobs: { [id]: { permissions: PERMISSIONS, uses: design.file && usesOf(design.file) } } };
}

const conditionOfJob = (job: AdmittedJob, { triggers, door }: Design): string | undefined => {
  const source = conditionOf(job, triggers, door.actorIds);
  return source === undefined ? undefined : condition(source);
};

const OPEN = "The role leaves open which branch or tag it is: add the triggers that should start this";

function on({ triggers, jobs }: Design): Yaml {
  const { branches, tags, dispatch, pullRequest } = triggers;
  const globs = (filters: readonly Filter[]) => (filters.length === 0 ? undefined : filters.map(({ glob }) => glob));
  const push = { branches: globs(branches), tags: globs(tags) };
  const events: YamlMap = {
    push: branches.length + tags.length === 0 ? undefined : push,
    pull_request: pullRequest ? null : undefined,
    workflow_dispatch: dispatch ? null : undefined,
  };
  return jobs.some(({ anyRef }) => anyRef) ? new Noted(events, { above: [OPEN] }) : events;
}

/** An id for each job: the role's name and that of the environment, as far as ids take their letters. */
function idsOf({ roleName, jobs }: Design): string[] {
  const ids = new Set<string>();
  return jobs.map(({ environment }) => {
    const wanted = [roleName, ...(jobs.length === 1 || environment === undefined ? [] : [environment])]
      .join("-")
      .replaceAll(/[^\w-]/g, "-");
    const base = /^[A-Za-z_]/.test(wanted) ? wanted : `_${wanted}`;
    let id = base;
    for (let i = 2; ids.has(id.toLowerCase()); i++) id = `${base}-${i}`;
    ids.add(id.toLowerCase());
    return id;
  });
}

function stepYaml({ name, id, uses, with: inputs, env, run, note }: Step): Yaml {
  const action = uses && pinned(uses);
  const step: YamlMap = {
    name,
    id,
    uses: action && new Noted(action.uses, { beside: action.version }),
    with: inputs && texts(inputs),
    env: env && texts(env),
    run,
  };
  return note === undefined ? step : new Noted(step, { above: [note] });
}

const texts = (given: NonNullable<Step["with"]>): YamlMap =>
  Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      typeof value === "number" || typeof value === "boolean" ? value : writtenText(value),
    ]),
  );
