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
export function fileOf({ files: [file = ""], repository, refs }: Door): CalledFile | undefined {
  const [, of, path, version] = /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^@]+)@(.+)$/s.exec(file) ?? [];
  if (of === undefined || path === undefined || version === undefined) return undefined;
  // A job that calls no workflow has its own file in the claim, on the ref that it runs on
  const own = of === repository && version.startsWith("refs/") && refs.some((ref) => includesPattern(ref, literalPattern(version)));
  return { path, repository: of, version, own };
}

/** A door for the file where it stands: on the ref of its version alone, and for no pull request. */
export const heldToFile = (door: Door, file: CalledFile | undefined): Door =>
  file?.own
    ? {
        ...door,
        refs: door.refs.some((ref) => includesPattern(ref, literalPattern(file.version))) ? [literalPattern(file.version)] : [],
        pullRequest: false,
      }
    : door;

/** As `uses` of a job has it (github/docs, "Reuse workflows"): a branch or a tag by its name. */
export const usesOf = ({ repository, path, version }: CalledFile): string =>
  `${repository}/${path}@${version.replace(/^refs\/(heads|tags)\//, "")}`;
