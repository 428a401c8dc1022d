import type { z } from "zod";
import { compile, type Inputs } from "../expression/evaluate";
import { type Field, fieldAt, fieldOf } from "./field";
import { keyComplaint } from "./kinds";
import { DefinitionError, type Problem, pathFrom, type Step, showValue } from "./messages/errors";
import { typescript, worded } from "./messages/faces";
import { guidance, hintFor, unknownField } from "./messages/wording";
import { type Found, holdsAlone, type Refused, type Rule, refusedTexts } from "./rule";
import { hasToken } from "./tokens";

/** The value with its defaults, or a `DefinitionError` that lists everything wrong with it. `at` is where the value stands. */
export function parse<S extends z.ZodType>(what: S, value: unknown, at = ""): z.output<S> {
  const checked = check(what, value, at);
  refuse(checked.problems);
  return checked.value as z.output<S>;
}

/** The value with its defaults, absent where a field is not as it may be, and everything wrong with it. */
export interface Checked<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/** Like `parse`, for who has more to say than what is wrong here. */
export function check<S extends z.ZodType>(what: S, value: unknown, at = ""): Checked<z.output<S>> {
  const result = what.safeParse(value, { reportInput: true });
  const ofKeys = keyProblems(rootOf(what), value, at);
  if (result.success) return { value: result.data, problems: ofKeys };
  return { problems: [...result.error.issues.flatMap((issue) => problemsOf(issue, rootOf(what), at)), ...ofKeys] };
}

/** What is wrong with the keys of maps: the names of roles, the keys of tags. */
function keyProblems(field: Field | undefined, value: unknown, at: string): Problem[] {
  if (field === undefined || typeof value !== "object" || value === null || Array.isArray(value)) return [];
  // A key that JSON.parse makes and JavaScript loses on the way: a role of that name would not be made
  const lost = Object.hasOwn(value, "__proto__") ? [{ path: pathFrom(at, [{ key: "__proto__" }]), message: RESERVED }] : [];
  const { keyRule } = field;
  const below = Object.entries(value).flatMap(([key, child]) => {
    const path = pathFrom(at, [keyRule === undefined ? key : { key }]);
    const message = keyRule && keyComplaint(keyRule, key);
    return [...(message === undefined ? [] : [{ path, message }]), ...keyProblems(fieldAt(field, [key]), child, path)];
  });
  return [...lost, ...below];
}
const RESERVED = "JavaScript reserves this name. Choose another.";

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

/** Either the texts that a rule refuses, or whether it holds for the subject as a whole. */
type CompiledRule = { readonly refused: (inputs: Inputs) => readonly Found[] } | { readonly holds: (inputs: Inputs) => boolean };
// A rule is compiled once and used for every role
const compiledRules = new WeakMap<Rule, CompiledRule>();
function compiledRule(rule: Rule): CompiledRule {
  const known = compiledRules.get(rule) ?? (rule.about ? { refused: compile(refusedTexts(rule)) } : { holds: compile(holdsAlone(rule)) });
  compiledRules.set(rule, known);
  return known;
}

/** What the rules say against a subject, which stands at `at`, from the values of their inputs. */
export function brokenRules(rules: readonly Rule[], inputs: Inputs, at: string): Problem[] {
  return rules.flatMap((rule) => {
    const compiled = compiledRule(rule);
    // Only where it is said: it costs as much as a rule
    const message = () => worded(rule.message, typescript);
    if ("holds" in compiled) return compiled.holds(inputs) ? [] : [{ path: pathFrom(at, rule.at), message: message() }];
    return (
      compiled
        .refused(inputs)
        // A reference says nothing yet of what it will be
        .filter(({ value }) => rule.ofParts || !hasToken(value))
        .map((found) => ({
          path: pathFrom(at, [found.at]),
          message: `${rule.isKey ? "" : `received ${showValue(found.value)}. `}${message()}${rule.hasEnding ? ` ${(found as Refused).ending}` : ""}`,
        }))
    );
  });
}

/** Throws where there is a problem. `of` is whose definition it is. */
export function refuse(problems: readonly Problem[], of?: string): void {
  if (problems.length > 0) throw new DefinitionError(problems, of);
}
