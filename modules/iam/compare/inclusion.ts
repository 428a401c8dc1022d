import { isEveryone } from "../statement-elements";
import { hasWildcard } from "../wildcard";
import { conditionsImply, isDecidable } from "./constraints";
import type { Grant, Part } from "./grants";
import { resourceExcludes, resourceIncludes } from "./resource-values";
import { type PolicyValue, valueIncludes } from "./values";

/** Whether all that `narrow` says is surely said by `wide`, whatever the request. */
export function grantIncludes(wide: Grant, narrow: Grant): boolean {
  if (wide.id === narrow.id) return true;
  if (wide.opaque !== undefined || narrow.opaque !== undefined) return false;
  return (
    principalIncludes(wide.principal, narrow.principal) &&
    partIncludes(wide.action, narrow.action, ACTIONS) &&
    (wide.resource === undefined || (narrow.resource !== undefined && partIncludes(wide.resource, narrow.resource, RESOURCES))) &&
    conditionsImply(narrow.constraints, wide.constraints)
  );
}

/**
 * An account does not include the principals in it: its root leaves it to the account's own policies whom to let in, and who is named
 * needs none (IAM User Guide, "AWS account principals").
 */
const principalIncludes = (wide: Grant["principal"], narrow: Grant["principal"]): boolean =>
  wide === undefined || narrow === undefined ? wide === narrow : isEveryone(wide) || (wide.type === narrow.type && wide.id === narrow.id);

/** How values are compared: whether one is surely inside of the other, and whether it surely has nothing of a text without wildcards. */
interface Comparison {
  readonly includes: (wide: PolicyValue, narrow: PolicyValue) => boolean;
  readonly excludes: (value: PolicyValue, text: PolicyValue) => boolean;
}
const ACTIONS: Comparison = {
  includes: valueIncludes,
  excludes: (value, action) => value.pattern !== undefined && !valueIncludes(value, action),
};
const RESOURCES: Comparison = { includes: resourceIncludes, excludes: resourceExcludes };

function partIncludes(wide: Part, narrow: Part, { includes, excludes }: Comparison): boolean {
  if ("value" in wide) return "value" in narrow ? includes(wide.value, narrow.value) : wide.value.key === "=*";
  if ("except" in narrow) return wide.except.every((value) => narrow.except.some((other) => includes(other, value)));
  // Outside of all that is excepted, which can be told of a value without wildcards alone
  const { pattern } = narrow.value;
  if (pattern === undefined || hasWildcard(pattern)) return false;
  return wide.except.every((value) => excludes(value, narrow.value));
}

/** Whether it can be told what the grant admits. */
export const isUnderstood = (grant: Grant): boolean => grant.opaque === undefined && isDecidable(grant.constraints);
