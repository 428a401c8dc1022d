import { addressOf, modulePath, parentModule, type Step, stepsOf } from "../read/addresses";
import { configurationKey, type Indexed, indexed, keyOfResource } from "../read/configuration";
import type { ConfigurationModule, ConfiguredResource, Expression, Expressions, Resource } from "../read/plan";
import { isExpression, type Traversal, traversalOf, withOwnIndex } from "./traversals";

/** The configuration's own names for things, followed to the resources that they mean: through variables and outputs of modules. */

/** What a reference leads to. */
export interface Target {
  readonly resource: Resource;
  /** What is taken of it: "arn"; nothing where the reference names the whole. */
  readonly attribute?: string;
  /** Whether every expression on the way is surely the reference and nothing more. */
  readonly certain: boolean;
}

/** A chain of variables and outputs is as deep as modules are nested; what is deeper runs in a circle. */
const LONGEST_CHAIN = 24;

export class References {
  private readonly resources = new Map<string, Resource[]>();
  private readonly configuration: Indexed;

  constructor(resources: readonly Resource[], configuration: ConfigurationModule) {
    this.configuration = indexed(configuration);
    for (const resource of resources) {
      const key = keyOfResource(resource);
      const known = this.resources.get(key);
      if (known === undefined) this.resources.set(key, [resource]);
      else known.push(resource);
    }
  }

  /** The configuration's entry for a resource. */
  configurationOf(resource: Resource): ConfiguredResource | undefined {
    return this.configuration.resources.get(keyOfResource(resource));
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

  /** The one resource that an expression of the resource is a reference to; nothing where it may be another, or more than a reference. */
  exact(from: Resource, traversal: Traversal | undefined, types: readonly string[]): Target | undefined {
    const [target, ...others] = traversal === undefined ? [] : this.follow(traversal, from, types, 0);
    return others.length > 0 ? undefined : target;
  }

  /** @param place the module and the index of whoever refers to it */
  private follow(traversal: Traversal | undefined, place: Place, types: readonly string[], depth: number): Target[] {
    if (traversal === undefined || depth > LONGEST_CHAIN) return [];
    const { certain } = traversal;
    const steps = stepsOf(withOwnIndex(traversal.text, place.index));
    const [first, second] = steps ?? [];
    if (steps === undefined || first === undefined || second === undefined) return [];
    if (!("name" in first) || !("name" in second)) return [];
    const further = () => (first.name === "var" ? this.ofVariable(steps, place) : this.ofOutput(steps, place));
    if (first.name === "var" || first.name === "module") {
      for (const [next, there] of further()) {
        const found = this.follow(next && { ...next, certain: certain && next.certain }, there, types, depth + 1);
        if (found.length > 0) return found;
      }
      return [];
    }
    const data = first.name === "data";
    const [type, name, ...rest] = data ? steps.slice(1) : steps;
    if (type === undefined || name === undefined || !("name" in type) || !("name" in name) || !types.includes(type.name)) return [];
    const key = configurationKey(modulePath(place.module), { mode: data ? "data" : "managed", type: type.name, name: name.name });
    const [next] = rest;
    const wanted = next !== undefined && "index" in next ? next.index : undefined;
    const named = wanted === undefined ? rest : rest.slice(1);
    // `X.arn[0]` and the like are parts of a value
    if (named.length > 1 || named.some((step) => "index" in step)) return [];
    const [attribute] = named as { name: string }[];
    return instances(this.resources.get(key) ?? [], place, wanted).map((resource) => ({
      resource,
      certain,
      ...(attribute !== undefined && { attribute: attribute.name }),
    }));
  }

  /** What the module's caller gives for a variable. */
  private ofVariable([, name, ...rest]: readonly Step[], { module }: Place): [Traversal | undefined, Place][] {
    const up = parentModule(module);
    if (up === undefined || name === undefined || !("name" in name) || rest.length > 0) return [];
    const call = this.configuration.modules.get(modulePath(up.parent).join("."))?.module_calls?.[up.call];
    const expression = call?.expressions?.[name.name];
    const place = { module: up.parent, ...(up.index !== undefined && { index: up.index }) };
    return isExpression(expression) ? [[traversalOf(expression), place]] : [];
  }

  /** What the module gives as an output: the instance that is named, else the one with the same index, else the only one. */
  private ofOutput(steps: readonly Step[], { module, index }: Place): [Traversal | undefined, Place][] {
    const [, call, third] = steps;
    const wanted = third !== undefined && "index" in third ? third.index : undefined;
    const [output, ...rest] = steps.slice(wanted === undefined ? 2 : 3);
    if (call === undefined || !("name" in call) || output === undefined || !("name" in output) || rest.length > 0) return [];
    const base = [...(stepsOf(module) ?? []), { name: "module" }, { name: call.name }];
    const candidates = wanted !== undefined ? [wanted] : [index, undefined].filter((each, i) => each !== undefined || i === 1);
    const path = [...modulePath(module), call.name].join(".");
    const traversal = traversalOf(this.configuration.modules.get(path)?.outputs?.[output.name]?.expression);
    return candidates.map((candidate) => [
      traversal,
      {
        module: addressOf(candidate === undefined ? base : [...base, { index: candidate }]),
        ...(candidate !== undefined && { index: candidate }),
      },
    ]);
  }
}

/** Where an expression stands. */
interface Place {
  readonly module: string;
  readonly index?: string | number;
}

export const isBlocks = (value: Expressions[string] | undefined): value is readonly Expressions[] => Array.isArray(value);

/** The instances that are meant: by the index that is written, else by the referring resource's own, else all there are. */
function instances(all: readonly Resource[], { module, index }: Place, wanted: Resource["index"]): readonly Resource[] {
  const here = all.filter((resource) => resource.module === module && resource.deposed === undefined);
  if (wanted !== undefined) return here.filter((resource) => resource.index === wanted);
  const same = index === undefined ? [] : here.filter((resource) => resource.index === index);
  return same.length > 0 ? same : here;
}
