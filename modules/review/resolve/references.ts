import { addressOf, modulePath, parentModule, type Step, stepsOf } from "../read/addresses";
import { configurationKey, type Indexed, indexed, keyOfResource } from "../read/configuration";
import type { ConfigurationModule, ConfiguredResource, Expression, Expressions, Resource } from "../read/plan";
import { isExpression, type Traversal, traversalOf, withOwnIndex } from "./traversals";

/** The configuration's own names for things, followed to the resources that they mean: through variables, locals and outputs of modules. */

/** What a reference leads to. */
export interface Target {
  readonly resource: Resource;
  /** What is taken of it: "arn"; nothing where the reference names the whole. */
  readonly attribute?: string;
  /** Whether every expression on the way is surely the reference and nothing more. */
  readonly certain: boolean;
}

/** A chain of variables, locals and outputs is as deep as modules are nested; what is deeper runs in a circle. */
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
    const [target, ...others] = this.follow(traversal, from, types, 0);
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
    const way = this.wayOf(first.name, steps, place);
    if (way !== undefined) {
      const { next, there } = way;
      return this.follow(next && { ...next, certain: certain && next.certain }, there, types, depth + 1);
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
    // Without an index it is the only instance, or it may be any
    return (this.resources.get(key) ?? [])
      .filter((resource) => resource.module === place.module && resource.deposed === undefined)
      .filter((resource) => wanted === undefined || resource.index === wanted)
      .map((resource) => ({ resource, certain, ...(attribute !== undefined && { attribute: attribute.name }) }));
  }

  /** Where a name leads that is no resource's. */
  private wayOf(kind: string, steps: readonly Step[], place: Place): Way | undefined {
    if (kind === "var") return this.ofVariable(steps, place);
    if (kind === "local") return this.ofLocal(steps, place);
    return kind === "module" ? this.ofOutput(steps, place) : undefined;
  }

  /** What the module's caller gives for a variable. */
  private ofVariable([, name, ...rest]: readonly Step[], place: Place): Way {
    const up = parentModule(place.module);
    if (up === undefined || name === undefined || !("name" in name) || rest.length > 0) return { there: place };
    const expression = this.moduleAt(up.parent)?.module_calls?.[up.call]?.expressions?.[name.name];
    const there = { module: up.parent, index: up.index };
    return isExpression(expression) ? { next: traversalOf(expression), there } : { there };
  }

  /** What the module calls by a name of its own. */
  private ofLocal([, name, ...rest]: readonly Step[], place: Place): Way {
    if (name === undefined || !("name" in name) || rest.length > 0) return { there: place };
    return { next: traversalOf(this.moduleAt(place.module)?.locals?.[name.name]), there: place };
  }

  /** What the module gives as an output. */
  private ofOutput(steps: readonly Step[], place: Place): Way {
    const [, , third] = steps;
    const call = steps.slice(0, third !== undefined && "index" in third ? 3 : 2);
    const [output, ...rest] = steps.slice(call.length);
    if (output === undefined || !("name" in output) || rest.length > 0) return { there: place };
    const module = addressOf([...(stepsOf(place.module) ?? []), ...call]);
    return { next: traversalOf(this.moduleAt(module)?.outputs?.[output.name]?.expression), there: { module } };
  }

  private moduleAt(address: string): ConfigurationModule | undefined {
    return this.configuration.modules.get(modulePath(address).join("."));
  }
}

/** Where an expression stands. */
interface Place {
  readonly module: string;
  readonly index?: string | number | undefined;
}

/** What a variable, a local or an output stands for, where that is told, and where its expression stands. */
interface Way {
  readonly next?: Traversal | undefined;
  readonly there: Place;
}

export const isBlocks = (value: Expressions[string] | undefined): value is readonly Expressions[] => Array.isArray(value);
