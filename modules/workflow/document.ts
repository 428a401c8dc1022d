import { pinned } from "./actions";
import { usesOf } from "./called-file";
import type { Design } from "./design";
import type { AdmittedJob } from "./jobs";
import type { Filter } from "./refs";
import type { Step } from "./steps/step";
import { condition, writtenText } from "./text";
import { conditionOf } from "./triggers";
import { Noted, type Yaml, type YamlMap } from "./yaml";

/** The parts of a workflow as YAML. */

/** What is the same of every workflow of the design. */
export const head = ({ name }: Design, events: Yaml): YamlMap => ({ name, on: events, permissions: {} });

export function jobsOf(design: Design, steps: readonly Step[]): YamlMap {
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
export function caller(design: Design): YamlMap {
  const [id = "call"] = idsOf({ ...design, jobs: design.jobs.slice(0, 1) });
  return { ...head(design, on(design)), jobs: { [id]: { permissions: PERMISSIONS, uses: design.file && usesOf(design.file) } } };
}

const conditionOfJob = (job: AdmittedJob, { triggers, door }: Design): string | undefined => {
  const source = conditionOf(job, triggers, door.actorIds);
  return source === undefined ? undefined : condition(source);
};

const OPEN = "The role leaves open which branch or tag it is: add the triggers that should start this";

export function on({ triggers, jobs }: Design): Yaml {
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
