import type { Asked, Target } from "./cli-calls";
import type { Call } from "./decisions";
import { MOTO_ACCOUNT } from "./moto";
import { REGION } from "./real-definitions";

/** What AWS checks of calls of CodeDeploy, CloudFormation and Run Command. */

/** A deployment is told by its id, and checked on its group: in these tests there is one. */
export function codedeployCalls({ name, body, arn, deploymentGroup }: Omit<Asked, "passed" | "request"> & Target): Call[] {
  const on = (resource: string, action = name): Call => ({ action: `codedeploy:${action}`, resource: arn(resource) });
  const { applicationName: application, deploymentConfigName: config = "CodeDeployDefault.ECSAllAtOnce" } = body;
  if (body.deploymentGroupName) deploymentGroup.splice(0, 1, `deploymentgroup:${application}/${body.deploymentGroupName}`);
  const [group = ""] = deploymentGroup;
  switch (name) {
    case "GetApplication":
      return [on(`application:${application}`)];
    case "CreateDeployment":
      return [
        on(group),
        on(`deploymentconfig:${config}`, "GetDeploymentConfig"),
        on(`application:${application}`, "RegisterApplicationRevision"),
      ];
    case "GetDeployment":
    case "GetDeploymentGroup":
      return [on(group)];
    default:
      return [];
  }
}

/** A change set is checked on its stack; the role in a call is passed to CloudFormation. */
export function cloudformationCalls(form: URLSearchParams, arn: Asked["arn"]): Call[] {
  const [action, stack, role] = ["Action", "StackName", "RoleARN"].map((name) => form.get(name));
  if (!stack) return [];
  const call = { action: `cloudformation:${action}`, resource: arn(`stack/${stack.split("/")[1] ?? stack}/1234abcd`) };
  if (!role) return [call];
  return [
    { ...call, context: { "cloudformation:RoleArn": role } },
    { action: "iam:PassRole", resource: role, context: { "iam:PassedToService": "cloudformation.amazonaws.com" } },
  ];
}

/** Commands are checked on the document and on each machine; by tags, on machines that have them. What came of one has no resource. */
export function commandCalls({ name, body }: Target): Call[] {
  if (name !== "SendCommand") return [{ action: `ssm:${name}`, resource: "*" }];
  const machine = (id: string, context?: Call["context"]): Call => ({
    action: "ssm:SendCommand",
    resource: `arn:aws:ec2:${REGION}:${MOTO_ACCOUNT}:instance/${id}`,
    ...(context && { context }),
  });
  const account = /^(aws|amazon|amzn)/i.test(body.DocumentName) ? "" : MOTO_ACCOUNT;
  const targets: { Key: string; Values: [string] }[] = body.Targets ?? [];
  const tags = targets.map(({ Key, Values }) => [Key.replace(/^tag:/, "ssm:resourceTag/"), Values[0]]);
  return [
    { action: "ssm:SendCommand", resource: `arn:aws:ssm:${REGION}:${account}:document/${body.DocumentName}` },
    ...(body.InstanceIds ?? []).map((id: string) => machine(id)),
    ...(tags.length > 0 ? [machine("i-0123456789abcdef0", Object.fromEntries(tags))] : []),
  ];
}
