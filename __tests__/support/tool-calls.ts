import type { RoleDefinition } from "../../modules";
import type { Call } from "./decisions";
import { ACCOUNT } from "./documents";

/** What tools call: in three partitions, and beside what a role names. */

/** Where a tool is run. */
export interface At {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

export const PLACES: readonly At[] = [
  { partition: "aws", region: "eu-central-1", account: ACCOUNT },
  { partition: "aws-cn", region: "cn-north-1", account: ACCOUNT },
  { partition: "aws-us-gov", region: "us-gov-west-1", account: ACCOUNT },
];

export const arn = ({ partition, region, account }: At, service: string, resource: string): string =>
  `arn:${partition}:${service}:${service === "iam" ? "" : region}:${account}:${resource}`;
export const on = (resource: string, actions: readonly string[], context?: Call["context"]): Call[] =>
  actions.map((action) => ({ action, resource, ...(context && { context }) }));

/** What a tool calls, in the words of its row. */
export type Tool = readonly [name: string, role: Partial<RoleDefinition>, calls: (at: At) => readonly Call[]];

/** Ids of tasks and deployments, revisions, and streams of a log: what stands for each of its kind. */
const isId = (name: string) => /^([0-9]+|\*|[a-z0-9-]{20,}|)$/.test(name);

/** The same call on what is beside its resource: each name in it with something after or before it, another region, another account. */
export function beside(call: Call): Call[] {
  const { resource } = call;
  if (resource === "*") return [];
  const [, partition, service, region = "", account, ...rest] = resource.split(":");
  const made = (changed: Partial<Record<"region" | "account" | "name", string>>) =>
    ["arn", partition, service, changed.region ?? region, changed.account ?? account, changed.name ?? rest.join(":")].join(":");
  const [named = "", ...stream] = rest.join(":").split(":log-stream:");
  const names = named.split(/([/:])/);
  // The first is the kind
  const changed = names.flatMap((name, i) =>
    i === 0 || /[/:]/.test(name) || isId(name)
      ? []
      : [`${name}-2`, `2-${name}`].map(
          (other) => names.map((each, at) => (at === i ? other : each)).join("") + stream.map((each) => `:log-stream:${each}`).join(""),
        ),
  );
  return [
    ...changed.map((name) => made({ name })),
    ...(region === "" ? [] : [made({ region: "us-east-2" })]),
    made({ account: "999999999999" }),
  ].map((other) => ({ ...call, resource: other }));
}

/** The same call without what its condition asks for, and with something else. */
export const otherwise = (call: Call, keys: readonly string[]): Call[] =>
  keys
    .filter((key) => call.context?.[key] !== undefined)
    .flatMap((key) => {
      const { [key]: value = "", ...context } = call.context ?? {};
      return [
        { ...call, context },
        { ...call, context: { ...context, [key]: `${value}-2` } },
      ];
    });
