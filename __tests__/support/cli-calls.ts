import type { Call } from "./calls";
import { MOTO_ACCOUNT } from "./moto";
import { REGION } from "./real-definitions";
import type { Request } from "./recording";

/**
 * What AWS checks of a role as the AWS CLI calls S3, CloudFront and Systems Manager: from the requests, by the Service Authorization
 * Reference. KMS is called by the services themselves, so that those checks are not among them.
 */
export const cliCalls = (requests: readonly Request[]): Call[] =>
  requests.flatMap((request) => {
    const [, service = ""] = /\/([a-z0-9-]+)\/aws4_request/.exec(request.headers["Authorization"] ?? "") ?? [];
    const found = SERVICES[service]?.(request) ?? [];
    if (found.length === 0) throw new Error(`no row for ${service} ${request.method} ${request.url}`);
    return found;
  });

const SERVICES: Readonly<Record<string, (request: Request) => Call[]>> = {
  s3: ({ method, url }) => {
    const { pathname, searchParams } = new URL(url);
    const path = decodeURIComponent(pathname).replace(/^\//, "");
    if (searchParams.has("list-type"))
      return [{ action: "s3:ListBucket", resource: `arn:aws:s3:::${path}`, context: { "s3:prefix": searchParams.get("prefix") ?? "" } }];
    const isPart = searchParams.has("uploads") || searchParams.has("uploadId");
    const action = method === "POST" && !isPart ? undefined : OBJECT_ACTIONS[isPart && method === "DELETE" ? "ABORT" : method];
    return action === undefined ? [] : [{ action: `s3:${action}`, resource: `arn:aws:s3:::${path}` }];
  },
  cloudfront: ({ method, url }) => {
    const [, distribution, id] = /\/distribution\/([^/]+)\/invalidation(?:\/([^/]+))?$/.exec(new URL(url).pathname) ?? [];
    const action = { POST: "CreateInvalidation", GET: id && "GetInvalidation" }[method];
    if (distribution === undefined || !action) return [];
    return [{ action: `cloudfront:${action}`, resource: `arn:aws:cloudfront::${MOTO_ACCOUNT}:distribution/${distribution}` }];
  },
  ssm: ({ headers, body }) => {
    const [, name = ""] = /^AmazonSSM\.(\w+)$/.exec(headers["X-Amz-Target"] ?? "") ?? [];
    const asked = JSON.parse(Buffer.from(body ?? "", "base64").toString("utf8"));
    const names: string[] = asked.Names ?? [asked.Name ?? asked.Path];
    const context = name === "GetParametersByPath" ? { context: { "ssm:Recursive": String(asked.Recursive ?? false) } } : {};
    return names.map((each) => ({ action: `ssm:${name}`, resource: parameterArn(each), ...context }));
  },
};

const OBJECT_ACTIONS: Readonly<Record<string, string>> = {
  ABORT: "AbortMultipartUpload",
  DELETE: "DeleteObject",
  GET: "GetObject",
  HEAD: "GetObject",
  POST: "PutObject",
  PUT: "PutObject",
};

export const parameterArn = (name: string): string => `arn:aws:ssm:${REGION}:${MOTO_ACCOUNT}:parameter/${name.replace(/^\//, "")}`;
