import { readFileSync } from "node:fs";
import { COMMON, type Option, OUTPUT, optionsOf } from "../../modules/cli/command";
import { COMMANDS, main, runCommandLine } from "../../modules/cli/main";
import { UserError } from "../../modules/user-error";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

/** What a user sees: the output of a command, or the message of a mistake. */
async function said(args: readonly string[]): Promise<{ output?: string; message?: string }> {
  try {
    const { output, exitCode } = await runCommandLine(args);
    return exitCode === 0 ? { output } : {};
  } catch (error) {
    if (error instanceof UserError) return { message: error.message };
    throw error;
  }
}
const messageOf = async (...args: string[]) => (await said(args)).message ?? "";
const outputOf = async (...args: string[]) => (await said(args)).output ?? "";
const commands = COMMANDS.map((command) => [command.name, command] as const);

describe("before a command", () => {
  const ends = "\n\nusage: cdktf-aws-github-oidc COMMAND [OPTIONS]\nAll about it: cdktf-aws-github-oidc --help";
  test.each<[string, string[], string]>([
    ["nothing", [], "No command was given."],
    ["only a command's option", ["--format", "json"], "No command was given."],
    ["no command", ["constructor"], 'There is no command "constructor".'],
    ["a command misspelt", ["reveiw", "plan.json"], 'There is no command "reveiw". Did you mean review?'],
    ["the beginning of a command", ["sh"], 'There is no command "sh". Did you mean show?'],
    ["an empty text", [""], 'There is no command "".'],
    [
      "an option misspelt",
      ["--verson"],
      "cdktf-aws-github-oidc takes no --verson. Did you mean --version? Its options: --help, --version.",
    ],
    ["an option of nobody", ["-x"], "cdktf-aws-github-oidc takes no -x. Its options: --help, --version."],
  ])("%s", async (_, args, says) => {
    expect(await messageOf(...args)).toBe(`${says} The commands: ${COMMANDS.map(({ name }) => name).join(", ")}.${ends}`);
  });

  test.each([["--help"], ["-h"], ["--help", "--version"], ["--help", "--wat"]])("%s %s lists every command", async (...args) => {
    const help = await outputOf(...args);
    for (const { name, answers } of COMMANDS) expect(help).toMatch(new RegExp(`^ {2}${name} .* ${answers}$`, "m"));
  });

  test("--version is the package's", async () => expect(await outputOf("--version")).toBe(`${version}\n`));
});

describe.each(commands)("%s", (name, { answers, operands, options, exitCodes }) => {
  const ends = `\nAll about it: cdktf-aws-github-oidc ${name} --help`;

  test.each([[[name, "--help"]], [[name, "-h"]], [["--help", name]], [[name, "a", "b", "c", "--wat", "--help"]]])(
    "%j says all that there is",
    async (args) => {
      const help = await outputOf(...args);
      expect(help).toMatch(new RegExp(`^usage: cdktf-aws-github-oidc ${name}\\b`));
      expect(help).toContain(answers);
      for (const operand of operands) expect(help).toContain(`${operand.name}   ${operand.what}`);
      for (const [option, { what }] of Object.entries<Option>({ ...options, ...OUTPUT, ...COMMON })) {
        expect(help).toMatch(new RegExp(`^ {2}(-\\w, )?--${option}\\b.* {3}`, "m"));
        expect(help).toContain(what);
      }
      for (const [code, meaning] of Object.entries(exitCodes)) expect(help).toContain(`  ${code}   ${meaning}`);
      expect(Object.keys(exitCodes)).toEqual(expect.arrayContaining(["0", "1"]));
    },
  );

  test.each([[[name, "--version"]], [["--version", name]], [[name, "--wat", "--version"]]])("%j", async (args) =>
    expect(await outputOf(...args)).toBe(`${version}\n`),
  );

  test("an option that it has not is answered with its own", async () => {
    const message = await messageOf(name, "--wat=1", ...operands.map(() => "x"));
    const own = [...Object.keys({ ...options, ...OUTPUT }), "help", "version"].map((option) => `--${option}`).join(", ");
    expect(message).toContain(`${name} takes no --wat. Its options: ${own}.\n\nusage: `);
    expect(message.endsWith(ends)).toBe(true);
  });

  test("one operand more than it takes", async () => {
    if (operands.at(-1)?.many) return;
    const args = [...operands.map(() => "x"), "more"];
    expect(await messageOf(name, ...args)).toMatch(new RegExp(`^${name} takes .*; received "more" beside it\\.`));
  });
});

