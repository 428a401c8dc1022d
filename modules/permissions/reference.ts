import { tableOf, withMarkedTables } from "../marked-tables";
import { allSets } from "./registry";
import type { PermissionSet, Row } from "./set";

/** docs/permissions.md with its tables, from the rows of the sets. */
export const withTables = (page: string, sets: readonly PermissionSet[] = allSets): string =>
  withMarkedTables(page, new Map(sets.map(({ name, rows }) => [name, tableOf(["statement", "for", "calls", "on"], rows.map(cellsOf))])));

const cellsOf = ({ calls: { sid, purpose, actions }, on }: Row): string[] => [
  `\`${sid}\``,
  `to ${purpose}`,
  actions.map((action) => `\`${action}\``).join(", "),
  on,
];
