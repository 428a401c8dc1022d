import { isRecord } from "../../record";
import { credentialsOf } from "./credentials";
import type { DecodedChange, DecodedPlan } from "./decode";
import { outsideOfPlan } from "./outside/of-plan";
import { type Attributes, type ConfigurationModule, type Plan, type Resource, Sensitive, UNKNOWN, type Value } from "./plan";
import { READ, READ_DATA } from "./resource-types";

/**
 * The one place where sensitive values end: `terraform show -json` redacts nothing. What is marked as sensitive before or after, in the
 * changes or in the drift, and what holds the value of a sensitive variable, becomes `Sensitive` on all sides.
 */
export function redact(decoded: DecodedPlan): Plan {
  const configuration = decoded.configuration as ConfigurationModule;
  const all = [...decoded.changes, ...decoded.drift];
  const secrets = withSpellings([...variableSecrets(decoded.variables, configuration), ...all.flatMap(documentSecrets)]);
  const marked = new Map<string, unknown[]>();
  for (const { address, beforeSensitive, afterSensitive } of all)
    marked.set(address, [...(marked.get(address) ?? []), beforeSensitive, afterSensitive]);
  const echoes = echoesOf(all, marked);
  const redactAll = (changes: readonly DecodedChange[]) =>
    changes.filter(isRead).map((change) => withoutEchoes(resourceOf(change, marked.get(change.address) ?? [], secrets), echoes));
  return {
    source: "plan",
    resources: redactAll(decoded.changes),
    drift: redactAll(decoded.drift),
    outside: outsideOfPlan(decoded),
    configuration,
    credentials: credentialsOf(decoded.providers),
    doubts: decoded.doubts,
  };
}

const isRead = ({ mode, type }: DecodedChange) => Object.hasOwn(mode === "data" ? READ_DATA : READ, type);

const identityOf = (change: DecodedChange): Resource => ({
  address: change.address,
  mode: change.mode,
  type: change.type,
  name: change.name,
  ...(change.index !== undefined && { index: change.index }),
  module: change.module,
  actions: change.actions,
  ...(change.previousAddress !== undefined && { previousAddress: change.previousAddress }),
  ...(change.deposed !== undefined && { deposed: change.deposed }),
  imported: change.imported,
  before: null,
  after: null,
});

function resourceOf(change: DecodedChange, marks: readonly unknown[], secrets: readonly string[]): Resource {
  const names = (change.mode === "data" ? READ_DATA : READ)[change.type] ?? [];
  const known = new Map<string, Sensitive>();
  // The same hidden value is the same object, before and after
  const hide = (name: string, value: unknown): Sensitive => {
    const key = JSON.stringify([name, value]);
    const sensitive = known.get(key) ?? new Sensitive();
    known.set(key, sensitive);
    return sensitive;
  };
  const attributes = (values: unknown, unknown: unknown): Attributes | null => {
    if (!isRecord(values)) return null;
    return Object.fromEntries(
      names.flatMap((name): [string, Value][] => {
        const [value, notYet] = [values[name], unknown === true || (isRecord(unknown) ? unknown[name] : undefined)];
        if (value === undefined && notYet === undefined) return [];
        const secret = marks.some((mark) => mark === true || (isRecord(mark) && holdsTrue(mark[name])));
        // An absent value is no secret
        if (secret && value !== null && value !== undefined) return [[name, hide(name, value)]];
        if (secret && notYet === true) return [[name, hide(name, {})]];
        const merged = withUnknowns(value ?? null, notYet, 0);
        return [[name, holdsSecret(merged, secrets) ? hide(name, value) : merged]];
      }),
    );
  };
  return { ...identityOf(change), before: attributes(change.before, undefined), after: attributes(change.after, change.afterUnknown) };
}

const DEEPEST = 16;

/** Values with what is known after the apply alone: `true` at a leaf of the parallel tree; its containers say nothing. */
function withUnknowns(value: unknown, unknown: unknown, depth: number): Value {
  if (unknown === true || depth > DEEPEST) return UNKNOWN;
  if (Array.isArray(value)) return value.map((item, i) => withUnknowns(item, Array.isArray(unknown) ? unknown[i] : undefined, depth + 1));
  if (!isRecord(value)) return value as Value;
  const inner = isRecord(unknown) ? unknown : {};
  const keys = [...new Set([...Object.keys(value), ...Object.keys(inner).filter((key) => inner[key] === true)])];
  return Object.fromEntries(keys.map((key) => [key, withUnknowns(value[key] ?? null, inner[key], depth + 1)]));
}

