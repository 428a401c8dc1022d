import { readFileSync } from "node:fs";
import { ids } from "../../modules/cli/ids";
import { runCommandLine } from "../../modules/cli/main";
import { idsIn } from "../../modules/ids/answers";
import type { Answer } from "../../modules/ids/gh";
import { readIds } from "../../modules/ids/ids";
import { misfit } from "../support/schema";
import { type GhAnswer, standInGh } from "../support/stand-in-gh";

const repository = (owner = "octo-org", name = "web", ownerId: unknown = 123456, id: unknown = 456789) => ({
  id,
  name,
  full_name: `${owner}/${name}`,
  owner: { login: owner, id: ownerId },
});
const IDS = "octo-org@123456/web@456789";
const immutable = { use_default: true, use_immutable_subject: false, sub_claim_prefix: `repo:${IDS}` };
const SUB = "/actions/oidc/customization/sub";

describe("with gh on the PATH", () => {
  const answers: Record<string, GhAnswer> = {
    "repos/octo-org/web": { prints: repository() },
    [`repos/octo-org/web${SUB}`]: { prints: immutable },
    // Whatever the spelling
    "repos/Octo-Org/Web": { prints: repository() },
    [`repos/Octo-Org/Web${SUB}`]: { prints: immutable },
    "repos/octo-org/old": { prints: repository("octo-org", "old", 123456, 7) },
    [`repos/octo-org/old${SUB}`]: { prints: { use_default: true, sub_claim_prefix: "repo:octo-org/old" } },
    "repos/octo-org/hidden": { prints: repository("octo-org", "hidden", 123456, 8) },
    [`repos/octo-org/hidden${SUB}`]: { prints: { message: "no" }, says: "gh: Resource not accessible (HTTP 403)\nmore", exitCode: 1 },
    "repos/octo-org/login": { says: "To get started with GitHub CLI, please run:  gh auth login", exitCode: 4 },
    "repos/octo-org/html": { prints: "<html>" },
  };
  let gh: ReturnType<typeof standInGh>;
  beforeAll(() => {
    gh = standInGh(answers);
    process.env["GH_DEBUG"] = "api";
  });
  afterAll(() => {
    gh.remove();
    delete process.env["GH_DEBUG"];
  });
  const asked = async (...names: string[]) => {
    const { output, exitCode } = await runCommandLine(["ids", ...names, "--format=json"]);
    expect(misfit("ids", output)).toBeUndefined();
    return { exitCode, repositories: JSON.parse(output).repositories };
  };

  test("both forms, as the prefix says and not the switch beside it", async () => {
    const { output, exitCode } = await runCommandLine(["ids", "octo-org/web", "octo-org/old"]);
    expect([exitCode, output]).toEqual([
      0,
      `octo-org/web: its subjects begin with its ids.
  octo-org@123456/web@456789

octo-org/old: its subjects begin with its name alone. List "octo-org/old" beside the ids until it is switched over.
  octo-org@123456/old@7
`,
    ]);
    expect(await asked("Octo-Org/Web")).toEqual({
      exitCode: 0,
      repositories: [{ asked: "Octo-Org/Web", name: "octo-org/web", ids: IDS, mints: "ids", template: null, problem: null, commands: [] }],
    });
  });

  test("one that cannot be told: what was missing, the commands, and 3; the others are told", async () => {
    const { exitCode, repositories } = await asked("octo-org/web", "octo-org/gone", "octo-org/hidden");
    expect(exitCode).toBe(3);
    expect(repositories[0]).toMatchObject({ ids: IDS, problem: null });
    const byPrefix = (name: string) => `gh api repos/octo-org/${name}${SUB} --jq .sub_claim_prefix`;
    expect(repositories[1]).toMatchObject({
      ids: null,
      mints: null,
      problem: "GitHub knows nothing there, or does not show it to this login (HTTP 404).",
      commands: [`gh api repos/octo-org/gone --jq '"\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id)"'`, byPrefix("gone")],
    });
    expect(repositories[2]).toMatchObject({
      ids: "octo-org@123456/hidden@8",
      mints: null,
      problem: "What its subjects begin with was not read: gh failed: Resource not accessible (HTTP 403)",
      commands: [byPrefix("hidden")],
    });
    const { output } = await runCommandLine(["ids", "octo-org/gone"]);
    for (const command of repositories[1].commands) expect(output).toContain(`  run: ${command}\n`);
  });

  test.each([
    ["octo-org/login", "gh is not logged in to github.com: gh auth login."],
    ["octo-org/html", "gh gave no answer that can be read."],
  ])("%s: %s", async (name, problem) => {
    expect(await asked(name)).toMatchObject({ exitCode: 3, repositories: [{ ids: null, problem }] });
  });
});

