import { readdirSync, readFileSync, writeFileSync } from "node:fs";
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

/** The blocks that are TypeScript. */
export const typeScript = allBlocks.filter(({ language }) => language === "ts");

/**
 * Writes them into a folder of the repository, a file each: as in main.ts, beside which a block stands, or in an app that has the package.
 * Their names are exported, so that they are used.
 */
export const writeTypeScript = (folder: string): string[] =>
  typeScript.map(({ text }, i) => {
    const file = join(folder, `block-${i}.ts`);
    const own = text.replace(/"(\.\/modules|cdktf-aws-github-oidc)"/, '"../modules"').replaceAll(/^const /gm, "export const ");
    writeFileSync(file, own);
    return file;
  });
