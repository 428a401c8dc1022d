import { showValue } from "../../fields/messages/errors";
import type { Backend, Role, Stack } from "../schema";

/** What is worth saying of a role, though it is not certainly wrong. */
interface RoleWarning {
  readonly role: string;
  readonly message: string;
}

type Planning = NonNullable<Role["terraformPlan"]>;

/**
 * Where a role with `terraformPlan` cannot read the state of the stack that it is of. A warning, because the role may be meant for the
 * plan of another stack. It is the cdktf face's alone: a module knows nothing of the backend.
 */
export const planWarnings = ({ backend = {}, roles }: Stack): RoleWarning[] =>
  Object.entries(roles).flatMap(([role, { terraformPlan }]) =>
    (terraformPlan?.read === "this-stack" ? unreadable(terraformPlan, backend) : []).map(([what, fix]) => ({
      role,
      message: `${role} has terraformPlan, but cannot plan this stack: ${what}. ${fix}, unless ${role} plans another stack.`,
    })),
  );

function unreadable({ stateBucket, stateKeys, kmsKey }: Planning, { s3, cloud }: Backend): [what: string, fix: string][] {
  if (s3 === undefined) {
    const where =
      cloud === undefined ? "in a local file, which no other machine has" : "in HCP Terraform, which no permission of AWS opens";
    return [[`its state is ${where}`, "Set backend.s3 to the bucket and the key that the role may read"]];
  }
  const problems: [string, string][] = [];
  if (s3.bucket !== stateBucket) {
    const said = `its state is in the bucket ${showValue(s3.bucket)} (backend.s3), and the role may read ${showValue(stateBucket)}`;
    problems.push([said, "Correct stateBucket"]);
  }
  if (!stateKeys.some((key) => isStateOf(s3.key, key))) {
    const said = `the key of its state is ${showValue(s3.key)} (backend.s3), and the role may read ${stateKeys.map(showValue).join(", ")}`;
    problems.push([said, "Add the key to stateKeys"]);
  }
  if (s3.kmsKeyId !== undefined && kmsKey === undefined)
    problems.push([`its state is encrypted with ${showValue(s3.kmsKeyId)} (backend.s3), and the role has no kmsKey`, "Set kmsKey"]);
  return problems;
}

/** Whether the key is that of the backend, or of one of its workspaces (Terraform documentation, "Backend Type: s3"). */
const isStateOf = (backendKey: string, key: string): boolean =>
  key === backendKey || (key.startsWith("env:/") && key.endsWith(`/${backendKey}`));