const holdsTrue = (mark: unknown): boolean =>
  mark === true || (typeof mark === "object" && mark !== null && Object.values(mark).some((inner) => holdsTrue(inner)));

/** What is shorter says nothing, and would hide half of the plan. */
const SHORTEST_SECRET = 4;

/** The values of the variables that the configuration declares as sensitive. */
const variableSecrets = (variables: Readonly<Record<string, unknown>>, { variables: declared = {} }: ConfigurationModule): string[] =>
  Object.entries(isRecord(declared) ? declared : {}).flatMap(([name, declaration]) =>
    isRecord(declaration) && declaration.sensitive === true ? leavesOf(variables[name]) : [],
  );

/** What is sensitive in a document that a data source renders: what it renders carries no mark (measured, Terraform 1.11.4 with aws 5.100.0). */
function documentSecrets({ mode, type, before, after, beforeSensitive, afterSensitive }: DecodedChange): string[] {
  if (mode !== "data" || !Object.hasOwn(READ_DATA, type)) return [];
  return [...markedLeaves(before, beforeSensitive), ...markedLeaves(after, afterSensitive)];
}

function markedLeaves(value: unknown, mark: unknown): string[] {
  if (mark === true) return leavesOf(value);
  if (typeof value !== "object" || value === null || typeof mark !== "object" || mark === null) return [];
  return Object.entries(value).flatMap(([key, each]) => markedLeaves(each, (mark as Record<string, unknown>)[key]));
}

const leavesOf = (value: unknown): string[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : value === undefined ? [] : [String(value)];

/** As they stand, and as JSON writes them. */
const withSpellings = (secrets: readonly string[]): string[] =>
  secrets.filter((secret) => secret.length >= SHORTEST_SECRET).flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);

/** JSON of Terraform has `<`, `>` and `&` by their numbers. */
const withoutNumbers = (text: string): string =>
  text.replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

function holdsSecret(value: Value, secrets: readonly string[]): boolean {
  if (secrets.length === 0) return false;
  if (typeof value === "string" || typeof value === "number") {
    const texts = [String(value), withoutNumbers(String(value))];
    return secrets.some((secret) => texts.some((text) => text.includes(secret)));
  }
  return (
    typeof value === "object" &&
    value !== null &&
    !(value instanceof Sensitive) &&
    Object.values(value).some((inner) => holdsSecret(inner, secrets))
  );
}

/** What a role repeats in attributes of its own, where Terraform does not know that it is sensitive. */
interface Echoes {
  /** The names of inline policies whose text is sensitive. */
  readonly names: ReadonlySet<unknown>;
  /** ARNs that are sensitive where they are attached. */
  readonly arns: ReadonlySet<unknown>;
}

function echoesOf(changes: readonly DecodedChange[], marked: ReadonlyMap<string, readonly unknown[]>): Echoes {
  const valuesOf = ({ before, after }: DecodedChange, name: string) =>
    [before, after].flatMap((values) => (isRecord(values) ? [values[name]] : []));
  const hidden = (name: string) =>
    changes.filter(({ address }) => (marked.get(address) ?? []).some((mark) => mark === true || (isRecord(mark) && holdsTrue(mark[name]))));
  const inline = hidden("policy").filter(({ type }) => type === "aws_iam_role_policy");
  return {
    names: new Set(inline.flatMap((change) => valuesOf(change, "name"))),
    arns: new Set(["policy_arn", "policy_arns"].flatMap((name) => hidden(name).flatMap((change) => valuesOf(change, name).flat()))),
  };
}

function withoutEchoes(resource: Resource, { names, arns }: Echoes): Resource {
  if (resource.type !== "aws_iam_role") return resource;
  const hide = (attributes: Attributes | null): Attributes | null => {
    const { inline_policy: inline, managed_policy_arns: managed } = attributes ?? {};
    const hideText = (each: Value): Value =>
      isRecord(each) && names.has(each["name"]) ? ({ ...each, policy: new Sensitive() } as Value) : each;
    return (
      attributes && {
        ...attributes,
        ...(Array.isArray(inline) && { inline_policy: inline.map(hideText) }),
        ...(Array.isArray(managed) && { managed_policy_arns: managed.map((arn) => (arns.has(arn) ? new Sensitive() : arn)) }),
      }
    );
  };
  return { ...resource, before: hide(resource.before), after: hide(resource.after) };
}
