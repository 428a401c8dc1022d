import { type Grant, grantsOf } from "../iam/compare/grants";
import { evaluate } from "../iam/evaluate";
import type { RolePolicy, TrustedRole } from "../sources/role";

/** What a role may do, as far as the file tells. */
export interface Allowed {
  readonly grants: readonly Grant[];
  /** Whether its permissions boundary leaves it these calls on the resource, as far as that can be told. */
  leaves(actions: readonly string[], arn: string): boolean;
  /** Why it may be more, or less. */
  readonly untold: readonly string[];
}

const NO_POLICIES = "The file does not tell what the role may do.";

/** @param doubts about the file as a whole */
export function allowedBy({ permissions }: TrustedRole, doubts: readonly string[]): Allowed {
  if (permissions === undefined) return { grants: [], leaves: () => true, untold: [...doubts, NO_POLICIES] };
  const { policies, boundary, untold } = permissions;
  return {
    grants: policies.flatMap((policy) => ("document" in policy ? grantsOf(policy.document, "permissions") : [])),
    leaves: leftBy(boundary),
    untold: [
      ...doubts,
      ...policies.flatMap((policy) => ("hidden" in policy ? [`Policy ${policy.label}: ${policy.hidden}`] : [])),
      ...(boundary !== undefined && "hidden" in boundary ? [`Permissions boundary ${boundary.label}: ${boundary.hidden}`] : []),
      ...untold,
    ],
  };
}

function leftBy(boundary: RolePolicy | undefined): Allowed["leaves"] {
  if (boundary === undefined || "hidden" in boundary) return () => true;
  const { document } = boundary;
  const unseenKeys = ["*"];
  return (actions, resource) => actions.every((action) => evaluate([document], { action, resource, context: {}, unseenKeys }) !== "denied");
}
