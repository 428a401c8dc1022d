import type { RoleDefinition } from "../../modules";
import { type Decision, evaluate } from "../../modules/iam/evaluate";
import { allSets } from "../../modules/permissions/registry";
import { documentsOf } from "./documents";

/** A call as AWS checks it, and what the policy of a role says to it. */
export interface Call {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string>>;
}

export function decide(role: RoleDefinition, region: string, calls: readonly Call[]): [action: string, resource: string, Decision][] {
  const { permissions } = documentsOf(role, region);
  return calls.map((call) => [call.action, call.resource, evaluate(permissions ? [permissions] : [], { context: {}, ...call })]);
}
export const all = (calls: readonly Call[], decision: Decision) => calls.map(({ action, resource }) => [action, resource, decision]);

/** The actions of a set, whatever its fields say. */
export const actionsOf = (name: string): string[] => [
  ...new Set(allSets.filter((set) => set.name === name).flatMap(({ rows }) => rows.flatMap(({ calls }) => calls.actions))),
];
