import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ISSUER } from "./aws";
import type { Call } from "./decisions";
import { MOTO_ACCOUNT } from "./moto";

/** A file into which an emulator writes every request it gets. */
export interface Recording {
  readonly environment: { readonly MOTO_ENABLE_RECORDING: string; readonly MOTO_RECORDER_FILEPATH: string };
  /** The calls of IAM that Terraform made, each once; with `from`, only those after so many requests. */
  calls(from?: number): Call[];
  /** The same of S3. */
  s3Calls(from?: number): Call[];
  /** The requests that the AWS CLI and Terraform made, as they were. */
  toolRequests(from?: number): Request[];
  /** How many requests there have been. */
  size(): number;
  remove(): void;
}

export function openRecording(): Recording {
  const folder = mkdtempSync(join(tmpdir(), "recording-"));
  const file = join(folder, "requests");
  const requests = () => (existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : []);
  return {
    environment: { MOTO_ENABLE_RECORDING: "true", MOTO_RECORDER_FILEPATH: file },
    calls: (from = 0) => callsIn(requests().slice(from)),
    s3Calls: (from = 0) => s3CallsIn(requests().slice(from)),
    toolRequests: (from = 0) => readAs(/^aws-cli\/|Terraform/, requests().slice(from)),
    size: () => requests().length,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

const readAs = (agent: RegExp, requests: readonly string[]): Request[] =>
  requests.map((line) => JSON.parse(line) as Request).filter(({ headers }) => agent.test(headers["User-Agent"] ?? ""));
// The tests read back with the AWS CLI
const ofTerraform = (requests: readonly string[]): Request[] => readAs(/Terraform/, requests);

const once = (calls: readonly Call[]): Call[] => [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];

const S3_ACTIONS: Readonly<Record<string, string>> = { HEAD: "GetObject", GET: "GetObject", PUT: "PutObject", DELETE: "DeleteObject" };

function s3CallsIn(requests: readonly string[]): Call[] {
  const ofS3 = ofTerraform(requests).filter(({ headers }) => /\/s3\/aws4_request/.test(headers["Authorization"] ?? ""));
  return once(
    ofS3.map(({ method, url }) => {
      const { pathname, searchParams } = new URL(url);
      const resource = `arn:aws:s3:::${decodeURIComponent(pathname).replace(/^\/|\/$/g, "")}`;
      if (!searchParams.has("list-type")) return { action: `s3:${S3_ACTIONS[method] ?? method}`, resource };
      return { action: "s3:ListBucket", resource, context: { "s3:prefix": searchParams.get("prefix") ?? "" } };
    }),
  );
}

function callsIn(requests: readonly string[]): Call[] {
  const calls = ofTerraform(requests)
    .map(({ body }) => new URLSearchParams(Buffer.from(body ?? "", "base64").toString("utf8")))
    .filter((form) => form.get("Version") === "2010-05-08")
    .map((form) => ({ action: `iam:${form.get("Action")}`, resource: resourceOf(form) }));
  return once(calls);
}

/** What a call is about; the path of a role is not in the request, and stands for itself. */
function resourceOf(form: URLSearchParams): string {
  const role = form.get("RoleName");
  if (role !== null) return `arn:aws:iam::${MOTO_ACCOUNT}:role${form.get("Path") ?? "/"}${role}`;
  const policy = form.get("PolicyArn") ?? form.get("PolicyName");
  if (policy !== null) return policy.startsWith("arn:") ? policy : `arn:aws:iam::${MOTO_ACCOUNT}:policy${form.get("Path") ?? "/"}${policy}`;
  return (
    form.get("OpenIDConnectProviderArn") ??
    `arn:aws:iam::${MOTO_ACCOUNT}:oidc-provider/${(form.get("Url") ?? ISSUER).replace("https://", "")}`
  );
}
