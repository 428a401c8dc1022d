import { arnSegments, includesPattern, type Pattern, parsePattern } from "../wildcard";
import { isEverything, type PolicyValue, valueIncludes } from "./values";

const PARTS = 6;

/**
 * Whether all resources of `narrow` are surely among those of `wide`: as whole texts, and part by part, since the guide lets a wildcard
 * cross no colon of the first five (IAM User Guide, "IAM JSON policy elements: Resource").
 */
export function resourceIncludes(wide: PolicyValue, narrow: PolicyValue): boolean {
  if (wide.key === narrow.key || isEverything(wide)) return true;
  if (!valueIncludes(wide, narrow) || wide.pattern === undefined) return false;
  return partsInclude(wide.pattern, narrow.outer);
}

/** Whether a value surely matches nothing of a resource without wildcards: neither as a whole text nor part by part. */
export const resourceExcludes = (value: PolicyValue, resource: PolicyValue): boolean =>
  value.pattern !== undefined && !valueIncludes(value, resource) && !partsInclude(value.pattern, resource.outer);

function partsInclude(wide: Pattern, narrow: Pattern): boolean {
  const [outer, inner] = [partsOf(wide), partsOf(narrow)];
  return outer.every((part, i) => includesPattern(part, inner[i] ?? []));
}

/** An ARN of fewer parts is completed with "*" (IAM User Guide, "IAM ARNs"). */
function partsOf(arn: Pattern): Pattern[] {
  const parts = arnSegments(arn);
  return [...parts, ...Array.from({ length: PARTS - parts.length }, () => parsePattern("*"))];
}
