import type { z } from "zod";
import { all, type Expression, input, not } from "../expression/build";
import { compile, type Inputs } from "../expression/evaluate";
import { type Field, fieldAt, fieldOf } from "./field";
import { DefinitionError, type Problem, pathFrom, type Step, showValue } from "./messages/errors";
import { typescript, worded } from "./messages/faces";
import { guidance, hintFor, unknownField } from "./messages/wording";
import type { Found, Rule } from "./rule";
import { hasToken } from "./tokens";

/** The value with its defaults, or a `DefinitionError` that lists everything wrong with it. `at` is where the value stands. */
export function parse<S extends z.ZodType>(what: S, value: unknown, at = ""): z.output<S> {
  const result = what.safeParse(value, { reportInput: true });
  if (result.success) {
    refuse(prototypeKeys(value, at));
    return result.data;
  }
  throw new DefinitionError(result.error.issues.flatMap((issue) => problemsOf(issue, rootOf(what), at)));
}

/** `__proto__` is a key that JSON.parse makes and JavaScript loses on the way: a role of that name would not be made. */
function prototypeKeys(value: unknown, at: string, depth = 0): Problem[] {
  if (typeof value !== "object" || value === null || depth > DEPTH) return [];
  const own = Object.hasOwn(value, "__proto__")
    ? [{ path: pathFrom(at, [{ key: "__proto__" }]), message: "JavaScript reserves this name. Choose another." }]
    : [];
  return [...own, ...Object.entries(value).flatMap(([key, child]) => prototypeKeys(child, pathFrom(at, [key]), depth + 1))];
}
// roles, a role, its tags
const DEPTH = 3;

// A schema is made once and used for every definition
const fields = new WeakMap<z.ZodType, Field>();
function rootOf(schema: z.ZodType): Field {
  const known = fields.get(schema) ?? fieldOf(schema);
  fields.set(schema, known);
  return known;
}

function problemsOf(issue: z.core.$ZodIssue, root: Field, at: string): Problem[] {
  const path = pathFrom(at, stepsOf(root, issue.path));
  const field = fieldAt(root, issue.path);
  if (issue.code === "custom") return [{ path, message: issue.message }];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: pathFrom(path, [key]),
      message: unknownField(field, typescript, hintFor(key, field, typescript)),
    }));
  }
  const rest = field?.info === undefined ? issue.message : guidance(field, typescript);
  return [{ path, message: issue.input === undefined ? `missing. ${rest}` : `received ${showValue(issue.input)}. ${rest}` }];
}

/** The path with the keys of maps told from the names of fields. */
const stepsOf = (root: Field, path: readonly PropertyKey[]): Step[] =>
  path.map((part, i) => {
    if (typeof part === "number") return part;
    return fieldAt(root, path.slice(0, i))?.kind === "map" ? { key: String(part) } : String(part);
  });

const NEVER = not(all());
const NOTHING: Expression<readonly Found[]> = input("nothing");
interface CompiledRule {
  readonly holds: (inputs: Inputs) => boolean;
  readonly about: (inputs: Inputs) => readonly Found[];
}
// A rule is compiled once and used for every role
const compiledRules = new WeakMap<Rule, CompiledRule>();
function compiledRule(rule: Rule): CompiledRule {
  const known = compiledRules.get(rule) ?? { holds: compile(rule.holds ?? NEVER), about: compile(rule.about ?? NOTHING) };
  compiledRules.set(rule, known);
  return known;
}

/** What the rules say against a subject, which stands at `at`, from the values of their inputs. */
export function brokenRules(rules: readonly Rule[], inputs: Inputs, at: string): Problem[] {
  const scope: Record<string, unknown> = { ...inputs };
  return rules.flatMap((rule) => {
    const { holds, about } = compiledRule(rule);
    const message = worded(rule.message, typescript);
    if (rule.about === undefined) return holds(scope) ? [] : [{ path: pathFrom(at, rule.at), message }];
    const problems: Problem[] = [];
    for (const found of about(scope)) {
      // A reference says nothing yet of what it will be
      if (hasToken(found.value)) continue;
      scope["element"] = found.value;
      if (holds(scope)) continue;
      const received = rule.isKey ? "" : `received ${showValue(found.value)}. `;
      problems.push({ path: pathFrom(at, [found.at]), message: `${received}${message}` });
    }
    return problems;
  });
}

/** Throws where there is a problem. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new DefinitionError(problems);
}
