import { type Attributes, type Doubt, type Plan, type Resource, Sensitive, textOf, Unknown } from "../read/plan";
import { References, type Target } from "../resolve/references";

/** One moment of the plan's resources: which of them is there, with what attributes, and what belongs to what. */
export type Moment = "before" | "after";

/** Where a policy goes: to a role of the plan, or to one that is only named. */
export type Owner = { readonly role: Resource } | { readonly name: string };

const ROLE = ["aws_iam_role"];
const POLICY = ["aws_iam_policy"];

export class Joins {
  private readonly rolesByName = new Map<string, Resource[]>();
  private readonly policiesByArn = new Map<string, Resource>();
  readonly references: References;
  readonly doubts: Doubt[] = [];

  constructor(
    readonly plan: Plan,
    readonly moment: Moment,
  ) {
    const configuration = moment === "before" ? (plan.baseConfiguration ?? plan.configuration) : plan.configuration;
    this.references = new References(plan.resources, configuration);
    for (const resource of plan.resources) {
      const attributes = attributesAt(resource, moment);
      if (attributes === null) continue;
      const [name, arn] = [textOf(attributes["name"]), textOf(attributes["arn"])];
      if (resource.type === "aws_iam_role" && name !== undefined)
        this.rolesByName.set(name, [...(this.rolesByName.get(name) ?? []), resource]);
      if (resource.type === "aws_iam_policy" && arn !== undefined) this.policiesByArn.set(arn, resource);
    }
  }

  /** The role that an attribute of the resource names; nothing, and a doubt, where that cannot be told. */
  owner(resource: Resource, attribute: string, value = attributesAt(resource, this.moment)?.[attribute]): Owner | undefined {
    const name = typeof value === "string" ? value : undefined;
    const referred = () => this.referred(resource, attribute, ROLE);
    if (name !== undefined) {
      const reference = /^\$\{([^{}]+)\}$/.exec(name)?.[1];
      const named = reference === undefined ? (this.rolesByName.get(name) ?? []) : [];
      if (named.length === 1 && named[0] !== undefined) return { role: named[0] };
      const targets = referred().filter(({ resource: role }) => reference !== undefined || named.includes(role));
      if (targets.length === 1 && targets[0] !== undefined) return { role: targets[0].resource };
      if (named.length === 0 && reference === undefined) return { name };
      return named.length > 1 && named[0] !== undefined ? { role: this.sameProvider(resource, named) } : { name };
    }
    const targets = value instanceof Sensitive ? [] : referred();
    const [target] = targets;
    return target !== undefined && targets.length === 1 ? { role: target.resource } : undefined;
  }

  /** Of roles with one name in several accounts: the one of the same provider configuration. */
  private sameProvider(resource: Resource, roles: readonly Resource[]): Resource {
    const key = (each: Resource) => this.references.configurationOf(each)?.provider_config_key;
    return roles.find((role) => key(role) === key(resource)) ?? (roles[0] as Resource);
  }

  private referred(resource: Resource, attribute: string, types: readonly string[]): Target[] {
    return this.references.targets(resource, this.references.expression(resource, attribute), types);
  }

  /** The managed policy that an attribute names: by its ARN, or as a resource of the plan. Nothing where that cannot be told. */
  policy(resource: Resource, attribute: string): { arn?: string; resource?: Resource } | undefined {
    const value = attributesAt(resource, this.moment)?.[attribute];
    if (value === null || value === undefined || value === "") return value === undefined ? this.referredPolicy(resource, attribute) : {};
    const text = textOf(value);
    if (text !== undefined && !text.includes("${")) return this.policyOfArn(text);
    if (value instanceof Sensitive) return undefined;
    return this.referredPolicy(resource, attribute) ?? (text === undefined ? undefined : { arn: text });
  }

  private referredPolicy(resource: Resource, attribute: string): { resource: Resource } | undefined {
    const targets = this.referred(resource, attribute, POLICY);
    const [target] = targets;
    return target !== undefined && targets.length === 1 ? { resource: target.resource } : undefined;
  }

  policyOfArn(arn: string): { arn: string; resource?: Resource } {
    const resource = this.policiesByArn.get(arn);
    return { arn, ...(resource && { resource }) };
  }
}

/** What is there of a resource. What Terraform forgets stays as it was. */
export const attributesAt = (resource: Resource, moment: Moment): Attributes | null =>
  moment === "before" ? resource.before : isForgotten(resource) ? resource.before : resource.after;

export const isForgotten = ({ actions, after }: Resource): boolean => actions.includes("forget") && after === null;
export const isReplaced = ({ actions }: Resource): boolean =>
  actions.includes("create") && (actions.includes("delete") || actions.includes("forget"));
export const isUnknown = (value: unknown): boolean => value instanceof Unknown || value instanceof Sensitive;
