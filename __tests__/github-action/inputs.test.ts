import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { COMMANDS, INPUTS } from "../../modules/github-action/inputs";
import { OUTPUTS } from "../../modules/github-action/outputs";
import { readInputs } from "../../modules/github-action/read-inputs";

/** As the runner gives them: every input of action.yml that was not given is its default, or an empty text. */
const environmentOf = (given: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  const defaults = Object.entries(INPUTS).map(([name, { default: fallback = "" }]) => [name, name === "token" ? "a-token" : fallback]);
  const all: Record<string, string> = { ...Object.fromEntries(defaults), ...given };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]));
};
const read = (given: Readonly<Record<string, string>>) => readInputs(environmentOf(given));

describe("what is given", () => {
  test("files are paths, one a line; what was left empty is not given", () => {
    expect(read({ command: " explain ", files: "a.json\r\n\n  b c.json  \n", role: " web " })).toEqual({
      command: "explain",
      files: ["a.json", "b c.json"],
      values: { command: "explain", files: expect.any(String), role: "web" },
    });
  });

  test("defaults are there whatever the command is, and no other input of another command", () => {
    expect(read({ command: "review", files: "plan.json" }).values).toMatchObject({ comment: "false", token: "a-token" });
    expect(Object.keys(read({ command: "audit", files: "x" }).values).sort()).toEqual(["command", "files"]);
  });

  test("an audience goes with the token of the job, and a stack may be called anything", () => {
    expect(read({ command: "explain", files: "x", audience: "a" }).values).toMatchObject({ audience: "a" });
    expect(read({ command: "review", files: "x", stack: "-" }).values).toMatchObject({ stack: "-" });
  });

  test("environment variables that are no inputs are not looked at", () =>
    expect(readInputs({ ...environmentOf({ command: "audit", files: "x" }), PATH: "/bin", INPUTRC: "x" }).command).toBe("audit"));
});

describe("a mistake is a message with what is allowed", () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ["no command", { files: "x" }, /^with: command is missing. Give it, as in command: review/],
    [
      "no such command",
      { command: "reviews", files: "x" },
      /command received "reviews". It is one of: review, explain, audit, comment. Did you mean review\?/,
    ],
    ["no files", { command: "review", files: " \n" }, /^with: files is missing. Give it, as in files: plan.json/],
    [
      "a gate that is spelled wrong",
      { command: "review", files: "x", failon: "widened" },
      /no input "failon". Did you mean fail-on\? The inputs: command, files/,
    ],
    ["with an underscore", { command: "review", files: "x", "fail on": "widened" }, /no input "fail_on". Did you mean fail-on/],
    [
      "a value of the other command",
      { command: "review", files: "x", "fail-on": "unsafe" },
      /fail-on received "unsafe". It is one of: widened, changed/,
    ],
    ["an input of another command", { command: "audit", files: "x", base: "y" }, /base is an input of review, and the command is audit/],
    ["a comment of an audit", { command: "audit", files: "x", comment: "true" }, /comment is an input of review, and the command is audit/],
    ["neither true nor false", { command: "review", files: "x", comment: "yes" }, /comment received "yes". It is one of: true, false/],
    ["two plans", { command: "review", files: "a\nb" }, /files has 2 paths, and review reads one/],
    ["two reports", { command: "comment", files: "a\nb" }, /files has 2 paths, and comment reads one/],
    ["the standard input", { command: "audit", files: "a\n-" }, /files received "-", the standard input, and an action has none/],
    ["as a list", { command: "audit", files: "a", ignore: "-" }, /ignore received "-"/],
    ["as claims", { command: "explain", files: "a", claims: "-" }, /claims received "-"/],
    ["as the stack of before", { command: "review", files: "a", base: "-" }, /base received "-"/],
    ["as the plan file", { command: "review", files: "a", "plan-file": "-" }, /plan-file received "-"/],
    ["as changed files", { command: "review", files: "a", "changed-files": "-" }, /changed-files received "-"/],
    ["an audience of claims", { command: "explain", files: "a", claims: "c", audience: "x" }, /claims have an audience of their own/],
  ])("%s", (_, given, says) => expect(() => read(given)).toThrow(says));
});

describe("action.yml", () => {
  const { inputs, outputs, runs } = parse(readFileSync("action.yml", "utf8"));

  test("has every input and output, and runs a file that is there, on a Node that GitHub's runners have", () => {
    expect(Object.keys(inputs)).toEqual(Object.keys(INPUTS));
    expect(Object.keys(outputs)).toEqual(Object.keys(OUTPUTS));
    expect(runs).toEqual({ using: "node24", main: "generated/github-action/index.js" });
    expect(existsSync(runs.main)).toBe(true);
  });

  test("gives the token of the job, and asks for what must be given", () => {
    expect(inputs.token.default).toBe("${{ github.token }}");
    expect(Object.keys(inputs).filter((name) => inputs[name].required)).toEqual(["command", "files"]);
  });

  test("has the options of the command line under their names", () =>
    expect(Object.keys(inputs)).toEqual(
      expect.arrayContaining(["fail-on", "self", "changed-files", "base", "stack", "claims", "role", "ignore"]),
    ));
});

test("docs/github-action.md has every command, input and output", () => {
  const page = readFileSync("docs/github-action.md", "utf8");
  const cells = new Set([...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]));
  expect([...cells].sort()).toEqual([...new Set([...Object.keys(COMMANDS), ...Object.keys(INPUTS), ...Object.keys(OUTPUTS)])].sort());
});
