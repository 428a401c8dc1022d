import type { PolicyDocument, Principals, Statement } from "../../iam/document";
import { type Expressions, isRecord, type Resource, Unknown, type Value } from "../read/plan";
import { isBlocks, type References } from "./references";

/**
 * The document that `data.aws_iam_policy_document` will render, of the data source's own entry in the plan: its arguments are readable
 * although `json` is not yet known. Nothing where it merges other documents, or where a part is hidden or cannot be named.
 */
export function documentOfData(data: Resource, references: References): PolicyDocument | undefined {
  const { after } = data;
  const { statement, version, source_policy_documents: source, override_policy_documents: override } = after ?? {};
  if (!Array.isArray(statement) || !isEmpty(source) || !isEmpty(override)) return undefined;
  const configured = references.configurationOf(data)?.expressions?.["statement"];
  const statements = statement.map((each, i) => statementOf(each, isBlocks(configured) ? configured[i] : undefined));
  if (statements.some((each) => each === undefined)) return undefined;
  // The data source writes this version where none is given (Terraform Registry, aws_iam_policy_document)
  return { Version: typeof version === "string" ? version : "2012-10-17", Statement: statements.flatMap((each) => each ?? []) };
}

const isEmpty = (value: Value | undefined) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);

function statementOf(value: Value, expressions: Expressions | undefined): Statement | undefined {
  if (!isRecord(value)) return undefined;
  try {
    const list = (name: string) => texts(value[name] as Value, expressions?.[name]);
    const effect = value["effect"] ?? "Allow";
    if (effect !== "Allow" && effect !== "Deny") return undefined;
    const entries = {
      Effect: effect,
      Action: list("actions"),
      NotAction: list("not_actions"),
      Resource: list("resources"),
      NotResource: list("not_resources"),
      Principal: principals(value["principals"] as Value, expressions?.["principals"]),
      NotPrincipal: principals(value["not_principals"] as Value, expressions?.["not_principals"]),
      Condition: conditions(value["condition"] as Value, expressions?.["condition"]),
    };
    return Object.fromEntries(Object.entries(entries).filter(([, entry]) => entry !== undefined)) as unknown as Statement;
  } catch (error) {
    if (error instanceof Untold) return undefined;
    throw error;
  }
}

/** A part of which neither plan nor configuration tell anything. */
class Untold extends Error {}

/** `&{…}` is how the data source writes a policy variable. */
const unescaped = (text: string) => text.replaceAll("&{", "${");

function texts(value: Value | undefined, expression: Expressions[string] | undefined): string[] | undefined {
  if (isEmpty(value)) return undefined;
  const { constant_value: constant, references } = (isRecord(expression) ? expression : {}) as {
    constant_value?: unknown;
    references?: string[];
  };
  const known = Array.isArray(value) ? value : [value];
  return known.map((item, i) => {
    if (typeof item === "string") return unescaped(item);
    if (!(item instanceof Unknown)) throw new Untold();
    const given = Array.isArray(constant) ? constant[i] : constant;
    if (typeof given === "string") return given;
    if (known.length === 1 && typeof references?.[0] === "string") return `\${${references[0]}}`;
    throw new Untold();
  });
}

const blockOf = (expression: Expressions[string] | undefined, i: number): Expressions | undefined =>
  isBlocks(expression) ? expression[i] : undefined;

function principals(value: Value | undefined, expressions: Expressions[string] | undefined): Principals | undefined {
  if (isEmpty(value)) return undefined;
  if (!Array.isArray(value)) throw new Untold();
  const found = new Map<string, string[]>();
  for (const [i, principal] of value.entries()) {
    if (!isRecord(principal) || typeof principal["type"] !== "string") throw new Untold();
    const ids = texts(principal["identifiers"] as Value, blockOf(expressions, i)?.["identifiers"]) ?? [];
    found.set(principal["type"], [...(found.get(principal["type"]) ?? []), ...ids]);
  }
  const everyone = found.get("*");
  return everyone !== undefined && found.size === 1 && everyone.every((id) => id === "*") ? "*" : Object.fromEntries(found);
}

function conditions(value: Value | undefined, expressions: Expressions[string] | undefined): Statement["Condition"] | undefined {
  if (isEmpty(value)) return undefined;
  if (!Array.isArray(value)) throw new Untold();
  const block = new Map<string, Map<string, string[]>>();
  for (const [i, condition] of value.entries()) {
    if (!isRecord(condition) || typeof condition["test"] !== "string" || typeof condition["variable"] !== "string") throw new Untold();
    const { test, variable } = condition;
    const keys = block.get(test) ?? new Map<string, string[]>();
    const values = texts(condition["values"] as Value, blockOf(expressions, i)?.["values"]) ?? [];
    keys.set(variable, [...(keys.get(variable) ?? []), ...values]);
    block.set(test, keys);
  }
  return Object.fromEntries([...block].map(([test, keys]) => [test, Object.fromEntries(keys)]));
}
