import { plainText } from "../../hcl/template";
import { type Attributes, type Doubt, type Plan, type Resource, Sensitive, textOf, Unknown } from "../read/plan";
import { References, type Target } from "../resolve/references";
import { type Element, elementsOf, isWritten, type Traversal, traversalOf, unknownAmong, wholeTraversal } from "../resolve/traversals";
import { Accounts } from "./accounts";

/** One moment of the plan's resources: which of them is there, with what attributes, and what belongs to what. */
export type Moment = "before" | "after";

/** Where a policy goes: to a role of the plan, or to one that is only named. `guessed` where an expression may say something else. */
export type Owner = { readonly role: Resource; readonly guessed: boolean } | { readonly name: string };

/** A managed policy: by its ARN, as a resource of the plan, or both. */
export interface NamedPolicy {
  readonly arn?: string;
  readonly resource?: Resource;
  readonly guessed?: boolean;
}

/** A text that is known, or a reference to something that is not known yet; nothing where neither is told. */
export type Reading = string | Traversal | undefined;

const POLICY_OF_ROLE = ["aws_iam_role_policy", "aws_iam_role_policy_attachment"];
/** The attributes that a reference may take of a resource to name it. */
const NAMES_OF_ROLE = [undefined, "id", "name"];
const NAMES_OF_POLICY = [undefined, "arn", "id"];

export class Joins {
  private readonly rolesByName = new Map<string, Resource[]>();
  private readonly policiesByArn = new Map<string, Resource>();
  /** Policies whose ARN is not known yet, by the end that it will have. */
  private readonly comingPolicies = new Map<string, Resource[]>();
  readonly references: References;
  readonly accounts: Accounts;
  readonly doubts: Doubt[] = [];

  constructor(
    readonly plan: Plan,
    readonly moment: Moment,
  ) {
    const configuration = moment === "before" ? (plan.baseConfiguration ?? plan.configuration) : plan.configuration;
    const there = plan.resources.filter((resource) => attributesAt(resource, moment) !== null);
    this.references = new References(there, configuration);
    this.accounts = new Accounts(plan, this.references);
    for (const resource of plan.resources) {
      const attributes = attributesAt(resource, moment);
      if (resource.mode !== "managed" || attributes === null) continue;
      const [name, arn] = [textOf(attributes["name"]), textOf(attributes["arn"])];
      if (resource.type === "aws_iam_role" && name !== undefined) push(this.rolesByName, name, resource);
      if (resource.type !== "aws_iam_policy") continue;
      const end = endOfComing(resource, attributes);
      if (arn !== undefined) this.policiesByArn.set(arn, resource);
      else if (end !== undefined) push(this.comingPolicies, end, resource);
    }
  }

  /** A doubt about a resource that changes; what stays as it was is none. */
  doubt(resource: Resource, reason: string): void {
    if (!isUntouched(resource)) this.doubts.push({ address: resource.address, reason });
  }

  /** The role that an attribute of the resource names; nothing where that cannot be told. */
  owner(resource: Resource, attribute: string): Owner | undefined {
    return this.ownerOf(resource, this.reading(resource, attribute));
  }

  /** The role that a text or a reference names. */
  ownerOf(resource: Resource, read: Reading): Owner | undefined {
    if (typeof read === "string") return this.roleByName(resource, read);
    const through = this.target(resource, read, POLICY_OF_ROLE, ["role"]);
    if (through !== undefined && through.resource !== resource) return this.owner(through.resource, "role");
    const target = this.target(resource, read, ["aws_iam_role"], NAMES_OF_ROLE);
    return target && { role: target.resource, guessed: !target.certain };
  }

  /** What an attribute says: a text, or a reference to what is not known yet. */
  private reading(resource: Resource, attribute: string): Reading {
    const value = attributesAt(resource, this.moment)?.[attribute];
    const text = textOf(value);
    if (text !== undefined) return wholeTraversal(text) ?? text;
    return value instanceof Unknown ? traversalOf(this.references.expression(resource, attribute)) : undefined;
  }

  /** The elements of a list; nothing where one of them cannot be told. */
  list(resource: Resource, attribute: string): readonly Reading[] | undefined {
    const value = attributesAt(resource, this.moment)?.[attribute];
    if (value === undefined || value === null) return [];
    const expression = this.references.expression(resource, attribute);
    const elements = elementsOf(expression);
    // Of HCL the references alone are told: what else is in the list, nobody knows
    if (value instanceof Unknown) return isWritten(expression) ? elements?.map(readingOf) : undefined;
    if (!Array.isArray(value) || !value.every((each) => textOf(each) !== undefined || each instanceof Unknown)) return undefined;
    const texts = value.flatMap((each) => textOf(each) ?? []);
    const isKnown = (traversal: Traversal) => texts.includes(this.textBehind(resource, traversal) ?? "");
    const unknown = texts.length === value.length ? [] : unknownAmong(elements, texts, value.length - texts.length, isKnown);
    return unknown && [...texts.map((text) => wholeTraversal(text) ?? text), ...unknown.map(readingOf)];
  }

