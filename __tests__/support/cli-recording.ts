import type { Request } from "./recording";
import type { Call } from "./tool-calls";

/**
 * What AWS checks of a role as the AWS CLI calls ECR, ECS and CloudWatch Logs: from the requests, by the Service Authorization Reference.
 * Passing a role is no request: it is checked with the ones that hand a task definition on.
 */

export interface Account {
  readonly region: string;
  readonly account: string;
}

/** The checks of the requests, in their order. */
export function checksOf(requests: readonly Request[], at: Account): Call[] {
  const known = new Map<string, readonly string[]>();
  return requests.flatMap((request) => {
    const [, service = "", name = ""] = TARGET.exec(request.headers["X-Amz-Target"] ?? "") ?? [];
    const checks = CHECKS[service];
    if (checks === undefined) throw new Error(`no row for ${request.headers["X-Amz-Target"] ?? request.url}`);
    const body = JSON.parse(Buffer.from(request.body ?? "", "base64").toString("utf8") || "{}");
    return checks({ name, body, known, ...at });
  });
}

/** The service, its version and the call: AmazonEC2ContainerServiceV20141113.RunTask. */
const TARGET = /^([A-Za-z0-9]+?)_?V?\d*\.(\w+)$/;

interface Asked extends Account {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the call sends
  readonly body: any;
  /** The roles of the task definitions that were registered, by family. */
  readonly known: Map<string, readonly string[]>;
}

const CHECKS: Readonly<Record<string, (asked: Asked) => Call[]>> = {
  AmazonEC2ContainerRegistry: ({ name, body, region, account }) => {
    const resource = name === "GetAuthorizationToken" ? "*" : `arn:aws:ecr:${region}:${account}:repository/${body.repositoryName}`;
    return [{ action: `ecr:${name}`, resource }];
  },
  Logs: ({ name, body, region, account }) => {
    const stream = name === "GetLogEvents" ? `:log-stream:${body.logStreamName}` : "";
    return [{ action: `logs:${name}`, resource: `arn:aws:logs:${region}:${account}:log-group:${body.logGroupName}${stream}` }];
  },
  AmazonEC2ContainerService: (asked) => {
    const { name, body, known, region, account } = asked;
    const arn = (resource: string) => `arn:aws:ecs:${region}:${account}:${resource}`;
    const nameOf = (text = "default") => text.split("/").at(-1) ?? text;
    const cluster = nameOf(body.cluster);
    const context = { "ecs:cluster": arn(`cluster/${cluster}`) };
    const definition = (text: string) => arn(`task-definition/${nameOf(text)}`);
    const on = (resource: string, more: Call["context"] = context): Call => ({ action: `ecs:${name}`, resource, context: more });
    const pass = (text: string): Call[] =>
      (known.get(nameOf(text).split(":")[0] ?? "") ?? []).map((role) => ({
        action: "iam:PassRole",
        resource: role.startsWith("arn:") ? role : `arn:aws:iam::${account}:role/${role}`,
        context: { "iam:PassedToService": "ecs-tasks.amazonaws.com" },
      }));
    switch (name) {
      case "RegisterTaskDefinition":
        known.set(body.family, [body.taskRoleArn, body.executionRoleArn].filter(Boolean));
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
        throw new Error(`no row for ecs:${name}`);
    }
  },
};
