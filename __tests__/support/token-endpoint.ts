import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** GitHub's token endpoint as the runner offers it, on this machine. */
export interface TokenEndpoint {
  readonly environment: { readonly ACTIONS_ID_TOKEN_REQUEST_URL: string; readonly ACTIONS_ID_TOKEN_REQUEST_TOKEN: string };
  /** Each request: its path with its query, and how it signed in. */
  readonly asked: readonly string[];
  close(): void;
}

/** @param answer by the status and the body; a token is `{ value }` */
export async function tokenEndpoint(answer: {
  readonly status?: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}): Promise<TokenEndpoint> {
  const asked: string[] = [];
  const server = createServer(({ url, headers }, response) => {
    asked.push(`${url} ${headers.authorization}`);
    response.writeHead(answer.status ?? 200, answer.headers).end(answer.body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token?api-version=2`;
  return {
    environment: { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "secret" },
    asked,
    close: () => server.close(),
  };
}