  /** The text that a reference leads to, where it is known. */
  textBehind(from: Resource, traversal: Traversal): string | undefined {
    const target = this.references.exact(from, traversal, ["aws_iam_role", "aws_iam_policy", ...POLICY_OF_ROLE]);
    return target?.attribute === undefined ? undefined : textOf(attributesAt(target.resource, this.moment)?.[target.attribute]);
  }

  private roleByName(resource: Resource, name: string): Owner | undefined {
    const named = this.rolesByName.get(name) ?? [];
    const [here, ...others] = named.filter((role) => this.accounts.same(role, resource) === "yes");
    if (here !== undefined) return others.length > 0 ? undefined : { role: here, guessed: false };
    const maybe = named.find((role) => this.accounts.same(role, resource) === "unknown");
    // What a role had before it tells itself; what it will have, nobody can tell
    return this.moment === "after" && maybe !== undefined ? { role: maybe, guessed: true } : { name };
  }

  /** What a reference leads to; nothing where it takes another attribute, or surely says more than one that is known. */
  private target(
    from: Resource,
    traversal: Traversal | undefined,
    types: readonly string[],
    names: readonly (string | undefined)[],
  ): Target | undefined {
    const target = this.references.exact(from, traversal, types);
    const attributes = target && attributesAt(target.resource, this.moment);
    if (target === undefined || !attributes || !names.includes(target.attribute)) return undefined;
    const known = target.attribute !== undefined && textOf(attributes[target.attribute]) !== undefined;
    return known && !target.certain ? undefined : target;
  }

  /** The managed policy that an attribute names. Without an ARN and a resource where it names none; nothing where that cannot be told. */
  policy(resource: Resource, attribute: string): NamedPolicy | undefined {
    const value = attributesAt(resource, this.moment)?.[attribute];
    return value === null || value === "" ? {} : this.policyOf(resource, this.reading(resource, attribute));
  }

  /** The managed policy that a text or a reference names. */
  policyOf(resource: Resource, read: Reading): NamedPolicy | undefined {
    if (typeof read === "string") return this.policyOfArn(read, resource);
    const through = this.target(resource, read, ["aws_iam_role_policy_attachment"], ["policy_arn"]);
    if (through !== undefined && through.resource !== resource) return this.policy(through.resource, "policy_arn");
    const target = this.target(resource, read, ["aws_iam_policy"], NAMES_OF_POLICY);
    return target && { resource: target.resource, guessed: !target.certain };
  }

  /** The policy with an ARN: of the plan also where it is made anew, and its ARN is foreseen. */
  policyOfArn(arn: string, from: Resource): NamedPolicy {
    const known = this.policiesByArn.get(arn);
    if (known !== undefined) return { arn, resource: known };
    const [coming, ...others] = (this.comingPolicies.get(endOf(arn)) ?? []).filter((policy) => this.mayBeIn(accountIn(arn), policy));
    if (coming === undefined) return { arn };
    return { arn, resource: coming, guessed: others.length > 0 || this.accounts.same(coming, from) !== "yes" };
  }

  private mayBeIn(account: string, policy: Resource): boolean {
    const own = this.accounts.accountOf(policy);
    return own === undefined ? account !== "aws" : own.split(":")[1] === account;
  }
}

/** The end of the ARN that a policy will have; where its name or its path is not known, it may be the one that it had. */
function endOfComing({ before }: Resource, { name, path }: Attributes): string | undefined {
  const named = textOf(name);
  // The ARN has the path and the name in it (IAM User Guide, "IAM ARNs")
  if (named !== undefined && !isUnknown(path)) return `policy${textOf(path) ?? "/"}${named}`;
  const old = textOf(before?.["arn"]);
  return old === undefined ? undefined : endOf(old);
}

const endOf = (arn: string) => arn.split(":").slice(5).join(":");
const accountIn = (arn: string) => arn.split(":")[4] ?? "";

const push = <K>(map: Map<K, Resource[]>, key: K, resource: Resource): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, [resource]);
  else known.push(resource);
};

/** What is there of a resource. What Terraform forgets stays as it was. */
export const attributesAt = (resource: Resource, moment: Moment): Attributes | null =>
  moment === "before" ? resource.before : isForgotten(resource) ? resource.before : resource.after;

export const isUntouched = ({ actions }: Resource): boolean => actions.every((action) => action === "no-op");
export const isForgotten = ({ actions, after }: Resource): boolean => actions.includes("forget") && after === null;
export const isReplaced = ({ actions }: Resource): boolean =>
  actions.includes("create") && (actions.includes("delete") || actions.includes("forget"));
export const isUnknown = (value: unknown): boolean => value instanceof Unknown || value instanceof Sensitive;

const readingOf = (element: Element | undefined): Reading =>
  element === undefined || "template" in element ? undefined : "literal" in element ? plainText(element.literal) : element;
