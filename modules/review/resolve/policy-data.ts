import type { PolicyDocument, Principals, Statement } from "../../iam/document";
import { isRecord } from "../../record";
import { type Expressions, type Resource, Unknown, type Value } from "../read/plan";
import { MERGED_DOCUMENTS } from "../read/resource-types";
import { isBlocks, type References } from "./references";
import { textWithNames } from "./text-with-names";
import { type Element, elementsOf, isExpression, unknownAmong } from "./traversals";

/** A document, and whether its texts are surely what will be rendered. */
export interface ToldDocument {
  readonly document: PolicyDocument;
  readonly certain: boolean;
}

/**
 * The document that `data.aws_iam_policy_document` will render, of the data source's own entry in the plan: its arguments are readable
 * although `json` is not yet known. Nothing where it merges other documents, or where a part is hidden or cannot be named.
 */
export function documentOfData(data: Resource, references: References): ToldDocument | undefined {
  const { after } = data;
  const { statement, version } = after ?? {};
  if (!Array.isArray(statement) || !MERGED_DOCUMENTS.every((name) => isEmpty(after?.[name]))) return undefined;
  const configured = references.configurationOf(data)?.expressions?.["statement"];
  const reader = new StatementReader(data);
  const blocks = blocksFor(configured, statement.length);
  const statements = statement.map((each, i) => reader.statement(each, blocks[i]));
  if (statements.some((each) => each === undefined)) return undefined;
  // The data source writes this version where none is given (Terraform Registry, aws_iam_policy_document)
  const document = { Version: typeof version === "string" ? version : "2012-10-17", Statement: statements.flatMap((each) => each ?? []) };
  return { document, certain: reader.certain };
}

/** The configuration's entries for so many blocks; none where there are more or fewer, since `dynamic` ones are not among them. */
function blocksFor(expression: Expressions[string] | undefined, count: number): readonly (Expressions | undefined)[] {
  return isBlocks(expression) && expression.length === count ? expression : [];
}

const isEmpty = (value: Value | undefined) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/**
 * The one block of a set that says these constants; nothing where another element of the set has the same: that may be of a block that says
 * them by a reference, or of a `dynamic` one.
 */
function blockWith(
  blocks: readonly (Expressions | undefined)[],
  elements: readonly unknown[],
  constants: Readonly<Record<string, string>>,
): Expressions | undefined {
  const constant = (block: Expressions | undefined, name: string) => (isExpression(block?.[name]) ? block[name].constant_value : undefined);
  const says = (of: (name: string) => unknown) => Object.entries(constants).every(([name, text]) => of(name) === text);
  const [only, ...others] = blocks.filter((block) => says((name) => constant(block, name)));
  const alike = elements.filter((element) => isRecord(element) && says((name) => element[name]));
  return others.length > 0 || alike.length !== 1 ? undefined : only;
}

/** A part of which neither plan nor configuration tell anything. */
class Untold extends Error {}

/** `&{…}` is how the data source writes a policy variable. */
const unescaped = (text: string) => text.replaceAll("&{", "${");

/** Reads statements, and notes where the text of one is not surely what it refers to. */
class StatementReader {
  certain = true;

  constructor(private readonly data: Resource) {}

  statement(value: Value, expressions: Expressions | undefined): Statement | undefined {
    if (!isRecord(value)) return undefined;
    try {
      const list = (name: string) => this.texts(value[name] as Value, expressions?.[name]);
      const effect = value["effect"] ?? "Allow";
      if (effect !== "Allow" && effect !== "Deny") return undefined;
      // What is undefined is no element of the JSON that this becomes
      const elements = {
        Effect: effect,
        Action: list("actions"),
        NotAction: list("not_actions"),
        Resource: list("resources"),
        NotResource: list("not_resources"),
        Principal: this.principals(value["principals"] as Value, expressions?.["principals"]),
        NotPrincipal: this.principals(value["not_principals"] as Value, expressions?.["not_principals"]),
        Condition: this.conditions(value["condition"] as Value, expressions?.["condition"]),
      };
      return elements as Statement;
    } catch (error) {
      if (error instanceof Untold) return undefined;
      throw error;
    }
  }

  /** A text that is not known yet stands as the reference that it is: `${X.arn}`. */
  private texts(value: Value | undefined, expression: Expressions[string] | undefined): string[] | undefined {
    if (isEmpty(value)) return undefined;
    const items = Array.isArray(value) ? value : [value];
    if (!items.every((item) => typeof item === "string" || item instanceof Unknown)) throw new Untold();
    const known = items.flatMap((item) => (typeof item === "string" ? [unescaped(item)] : []));
    if (known.length === items.length) return known;
    const elements = isExpression(expression) ? elementsOf(expression) : undefined;
    const unknown = unknownAmong(elements, known, items.length - known.length);
    if (unknown === undefined) throw new Untold();
    if (!unknown.every((each) => "template" in each || each.certain)) this.certain = false;
    return [...known, ...unknown.map((each) => this.unknownText(each))];
  }

  private unknownText(element: Exclude<Element, { readonly literal: string }>): string {
    const text = "template" in element ? textWithNames(element.template, this.data, false) : `\${${element.text}}`;
    if (text === undefined) throw new Untold();
    return unescaped(text);
  }

  private principals(value: Value | undefined, expressions: Expressions[string] | undefined): Principals | undefined {
    if (isEmpty(value)) return undefined;
    if (!Array.isArray(value)) throw new Untold();
    const found = new Map<string, string[]>();
    const blocks = blocksFor(expressions, value.length);
    for (const principal of value) {
      if (!isRecord(principal) || typeof principal["type"] !== "string") throw new Untold();
      const ids =
        this.texts(principal["identifiers"] as Value, blockWith(blocks, value, { type: principal["type"] })?.["identifiers"]) ?? [];
      found.set(principal["type"], [...(found.get(principal["type"]) ?? []), ...ids]);
    }
    const everyone = found.get("*");
    return everyone !== undefined && found.size === 1 && everyone.every((id) => id === "*") ? "*" : Object.fromEntries(found);
  }

  private conditions(value: Value | undefined, expressions: Expressions[string] | undefined): Statement["Condition"] | undefined {
    if (isEmpty(value)) return undefined;
    if (!Array.isArray(value)) throw new Untold();
    const found = new Map<string, Map<string, string[]>>();
    const blocks = blocksFor(expressions, value.length);
    for (const condition of value) {
      if (!isRecord(condition) || typeof condition["test"] !== "string" || typeof condition["variable"] !== "string") throw new Untold();
      const { test, variable } = condition;
      const keys = found.get(test) ?? new Map<string, string[]>();
      const values = this.texts(condition["values"] as Value, blockWith(blocks, value, { test, variable })?.["values"]) ?? [];
      keys.set(variable, [...(keys.get(variable) ?? []), ...values]);
      found.set(test, keys);
    }
    return Object.fromEntries([...found].map(([test, keys]) => [test, Object.fromEntries(keys)]));
  }
}
