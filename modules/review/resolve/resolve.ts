import { parseJsonencode } from "../../hcl/literal";
import { looksLikePlace, wholeExpression } from "../../hcl/template";
import { isRecord } from "../../record";
import {
  type Attributes,
  Configured,
  type Expression,
  type Expressions,
  type Plan,
  type Resource,
  textOf,
  Unknown,
  type Value,
} from "../read/plan";
import { bodiesOf } from "../read/stack-blocks";
import { documentOfData } from "./policy-data";
import { isBlocks, References } from "./references";
import { textWithNames } from "./text-with-names";
import { isExpression, type Traversal, traversalOf, wholeTraversal } from "./traversals";

/** The attributes whose text is wanted although the plan does not know it. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  aws_iam_role: ["assume_role_policy", "name", "permissions_boundary"],
  aws_iam_role_policy: ["policy", "name"],
  aws_iam_policy: ["policy", "name"],
};

/** The same plan with what the configuration tells of values that are known after the apply alone. */
export function resolveUnknowns(plan: Plan): Plan {
  const after = new References(plan.resources, plan.configuration);
  // Of two stacks the base has its own configuration; a plan knows what was before
  const before = plan.baseConfiguration && new References(plan.resources.map(asBefore), plan.baseConfiguration);
  const resources = plan.resources.map((resource): Resource => {
    const wanted = WANTED[resource.type];
    if (resource.mode === "data" || wanted === undefined) return resource;
    return {
      ...resource,
      after: resource.after && resolved(resource, resource.after, wanted, after, before !== undefined),
      before: resource.before && before ? resolved(resource, resource.before, wanted, before, true) : resource.before,
    };
  });
  return { ...plan, resources };
}

const asBefore = (resource: Resource): Resource => ({ ...resource, after: resource.before });

function resolved(resource: Resource, after: Attributes, wanted: readonly string[], references: References, isStack: boolean): Attributes {
  const textOf = (expression: Expression | undefined) =>
    configuredText(resource, expression, references) ?? (isStack ? asWritten(resource, expression, references) : undefined);
  const found = wanted.flatMap((name): [string, Value][] => {
    if (!(after[name] instanceof Unknown) || (!isStack && isMistakable(resource.before?.[name]))) return [];
    const text = textOf(references.expression(resource, name));
    return text === undefined ? [] : [[name, text]];
  });
  return { ...after, ...Object.fromEntries(found), ...inlinePolicies(resource, after, references, textOf) };
}

/** A text that AWS has, and that looks like one with a place in it: what the place comes to is another. */
const isMistakable = (before: Value | undefined): boolean => typeof before === "string" && looksLikePlace(before);

/** Of two stacks the expression itself, and the document it refers to: equal ones are the same as long as nothing behind them changes. */
function asWritten(resource: Resource, expression: Expression = {}, references: References): Configured | undefined {
  const { constant_value: constant } = expression;
  if (typeof constant !== "string") return undefined;
  const document = references.exact(resource, wholeTraversal(constant), ["aws_iam_policy_document"])?.resource.after;
  return new Configured(document ? `${constant} ${JSON.stringify(document)}` : constant, true, true);
}

/** The texts of `inline_policy` blocks. */
function inlinePolicies(
  resource: Resource,
  after: Attributes,
  references: References,
  textOf: (expression: Expression | undefined) => Configured | undefined,
): Attributes {
  const { inline_policy: inline } = after;
  if (!Array.isArray(inline)) return {};
  const blockOf = inlineBlocks(references.configurationOf(resource)?.expressions?.["inline_policy"], inline.length);
  const policies = inline.map((policy, i): Value => {
    if (!isRecord(policy) || !((policy as Attributes)["policy"] instanceof Unknown)) return policy as Value;
    const expression = blockOf(policy["name"], i)?.["policy"];
    const text = expression === undefined ? undefined : textOf(isExpression(expression) ? expression : undefined);
    return text === undefined ? (policy as Value) : { ...(policy as Attributes), policy: text };
  });
  return { inline_policy: policies };
}

/** The configuration's entry for one of so many blocks. */
function inlineBlocks(configured: Expressions[string] | undefined, count: number): (name: unknown, at: number) => Expressions | undefined {
  // Two stacks have the blocks as they are written
  if (configured !== undefined && !isBlocks(configured)) {
    const bodies = isExpression(configured) ? bodiesOf(configured.constant_value) : [];
    return (_name, at) => ({ policy: { constant_value: bodies[at]?.["policy"] } });
  }
  // A dynamic block is not among the configured ones: then nobody can tell which is which
  if (configured === undefined || configured.length !== count) return () => undefined;
  // They are a set, in an order of the provider's own: which block is which is told by the names
  const names = configured.map(({ name }) => (isExpression(name) ? name.constant_value : undefined));
  const isTold = (name: unknown) => typeof name === "string" && !/[$%]\{/.test(name);
  return names.every(isTold) && new Set(names).size === names.length ? (name) => configured[names.indexOf(name)] : () => undefined;
}

/** The text that an expression of the configuration will have, as far as it can be told. */
export function configuredText(resource: Resource, expression: Expression | undefined, references: References): Configured | undefined {
  const { constant_value: constant } = expression ?? {};
  if (typeof constant !== "string") return fromData(resource, traversalOf(expression), references);
  const whole = wholeExpression(constant);
  if (whole === undefined) return textOfTemplate(constant, resource, references);
  const data = fromData(resource, wholeTraversal(constant), references);
  if (data !== undefined) return data;
  const literal = parseJsonencode(whole);
  if (literal !== undefined) return new Configured(fillIn(JSON.stringify(literal), resource, references), true);
  const known = fill(resource, references)(whole);
  return known === undefined ? undefined : new Configured(known, true);
}

/** Nothing where a place is left that may hold anything, quotes and further statements too. */
function textOfTemplate(template: string, resource: Resource, references: References): Configured | undefined {
  const known = fill(resource, references);
  const text = textWithNames(template, resource, true, known);
  return text === undefined ? undefined : new Configured(text, true);
}

/** References inside of a text that is JSON already. */
const fillIn = (text: string, resource: Resource, references: References): string =>
  text.replaceAll(/\$\{([\w.-]+)\}/g, (place, expression) => {
    const known = fill(resource, references)(expression);
    return known === undefined ? place : JSON.stringify(known).slice(1, -1);
  });

const FILLED = ["aws_iam_role", "aws_iam_policy", "aws_iam_openid_connect_provider"];

/** What is known of a reference: the key of the resource's own instance, and attributes of other resources. */
const fill =
  (resource: Resource, references: References) =>
  (expression: string): string | undefined => {
    if (/^(each\.key|count\.index)$/.test(expression)) return resource.index === undefined ? undefined : String(resource.index);
    const target = references.exact(resource, wholeTraversal(`\${${expression}}`), FILLED);
    return target?.attribute === undefined || !target.certain ? undefined : textOf(target.resource.after?.[target.attribute]);
  };

/** The document of a data source, where the expression is a reference to its text; in HCL that is a guess. */
function fromData(resource: Resource, traversal: Traversal | undefined, references: References): Configured | undefined {
  const data = references.exact(resource, traversal, ["aws_iam_policy_document"]);
  if (data === undefined || !(data.attribute === "json" || data.attribute === "minified_json")) return undefined;
  const told = documentOfData(data.resource, references);
  return told && new Configured(JSON.stringify(told.document), told.certain && data.certain);
}
