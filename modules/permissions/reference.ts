import { typescript, worded } from "../fields/messages/faces";
import { tableOf, withMarkedTables } from "../marked-tables";
import { harmless } from "./pull-requests";
import { allSets } from "./registry";
import type { PermissionSet, Row } from "./set";

/** docs/permissions.md with its tables, from the rows of the sets. */
export const withTables = (page: string, sets: readonly PermissionSet[] = allSets): string =>
  withMarkedTables(
    page,
    new Map([
      ["sets", tableOf(["set", "a role with it", "on a role for pull requests"], sets.map(overviewOf))],
      ...sets.map(
        ({ name, rows, attached }) =>
          [
            name,
            tableOf(
              ["statement", "for", "calls", "on"],
              [...rows.map(cellsOf("to")), ...(attached?.denials ?? []).map(cellsOf("never to"))],
            ),
          ] as const,
      ),
    ]),
  );

function overviewOf(set: PermissionSet): string[] {
  const { name, description } = set;
  const [bound] = harmless(set);
  const further = bound?.replace(`{${name}}`, "").trim() ?? "no";
  const cells = [description.replace(/^May/, "may").replace(/\.$/, ""), further === "" ? "yes" : further];
  return [`[\`${name}\`](#${name.toLowerCase()})`, ...cells.map((cell) => worded(cell, typescript).replaceAll("|", "\\|"))];
}

const cellsOf =
  (to: string) =>
  ({ calls: { sid, purpose, actions }, on }: Pick<Row, "calls" | "on">): string[] => [
    `\`${sid}\``,
    `${to} ${purpose}`,
    actions.map((action) => `\`${action}\``).join(", "),
    on,
  ];
