import { asList, type PolicyDocument, type Statement, statementsOf } from "../iam/document";
import * as actions from "../permissions/actions";

/** What the calls of a permission set are for. */
export const PURPOSES: readonly (readonly [actions: readonly string[], purpose: string])[] = [
  [actions.ECR_LOGIN, "log in to ECR"],
  [actions.ECR_PULL, "pull images from ECR"],
  [actions.ECR_PUSH, "push images to ECR"],
  [actions.ECS_READ_TASK_DEFINITION, "read task definitions"],
  [actions.ECS_REGISTER, "register task definitions"],
  [actions.ECS_TAG, "tag task definitions as they are registered"],
  [actions.PASS_ROLE, "pass roles to tasks"],
  [actions.STATE_LIST, "look for Terraform states"],
  [actions.STATE_READ, "read Terraform states, secrets in them included"],
  [actions.STATE_LOCK, "lock Terraform states"],
  [actions.STATE_DECRYPT, "decrypt with the key of the state"],
  [actions.LOCK_ENCRYPT, "encrypt with the key of the state"],
  [actions.READ_PROVIDER, "read the OIDC provider"],
  [actions.READ_ROLES, "read roles and their policies"],
  [actions.ECS_UPDATE_SERVICE, "update and watch ECS services"],
];

/** What the policies of a role of that account allow, in words: a line for each statement. */
export const whatTheyMayDo = (policies: readonly PolicyDocument[], account: string): string[] =>
  policies.flatMap(statementsOf).map((statement) => statementInWords(statement, account));

function statementInWords(statement: Statement, home: string): string {
  const called = asList(statement.Action);
  const known = PURPOSES.find(([set]) => set.length === called.length && set.every((action) => called.includes(action)));
  const what = statement.Effect === "Allow" && known !== undefined ? known[1] : `${statement.Effect.toLowerCase()} ${called.join(", ")}`;
  const resources = [...new Set(asList(statement.Resource).map((arn) => resourceInWords(arn, home)))];
  return `${what}: ${resources.join(", ")}`;
}

/** "repository/web in eu-central-1" of an ARN; a family stands for all its revisions. */
export function resourceInWords(arn: string, home: string): string {
  if (arn === "*") return "everywhere in the account (AWS knows no narrower resource for it)";
  const [, , service, region, account, ...rest] = arn.split(":");
  const resource = rest.join(":");
  const name = service === "ecs" ? resource.replace(/^(task-definition\/[^:]*):\*$/, "$1") : resource;
  const place = [region, !account || account === home ? "" : `account ${account}`].filter(Boolean).join(" of ");
  return place ? `${name} in ${place}` : name;
}
