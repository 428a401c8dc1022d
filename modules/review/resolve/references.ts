import {
  type ConfigurationModule,
  type ConfiguredResource,
  type Expression,
  type Expressions,
  isRecord,
  type Resource,
} from "../read/plan";
import { addressOf, modulePath, parentModule, type Step, stepsOf } from "./addresses";

/** The configuration's own names for things, followed to the resources that they mean: through variables and outputs of modules. */

/** What a reference leads to. */
export interface Target {
  readonly resource: Resource;
  /** What is taken of it: "arn"; nothing where the reference names the whole. */
  readonly attribute?: string;
}

/** A chain of variables and outputs is as deep as modules are nested; what is deeper runs in a circle. */
const LONGEST_CHAIN = 24;

export class References {
  private readonly resources = new Map<string, Resource[]>();
  private readonly configured = new Map<string, ConfiguredResource>();
  private readonly modules = new Map<string, ConfigurationModule>();

  constructor(resources: readonly Resource[], configuration: ConfigurationModule) {
    for (const resource of resources) {
      const key = keyOf(modulePath(resource.module), resource);
      const known = this.resources.get(key);
      if (known === undefined) this.resources.set(key, [resource]);
      else known.push(resource);
    }
    this.collect(configuration, []);
  }

  private collect(module: ConfigurationModule, path: readonly string[]): void {
    this.modules.set(path.join("."), module);
    for (const resource of asArray<ConfiguredResource>(module.resources).filter(isRecord))
      this.configured.set(keyOf(path, resource), resource);
    if (!isRecord(module.module_calls)) return;
    for (const [name, call] of Object.entries(module.module_calls)) if (isRecord(call?.module)) this.collect(call.module, [...path, name]);
  }

  /** The configuration's entry for a resource. */
  configurationOf(resource: Resource): ConfiguredResource | undefined {
    return this.configured.get(keyOf(modulePath(resource.module), resource));
  }

  /** An attribute's expression in the configuration. */
  expression(resource: Resource, attribute: string): Expression | undefined {
    const expression = this.configurationOf(resource)?.expressions?.[attribute];
    return isExpression(expression) ? expression : undefined;
  }

  /** Whether the configuration sets the attribute or block at all. */
  isConfigured(resource: Resource, attribute: string): boolean {
    const expression = this.configurationOf(resource)?.expressions?.[attribute];
    return expression !== undefined && !(Array.isArray(expression) && expression.length === 0);
  }

  /** The resources of a type that an expression of the resource leads to; undecided among several instances they are all listed. */
  targets(from: Resource, expression: Expression | undefined, types: readonly string[]): Target[] {
    const found = asArray<string>(expression?.references).flatMap((text) => this.follow(text, from.module, from.index, types, 0));
    const unique = new Map(found.map((target) => [target.resource, target]));
    // A reference is listed with its attribute first, then as the whole
    for (const target of found) if (target.attribute !== undefined) unique.set(target.resource, target);
    return [...unique.values()];
  }

  /** What one traversal leads to. */
  target(from: Resource, text: string, types?: readonly string[]): Target[] {
    return this.follow(text, from.module, from.index, types, 0);
  }

  private follow(text: string, module: string, index: Resource["index"], types: readonly string[] | undefined, depth: number): Target[] {
    const steps = typeof text === "string" ? stepsOf(text) : undefined;
    const [first, second] = steps ?? [];
    if (steps === undefined || first === undefined || second === undefined || depth > LONGEST_CHAIN) return [];
    if (!("name" in first) || !("name" in second)) return [];
    if (first.name === "var") return this.followVariable(second.name, module, types, depth);
    if (first.name === "module") return this.followOutput(steps, module, index, types, depth);
    const data = first.name === "data";
    const [type, name, ...rest] = data ? steps.slice(1) : steps;
    if (type === undefined || name === undefined || !("name" in type) || !("name" in name)) return [];
    if (types !== undefined && !types.includes(type.name)) return [];
    const key = keyOf(modulePath(module), { mode: data ? "data" : "managed", type: type.name, name: name.name });
    const [next] = rest;
    const wanted = next !== undefined && "index" in next ? next.index : undefined;
    const attribute = rest.find((step): step is { name: string } => "name" in step)?.name;
    return instances(this.resources.get(key) ?? [], module, wanted, index).map((resource) => ({
      resource,
      ...(attribute !== undefined && { attribute }),
    }));
  }

  private followVariable(name: string, module: string, types: readonly string[] | undefined, depth: number): Target[] {
    const up = parentModule(module);
    if (up === undefined) return [];
    const call = this.modules.get(modulePath(up.parent).join("."))?.module_calls?.[up.call];
    const expression = call?.expressions?.[name];
    if (!isExpression(expression)) return [];
    return asArray<string>(expression.references).flatMap((text) => this.follow(text, up.parent, up.index, types, depth + 1));
  }

  private followOutput(
    steps: readonly Step[],
    module: string,
    index: Resource["index"],
    types: readonly string[] | undefined,
    depth: number,
  ): Target[] {
    const [, call, third] = steps;
    const wanted = third !== undefined && "index" in third ? third.index : undefined;
    const output = steps[wanted === undefined ? 2 : 3];
    if (call === undefined || !("name" in call) || output === undefined || !("name" in output)) return [];
    const base = [...(stepsOf(module) ?? []), { name: "module" }, { name: call.name }];
    const candidates = wanted !== undefined ? [wanted] : [index, undefined].filter((each, i) => each !== undefined || i === 1);
    const path = [...modulePath(module), call.name].join(".");
    const expression = this.modules.get(path)?.outputs?.[output.name]?.expression;
    for (const candidate of candidates) {
      const child = addressOf(candidate === undefined ? base : [...base, { index: candidate }]);
      const found = asArray<string>(expression?.references).flatMap((text) => this.follow(text, child, candidate, types, depth + 1));
      if (found.length > 0) return found;
    }
    return [];
  }
}

const asArray = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : []);

const keyOf = (path: readonly string[], { mode, type, name }: { mode: string; type: string; name: string }): string =>
  JSON.stringify([path, mode, type, name]);

const isExpression = (value: unknown): value is Expression => isRecord(value) && ("constant_value" in value || "references" in value);

export const isBlocks = (value: Expressions[string] | undefined): value is readonly Expressions[] => Array.isArray(value);

/** The instances that are meant: by the index that is written, else by the referring resource's own, else all there are. */
function instances(all: readonly Resource[], module: string, wanted: Resource["index"], own: Resource["index"]): readonly Resource[] {
  const here = all.filter((resource) => resource.module === module && resource.deposed === undefined);
  if (wanted !== undefined) return here.filter(({ index }) => index === wanted);
  const same = own === undefined ? [] : here.filter(({ index }) => index === own);
  return same.length > 0 ? same : here;
}
