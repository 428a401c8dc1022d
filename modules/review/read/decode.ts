import { isRecord } from "../../record";
import { UserError } from "../../user-error";
import * as messages from "../messages";
import { stepsOf } from "./addresses";
import { parseJson } from "./json";
import type { Doubt } from "./plan";

/** The parts of `terraform show -json PLANFILE` that are read, as they stand: secrets included. */
export interface DecodedPlan {
  readonly changes: readonly DecodedChange[];
  readonly drift: readonly DecodedChange[];
  readonly variables: Readonly<Record<string, unknown>>;
  /** When Terraform made the plan. */
  readonly timestamp?: string;
  readonly configuration: Readonly<Record<string, unknown>>;
  /** Whether the plan file told how the configuration is written. Default: it was not given. */
  readonly isWritten?: boolean;
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

/** Strict on the major version of the format, tolerant of fields, verbs and reasons that are not known here. */
export function decodePlan(text: string, file: string): DecodedPlan {
  const json = parseJson(text, file, EXPECTED);
  const { format_version: version } = json;
  if (typeof version !== "string") throw new UserError(`${file} ${whatElse(json)} ${EXPECTED}`);
  if (version.split(".")[0] !== MAJOR) {
    return { ...NOTHING, doubts: [{ address: "", reason: messages.formatVersion(version, MAJOR) }] };
  }
  if (!["resource_changes", "planned_values", "configuration"].some((key) => isRecord(json[key]) || Array.isArray(json[key])))
    throw new UserError(`${file} ${"values" in json ? "is the JSON of a state, not of a plan." : "holds no plan."} ${EXPECTED}`);
  const changes = decodeChanges(json["resource_changes"]);
  const drift = decodeChanges(json["resource_drift"]);
  const { root_module: configuration } = recordOf(json["configuration"]);
  const { timestamp } = json;
  return {
    changes: changes.decoded,
    drift: drift.decoded,
    variables: recordOf(json["variables"]),
    ...(typeof timestamp === "string" && timestamp !== "" && { timestamp }),
    configuration: recordOf(configuration),
    providers: recordOf(recordOf(json["configuration"])["provider_config"]),
    doubts: [
      ...wholePlanDoubts(json),
      ...(isRecord(configuration) ? [] : [{ address: "", reason: messages.NO_CONFIGURATION }]),
      ...deferred(json["deferred_changes"]),
      ...changes.doubts,
      ...drift.doubts,
    ],
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

/** What a plan says of itself: only what it says in so many words is taken for a yes. */
function wholePlanDoubts({ errored, complete, action_invocations: invoked }: Readonly<Record<string, unknown>>): Doubt[] {
  const reasons = [
    ...(errored === undefined || errored === false ? [] : [messages.ERRORED]),
    ...(complete === true ? [] : [complete === undefined ? messages.COMPLETENESS_UNTOLD : messages.PARTIAL]),
    ...(isEmptyList(invoked) ? [] : [messages.ACTIONS_INVOKED]),
  ];
  return reasons.map((reason) => ({ address: "", reason }));
}

const isEmptyList = (value: unknown): boolean => (value ?? undefined) === undefined || (Array.isArray(value) && value.length === 0);

function deferred(list: unknown): Doubt[] {
  if (isEmptyList(list)) return [];
  return (Array.isArray(list) ? list : [list]).map((entry) => {
    const { reason, resource_change: change } = recordOf(entry);
    return { address: addressIn(change), reason: messages.deferred(typeof reason === "string" ? reason : undefined) };
  });
}

const addressIn = (entry: unknown): string => {
  const { address } = recordOf(entry);
  return typeof address === "string" ? address : "";
};

function decodeChanges(list: unknown): { decoded: DecodedChange[]; doubts: Doubt[] } {
  if ((list ?? undefined) === undefined) return { decoded: [], doubts: [] };
  if (!Array.isArray(list)) return { decoded: [], doubts: [{ address: "", reason: messages.CHANGES_UNREADABLE }] };
  const entries = list.map((entry) => ({ entry, change: decodeChange(entry) }));
  return {
    decoded: entries.flatMap(({ change }) => (change === undefined ? [] : parted(change))),
    doubts: entries.flatMap(({ entry, change }) =>
      change === undefined ? [{ address: addressIn(entry), reason: messages.ENTRY_UNREADABLE }] : [],
    ),
  };
}

function decodeChange(entry: unknown): DecodedChange | undefined {
  const { address, mode, type, name, index, module_address: module, previous_address: previousAddress, deposed, change } = recordOf(entry);
  const { provider_name: provider } = recordOf(entry);
  if (typeof address !== "string" || typeof type !== "string" || typeof name !== "string" || !isRecord(change)) return undefined;
  const { actions, importing, before = null, after = null } = change;
  if (!Array.isArray(actions) || actions.length === 0 || !actions.every((action) => typeof action === "string")) return undefined;
  if (![before, after].every((values) => values === null || isRecord(values)) || !isConsistent(actions, before, after)) return undefined;
  if (typeof module === "string" && module !== "" && stepsOf(module) === undefined) return undefined;
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
    before,
    after,
    afterUnknown: change["after_unknown"],
    beforeSensitive: change["before_sensitive"],
    afterSensitive: change["after_sensitive"],
  };
}

/** Whether there is something before and after wherever the verbs say so: what is not there would be taken for gone. */
function isConsistent(actions: readonly string[], before: unknown, after: unknown): boolean {
  const [first] = actions;
  const [comes, goes] = [actions.includes("create"), actions.includes("delete") || actions.includes("forget")];
  if (comes) return after !== null && (before !== null) === goes;
  if (goes) return before !== null && after === null;
  return !(first === "update" || first === "no-op") || (before !== null && after !== null);
}

/** What Terraform forgets and makes anew stays as it was, and another one comes: two things under one address. */
function parted(change: DecodedChange): DecodedChange[] {
  if (!change.actions.includes("forget") || !change.actions.includes("create")) return [change];
  const [none, rest] = [undefined, change.actions.filter((action) => action !== "forget")];
  return [
    { ...change, actions: ["forget"], deposed: change.deposed ?? "forgotten", after: null, afterUnknown: none, afterSensitive: none },
    { ...change, actions: rest, before: null, beforeSensitive: none, imported: false },
  ];
}
