import type { RoleDefinition } from "../../modules";
import { role as roleSchema } from "../../modules/definition/schema";
import { evaluate } from "../../modules/expression/evaluate";
import { type Field, fieldOf } from "../../modules/fields/field";
import { ISSUER } from "../../modules/fields/issuer";
import { roleWarnings } from "../../modules/trust/warnings";

const ID_FORM = "octo-org@123456/web@456789";
const warnings = (definition: RoleDefinition, issuer: string = ISSUER) =>
  evaluate(roleWarnings, { ...roleSchema.parse(definition), issuer, roleName: "deploy" });

const MAIN = { repositories: [ID_FORM], branches: ["main"] };
/** Each word that is called dangerous, of a role or of a part of it. */
const words = ({ fields = {}, items }: Field): string[] => [
  ...Object.entries(fields).flatMap(([name, field]) => [...(name.startsWith("dangerously") ? [name] : []), ...words(field)]),
  ...(items ? words(items) : []),
];

/** A role with each of the words. */
const DANGEROUS: Readonly<Record<string, RoleDefinition>> = {
  dangerouslyAnyRef: { repositories: [ID_FORM], dangerouslyAnyRef: true },
  dangerouslyPullRequest: { repositories: [ID_FORM], dangerouslyPullRequest: true },
  dangerouslyOwners: { dangerouslyOwners: ["octo-org@123456"], branches: ["main"] },
  dangerouslyManagedPolicies: { ...MAIN, dangerouslyManagedPolicies: { admin: "arn:aws:iam::aws:policy/AdministratorAccess" } },
  dangerouslyAllowEscalation: {
    ...MAIN,
    statements: {
      Users: { actions: ["iam:CreateUser"], resources: ["arn:aws:iam::123456789012:user/ci-*"], dangerouslyAllowEscalation: true },
      Tags: { actions: ["s3:PutObject"], resources: ["arn:aws:s3:::web/*"] },
    },
  },
};

test("each field that is called dangerous is warned of, by its name and by what comes of it", () => {
  expect(Object.keys(DANGEROUS).sort()).toEqual(words(fieldOf(roleSchema)).sort());
  for (const [field, definition] of Object.entries(DANGEROUS)) {
    const [said, ...others] = warnings(definition);
    expect(others).toEqual([]);
    expect(said).toMatch(
      new RegExp(`^deploy (has|takes|trusts) .*\\((.+[.])?${field}(\\[.+\\]|\\.admin)?\\): (anyone|whoever) .*comes in`),
    );
  }
});

test("each owner by itself", () => {
  const said = warnings({ dangerouslyOwners: ["octo-org@123456", "mona@77"], branches: ["main"] });
  expect(said.map((text) => /repository of (\S+)/.exec(text)?.[1])).toEqual(["octo-org@123456", "mona@77"]);
});

test("nothing is said of what holds named jobs", () => {
  expect(warnings({ repositories: [ID_FORM], branches: ["main"], environments: ["production"] })).toEqual([]);
  expect(warnings({ repositories: [ID_FORM], pullRequest: true })).toEqual([]);
  expect(warnings({ subjects: [`repo:${ID_FORM}:environment:production`, "repository_id:1:ref:refs/heads/main"] })).toEqual([]);
});

test("names without ids, of repositories and in whole subjects, each once", () => {
  const named = (definition: RoleDefinition, issuer?: string) =>
    warnings(definition, issuer).map((text) => /trusts (\S+) by its name alone/.exec(text)?.[1]);
  expect(named({ repositories: ["octo-org/web", "octo-org/api", "octo-org@1/api@2"], branches: ["main"] })).toEqual(["octo-org/web"]);
  const subjects = [
    "repo:octo-org/web:environment:a",
    "repo:octo-org/web:environment:b",
    "repository:octo-org/api:environment:a",
    "repo:octo-org/cli:environment:a:repository_id:4",
    "repository_owner_id:1:repo:octo-org/tool:environment:a",
    "repository_owner:octo-org:repo:octo-org/site:environment:a",
  ];
  expect(named({ subjects })).toEqual(["octo-org/web", "octo-org/api", "octo-org/site"]);
  expect(named({ subjects }, "ghes.example.com/_services/token")).toEqual([]);
});
