import { input } from "../../expression/build";
import type { Problem } from "../../fields/messages/errors";
import { type Rule, uniqueIgnoringCase } from "../../fields/rule";
import type { Stack } from "../schema";

const roleNames = input<string[]>("roleNames");

/** The rules between the roles of a stack. */
export const roleNameRules: readonly Rule[] = [
  // IAM API reference, CreateRole: role names are unique without regard to case
  uniqueIgnoringCase(
    roleNames,
    ["roles"],
    "Another role differs from this one only by case, and IAM keeps role names unique ignoring case. Rename one.",
  ),
];

/** The backend is one of three. It is the cdktf face's alone. */
export function backendProblems({ backend }: Stack): Problem[] {
  const given = Object.entries(backend ?? { local: {} })
    .filter(([, settings]) => settings !== undefined)
    .map(([name]) => name);
  if (given.length === 1) return [];
  const received = given.length === 0 ? "none" : given.join(" and ");
  return [{ path: "backend", message: `received ${received}. Allowed: one of local, s3 and cloud.` }];
}
