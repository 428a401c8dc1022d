import { place, role, rolePaths } from "../definition/inputs";
import type { TerraformPlanDefinition } from "../definition/schema";
import { all, concat, type Expression, each, flatten, get, list, local, notEmpty, optional, text, when } from "../expression/build";
import { LOCK_ENCRYPT, READ_PROVIDER, READ_ROLES, STATE_DECRYPT, STATE_LIST, STATE_LOCK, STATE_READ } from "./actions";
import { allow, type StatementList } from "./statement";

type TerraformPlan = Required<TerraformPlanDefinition>;

const terraformPlan = role.terraformPlan as Expression<TerraformPlan | undefined>;
const whenPlanning = (
  statement: (plan: Expression<TerraformPlan>) => Expression<Record<string, unknown>>,
  only?: (plan: Expression<TerraformPlan>) => Expression<boolean>,
) => each(optional(terraformPlan), "plan", statement, only);

const bucketArn = (plan: Expression<TerraformPlan>) => text`arn:${place.partition}:s3:::${get(plan, "stateBucket")}`;
const stateArns = (plan: Expression<TerraformPlan>, suffix: "" | ".tflock") =>
  each(get(plan, "stateKeys"), "key", (key) => text`${bucketArn(plan)}/${key}${suffix}`);

/** The backend looks for workspaces below its `workspace_key_prefix`, `env:` by default. */
const WORKSPACES = list<string>("env:/");

const roleArns = local(
  "planned_role_arns",
  each(rolePaths, "path", (path) => text`arn:${place.partition}:iam::${place.accountId}:role${path}*`),
);

const kmsKeys = local("state_kms_keys", flatten(each(optional(terraformPlan), "plan", (plan) => optional(get(plan, "kmsKey")))));

/** `terraformPlan`: what `terraform plan` of this stack reads, and nothing that it manages is written. */
export const plan: readonly StatementList[] = [
  whenPlanning((plan) =>
    allow("StateList", STATE_LIST, list(bucketArn(plan)), { StringEquals: { "s3:prefix": concat(WORKSPACES, get(plan, "stateKeys")) } }),
  ),
  whenPlanning((plan) => allow("StateRead", STATE_READ, stateArns(plan, ""))),
  whenPlanning(
    (plan) => allow("StateLock", STATE_LOCK, stateArns(plan, ".tflock")),
    (plan) => get(plan, "lock"),
  ),
  when(notEmpty(kmsKeys), allow("StateDecrypt", STATE_DECRYPT, kmsKeys)),
  whenPlanning(
    () => allow("LockEncrypt", LOCK_ENCRYPT, kmsKeys),
    (plan) => all(get(plan, "lock"), notEmpty(kmsKeys)),
  ),
  whenPlanning(() => allow("ReadProvider", READ_PROVIDER, list(place.providerArn))),
  whenPlanning(() => allow("ReadRoles", READ_ROLES, roleArns)),
];
