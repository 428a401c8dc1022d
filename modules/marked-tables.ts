/** Tables in pages that are otherwise written by hand: each stands between two marks, and is written anew by `npm run generate`. */

const MARKED = /(<!-- ([\w-]+): written by `npm run generate` -->\n)[\s\S]*?(<!-- end -->)/g;

/**
 * The page with every marked table written anew.
 *
 * @throws Error where a table has no mark in the page, or a mark no table
 */
export function withMarkedTables(page: string, tables: ReadonlyMap<string, string>): string {
  const marked = new Set([...page.matchAll(MARKED)].map(([, , name]) => name));
  const missing = [...tables.keys()].filter((name) => !marked.has(name));
  if (missing.length > 0) throw new Error(`the page has no place for ${missing.join(", ")}`);
  return page.replaceAll(MARKED, (_, begin: string, name: string, end: string) => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`the page has a place for ${name}, which is no table`);
    return `${begin}\n${table}\n\n${end}`;
  });
}

export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [lineOf(head), `|${"---|".repeat(head.length)}`, ...rows.map(lineOf)].join("\n");

const lineOf = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
