import type { RoleDefinition } from "../../modules";
import type { PermissionSets } from "../../modules/permissions/registry";
import { actionsOf, all, type Call, decide } from "./decisions";
import { smallRole } from "./roles";

/** The calls of the tools that a permission set is for, held against the policy of a role with it. */

/** Calls of one service on one resource. */
export const calls = (service: string, resource: string, ...names: readonly string[]): Call[] =>
  names.map((name) => ({ action: `${service}:${name}`, resource }));

export const passRole = (resource: string, service: string): Call => ({
  action: "iam:PassRole",
  resource,
  context: { "iam:PassedToService": service },
});

type Change = Pick<RoleDefinition, keyof PermissionSets>;
/** What is called, the role's permission sets, and the calls. */
export type CallRow = readonly [what: string, sets: Change, calls: readonly Call[]];

/** Rows are written for the first of these; in the others home, the region abroad and the partition are theirs. */
const PARTITIONS = [
  { partition: "aws", home: "eu-central-1", abroad: "us-east-1" },
  { partition: "aws-cn", home: "cn-north-1", abroad: "cn-northwest-1" },
  { partition: "aws-us-gov", home: "us-gov-west-1", abroad: "us-gov-east-1" },
] as const;
type Partition = (typeof PARTITIONS)[number];

const moved = <T>(value: T, { partition, home, abroad }: Partition): T =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll("arn:aws:", `arn:${partition}:`)
      .replaceAll(PARTITIONS[0].home, home)
      .replaceAll(PARTITIONS[0].abroad, abroad),
  );

/** Every row is decided as it says, in each partition, and the set has no action that none of the allowed calls needs. */
export function describeCalls(name: keyof PermissionSets, allowed: readonly CallRow[], refused: readonly CallRow[]): void {
  describe.each(PARTITIONS)("$partition", (partition) => {
    test.each([...allowed.map((row) => ["allowed", ...row] as const), ...refused.map((row) => ["denied", ...row] as const)])(
      "%s: %s",
      (decision, _, sets, asked) => {
        const ours = moved(asked, partition);
        expect(ours.length).toBeGreaterThan(0);
        expect(decide({ ...smallRole, ...moved(sets, partition) }, partition.home, ours)).toEqual(all(ours, decision));
      },
    );
  });

  test("no action but those that the calls need", () => {
    const needed = new Set(allowed.flatMap(([, , asked]) => asked.map(({ action }) => action)));
    expect(actionsOf(name).filter((action) => !needed.has(action))).toEqual([]);
  });
}
