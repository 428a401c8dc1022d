import type { Roles } from "../sources/role";
import { CannotJudge } from "../user-error";
import { allowedBy } from "./allowed";
import { designOf, type Wanted } from "./design";
import { placeOf } from "./place";
import { render } from "./render";
import { roleCalled } from "./role-called";

/**
 * The workflow whose jobs a role lets in, with the steps for what it may do.
 *
 * @throws UserError where the role lets in no job, CannotJudge where that cannot be told
 */
export function workflowFor(roles: Roles, wanted: Wanted): string {
  const role = roleCalled(roles, wanted.role);
  if ("hidden" in role.trust) throw new CannotJudge(`No workflow can be written for the role ${role.name}. ${role.trust.hidden}`);
  const design = designOf(role.name, role.trust.document, wanted);
  const ofFile = roles.doubts.filter(({ place }) => place === "").map(({ reason }) => reason);
  const allowed = allowedBy(role, ofFile);
  return render(design, allowed, placeOf(role, design.door.providerArn, allowed.grants, wanted.region));
}
