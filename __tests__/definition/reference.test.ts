import { definitionPage } from "../../modules/definition/reference";

const page = definitionPage();
const paragraphs = page.split("\n").filter((line) => !/^\||^#|^<!--|^$/.test(line));

test("no paragraph says a sentence twice", () => {
  expect(paragraphs.length).toBeGreaterThan(20);
  for (const paragraph of paragraphs) {
    const sentences = paragraph.split(/(?<=[.:]\*{0,2}) (?=[A-Z])/);
    expect(sentences).toEqual([...new Set(sentences)]);
  }
});

test("what a role's name may be is said of the name itself", () => {
  const [about] = paragraphs.filter((line) => line.startsWith("NAME is"));
  expect(about).toContain("A role name has 1 to 64 characters. A role name holds letters");
  expect(about).toMatch(/ GitHubActions is reported not to work .* choose another name\.$/);
});

test("examples are written as TypeScript takes them", () => {
  expect(page).toContain('Example: `{ team: "web" }`');
  expect(page).not.toMatch(/Example: `\{"/);
});
