import { existsSync, readFileSync } from "node:fs";
import { generatedFiles, strayFiles } from "../../modules/generate";

const COMMAND = "Run `npm run generate` and commit what it writes.";

/** A licence says nothing but its own text; a page of which the tables alone are written says it above each. */
const UNMARKED = new Set([
  "generated/terraform-aws-github-oidc/LICENSE",
  "README.md",
  ...["audit", "explain", "github-action", "permissions", "review"].map((page) => `docs/${page}.md`),
]);

// It renders, formats and bundles everything

/** What is on disk is what the constructs and the schema say now. */
describe("the generated files", () => {
  let files: Awaited<ReturnType<typeof generatedFiles>>;
  beforeAll(async () => {
    files = await generatedFiles();
  });

  test("are on disk, byte for byte", () => {
    const different = [...files]
      .filter(([path, content]) => !existsSync(path) || !readFileSync(path).equals(Buffer.from(content)))
      .map(([path]) => `${path} is not what is rendered now. ${COMMAND}`);
    expect(different).toEqual([]);
  });

  test("are the only files there", () => {
    expect(strayFiles(files).map((path) => `${path} is not written any more. ${COMMAND}`)).toEqual([]);
  });

  test("are the same in a second rendering", async () => {
    expect([...(await generatedFiles())]).toEqual([...files]);
  });

  test("say in their first line what writes them", () => {
    for (const [path, content] of files)
      if (!UNMARKED.has(path) && typeof content === "string")
        expect([path, content.split("\n")[0]]).toEqual([path, expect.stringContaining("npm run generate")]);
  });
});
