import type { z } from "zod";
import { compile } from "../expression/evaluate";
import { DefinitionError, formatPath, type Problem, showValue } from "./errors";
import { type Field, fieldAt, fieldOf } from "./fields";
import { type Rule, roleRules } from "./rules";
import type * as schema from "./schema";

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** The value with its defaults, or a `DefinitionError` that lists everything wrong with it. `at` is where the value stands. */
export function parse<S extends z.ZodType>(what: S, value: unknown, at: Path = []): z.output<S> {
  const result = what.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new DefinitionError(result.error.issues.flatMap((issue) => problemsOf(issue, what, at)));
}

// A schema is made once and used for every definition
const fields = new WeakMap<z.ZodType, Field>();
function rootOf(schema: z.ZodType): Field {
  const known = fields.get(schema) ?? fieldOf(schema);
  fields.set(schema, known);
  return known;
}

function problemsOf(issue: Issue, root: z.ZodType, at: Path): Problem[] {
  const path = formatPath([...at, ...issue.path]);
  const field = fieldAt(rootOf(root), issue.path);
  if (issue.code === "custom") return [{ path, message: issue.message }];
  if (issue.code === "unrecognized_keys") {
    const allowed = Object.keys(field?.fields ?? {}).join(", ");
    return issue.keys.map((key) => ({
      path: formatPath([...at, ...issue.path, key]),
      message: `unknown field. Allowed here: ${allowed}.`,
    }));
  }
  const info = field?.info;
  const rest = info === undefined ? issue.message : `Allowed: ${info.allowed}. Example: ${showValue(info.example)}.`;
  return [{ path, message: issue.input === undefined ? `missing. ${rest}` : `received ${showValue(issue.input)}. ${rest}` }];
}

const compiledRules = roleRules.map((rule) => ({ rule, holds: compile(rule.holds) }));

/** What is known of a role's surroundings when its rules are checked; without an account id, rules that need it wait for the plan. */
export interface Surroundings {
  readonly partition: string;
  readonly accountId?: string | undefined;
}

/** What the rules between fields say against a role. */
export function brokenRules(role: schema.Role, surroundings: Surroundings, at: Path): Problem[] {
  const inputs = { ...role, ...surroundings };
  return compiledRules
    .filter(({ rule }) => !rule.needsAccount || surroundings.accountId !== undefined)
    .flatMap(({ rule, holds }) => {
      const value = rule.at.reduce<unknown>((object, key) => (object as Record<string, unknown> | undefined)?.[key], role);
      if (rule.each === undefined) return holds(inputs) ? [] : [problemOf(rule, value, [...at, ...rule.at])];
      return ((value as string[] | undefined) ?? []).flatMap((element, i) =>
        holds({ ...inputs, element }) ? [] : [problemOf(rule, element, [...at, ...rule.at, i])],
      );
    });
}

const problemOf = (rule: Rule, value: unknown, path: Path): Problem => ({
  path: formatPath(path),
  message: `${typeof value === "string" ? `received ${showValue(value)}. ` : ""}${rule.message.replaceAll(/\{(\w+)\}/g, "$1")}`,
});

/** Throws where there is a problem. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new DefinitionError(problems);
}
