import type { z } from "zod";
import { compile } from "../expression/evaluate";
import { DefinitionError, formatPath, type Problem, showValue } from "./errors";
import { type Rule, roleRules } from "./rules";
import * as schema from "./schema";

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** The value with its defaults, or a `DefinitionError` that lists everything wrong with it. `at` is where the value stands. */
export function parse<S extends z.ZodType>(what: S, value: unknown, at: Path = []): z.output<S> {
  const result = what.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new DefinitionError(result.error.issues.flatMap((issue) => problemsOf(issue, what, at)));
}

/** The schema that the path leads to, with its optional and default wrappers. */
function schemaAt(from: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return from;
  const def = (unwrap(from) as z.core.$ZodTypes)._zod.def;
  if (def.type === "object") return def.shape[String(first)] && schemaAt(def.shape[String(first)] as z.core.$ZodType, rest);
  if (def.type === "array") return schemaAt(def.element, rest);
  if (def.type === "record") return schemaAt(def.valueType, rest);
  return undefined;
}

const WRAPPERS = new Set(["optional", "default", "prefault"]);
const unwrap = (wrapped: z.core.$ZodType): z.core.$ZodType => {
  const def = (wrapped as z.core.$ZodTypes)._zod.def;
  return WRAPPERS.has(def.type) && "innerType" in def ? unwrap(def.innerType as z.core.$ZodType) : wrapped;
};

/** What is said of the field: of the outermost schema of it that says something. */
function infoOf(field: z.core.$ZodType | undefined): schema.FieldInfo | undefined {
  if (field === undefined) return undefined;
  const info = schema.fieldInfo.get(field as z.ZodType);
  const def = (field as z.core.$ZodTypes)._zod.def;
  return info ?? ("innerType" in def ? infoOf(def.innerType as z.core.$ZodType) : undefined);
}

function problemsOf(issue: Issue, root: z.ZodType, at: Path): Problem[] {
  const path = formatPath([...at, ...issue.path]);
  const found = schemaAt(root, issue.path);
  if (issue.code === "custom") return [{ path, message: issue.message }];
  if (issue.code === "unrecognized_keys") {
    const allowed = fieldsOf(found).join(", ");
    return issue.keys.map((key) => ({
      path: formatPath([...at, ...issue.path, key]),
      message: `unknown field. Allowed here: ${allowed}.`,
    }));
  }
  const info = infoOf(found);
  const rest = info === undefined ? issue.message : `Allowed: ${info.allowed}. Example: ${showValue(info.example)}.`;
  return [{ path, message: issue.input === undefined ? `missing. ${rest}` : `received ${showValue(issue.input)}. ${rest}` }];
}

const fieldsOf = (object: z.core.$ZodType | undefined): string[] => {
  const def = object && (unwrap(object) as z.core.$ZodTypes)._zod.def;
  return def?.type === "object" ? Object.keys(def.shape) : [];
};

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
