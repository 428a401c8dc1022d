import { readFileSync } from "node:fs";
import { longestPrefix } from "../../modules/github-action/cut";
import { textReport } from "../../modules/github-action/judge";
import { firstOfEach, outputText, runnerOf, withoutCommands } from "../../modules/github-action/runner";
import { type Annotation, annotationLine } from "../../modules/words/annotation";
import { commandFiles } from "../support/command-files";

const { file } = commandFiles();

describe("annotations", () => {
  test("nothing of a text ends the command or a property of it", () =>
    expect(
      annotationLine({ level: "error", file: "a,b:c%\n.json", line: 3, title: "x::y", message: "100%\r\n::set-output name=a::b" }),
    ).toBe("::error file=a%2Cb%3Ac%25%0A.json,line=3,title=x%3A%3Ay::100%25%0D%0A::set-output name=a::b\n"));

  test("of each kind those that GitHub shows, with how many are left", () => {
    const many = (level: Annotation["level"], count: number) =>
      Array.from({ length: count }, (_, i) => ({ level, title: "t", message: `${i}` }));
    const shown = firstOfEach([...many("notice", 10), ...many("error", 12)]);
    expect(shown.map(({ level }) => level)).toEqual([...Array(10).fill("error"), ...Array(10).fill("notice")]);
    expect(shown[9]?.message).toBe("3 more are in the report: GitHub shows 10 of each kind.");
    expect(shown[19]?.message).toBe("9");
  });
});

test("a text in the log is no command", () =>
  expect(withoutCommands("::add-path::/x", "word")).toBe("::stop-commands::word\n::add-path::/x\n::word::\n"));

test("an output ends with a word of its own", () => expect(outputText("verdict", "a\nEOF", "word")).toBe("verdict<<word\na\nEOF\nword\n"));

describe("a text that is too long", () => {
  const said = (left: number) => `${left} left`;
  test("stays as it is up to the limit", () => expect(longestPrefix("äb", 3, said)).toBe("äb"));
  test("loses whole lines, and says how many bytes", () => expect(longestPrefix("one\ntwö\nthree", 9, said)).toBe("one\ntwö\n\n6 left\n"));
  test("ends the code block that is cut", () => {
    expect(longestPrefix("````text\n```\na\nb\n````\n", 15, said)).toBe("````text\n```\na\n````\n\n8 left\n");
    expect(longestPrefix("```text\na\n```\nmore and more", 16, said)).toBe("```text\na\n```\n\n14 left\n");
  });
});

test("a summary is never longer than GitHub shows", () => {
  const summary = file("", "summary");
  runnerOf({ GITHUB_STEP_SUMMARY: summary }, () => {}).summarize("a line\n".repeat(200_000));
  const written = readFileSync(summary, "utf8");
  expect(Buffer.byteLength(written)).toBeLessThanOrEqual(1024 * 1024);
  expect(Buffer.byteLength(written)).toBeGreaterThan(1_000_000);
  expect(written).toMatch(/Cut here: \d+ more bytes are left out/);
});

test("a text as Markdown cannot end its own block", () =>
  expect(textReport("T", "a\n````\nb\n")).toBe("## T\n\n`````text\na\n````\nb\n`````\n"));