test("without gh nothing is told but the commands", async () => {
  const gh = standInGh("absent");
  try {
    const { output, exitCode } = await runCommandLine(["ids", "octo-org/web"]);
    expect([exitCode, output.split("\n")[0]]).toEqual([
      3,
      "octo-org/web: cannot be told. gh is not on the PATH; https://cli.github.com has it.",
    ]);
    expect(output).toContain("  run: gh api repos/octo-org/web --jq ");
    expect(output).not.toMatch(/@\d/);
  } finally {
    gh.remove();
  }
});

describe("a name that is none is refused before anything is asked", () => {
  test.each([
    ["web", "without a host or a scheme"],
    ["https://github.com/octo-org/web", "without a host or a scheme"],
    [IDS, "Give the name alone, without ids"],
    ["octo-org/*", "A wildcard would admit repositories"],
    ["octo-org/..", "cannot be called"],
    ["octo-org/web.git", "leave the ending out"],
    ["octo-org/web?x=1", "wildcard"],
    ["octo-org/web;id", "A repository name is"],
    ["octo-org/web\n", "A repository name is"],
    ["../octo-org/web", "without a host"],
    ["--jq/x", "An owner is letters"],
  ])("%j", async (name, says) => {
    const ask = jest.fn();
    const refused = expect(readIds(["octo-org/web", name], ask)).rejects;
    await refused.toThrow(says);
    await refused.toThrow(/^OWNER\/NAME: received /);
    expect(ask).not.toHaveBeenCalled();
  });
});

describe("GitHub's answers", () => {
  const read = (of: unknown, customization: Answer = { value: immutable }) => idsIn("octo-org/web", { value: of }, customization);

  test.each<[string, unknown, unknown]>([
    ["another repository", repository("octo-org", "site"), "It is called octo-org/site now: it was renamed or moved."],
    ["another owner", repository("acme"), "It is called acme/web now: it was renamed or moved."],
    ["no object", [1], "no owner, name and ids"],
    ["no owner", { ...repository(), owner: null }, "no owner, name and ids"],
    ["a name beside another", { ...repository(), full_name: "evil/web" }, "no owner, name and ids"],
    ["an id that is text", repository("octo-org", "web", "123456"), "no owner, name and ids"],
    ["an id beyond the numbers of JSON", repository("octo-org", "web", 2 ** 60), "no owner, name and ids"],
    ["an id of zero", repository("octo-org", "web", 1, 0), "no owner, name and ids"],
    ["an id below", repository("octo-org", "web", 1, -5), "no owner, name and ids"],
    ["a wildcard", { ...repository("octo-org", "*") }, "no owner, name and ids"],
  ])("%s: no form is printed", (_, of, says) => {
    expect(read(of)).toMatchObject({ name: null, ids: null, mints: null, problem: expect.stringContaining(String(says)) });
    expect(read(of).commands).toHaveLength(2);
  });

  test.each<[string, object, object]>([
    ["no prefix", {}, { ids: IDS, mints: null, problem: expect.stringContaining("no sub_claim_prefix") }],
    ["a template that is the default", { ...immutable, use_default: false, include_claim_keys: ["repo", "context"] }, { mints: "ids" }],
    [
      "a template of its own",
      { ...immutable, use_default: false, include_claim_keys: ["repository_owner_id", "context"] },
      { ids: IDS, mints: "template", template: ["repository_owner_id", "context"], problem: null },
    ],
    ["keys that no template uses", { ...immutable, include_claim_keys: ["actor"] }, { mints: "ids", template: null }],
    ...["repo:octo-org@123456/web@1", "repo:octo-org-123456/web-456789", "repo:Octo-Org/web", IDS].map(
      (prefix): [string, object, object] => [
        prefix,
        { ...immutable, sub_claim_prefix: prefix },
        { ids: null, mints: null, problem: expect.stringContaining("do not agree") },
      ],
    ),
  ])("%s", (_, value, says) => expect(read(repository(), { value })).toMatchObject(says));
});

describe("docs/immutable-subjects.md", () => {
  const page = readFileSync("docs/immutable-subjects.md", "utf8");
  test("lists every exit code, and no other", () =>
    expect([...page.matchAll(/^\| (\d+) \|/gm)].map((match) => match[1])).toEqual(Object.keys(ids.exitCodes)));
});
