import { isRecord } from "../../record";
import { credentialsOf } from "./credentials";
import type { DecodedChange, DecodedPlan } from "./decode";
import { outsideOfPlan } from "./outside/of-plan";
import { type Attributes, type ConfigurationModule, isHidden, type Plan, type Resource, Sensitive, UNKNOWN, type Value } from "./plan";
import { READ, READ_DATA } from "./resource-types";

/**
 * The one place where sensitive values end: `terraform show -json` redacts nothing. What is marked as sensitive before or after, in the
 * changes or in the drift, and what holds the value of a sensitive variable, becomes `Sensitive` on all sides.
 */
export function redact(decoded: DecodedPlan): Plan {
  const configuration = decoded.configuration as ConfigurationModule;
  const all = [...decoded.changes, ...decoded.drift];
  const secrets = withSpellings([...variableSecrets(decoded.variables, configuration), ...all.flatMap(markedTexts)]);
  const marked = new Map<string, unknown[]>();
  for (const { address, beforeSensitive, afterSensitive } of all)
    marked.set(address, [...(marked.get(address) ?? []), beforeSensitive, afterSensitive]);
  const names = hiddenNames(all, marked);
  const redactAll = (changes: readonly DecodedChange[]) =>
    changes.filter(isRead).map((change) => withoutEchoes(resourceOf(change, marked.get(change.address) ?? [], secrets), names));
  return {
    source: "plan",
    resources: redactAll(decoded.changes),
    drift: redactAll(decoded.drift),
    outside: outsideOfPlan(decoded),
    configuration,
    isWritten: decoded.isWritten === true,
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
        return [[name, withoutSecrets(merged, (text) => (holdsSecret(text, secrets) ? hide(name, text) : text))]];
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

/**
 * Texts that are marked where they are read. What AWS or the provider makes of them carries no mark: the ARN of a role, the list of what
 * is attached to it, the text that a data source renders.
 */
function markedTexts({ mode, type, before, after, beforeSensitive, afterSensitive }: DecodedChange): string[] {
  const inside = (values: unknown, marks: unknown): string[] =>
    ((mode === "data" ? READ_DATA : READ)[type] ?? []).flatMap((name) =>
      isRecord(values) ? textsIn(values[name], marks === true || (isRecord(marks) && marks[name])) : [],
    );
  return [...inside(before, beforeSensitive), ...inside(after, afterSensitive)];
}

/** The strings under a mark. */
function textsIn(value: unknown, mark: unknown): string[] {
  if (typeof value === "string") return mark === true ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  const inner = (key: string) => mark === true || (typeof mark === "object" && mark !== null && (mark as Record<string, unknown>)[key]);
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, inner(key)));
}

const leavesOf = (value: unknown): string[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : value === undefined ? [] : [String(value)];

/** As they stand, and as JSON writes them. */
const withSpellings = (secrets: readonly string[]): string[] =>
  secrets.filter((secret) => secret.length >= SHORTEST_SECRET).flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);

/** JSON of Terraform has `<`, `>` and `&` by their numbers. */
const withoutNumbers = (text: string): string =>
  text.replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

function holdsSecret(value: string | number, secrets: readonly string[]): boolean {
  if (secrets.length === 0) return false;
  const texts = [String(value), withoutNumbers(String(value))];
  return secrets.some((secret) => texts.some((text) => text.includes(secret)));
}

function withoutSecrets(value: Value, hidden: (value: string | number) => Value): Value {
  if (typeof value === "string" || typeof value === "number") return hidden(value);
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, hidden));
  if (!isRecord(value) || isHidden(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutSecrets(each as Value, hidden)]));
}

/** The names of inline policies whose text is sensitive: a role repeats it with its keys in another order, and without the mark. */
function hiddenNames(changes: readonly DecodedChange[], marked: ReadonlyMap<string, readonly unknown[]>): ReadonlySet<unknown> {
  const isHiddenText = ({ type, address }: DecodedChange) =>
    type === "aws_iam_role_policy" &&
    (marked.get(address) ?? []).some((mark) => mark === true || (isRecord(mark) && holdsTrue(mark["policy"])));
  return new Set(
    changes
      .filter(isHiddenText)
      .flatMap(({ before, after }) => [before, after].flatMap((values) => (isRecord(values) ? [values["name"]] : []))),
  );
}

function withoutEchoes(resource: Resource, names: ReadonlySet<unknown>): Resource {
  if (resource.type !== "aws_iam_role") return resource;
  const hide = (attributes: Attributes | null): Attributes | null => {
    const { inline_policy: inline } = attributes ?? {};
    const hideText = (each: Value): Value =>
      isRecord(each) && names.has(each["name"]) ? ({ ...each, policy: new Sensitive() } as Value) : each;
    return attributes && { ...attributes, ...(Array.isArray(inline) && { inline_policy: inline.map(hideText) }) };
  };
  return { ...resource, before: hide(resource.before), after: hide(resource.after) };
}
