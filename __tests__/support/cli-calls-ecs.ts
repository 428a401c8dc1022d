import type { Asked, Target } from "./cli-calls";
import type { Call } from "./decisions";
import { MOTO_ACCOUNT } from "./moto";

/** What AWS checks of a call of ECS. Passing a role is no request: it is checked with the calls that hand a task definition on. */
export function ecsCalls({ name, body, arn, passed }: Omit<Asked, "request"> & Target): Call[] {
  const nameOf = (text = "default") => text.split("/").at(-1) ?? text;
  const cluster = nameOf(body.cluster);
  const context = { "ecs:cluster": arn(`cluster/${cluster}`) };
  const definition = (text: string) => arn(`task-definition/${nameOf(text)}`);
  const on = (resource: string, more: Call["context"] = context): Call => ({ action: `ecs:${name}`, resource, context: more });
  const pass = (text: string): Call[] =>
    (passed.get(nameOf(text).split(":")[0] ?? "") ?? []).map((role) => ({
      action: "iam:PassRole",
      resource: role.startsWith("arn:") ? role : `arn:aws:iam::${MOTO_ACCOUNT}:role/${role}`,
      context: { "iam:PassedToService": "ecs-tasks.amazonaws.com" },
    }));
  switch (name) {
    case "RegisterTaskDefinition":
      passed.set(body.family, [body.taskRoleArn, body.executionRoleArn].filter(Boolean));
      return [on(definition(`${body.family}:1`), {}), ...pass(body.family)];
    case "UpdateService":
      return [
        on(arn(`service/${cluster}/${nameOf(body.service)}`), { ...context, "ecs:task-definition": definition(body.taskDefinition) }),
        ...pass(body.taskDefinition),
      ];
    case "DescribeServices":
      return body.services.map((service: string) => on(arn(`service/${cluster}/${nameOf(service)}`)));
    case "RunTask":
      return [on(definition(body.taskDefinition)), ...pass(body.taskDefinition)];
    case "DescribeTasks":
      return body.tasks.map((task: string) => on(arn(`task/${cluster}/${nameOf(task)}`)));
    case "DescribeTaskDefinition":
      return [on("*", {})];
    default:
      return [];
  }
}
