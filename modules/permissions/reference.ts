import { allSets } from "./registry";
import type { PermissionSet, Row } from "./set";

/** The tables of docs/permissions.md, from the rows of the sets. */

const MARKED = /(<!-- (\w+): written by `npm run generate` -->\n)[\s\S]*?(<!-- end -->)/g;

/**
 * The page with every marked table written anew.
 *
 * @throws Error where a set has no mark in the page, or a mark no set
 */
export function withTables(page: string, sets: readonly PermissionSet[] = allSets): string {
  const marked = [...page.matchAll(MARKED)].map(([, , name]) => name);
  const missing = sets.filter(({ name }) => !marked.includes(name)).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`the page has no place for ${missing.join(", ")}`);
  return page.replaceAll(MARKED, (_, begin: string, name: string, end: string) => {
    const set = sets.find((each) => each.name === name);
    if (set === undefined) throw new Error(`the page has a place for ${name}, which is no permission set`);
    return `${begin}\n${tableOf(set)}\n\n${end}`;
  });
}

const tableOf = ({ rows }: PermissionSet): string =>
  ["| statement | for | calls | on |", "|---|---|---|---|", ...rows.map(lineOf)].join("\n");

const lineOf = ({ calls: { sid, purpose, actions }, on }: Row): string =>
  `| \`${sid}\` | to ${purpose} | ${actions.map((action) => `\`${action}\``).join(", ")} | ${on} |`;
