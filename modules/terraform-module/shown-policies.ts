import { roleDocuments } from "../constructs/role-documents";
import type { RoleDefinition } from "../definition/schema";
import * as schema from "../definition/schema";
import { type PolicyDocument, statementsOf } from "../iam/document";
import { placeIn } from "../trust/place";

/** The policies of roles as a reader compares them with a plan: a line for each statement, elements in the order of Terraform's jsonencode. */

const place = placeIn("eu-central-1", "111122223333");

/** What prints the same of a plan in JSON, by jq. */
export const POLICIES_OF_PLAN = String.raw`.resource_changes[] | select(.type == "aws_iam_role" or .type == "aws_iam_role_policy")
  | (.address | capture("deploy_role\\[\"(?<role>[^\"]+)").role) as $role | (.type == "aws_iam_role") as $trust
  | "\($role): \(if $trust then "trust" else "inline" end) policy",
    (.change.after | if $trust then .assume_role_policy else .policy end
    | if . == null then "  gone, or known after the apply" else fromjson.Statement[] | "  \(tojson)" end)`;

export const policiesText = (roles: Readonly<Record<string, RoleDefinition>>): string =>
  Object.entries(roles)
    .flatMap(([name, definition]) => {
      const { trust, permissions } = roleDocuments(schema.role.parse(definition), place);
      return [`${name}: trust policy`, ...linesOf(trust), ...(permissions ? [`${name}: inline policy`, ...linesOf(permissions)] : [])];
    })
    .join("\n");

const linesOf = (document: PolicyDocument): string[] => statementsOf(document).map((statement) => `  ${JSON.stringify(sorted(statement))}`);

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, of]) => [key, sorted(of)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
