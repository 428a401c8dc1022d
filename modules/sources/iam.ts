import type { ReadJson } from "../json-text";
import { isRecord } from "../record";
import { documentOfAwsPolicy } from "../words/managed-policies";
import { type FileDoubt, NOT_IN_FILE, type Permissions, type RolePolicy, type Roles, type TextFile, type TrustedRole } from "./role";
import { documentIn, trustOf } from "./trust-text";

type Json = Readonly<Record<string, unknown>>;

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
  const texts = managedIn(value["Policies"]);
  const read = entries.map(([place, entry]) => {
    const role = roleOf(entry, place, file, repeatedKeys);
    return role && isRecord(entry) ? { ...role, ...permissionsOf(entry, texts) } : undefined;
  });
  return {
    roles: read.flatMap((each) => each ?? []),
    doubts: [...doubts, ...entries.flatMap(([place], i) => (read[i] === undefined ? [{ file, place, reason: NO_ROLE }] : []))],
  };
}

function roleOf(entry: unknown, at: string, file: string, repeatedKeys: readonly string[]): TrustedRole | undefined {
  if (!isRecord(entry)) return undefined;
  const { RoleName: name, Arn: arn, Path: path, MaxSessionDuration: seconds, AssumeRolePolicyDocument: document } = entry;
  if (typeof name !== "string") return undefined;
  const place = `${at}.AssumeRolePolicyDocument`;
  const own = repeatedKeys.filter((key) => key.startsWith(`${at}.`)).map((key) => key.replace(`${place}.`, ""));
  return {
    file,
    name,
    place,
    ...(typeof arn === "string" && { arn }),
    ...(typeof seconds === "number" && { maxSessionSeconds: seconds }),
    ...(typeof path === "string" && { path }),
    trust: trustOf(document, own),
  };
}

/** Of `get-account-authorization-details` alone: nothing else that IAM prints of a role has its policies. */
function permissionsOf(entry: Json, texts: ReadonlyMap<unknown, unknown>): { readonly permissions?: Permissions } {
  const { RolePolicyList: inline, AttachedManagedPolicies: attached, PermissionsBoundary: boundary } = entry;
  if (!Array.isArray(inline) || !Array.isArray(attached)) return {};
  const managed = (name: unknown, arn: unknown) => policyOf(name ?? arn, texts.get(arn) ?? documentOfAwsPolicy(String(arn)));
  return {
    permissions: {
      policies: [
        ...inline.filter(isRecord).map(({ PolicyName, PolicyDocument }) => policyOf(PolicyName, PolicyDocument)),
        ...attached.filter(isRecord).map(({ PolicyName, PolicyArn }) => managed(PolicyName, PolicyArn)),
      ],
      ...(isRecord(boundary) && { boundary: managed(undefined, boundary["PermissionsBoundaryArn"]) }),
      untold: [],
    },
  };
}

function policyOf(label: unknown, text: unknown): RolePolicy {
  const document = text === undefined ? undefined : documentIn(text);
  return { label: String(label), ...(document === undefined ? { hidden: NOT_IN_FILE } : { document }) };
}

/** The texts of managed policies, by their ARNs: of each the version that is in force. */
const managedIn = (list: unknown): ReadonlyMap<unknown, unknown> =>
  new Map(
    (Array.isArray(list) ? list : []).filter(isRecord).flatMap(({ Arn, PolicyVersionList: versions }) => {
      const inForce = (Array.isArray(versions) ? versions : []).filter(isRecord).find(({ IsDefaultVersion }) => IsDefaultVersion === true);
      return inForce === undefined ? [] : [[Arn, inForce["Document"]] as const];
    }),
  );
