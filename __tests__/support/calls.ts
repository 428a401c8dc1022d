import type { RoleDefinition } from "../../modules";
import type { PolicyDocument } from "../../modules/iam/document";
import { evaluate } from "../../modules/iam/evaluate";
import { documentsOf, REGION } from "./documents";

/** The calls of tools, and what the policy of a role says to them. */

export interface Call {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string>>;
}

const decide = (policies: readonly PolicyDocument[], call: Call) => evaluate(policies, { context: {}, ...call });
const policiesOf = (role: RoleDefinition, region?: string): PolicyDocument[] => {
  const { permissions } = documentsOf(role, region);
  return permissions === undefined ? [] : [permissions];
};

export const decisions = (role: RoleDefinition, calls: readonly Call[], region?: string) =>
  calls.map((call) => [call.action, call.resource, decide(policiesOf(role, region), call)]);

export const all = (calls: readonly Call[], decision: string) => calls.map(({ action, resource }) => [action, resource, decision]);

/** The same role and calls in another partition: names stay, ARNs and regions change. */
export const inPartition = <T>(of: T, partition: string, region: string): T =>
  JSON.parse(JSON.stringify(of).replaceAll("arn:aws:", `arn:${partition}:`).replaceAll(REGION, region));

/** Actions of the roles' policies that can be taken out, and every role's own calls are still allowed. */
export function unneeded(rows: readonly (readonly [name: string, role: RoleDefinition, calls: readonly Call[]])[]): string[] {
  const [granted, needed] = [new Set<string>(), new Set<string>()];
  for (const [, role, calls] of rows) {
    for (const policy of policiesOf(role) as unknown as readonly { Statement: readonly { Sid: string; Action: readonly string[] }[] }[]) {
      for (const { statement, action } of policy.Statement.flatMap((statement) =>
        statement.Action.map((action) => ({ statement, action })),
      )) {
        const rest = { ...statement, Action: statement.Action.filter((other) => other !== action) };
        const without = { ...policy, Statement: policy.Statement.map((other) => (other === statement ? rest : other)) };
        const name = `${statement.Sid}: ${action}`;
        granted.add(name);
        if (calls.some((call) => decide([without as never], call) !== "allowed")) needed.add(name);
      }
    }
  }
  return [...granted].filter((name) => !needed.has(name));
}
