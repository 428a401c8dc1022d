import { includesPattern, literalPattern } from "../iam/wildcard";
import type { Door } from "./doors";

/** The first of the files that a role asks for by `job_workflow_ref`. */
export interface CalledFile {
  /** ".github/workflows/deploy.yml" */
  readonly path: string;
  readonly repository: string;
  /** A full ref, or a commit. */
  readonly version: string;
  /** Whether the workflow itself is that file, on that ref; in the other case it calls it. */
  readonly own: boolean;
}

/** Nothing where the role asks for none. */
export function fileOf(doors: readonly Door[]): CalledFile | undefined {
  const [file = ""] = doors[0]?.files ?? [];
  const [, of, path, version] = /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^@]+)@(.+)$/s.exec(file) ?? [];
  if (of === undefined || path === undefined || version === undefined) return undefined;
  const found = { path, repository: of, version };
  // A job that calls no workflow has its own file in the claim, on the ref that it runs on
  const own = version.startsWith("refs/") && doors.every(({ repository }) => repository === of) && doors.some((door) => isOn(door, found));
  return { ...found, own };
}

const isOn = ({ refs }: Door, { version }: Pick<CalledFile, "version">): boolean =>
  refs.some((ref) => includesPattern(ref, literalPattern(version)));

/** A door for the file where it stands: on the ref of its version alone. Nothing where it is not for that ref. */
export function heldToFile(door: Door, file: CalledFile | undefined): Door[] {
  if (!file?.own) return [door];
  return isOn(door, file) ? [{ ...door, refs: [literalPattern(file.version)] }] : [];
}

/** As `uses` of a job has it (github/docs, "Reuse workflows"): a branch or a tag by its name. */
export const usesOf = ({ repository, path, version }: CalledFile): string =>
  `${repository}/${path}@${version.replace(/^refs\/(heads|tags)\//, "")}`;
