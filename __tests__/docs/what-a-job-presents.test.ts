import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import { blocksOf } from "../support/blocks";
import { mint } from "../support/github";

/** The step of docs/not-authorized.md, run against a server that mints as GitHub does. */
const steps = blocksOf("docs/not-authorized.md").find(({ language }) => language === "yaml");
const [step] = parse(steps?.text ?? "[]");

test("the step prints what AWS compares, and not the token", async () => {
  const asked: string[] = [];
  const claims: Record<string, string> = { ...mint({ environment: "prod:ü" }), note: "not for the log" };
  const token = ["head", Buffer.from(JSON.stringify(claims)).toString("base64url"), "signature"].join(".");
  const server = createServer(({ url, headers }, response) => {
    asked.push(`${url} ${headers.authorization}`);
    response.end(JSON.stringify({ value: token }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const folder = mkdtempSync(join(tmpdir(), "step-"));
  const script = join(folder, "script");
  writeFileSync(script, step.run);
  try {
    // As the runner calls `shell: node {0}`
    expect(step.shell).toBe("node {0}");
    const { stdout } = await promisify(execFile)(process.execPath, [script], {
      env: {
        ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token?api-version=2`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: "secret",
      },
    });
    expect(asked).toEqual(["/token?api-version=2&audience=sts.amazonaws.com Bearer secret"]);
    for (const claim of ["sub", "aud", "ref", "environment", "repository_id"] as const) expect(stdout).toContain(claims[claim]);
    for (const hidden of [token, "secret", "not for the log"]) expect(stdout).not.toContain(hidden);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});
