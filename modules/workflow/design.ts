import type { PolicyDocument } from "../iam/document";
import { patternText } from "../iam/wildcard";
import { CannotJudge, UserError } from "../user-error";
import { type CalledFile, fileOf, heldToFile } from "./called-file";
import { type Closed, type Door, doorsOf } from "./doors";
import { type AdmittedJob, jobAt, merged } from "./jobs";
import { decide } from "./tokens";
import { canBeHeld, runsOf, type Triggers, triggersOf } from "./triggers";

/** What is asked of the command. */
export interface Wanted {
  /** The role's name, its ARN or its place in the file. */
  readonly role: string;
  /** The environment of the job, of several or of those that a pattern lets in. */
  readonly environment?: string;
  /** "octo-org/web", where the role lets in other jobs of other repositories. */
  readonly repository?: string;
  /** Where it deploys, whatever the file tells. */
  readonly region?: string;
  /** Whether to print the file that is called, where the role asks for one. */
  readonly called?: boolean;
}

/** All of a workflow but its steps: what its tokens hang on. */
export interface Design {
  /** The role's. */
  readonly roleName: string;
  /** What all of its jobs have in common, the first of the repositories aside. */
  readonly door: Door;
  /** In words. */
  readonly repositories: readonly string[];
  /** The workflow's. */
  readonly name: string;
  readonly jobs: readonly AdmittedJob[];
  readonly triggers: Triggers;
  /** The file that the jobs must be in, and whether it is this one or called by this one. */
  readonly file?: CalledFile;
  /** Whether the file that is called is printed. */
  readonly called: boolean;
  /** What the role speaks of, and the workflow has not. */
  readonly closed: readonly Closed[];
}

/** @throws UserError where there is none, CannotJudge where it cannot be told whether there is one */
export function designOf(roleName: string, trust: PolicyDocument, wanted: Wanted): Design {
  const found = doorsOf(trust, wanted.environment);
  if (found.doors.length > MOST_DOORS) throw new CannotJudge(`The trust policy of ${roleName} names more than anybody could look through.`);
  const [doors, others] = alike(chosen(found.doors, wanted, roleName));
  const [door] = doors;
  const [name = roleName] = door?.workflows ?? [];
  const file = fileOf(doors);
  const closed = [...found.closed, ...others, ...(name.includes("${{") || file?.path.includes("${{") ? [UNWRITABLE] : [])];
  if (door === undefined || closed.includes(UNWRITABLE)) throw nothing(roleName, closed);
  const places = placesOf(doors);
  const held = byJob(doors).map((each) => heldToFile(each, file));
  const tried = byJob(held.flat()).map((each) => jobAt(trust, placed(each, places), name));
  const elsewhere = held.some((each) => each.length === 0) ? [{ reason: `jobs elsewhere than on ${file?.version}`, sure: true }] : [];
  const refused = [...elsewhere, ...tried.flatMap((each) => each.refused)];
  const all = merged(tried.flatMap(({ job }) => job ?? []));
  const jobs = all.filter((job) => canBeHeld(job, triggersOf(all)));
  if (jobs.length === 0) throw nothing(roleName, [...closed, ...refused, ...(all.length > 0 ? [UNHELD] : [])]);
  const triggers = triggersOf(jobs);
  const design: Design = {
    roleName,
    door,
    repositories: [...new Set(doors.map(repositoryInWords))],
    name,
    jobs,
    triggers,
    ...(file && { file }),
    called: wanted.called === true,
    closed: [...closed, ...refused, ...(jobs.length < all.length ? [UNHELD] : [])],
  };
  if (design.called && file?.own !== false)
    throw new UserError(`The role ${roleName} asks for no file that is called. Leave out --called.`);
  proven(design, trust, places);
  return design;
}

/** Far more than the longest trust policy that AWS stores has room for. */
const MOST_DOORS = 400;

const UNWRITABLE: Closed = { reason: 'a name that it asks for holds "${{", which GitHub would take for an expression', sure: false };
const UNHELD: Closed = { reason: "refs that no condition of a job can say", sure: false };

function nothing(roleName: string, closed: readonly Closed[]): UserError {
  const reasons = [...new Set(closed.map(({ reason }) => reason))].slice(0, 8).map((reason) => `\n  - ${reason}`);
  const said = `No workflow can be written for the role ${roleName}:${reasons.join("") || "\n  - its trust policy lets in no job of GitHub Actions"}`;
  return closed.every(({ sure }) => sure) ? new UserError(said) : new CannotJudge(said);
}

