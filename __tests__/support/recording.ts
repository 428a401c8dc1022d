import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ISSUER } from "./aws";
import { MOTO_ACCOUNT } from "./moto";

/** A file into which an emulator writes every request it gets. */
export interface Recording {
  readonly environment: { readonly MOTO_ENABLE_RECORDING: string; readonly MOTO_RECORDER_FILEPATH: string };
  /** The calls of IAM that Terraform made, each once; with `from`, only those after so many requests. */
  calls(from?: number): IamCall[];
  /** How many requests there have been. */
  size(): number;
  remove(): void;
}

export interface IamCall {
  readonly action: string;
  readonly resource: string;
}

export function openRecording(): Recording {
  const folder = mkdtempSync(join(tmpdir(), "recording-"));
  const file = join(folder, "requests");
  const requests = () => (existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : []);
  return {
    environment: { MOTO_ENABLE_RECORDING: "true", MOTO_RECORDER_FILEPATH: file },
    calls: (from = 0) => callsIn(requests().slice(from)),
    size: () => requests().length,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function callsIn(requests: readonly string[]): IamCall[] {
  const calls = requests
    .map((line) => JSON.parse(line) as { headers: Record<string, string>; body: string | null })
    // The tests read back with the AWS CLI
    .filter(({ headers }) => /Terraform/.test(headers["User-Agent"] ?? ""))
    .map(({ body }) => new URLSearchParams(Buffer.from(body ?? "", "base64").toString("utf8")))
    .filter((form) => form.get("Version") === "2010-05-08")
    .map((form) => ({ action: `iam:${form.get("Action")}`, resource: resourceOf(form) }));
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
}

/** What a call is about; the path of a role is not in the request, and stands for itself. */
function resourceOf(form: URLSearchParams): string {
  const role = form.get("RoleName");
  if (role !== null) return `arn:aws:iam::${MOTO_ACCOUNT}:role${form.get("Path") ?? "/"}${role}`;
  return (
    form.get("OpenIDConnectProviderArn") ??
    `arn:aws:iam::${MOTO_ACCOUNT}:oidc-provider/${(form.get("Url") ?? ISSUER).replace("https://", "")}`
  );
}
