import { permissionsOf } from "../words/permissions";
import { partText } from "../words/resources";
import type { Allowed } from "./allowed";
import type { Design } from "./design";
import { caller, head, jobsOf, on } from "./document";
import type { Closed } from "./doors";
import type { RolePlace } from "./place";
import { emptyEnv, filledIn, placeholdersIn } from "./placeholders";
import { firstSteps, SHOW_CREDENTIALS } from "./steps/first";
import { Granted } from "./steps/granted";
import { STEP_SETS } from "./steps/index";
import type { StepSet } from "./steps/step";
import { commentOf, Noted, toYaml, type YamlMap } from "./yaml";

/** The workflow as text: what a reader must know, then what GitHub reads. */
export function render(design: Design, allowed: Allowed, place: RolePlace): string {
  if (design.file?.own === false && !design.called) return written(header(design, true), caller(design));
  const may = new Granted(allowed.grants, place.home, allowed.leaves);
  const used = STEP_SETS.map((set) => ({ set, steps: set.steps(may) })).filter(({ steps }) => steps.length > 0);
  const steps = [...firstSteps(design, place), ...(used.length === 0 ? [SHOW_CREDENTIALS] : used.flatMap((each) => each.steps))];
  const missing = placeholdersIn(toYaml(jobsOf(design, steps)));
  const sets = used.map(({ set }) => set);
  const comments = [...header(design, false), ...notes(design.closed, left(allowed, may, sets), [...allowed.untold, ...place.doubts])];
  return written(comments, {
    ...head(design, design.called ? { workflow_call: null } : on(design)),
    env: missing.length === 0 ? undefined : new Noted(emptyEnv(missing), { above: ["What the file does not tell: fill it in"] }),
    jobs: jobsOf(design, [...(missing.length === 0 ? [] : [filledIn(missing)]), ...steps]),
  });
}

const written = (comments: readonly string[], workflow: YamlMap): string =>
  `${[...comments.map(commentOf), toYaml(workflow)].join("\n")}\n`;

/** What the role may do that no step is for, in words. */
function left({ grants }: Allowed, may: Granted, sets: readonly StepSet[]): string[] {
  const isUsed = new Set(
    sets.flatMap(({ covers, elsewhere }) =>
      may
        .of(...covers)
        .flatMap((served) => served.grants)
        .filter(({ resource }) => elsewhere || may.isReached(partText(resource))),
    ),
  );
  const others = grants.filter((grant) => grant.effect === "Allow" && !isUsed.has(grant));
  return [...new Set(permissionsOf(others, { home: may.home.account, among: grants }).map(({ words }) => words))];
}

function header({ roleName, repositories, file, called, door }: Design, calls: boolean): string[] {
  const path = file?.own ? file.path : `.github/workflows/${roleName}.yml`;
  return [
    `The workflow for the role ${roleName}: ${called && file ? `${file.path} of ${file.repository}` : `${path} of ${repositories.join(", ")}`}`,
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
