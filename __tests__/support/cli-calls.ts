import { cloudformationCalls, codedeployCalls, commandCalls } from "./cli-calls-deploys";
import { ecsCalls } from "./cli-calls-ecs";
import type { Call } from "./decisions";
import { MOTO_ACCOUNT } from "./moto";
import { REGION } from "./real-definitions";
import type { Request } from "./recording";

/**
 * What AWS checks of a role as the AWS CLI or Terraform calls it: from the requests, in their order, by the Service Authorization Reference. KMS is
 * called by the services themselves, so that those checks are not among them.
 */
export function cliCalls(requests: readonly Request[]): Call[] {
  const passed: Asked["passed"] = new Map();
  const deploymentGroup: string[] = [];
  return requests.flatMap((request) => {
    const [, region = "", service = ""] = /\/([\w-]+)\/([\w-]+)\/aws4_request/.exec(request.headers["Authorization"] ?? "") ?? [];
    const arn = (resource: string) => `arn:aws:${service}:${region}:${MOTO_ACCOUNT}:${resource}`;
    const found = SERVICES[service]?.({ request, arn, passed, deploymentGroup }) ?? [];
    if (found === FREE) return [];
    if (found.length === 0) throw new Error(`no row for ${service} ${request.method} ${request.url}`);
    return found;
  });
}

export interface Asked {
  readonly request: Request;
  /** The ARN of a resource of the service that is asked, where it is asked. */
  readonly arn: (resource: string) => string;
  /** The roles of the task definitions that were registered, by family. */
  readonly passed: Map<string, readonly string[]>;
  /** The deployment group of CodeDeploy that was named last, or none. */
  readonly deploymentGroup: string[];
}

/** Said of a call that needs no permission. */
const FREE = "free";

const SERVICES: Readonly<Record<string, (asked: Asked) => Call[] | typeof FREE>> = {
  sts: ({ request }) => {
    const form = formOf(request);
    if (form.get("Action") === "GetCallerIdentity") return FREE;
    const role = form.get("RoleArn");
    return role === null ? [] : [{ action: `sts:${form.get("Action")}`, resource: role }];
  },
  codedeploy: ({ request, ...asked }) => codedeployCalls({ ...asked, ...targetOf(request) }),
  cloudformation: ({ request, arn }) => cloudformationCalls(formOf(request), arn),
  sns: ({ request, arn }) => {
    const form = formOf(request);
    return [
      { action: `sns:${form.get("Action")}`, resource: form.get("TopicArn") ?? form.get("ResourceArn") ?? arn(form.get("Name") ?? "") },
    ];
  },
  s3: ({ request: { method, url } }) => {
    const { pathname, searchParams } = new URL(url);
    const path = decodeURIComponent(pathname).replace(/^\//, "");
    if (searchParams.has("list-type"))
      return [{ action: "s3:ListBucket", resource: `arn:aws:s3:::${path}`, context: { "s3:prefix": searchParams.get("prefix") ?? "" } }];
    const isPart = searchParams.has("uploads") || searchParams.has("uploadId");
    const action = method === "POST" && !isPart ? undefined : OBJECT_ACTIONS[isPart && method === "DELETE" ? "ABORT" : method];
    return action === undefined ? [] : [{ action: `s3:${action}`, resource: `arn:aws:s3:::${path}` }];
  },
  cloudfront: ({ request: { method, url } }) => {
    const [, distribution, id] = /\/distribution\/([^/]+)\/invalidation(?:\/([^/]+))?$/.exec(new URL(url).pathname) ?? [];
    const action = { POST: "CreateInvalidation", GET: id && "GetInvalidation" }[method];
    if (distribution === undefined || !action) return [];
    return [{ action: `cloudfront:${action}`, resource: `arn:aws:cloudfront::${MOTO_ACCOUNT}:distribution/${distribution}` }];
  },
  ssm: ({ request }) => {
    const { name, body } = targetOf(request);
    if (/Command/.test(name)) return commandCalls({ name, body });
    const names: string[] = body.Names ?? [body.Name ?? body.Path];
    const context = name === "GetParametersByPath" ? { context: { "ssm:Recursive": String(body.Recursive ?? false) } } : {};
    return names.map((each) => ({ action: `ssm:${name}`, resource: parameterArn(each), ...context }));
  },
  lambda: ({ request: { method, url }, arn }) => {
    const [, name = "", below = ""] = /\/functions\/([^/]+)(\/\w+\/?)?/.exec(new URL(url).pathname) ?? [];
    const action = LAMBDA_ACTIONS[`${method} ${below}`];
    return action === undefined ? [] : [{ action: `lambda:${action}`, resource: arn(`function:${decodeURIComponent(name)}`) }];
  },
  ecr: ({ request, arn }) => {
    const { name, body } = targetOf(request);
    return [{ action: `ecr:${name}`, resource: name === "GetAuthorizationToken" ? "*" : arn(`repository/${body.repositoryName}`) }];
  },
  logs: ({ request, arn }) => {
    const { name, body } = targetOf(request);
    const stream = name === "GetLogEvents" ? `:log-stream:${body.logStreamName}` : "";
    return [{ action: `logs:${name}`, resource: arn(`log-group:${body.logGroupName}${stream}`) }];
  },
  ecs: ({ request, ...asked }) => ecsCalls({ ...asked, ...targetOf(request) }),
};

/** The call of a service that tells it in a header (AmazonEC2ContainerServiceV20141113.RunTask), and what it is given. */
export interface Target {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the call sends
  readonly body: any;
}
const targetOf = ({ headers, body }: Request): Target => ({
  name: headers["X-Amz-Target"]?.split(".").at(-1) ?? "",
  body: JSON.parse(Buffer.from(body ?? "", "base64").toString("utf8") || "{}"),
});

const formOf = ({ body }: Request) => new URLSearchParams(Buffer.from(body ?? "", "base64").toString("utf8"));

const OBJECT_ACTIONS: Readonly<Record<string, string>> = {
  ABORT: "AbortMultipartUpload",
  DELETE: "DeleteObject",
  GET: "GetObject",
  HEAD: "GetObject",
  POST: "PutObject",
  PUT: "PutObject",
};

/** By method, and the path below the function's name. */
const LAMBDA_ACTIONS: Readonly<Record<string, string>> = {
  "GET ": "GetFunction",
  "GET /configuration": "GetFunctionConfiguration",
  "PUT /code": "UpdateFunctionCode",
  "PUT /configuration": "UpdateFunctionConfiguration",
  "POST /versions": "PublishVersion",
  "POST /aliases": "CreateAlias",
  "GET /aliases/": "GetAlias",
  "PUT /aliases/": "UpdateAlias",
};

export const parameterArn = (name: string): string => `arn:aws:ssm:${REGION}:${MOTO_ACCOUNT}:parameter/${name.replace(/^\//, "")}`;
