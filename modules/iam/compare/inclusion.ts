import { isEveryone } from "../statement-elements";
import { conditionsImply, isDecidable } from "./constraints";
import type { Grant, Part } from "./grants";
import { resourceIncludes } from "./resource-values";
import { valueIncludes } from "./values";

/** Whether all that `narrow` says is surely said by `wide`, whatever the request. */
export function grantIncludes(wide: Grant, narrow: Grant): boolean {
  if (wide.id === narrow.id) return true;
  if (wide.opaque !== undefined || narrow.opaque !== undefined) return false;
  return (
    principalIncludes(wide.principal, narrow.principal) &&
    partIncludes(wide.action, narrow.action, valueIncludes) &&
    (wide.resource === undefined || (narrow.resource !== undefined && partIncludes(wide.resource, narrow.resource, resourceIncludes))) &&
    conditionsImply(narrow.constraints, wide.constraints)
  );
}

/**
 * An account does not include the principals in it: its root leaves it to the account's own policies whom to let in, and who is named
 * needs none (IAM User Guide, "AWS account principals").
 */
const principalIncludes = (wide: Grant["principal"], narrow: Grant["principal"]): boolean =>
  wide === undefined || narrow === undefined ? wide === narrow : isEveryone(wide) || (wide.type === narrow.type && wide.id === narrow.id);

function partIncludes(wide: Part, narrow: Part, includes: typeof valueIncludes): boolean {
  if ("value" in wide) return "value" in narrow ? includes(wide.value, narrow.value) : wide.value.key === "=*";
  if ("except" in narrow) return wide.except.every((value) => narrow.except.some((other) => includes(other, value)));
  // Outside of all that is excepted, which can be told of a value without wildcards alone
  const { pattern } = narrow.value;
  if (pattern === undefined || pattern.some((token) => typeof token !== "string")) return false;
  return wide.except.every((value) => value.pattern !== undefined && !valueIncludes(value, narrow.value));
}

/** Whether it can be told what the grant admits. */
export const isUnderstood = (grant: Grant): boolean => grant.opaque === undefined && isDecidable(grant.constraints);
