import { arnSegments, includesPattern, parsePattern } from "../wildcard";
import { isEverything, type PolicyValue, valueIncludes } from "./values";

const PARTS = 6;

/**
 * Whether all resources of `narrow` are surely among those of `wide`: as whole texts, and part by part, since the guide lets a wildcard
 * cross no colon of the first five (IAM User Guide, "IAM JSON policy elements: Resource").
 */
export function resourceIncludes(wide: PolicyValue, narrow: PolicyValue): boolean {
  if (wide.key === narrow.key || isEverything(wide)) return true;
  if (!valueIncludes(wide, narrow) || wide.pattern === undefined) return false;
  const [outer, inner] = [arnSegments(wide.pattern), arnSegments(narrow.outer)].map((segments) => [
    ...segments,
    // An ARN of fewer parts is completed with "*" ("IAM ARNs")
    ...Array.from({ length: PARTS - segments.length }, () => parsePattern("*")),
  ]) as [(typeof narrow.outer)[], (typeof narrow.outer)[]];
  return outer.every((part, i) => includesPattern(part, inner[i] ?? []));
}
