import { App } from "cdktf";
import { DefinitionError, GithubOidcStack, type GithubOidcStackProps } from "../../modules";
import * as schema from "../../modules/definition/schema";
import { type Field, fieldOf } from "../../modules/fields/field";
import { formatProblem } from "../../modules/fields/messages/errors";
import { snakeCase } from "../../modules/hcl/text";
import type { Diagnostic } from "./module-workspace";

/** What the cdktf face says against a definition, and whether the module says the same. */

/** The problems of the cdktf face, each in the module's spelling: what the module must say. */
export function wordsFor(definition: unknown): string[] {
  try {
    new GithubOidcStack(new App({ outdir: "cdktf.out" }), "stack", definition as GithubOidcStackProps);
  } catch (error) {
    if (error instanceof DefinitionError)
      return error.problems.map(({ path, message }) => formatProblem({ path: snakePath(path), message: inHcl(message) }));
    throw error;
  }
  return [];
}

const QUOTED_OR_CAPITAL = /("(?:[^"\\]|\\.)*")|[A-Z]/g;
/** The path with its fields in snake_case; keys of maps are the user's own and stay. */
const snakePath = (path: string): string => path.replaceAll(QUOTED_OR_CAPITAL, (found, key?: string) => key ?? snakeCase(found));

const namesOf = (field: Field | undefined): string[] =>
  field === undefined
    ? []
    : [...Object.entries(field.fields ?? {}).flatMap(([name, child]) => [name, ...namesOf(child)]), ...namesOf(field.items)];
const NAMES = [...new Set(namesOf(fieldOf(schema.stack)))];
const COMPOSED = new RegExp(`\\b(${NAMES.filter((name) => /[A-Z]/.test(name)).join("|")})\\b`, "g");
/** A field with its value, and a key of an example's map: received values, which are JSON, have no space there. */
const GIVEN = new RegExp(
  `(?:\\b(${["team", "Role", "logs", "SendToJobs", "StringEquals", ...NAMES.map(snakeCase)].join("|")})|"([\\w-]+)"|("[\\w-]+:[\\w/-]+")): (?=["[{\\dtf])`,
  "g",
);
const inHcl = (message: string): string =>
  message
    .replaceAll(COMPOSED, snakeCase)
    .replaceAll(GIVEN, "$1$2$3 = ")
    .replaceAll(PROVIDER_FIELDS, PROVIDER_FIELDS.replace(",", ", arn,").replace(", prevent_destroy", ""));
/** The module's provider has an ARN too, and no switch that Terraform takes from no variable. */
const PROVIDER_FIELDS = "create, url, audiences, thumbprint_source, thumbprints, prevent_destroy";

/** The lines of what Terraform says, with the characters that its jsonencode escapes. */
export const linesOf = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics
    .flatMap(({ detail }) => detail.split("\n"))
    .map((line) => line.replaceAll(/\\u(003c|003e|0026)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));

/** Whether a line is the words; where the cdktf face cuts a long value, the module shows it whole. */
export function isSaid(words: string, lines: readonly string[]): boolean {
  const [start = "", end = ""] = words.split(/… \(\d+ characters\)/);
  const isCut = start !== words;
  return lines.some((line) => (isCut ? line.startsWith(start) && line.endsWith(end) : line === words));
}
