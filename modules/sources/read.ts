import { readJson } from "../json-text";
import { UserError } from "../user-error";
import { rolesOfIam } from "./iam";
import type { Roles, TextFile } from "./role";
import { rolesOfTerraform } from "./terraform";
import { trustOf } from "./trust-text";

/** The kinds of file that hold roles, as help and messages name them. */
export const KINDS =
  "a trust policy, the output of aws iam get-role, list-roles or get-account-authorization-details, a synthesized stack (cdk.tf.json), or the output of terraform show -json of a plan or a state";

/**
 * The roles of files, each of whichever kind it is.
 *
 * @throws UserError where a file is of none of them
 */
export function rolesIn(files: readonly TextFile[]): Roles {
  const read = files.map(rolesOfFile);
  return { roles: read.flatMap(({ roles }) => roles), doubts: read.flatMap(({ doubts }) => doubts) };
}

function rolesOfFile(given: TextFile): Roles {
  const { text, file } = given;
  if (text.startsWith("PK"))
    throw new UserError(`${file} is a plan file in Terraform's own format. Give the output of: terraform show -json PLANFILE`);
  // As IAM's API gives it
  if (/^\s*%7B/i.test(text)) return { roles: [{ file, name: file, place: "", trust: trustOf(text) }], doubts: [] };
  const json = readJson(text);
  if (json === undefined) throw new UserError(`${file} is not JSON. Give ${KINDS}.`);
  const roles = rolesOfIam(json, file) ?? rolesOfTerraform(json.value, given);
  if (roles === undefined) throw new UserError(`${file} is JSON, but no file that is known. Give ${KINDS}.`);
  return roles;
}