const ofType = (wanted: Option["type"]) =>
  COMMANDS.flatMap((command) =>
    Object.entries<Option>(optionsOf(command))
      .filter(([, { type }]) => type === wanted)
      .map(([option, { choices }]) => [command.name, option, choices] as const),
  );

test.each(ofType("string"))("%s --%s needs a text, once", async (name, option, choices) => {
  const given = choices?.[0] ?? "x";
  expect(await messageOf(name, `--${option}`)).toContain(`--${option} needs a value: --${option} `);
  expect(await messageOf(name, `--${option}`, "--wat")).toContain(
    `--${option} needs a value, and --wat follows. A value that begins with - is given as --${option}=--wat.`,
  );
  for (const empty of ["", " "])
    expect(await messageOf(name, `--${option}=${empty}`)).toContain(`--${option} received an empty text. Give --`);
  expect(await messageOf(name, `--${option}=${given}`, `--${option}`, given)).toContain(`--${option} was given twice. Give it once.`);
  if (choices === undefined) return;
  for (const wrong of ["constructor", `${given}x`, given.toUpperCase()])
    expect(await messageOf(name, `--${option}`, wrong)).toContain(`--${option} received "${wrong}". It is one of: ${choices.join(", ")}.`);
  expect(await messageOf(name, `--${option}=${given}x`)).toContain(`Did you mean ${given}?`);
});

test.each(ofType("boolean"))("%s --%s takes no value, once", async (name, option) => {
  expect(await messageOf(name, `--${option}=false`)).toContain(`--${option} takes no value; received "false".`);
  expect(await messageOf(name, `--${option}`, `--${option}`)).toContain(`--${option} was given twice.`);
});

describe("all commands", () => {
  test("are two at least, each of another name, and said in a line", () => {
    expect(COMMANDS.length).toBeGreaterThan(1);
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
    for (const { answers } of COMMANDS) expect(answers).toMatch(/^[A-Z].{20,90}\.$/);
  });

  test("give an option of one name the same type: before the command nobody knows whose it is", () => {
    const types = new Map<string, Set<string>>();
    for (const { options } of COMMANDS)
      for (const [name, { type }] of Object.entries<Option>(options)) types.set(name, (types.get(name) ?? new Set()).add(type));
    expect([...types].filter(([, { size }]) => size > 1)).toEqual([]);
  });

  test("that must be given comes before what need not be", () => {
    for (const { operands } of COMMANDS) {
      const optional = operands.map((operand) => operand.default !== undefined);
      expect(optional).toEqual([...optional].sort());
    }
  });
});

describe("what the standard output does not take", () => {
  const printing = (code: string | undefined) => {
    jest.spyOn(console, "error").mockImplementation();
    return jest.spyOn(process.stdout, "write").mockImplementation(((_: string, done: (error?: Error) => void) => {
      done(code === undefined ? undefined : Object.assign(new Error("no"), { code }));
    }) as typeof process.stdout.write);
  };
  afterEach(() => jest.restoreAllMocks());

  test.each<[string, string | undefined, number, number]>([
    ["all of it", undefined, 0, 0],
    ["a reader that has seen enough, as `| head`", "EPIPE", 0, 0],
    ["a full disk", "ENOSPC", 1, 1],
  ])("%s", async (_, code, exitCode, messages) => {
    const write = printing(code);
    expect(await main(["--version"])).toBe(exitCode);
    expect(write).toHaveBeenCalledTimes(1);
    expect(jest.mocked(console.error).mock.calls).toEqual(messages > 0 ? [[`The standard output cannot be written: ${code}.`]] : []);
  });
});
