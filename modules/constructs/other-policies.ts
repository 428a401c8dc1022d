import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import {
  Annotations,
  DefaultTokenResolver,
  type IPostProcessor,
  type IResolvable,
  type IResolveContext,
  StringConcat,
  TerraformResource,
  TerraformStack,
  Tokenization,
} from "cdktf";
import type { IConstruct } from "constructs";
import { DefinitionError } from "../fields/messages/errors";
import { mayShareAccount } from "./aws-provider";

/** A role that has no policies but its own. */
interface ExclusiveRole {
  readonly owner: IConstruct & { readonly name: string };
  readonly role: IamRole;
}

const exclusiveRoles = new WeakMap<TerraformStack, ExclusiveRole[]>();

/**
 * Refuses what else the app attaches to the role: Terraform would attach it and take it off again, apply by apply. It may be made later
 * than the role, so it is looked for when the stack is synthesized.
 */
export function keepOtherPoliciesOut(owner: ExclusiveRole["owner"], role: IamRole): void {
  const stack = TerraformStack.of(role);
  const roles = exclusiveRoles.get(stack) ?? [];
  if (!exclusiveRoles.has(stack)) {
    exclusiveRoles.set(stack, roles);
    stack.node.addValidation({ validate: () => refuseOthers(stack, roles) });
  }
  roles.push({ owner, role });
}

// Told by shape, so that resources that AWS's provider will have are found too: IAM resources of policies that name a role
const OF_POLICIES = /^aws_iam_\w*polic/;
const ROLE_ATTRIBUTES = ["role", "role_name", "roles"];

function refuseOthers(stack: TerraformStack, roles: readonly ExclusiveRole[]): string[] {
  const owners = new Set<IConstruct | undefined>(roles.map(({ owner }) => owner));
  const byId = new Map(roles.map((each) => [each.role.friendlyUniqueId, each]));
  const problems: string[] = [];
  for (const other of stack.node.root.node.findAll()) {
    if (!TerraformResource.isTerraformResource(other) || !OF_POLICIES.test(other.terraformResourceType)) continue;
    if (owners.has(other.node.scope)) continue;
    const isHere = TerraformStack.of(other) === stack;
    for (const { text, references } of rolesOf(other)) {
      const here = isHere ? roleIdsIn(text) : references.filter(({ originStack }) => originStack === stack).flatMap(idsOf);
      const named = roles.filter(({ owner }) => owner.name.toLowerCase() === text.toLowerCase());
      // A name in another stack, or with another provider, may be one of another account
      const refused = here.flatMap((id) => byId.get(id) ?? [])[0] ?? named.find(({ role }) => isHere && isOfOneProvider(role, other));
      const possible = named.find(({ role }) => mayShareAccount(role, other));
      if (refused !== undefined) problems.push(REFUSED(other, refused));
      else if (possible !== undefined) warn(possible.owner, other, `the role ${possible.owner.name}`);
      else if (isHere && text.includes("${") && roleIdsIn(text).length + references.flatMap(idsOf).length === 0)
        warn(stack, other, "a role of this stack");
    }
  }
  if (problems.length > 0) throw new DefinitionError(problems.map((message) => ({ path: "", message })));
  return [];
}

const isOfOneProvider = (one: TerraformResource, other: TerraformResource) => one.provider?.alias === other.provider?.alias;

const whatItIs = (other: TerraformResource) => `${other.node.path} (${other.terraformResourceType})`;
const REFUSED = (other: TerraformResource, { owner }: ExclusiveRole) =>
  `${whatItIs(other)} gives the role ${owner.name} a policy, which every second apply would take off again: the role has exactly the policies of its definition. ${isAttachment(other) ? "Name the policy in managedPolicies, or set" : "Set"} exclusivePolicies: false in the definition of ${owner.name}, or take ${other.node.path} out.`;
const isAttachment = ({ terraformResourceType: type }: TerraformResource) => type.endsWith("_attachment");
const warn = (at: IConstruct, other: TerraformResource, whom: string): void =>
  Annotations.of(at).addWarning(
    `${whatItIs(other)} may give ${whom} a policy; which role it is, only Terraform knows. If it does, set exclusivePolicies: false on the role, or every second apply takes the policy off again.`,
  );

interface Reference {
  readonly identifier: string;
  readonly originStack?: TerraformStack;
}
interface NamedRole {
  /** The role's name, or the expression that gives it. */
  readonly text: string;
  /** What the expression refers to, wherever it is. */
  readonly references: readonly Reference[];
}

const roleIdsIn = (text: string): string[] => [...text.matchAll(/\baws_iam_role\.([\w-]+)/g)].map(([, id = ""]) => id);
const idsOf = ({ identifier }: Reference): string[] => roleIdsIn(identifier);

/** What a resource says of the roles that it is for. */
function rolesOf(resource: TerraformResource): NamedRole[] {
  const byType: Record<string, Record<string, Record<string, unknown>>> = resource.toTerraform().resource;
  const body = byType[resource.terraformResourceType]?.[resource.friendlyUniqueId] ?? {};
  return ROLE_ATTRIBUTES.flatMap((attribute) => {
    const resolver = new ReferenceResolver(new StringConcat());
    const value: unknown = Tokenization.resolve(body[attribute], { scope: resource, preparing: false, resolver });
    return [value].flat().flatMap((text) => (typeof text === "string" ? [{ text, references: resolver.found }] : []));
  });
}

/** Resolves tokens, and keeps those that refer to something: a reference into another stack says no more where it came from. */
class ReferenceResolver extends DefaultTokenResolver {
  readonly found: Reference[] = [];

  override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    if ("identifier" in token && "originStack" in token) this.found.push(token as unknown as Reference);
    return super.resolveToken(token, context, postProcessor);
  }
}
