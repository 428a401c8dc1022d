import { withoutScheme } from "../fields/issuer";
import { isRecord } from "../record";
import { attributesAt } from "../review/assemble/joins";
import { Side } from "../review/assemble/side";
import { type DecodedChange, decodePlan } from "../review/read/decode";
import { type Plan, textOf } from "../review/read/plan";
import { redact } from "../review/read/redact";
import { plansOfStacks } from "../review/read/stacks";
import { resolveUnknowns } from "../review/resolve/resolve";
import { UserError } from "../user-error";
import { type Regions, regionsOfPlan, regionsOfStack } from "./regions";
import type { FileDoubt, Roles, TextFile } from "./role";
import { roleOf } from "./terraform-role";

/** What Terraform gives: the JSON of a plan or of a state, and a synthesized stack. All three become what the review reads of a plan. */

const MODULES = "The stack calls modules, whose roles are not in it. Give the JSON of a plan.";
const OTHER_ROLE = "It is a role, and not one of hashicorp/aws (aws_iam_role): it is not read.";

type Json = Readonly<Record<string, unknown>>;

/** Nothing where the file is of another kind. */
export function rolesOfTerraform(value: unknown, given: TextFile): Roles | undefined {
  if (!isRecord(value)) return undefined;
  const { file } = given;
  if ("lineage" in value || ("serial" in value && "resources" in value))
    throw new UserError(`${file} is a state in Terraform's own format. Give the output of: terraform show -json`);
  if ("format_version" in value) return "values" in value ? ofState(value, file) : ofPlan(decoded(given), file);
  if (!["resource", "terraform", "provider", "module"].some((section) => typeof value[section] === "object")) return undefined;
  const plan = plansOfStacks({ text: '{"terraform":{}}', file }, given);
  const doubts = value["module"] === undefined ? [] : [{ file, place: "module", reason: MODULES }];
  const types = isRecord(value["resource"]) ? Object.keys(value["resource"]) : [];
  const others = types.map((type) => ({ type, address: type }));
  return rolesOfPlan({ ...plan, doubts: [] }, file, [...doubts, ...otherRoles(others, file)], regionsOfStack(value["provider"]));
}

const decoded = ({ text, file }: TextFile) => decodePlan(text, file);

const ofPlan = (decoded: ReturnType<typeof decodePlan>, file: string): Roles =>
  rolesOfPlan(redact(decoded), file, otherRoles(decoded.changes, file), regionsOfPlan(decoded));

/** A state is a plan that changes nothing. */
function ofState({ values, format_version: version }: Json, file: string): Roles {
  if (typeof version !== "string" || version.split(".")[0] !== "1")
    return { roles: [], doubts: [{ file, place: "", reason: `The state is of format version ${String(version)}; 1.x is read.` }] };
  const changes = resourcesOf(isRecord(values) ? values["root_module"] : undefined);
  const unread = changes.filter((each) => each === undefined).length;
  const known = changes.flatMap((each) => each ?? []);
  const doubts = unread > 0 ? [{ address: "", reason: "An entry of the state cannot be read." }] : [];
  return ofPlan({ changes: known, drift: [], variables: {}, configuration: {}, providers: {}, doubts }, file);
}

/** Of a module and those in it; nothing in the place of an entry that cannot be read. */
function resourcesOf(module: unknown): (DecodedChange | undefined)[] {
  if (!isRecord(module)) return [];
  const { resources, child_modules: children, address } = module;
  return [
    ...(Array.isArray(resources) ? resources : []).map((entry) => asUnchanged(entry, typeof address === "string" ? address : "")),
    ...(Array.isArray(children) ? children : []).flatMap(resourcesOf),
  ];
}

function asUnchanged(entry: unknown, module: string): DecodedChange | undefined {
  if (!isRecord(entry)) return undefined;
  const { address, type, name, mode, values, sensitive_values: sensitive, deposed_key: deposed } = entry;
  if (typeof address !== "string" || typeof type !== "string" || typeof name !== "string" || !isRecord(values)) return undefined;
  const both = { before: values, after: values, afterUnknown: {}, beforeSensitive: sensitive, afterSensitive: sensitive };
  const old = typeof deposed === "string" ? { deposed } : {};
  return { address, type, name, module, mode: mode === "data" ? "data" : "managed", actions: ["no-op"], imported: false, ...old, ...both };
}

const otherRoles = (resources: readonly Pick<DecodedChange, "address" | "type">[], file: string): FileDoubt[] =>
  resources
    .filter(({ type }) => type !== "aws_iam_role" && /^aws[a-z]*_iam_role$/.test(type))
    .map(({ address }) => ({ file, place: address, reason: OTHER_ROLE }));

/** The roles of a plan as they will be, secrets gone. */
export function rolesOfPlan(redacted: Plan, file: string, doubts: readonly FileDoubt[] = [], regions: Regions = new Map()): Roles {
  const resolved = resolveUnknowns(redacted);
  const { resources } = resolved;
  const issuers = new Map(
    resources
      .filter(({ type }) => type === "aws_iam_openid_connect_provider")
      .flatMap((provider): [string, string][] => {
        const url = textOf(attributesAt(provider, "after")?.["url"]);
        return url === undefined ? [] : [[provider.address, withoutScheme(url)]];
      }),
  );
  const side = new Side(resolved, "after", new Side(resolved, "before"));
  const roles = resources
    .filter(({ type, mode }) => type === "aws_iam_role" && mode === "managed")
    .flatMap((role) => roleOf(role, { file, side, issuers, regions }));
  // What cannot be joined may be any role's; a list of inline policies gives none
  const joining = side.joins.doubts.filter(({ address }) => !/(^|\.)aws_iam_role_policies_exclusive\./.test(address));
  const untold = joining.map(({ address, reason }) => `${address}: ${reason}`);
  return {
    roles: roles.map((role) => ({ ...role, permissions: { ...role.permissions, untold } })),
    doubts: [...doubts, ...redacted.doubts.map(({ address, reason }) => ({ file, place: address, reason }))],
  };
}
