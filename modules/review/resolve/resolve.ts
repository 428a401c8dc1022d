import { parseJsonencode } from "../../hcl/literal";
import { renderTemplate, wholeExpression } from "../../hcl/template";
import {
  type Attributes,
  Configured,
  type Expression,
  isRecord,
  type Plan,
  type Resource,
  textOf,
  Unknown,
  type Value,
} from "../read/plan";
import { documentOfData } from "./policy-data";
import { References } from "./references";

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
      after: resource.after && resolved(resource, resource.after, wanted, after),
      before: resource.before && before ? resolved(resource, resource.before, wanted, before) : resource.before,
    };
  });
  return { ...plan, resources };
}

const asBefore = (resource: Resource): Resource => ({ ...resource, after: resource.before });

function resolved(resource: Resource, after: Attributes, wanted: readonly string[], references: References): Attributes {
  const found = wanted.flatMap((name): [string, Value][] => {
    if (!(after[name] instanceof Unknown)) return [];
    const text = configuredText(resource, references.expression(resource, name), references);
    return text === undefined ? [] : [[name, text]];
  });
  return { ...after, ...Object.fromEntries(found), ...inlinePolicies(resource, after, references) };
}

/** The texts of `inline_policy` blocks, each in its place. */
function inlinePolicies(resource: Resource, after: Attributes, references: References): Attributes {
  const { inline_policy: inline } = after;
  const blocks = references.configurationOf(resource)?.expressions?.["inline_policy"];
  if (!Array.isArray(inline) || !Array.isArray(blocks)) return {};
  const policies = inline.map((policy, i): Value => {
    if (!isRecord(policy) || !((policy as Attributes)["policy"] instanceof Unknown)) return policy as Value;
    const text = configuredText(resource, blocks[i]?.["policy"], references);
    return text === undefined ? (policy as Value) : { ...(policy as Attributes), policy: text };
  });
  return { inline_policy: policies };
}

/** The text that an expression of the configuration will have, as far as it can be told. */
export function configuredText(resource: Resource, expression: Expression | undefined, references: References): Configured | undefined {
  const { constant_value: constant } = expression ?? {};
  if (typeof constant !== "string") return guessFromData(resource, expression, references);
  const whole = wholeExpression(constant);
  if (whole === undefined) return textOfTemplate(constant, resource, references);
  const [data] = references.target(resource, whole, ["aws_iam_policy_document"]);
  if (data?.attribute === "json" || data?.attribute === "minified_json") return fromData(data.resource, references, true);
  const literal = parseJsonencode(whole);
  if (literal !== undefined) return new Configured(fillIn(JSON.stringify(literal), resource, references), true);
  const known = fill(resource, references)(whole);
  return known === undefined ? undefined : new Configured(JSON.parse(`"${known}"`) as string, true);
}

function textOfTemplate(template: string, resource: Resource, references: References): Configured | undefined {
  const text = renderTemplate(template, fill(resource, references));
  return text === undefined ? undefined : new Configured(text, true);
}

/** References inside of a text whose escapes are undone already. */
const fillIn = (text: string, resource: Resource, references: References): string =>
  text.replaceAll(/\$\{([\w.-]+)\}/g, (place, expression) => fill(resource, references)(expression) ?? place);

/** What is known of a reference: the key of the resource's own instance, and attributes of other resources. As JSON has it in a string. */
const fill =
  (resource: Resource, references: References) =>
  (expression: string): string | undefined => {
    const own = /^(each\.key|count\.index)$/.test(expression) ? resource.index : undefined;
    const targets = own === undefined ? references.target(resource, expression) : [];
    const [target] = targets;
    const known =
      own ?? (target?.attribute === undefined || targets.length > 1 ? undefined : textOf(target.resource.after?.[target.attribute]));
    return known === undefined ? undefined : JSON.stringify(String(known)).slice(1, -1);
  };

/** HCL shows no more of an expression than its references: `replace(data….json, …)` has the same ones, so this is a guess. */
function guessFromData(resource: Resource, expression: Expression | undefined, references: References): Configured | undefined {
  const all = references.targets(resource, expression, ["aws_iam_policy_document"]);
  const [data] = all;
  return data === undefined || all.length > 1 ? undefined : fromData(data.resource, references, false);
}

function fromData(data: Resource, references: References, certain: boolean): Configured | undefined {
  const document = documentOfData(data, references);
  return document === undefined ? undefined : new Configured(JSON.stringify(document), certain);
}
