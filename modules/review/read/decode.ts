import { isRecord } from "../../record";
import { UserError } from "../../user-error";
import type { Doubt } from "./plan";

/** The parts of `terraform show -json PLANFILE` that are read, as they stand: secrets included. */
export interface DecodedPlan {
  readonly changes: readonly DecodedChange[];
  readonly drift: readonly DecodedChange[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly configuration: Readonly<Record<string, unknown>>;
  /** Of `configuration`, by key. */
  readonly providers: Readonly<Record<string, unknown>>;
  readonly doubts: readonly Doubt[];
}

export interface DecodedChange {
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  /** The provider's source, as "registry.terraform.io/hashicorp/aws". */
  readonly provider?: string;
  readonly index?: string | number;
  readonly module: string;
  readonly previousAddress?: string;
  readonly deposed?: string;
  readonly actions: readonly string[];
  readonly imported: boolean;
  readonly before: unknown;
  readonly after: unknown;
  readonly afterUnknown: unknown;
  readonly beforeSensitive: unknown;
  readonly afterSensitive: unknown;
}

const EXPECTED = "Give the output of: terraform show -json PLANFILE";
/** Minor versions only add (https://developer.hashicorp.com/terraform/internals/json-format, "Format Version"). */
const MAJOR = "1";

/** The text of a file as JSON, or a message that names the file and what it should be. */
export function parseJson(text: string, file: string, expected = EXPECTED): Readonly<Record<string, unknown>> {
  if (text.startsWith("PK")) throw new UserError(`${file} is a plan file in Terraform's own format. ${expected} > plan.json`);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new UserError(`${file} is not JSON. ${expected}`);
  }
  if (!isRecord(json)) throw new UserError(`${file} is JSON, but not an object. ${expected}`);
  return json;
}

/** Strict on the major version of the format, tolerant of fields, verbs and reasons that are not known here. */
export function decodePlan(text: string, file: string): DecodedPlan {
  const json = parseJson(text, file);
  const { format_version: version } = json;
  if (typeof version !== "string") throw new UserError(`${file} ${whatElse(json)} ${EXPECTED}`);
  if (version.split(".")[0] !== MAJOR) {
    return { ...NOTHING, doubts: [{ address: "", reason: `The plan is of format version ${version}; this review reads ${MAJOR}.x.` }] };
  }
  if (!["resource_changes", "planned_values", "configuration"].some((key) => isRecord(json[key]) || Array.isArray(json[key])))
    throw new UserError(`${file} ${"values" in json ? "is the JSON of a state, not of a plan." : "holds no plan."} ${EXPECTED}`);
  const changes = decodeChanges(json["resource_changes"]);
  const drift = decodeChanges(json["resource_drift"]);
  return {
    changes: changes.decoded,
    drift: drift.decoded,
    variables: recordOf(json["variables"]),
    configuration: recordOf(recordOf(json["configuration"])["root_module"]),
    providers: recordOf(recordOf(json["configuration"])["provider_config"]),
    doubts: [...wholePlanDoubts(json), ...deferred(json["deferred_changes"]), ...changes.doubts, ...drift.doubts],
  };
}

const NOTHING: DecodedPlan = { changes: [], drift: [], variables: {}, configuration: {}, providers: {}, doubts: [] };

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

const whatElse = (json: Readonly<Record<string, unknown>>): string =>
  "lineage" in json
    ? "is a state, not a plan."
    : "resource" in json || "terraform" in json
      ? "looks like a synthesized stack; to compare it with another one, add --base BASE.tf.json. For a plan:"
      : "has no format_version, so it is no plan.";

function wholePlanDoubts(json: Readonly<Record<string, unknown>>): Doubt[] {
  const doubts: Doubt[] = [];
  if (json["errored"] === true)
    doubts.push({ address: "", reason: "Terraform stopped with an error while it planned: the plan is not whole." });
  if (json["complete"] === false)
    doubts.push({
      address: "",
      reason: "The plan is partial (-target, or changes that Terraform deferred): another apply will change more.",
    });
  return doubts;
}

function deferred(list: unknown): Doubt[] {
  if (!Array.isArray(list)) return [];
  return list.map((entry) => {
    const { reason, resource_change: change } = recordOf(entry);
    const { address } = recordOf(change);
    const why = typeof reason === "string" ? ` (${reason})` : "";
    return { address: typeof address === "string" ? address : "", reason: `Terraform defers this change to a later apply${why}.` };
  });
}

function decodeChanges(list: unknown): { decoded: DecodedChange[]; doubts: Doubt[] } {
  const decoded: DecodedChange[] = [];
  const doubts: Doubt[] = [];
  if (list !== undefined && list !== null && !Array.isArray(list))
    doubts.push({ address: "", reason: "The list of changes is not a list." });
  for (const entry of Array.isArray(list) ? list : []) {
    const change = decodeChange(entry);
    if (change !== undefined) decoded.push(change);
    else {
      const { address } = recordOf(entry);
      doubts.push({ address: typeof address === "string" ? address : "", reason: "The plan's entry for this resource cannot be read." });
    }
  }
  return { decoded, doubts };
}

function decodeChange(entry: unknown): DecodedChange | undefined {
  const { address, mode, type, name, index, module_address: module, previous_address: previousAddress, deposed, change } = recordOf(entry);
  const { provider_name: provider } = recordOf(entry);
  if (typeof address !== "string" || typeof type !== "string" || typeof name !== "string" || !isRecord(change)) return undefined;
  const { actions, importing } = change;
  if (!Array.isArray(actions) || actions.length === 0 || !actions.every((action) => typeof action === "string")) return undefined;
  return {
    address,
    mode: mode === "data" ? "data" : "managed",
    type,
    name,
    ...(typeof provider === "string" && { provider }),
    ...((typeof index === "string" || typeof index === "number") && { index }),
    module: typeof module === "string" ? module : "",
    ...(typeof previousAddress === "string" && { previousAddress }),
    ...(typeof deposed === "string" && { deposed }),
    actions,
    imported: isRecord(importing),
    before: change["before"],
    after: change["after"],
    afterUnknown: change["after_unknown"],
    beforeSensitive: change["before_sensitive"],
    afterSensitive: change["after_sensitive"],
  };
}