/** Those of the repository and the environment that are asked for. */
function chosen(doors: readonly Door[], { repository, environment }: Wanted, roleName: string): Door[] {
  const places = [...new Set(doors.map((door) => door.repository))];
  const named = repository?.toLowerCase();
  const here = doors.filter((door) => named === undefined || door.repository.toLowerCase() === named);
  if (doors.length > 0 && here.length === 0)
    throw new UserError(`The role ${roleName} lets in no job of ${repository}. Its repositories: ${places.join(", ")}.`);
  const jobsAt = (place: string) =>
    JSON.stringify(
      byJob(here.filter((door) => door.repository === place))
        .map(keyOf)
        .sort(),
    );
  if (named === undefined && new Set(places.map(jobsAt)).size > 1)
    throw new UserError(
      `The role ${roleName} lets in other jobs of other repositories. Say which is meant: --repository ${places[0]}. Its repositories: ${places.join(", ")}.`,
    );
  const wanted = here.filter((door) => environment === undefined || door.environment === environment);
  const names = [...new Set(here.flatMap((door) => door.environment ?? []))];
  if (here.length > 0 && wanted.length === 0)
    throw new UserError(
      `The role ${roleName} lets in no job with the environment ${environment}. ${names.length === 0 ? "It asks for none: leave out --environment." : `Its environments: ${names.join(", ")}.`}`,
    );
  return wanted;
}

/** One workflow asks for one audience, is one file and is started by the same users: as the first door has it. */
function alike(doors: readonly Door[]): [Door[], Closed[]] {
  const asked = ({ providerArn, audience, files, workflows, actorIds }: Door) =>
    JSON.stringify([providerArn, audience, files, workflows, actorIds]);
  const [first] = doors;
  const same = doors.filter((door) => first && asked(door) === asked(first));
  return [
    same,
    doors
      .filter((door) => !same.includes(door))
      .map((door) => ({ reason: `${wordsOf(door)}, which ask for something else beside it`, sure: false })),
  ];
}

const wordsOf = ({ repository, environment, refs }: Door): string =>
  `jobs of ${repository}${environment === undefined ? "" : ` with the environment ${environment}`}${refs.length === 0 ? "" : ` on ${refs.map(patternText).join(" or ")}`}`;

const keyOf = ({ environment, refs, pullRequest }: Door): string => JSON.stringify([environment, refs.map(patternText), pullRequest]);
const byJob = (doors: readonly Door[]): Door[] => [...new Map(doors.map((door) => [keyOf(door), door])).values()];

type Place = Pick<Door, "place" | "prefix" | "repository">;

/** Where the workflow may be: each form of each repository's subjects, with all that the policy says of it. */
function placesOf(doors: readonly Door[]): Place[] {
  const places = new Map<string, Place>();
  for (const { prefix, repository, place } of doors) {
    const key = patternText(prefix);
    places.set(key, { prefix, repository, place: { ...place, ...places.get(key)?.place } });
  }
  return [...places.values()];
}

function repositoryInWords({ repository, place }: Door): string {
  const [owner, name] = repository.split("/");
  if (name !== "*") return repository;
  return `any repository of ${owner}${"repository_owner_id" in place ? "" : " whose subjects have no ids"}`;
}

const placed = (door: Door, places: readonly Place[]): Door[] => places.map((place) => ({ ...door, ...place }));

/** The promise of the command: every token that the workflow mints comes in. */
function proven({ roleName, door, jobs, triggers, name }: Design, trust: PolicyDocument, places: readonly Place[]): void {
  const mints = jobs.flatMap((job) =>
    runsOf(job, triggers).flatMap((run) =>
      places.map((place) => ({ run, door: { ...withoutEnvironment(door), ...place, ...ofJob(job) } })),
    ),
  );
  if (!mints.every((each) => decide(trust, each.door, each.run, name) === "allowed"))
    throw new CannotJudge(`No workflow can be written for the role ${roleName}: not every token of its jobs would come in.`);
}

const withoutEnvironment = ({ environment: _, ...door }: Door): Door => door;
const ofJob = ({ environment }: AdmittedJob) => (environment === undefined ? {} : { environment });
