import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

/** The pages that users read. */
export const pages = ["README.md", "CONTRIBUTING.md", ...readdirSync("docs").map((name) => join("docs", name))].filter((name) =>
  name.endsWith(".md"),
);

/** Every fenced block of a page. */
export function blocksOf(page: string): Block[] {
  const text = readFileSync(page, "utf8");
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    page,
    line: text.slice(0, match.index).split("\n").length + 1,
    language: match[1] ?? "",
    text: match[2] ?? "",
  }));
}

export const allBlocks = pages.flatMap(blocksOf);
