import { isRecord } from "../../record";
import * as messages from "../messages";
import type { CannotReview } from "../model";
import { indexed, keyOfResource } from "../read/configuration";
import type { Expressions, Plan, Resource } from "../read/plan";

/** What would tell more of what cannot be judged. */

/** The plan file, where what cannot be judged is written in HCL. */
export function adviceOf({ isWritten, configuration, resources }: Plan, cannotReview: readonly CannotReview[]): string[] {
  if (isWritten || cannotReview.length === 0) return [];
  const doubted = new Set(cannotReview.map(({ address }) => address));
  const { resources: configured } = indexed(configuration);
  const isHcl = (resource: Resource) => Object.values(configured.get(keyOfResource(resource))?.expressions ?? {}).some(isOpen);
  return resources.some((resource) => doubted.has(resource.address) && isHcl(resource)) ? [messages.GIVE_PLAN_FILE] : [];
}

/** Whether an expression, or one in its blocks, is told by its references alone. */
const isOpen = (expression: Expressions[string]): boolean =>
  Array.isArray(expression)
    ? expression.some((block) => isRecord(block) && Object.values(block as Expressions).some(isOpen))
    : isRecord(expression) && expression["references"] !== undefined && expression["constant_value"] === undefined;
