import type { ReadJson } from "../json-text";
import { isRecord } from "../record";
import type { FileDoubt, Roles, TextFile, TrustedRole } from "./role";
import { trustOf } from "./trust-text";

/** What IAM and its command line give: a policy, `get-role`, `list-roles`, `get-account-authorization-details`. */

const TRUNCATED = "The list goes on (IsTruncated): roles of further pages are not in this file.";
const NO_ROLE = "It is no role that can be read.";

/** Nothing where the file is of another kind. */
export function rolesOfIam({ value, repeatedKeys }: ReadJson, file: TextFile["file"]): Roles | undefined {
  if (!isRecord(value)) return undefined;
  if ("Statement" in value) {
    const name = file === "-" ? "the trust policy" : (file.split(/[\\/]/).at(-1) ?? file).replace(/\.json$/, "");
    return { roles: [{ file, name, place: "", trust: trustOf(value, repeatedKeys) }], doubts: [] };
  }
  const list = ["RoleDetailList", "Roles"].find((key) => Array.isArray(value[key]));
  const entries: [string, unknown][] = isRecord(value["Role"])
    ? [["Role", value["Role"]]]
    : list === undefined
      ? []
      : (value[list] as unknown[]).map((entry, i) => [`${list}[${i}]`, entry]);
  if (list === undefined && entries.length === 0) return undefined;
  const doubts: FileDoubt[] = value["IsTruncated"] === true ? [{ file, place: "", reason: TRUNCATED }] : [];
  const read = entries.map(([place, entry]) => roleOf(entry, place, file, repeatedKeys));
  return {
    roles: read.flatMap((each) => each ?? []),
    doubts: [...doubts, ...entries.flatMap(([place], i) => (read[i] === undefined ? [{ file, place, reason: NO_ROLE }] : []))],
  };
}

function roleOf(entry: unknown, at: string, file: string, repeatedKeys: readonly string[]): TrustedRole | undefined {
  if (!isRecord(entry)) return undefined;
  const { RoleName: name, Arn: arn, MaxSessionDuration: seconds, AssumeRolePolicyDocument: document } = entry;
  if (typeof name !== "string") return undefined;
  const place = `${at}.AssumeRolePolicyDocument`;
  const own = repeatedKeys.filter((key) => key.startsWith(at)).map((key) => key.replace(`${place}.`, ""));
  return {
    file,
    name,
    place,
    ...(typeof arn === "string" && { arn }),
    ...(typeof seconds === "number" && { maxSessionSeconds: seconds }),
    trust: trustOf(document, own),
  };
}
