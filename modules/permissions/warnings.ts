import { type Expression, each, entries, input, keys, path, text, values } from "../expression/build";
import { roleName } from "../fields/place";
import { ESCALATION, mayEscalate, statements } from "./statements";

/** What is worth saying of what a role may do, though it is allowed. */

/** By their names: their ARNs may be known only after the apply. */
export const managedPolicyWarnings: Expression<string[]> = each(
  keys(input<Record<string, string>>("dangerouslyManagedPolicies")),
  "policy",
  (policy) =>
    text`${roleName} has a managed policy whatever it allows (${path("dangerouslyManagedPolicies", { key: policy })}): whoever comes in has all of it, also what is added to it later. Use permission sets, or ${path("statements")}.`,
);

export const statementWarnings = values(
  entries(statements, ["sid", "statement"], (key, statement) => ({
    key,
    value: text`${roleName} has a statement that can lead to any access (${path("statements", { key }, ESCALATION)}): whoever comes in may be able to give itself, or others, what no definition says. Leave such calls to a role that people use.`,
    when: mayEscalate(statement),
  })),
) as Expression<string[]>;
