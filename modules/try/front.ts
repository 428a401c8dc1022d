import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on the loopback address that passes each request on to another one there. */
export interface Front {
  readonly url: string;
  close(): Promise<void>;
}

/** About one connection and no more: RFC 9110, "Connection"; and `Expect`, which is answered here. */
const OF_ONE_CONNECTION = ["connection", "keep-alive", "expect"];

/**
 * Stands before a server that closes each connection after its answer, and keeps connections open towards the caller. Without it
 * Terraform's AWS provider lost about one of ten thousand answers of moto server (Werkzeug 3.1, on a busy machine) and repeated the
 * request: a `CreatePolicy` that had been done was then refused as existing already.
 */
export async function openFront(port: number): Promise<Front> {
  const server = createServer((incoming, outgoing) => passOn(incoming, outgoing, port));
  // Never closed from here: a request may be on its way on a connection that seems idle
  server.keepAliveTimeout = 0;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

function passOn(incoming: IncomingMessage, outgoing: ServerResponse, port: number): void {
  const { method, url: path } = incoming;
  // No answer, and the caller sees that: it knows better than a proxy whether to ask again
  const giveUp = () => outgoing.destroy();
  const behind = request({ host: "127.0.0.1", port, method, path, agent: false, headers: passedOn(incoming) }, (answer) => {
    outgoing.writeHead(answer.statusCode as number, passedOn(answer));
    answer.once("error", giveUp).pipe(outgoing);
  });
  incoming.once("error", giveUp).pipe(behind.once("error", giveUp));
}

const passedOn = ({ headers }: IncomingMessage) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_ONE_CONNECTION.includes(name)));
