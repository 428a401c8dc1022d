import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import {
  type ClientHttp2Session,
  type ClientSessionOptions,
  connect,
  constants,
  createServer,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from "node:http2";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * What stands between Terraform and providers that keep running. Whatever Terraform asks goes to a provider, and its answer back, byte
 * by byte; but for the schemas, which are said at once. The protocol is gRPC over a socket (Terraform's documentation, "Terraform
 * Plugin Protocol", version 5).
 */
export interface ProviderProxy {
  /** Where Terraform finds it. */
  readonly socket: string;
  close(): void;
}

/** The way to a provider. It holds one configuration at a time. */
export type Backend = ClientHttp2Session;

const SERVICE = "/tfplugin5.Provider";
/** Messages have megabytes, and the usual window has 64 KB. */
const SETTINGS = { initialWindowSize: 2 ** 24 };

/** The way to a provider that listens on a socket. Where the provider is ended, so is the way. */
export function connectTo(socket: string): Backend {
  const session = connect("http://localhost", { path: socket, settings: SETTINGS } as ClientSessionOptions);
  return session.on("error", () => session.destroy());
}

/**
 * @param start starts one more provider
 * @param schemasOf what is said of the schemas, a message of gRPC
 */
export async function startProxy(
  start: () => Promise<Backend>,
  schemasOf: (ask: () => Promise<Buffer>) => Promise<Buffer>,
): Promise<ProviderProxy> {
  const configured: { readonly backend: Promise<Backend>; by: string; readonly holders: Set<ServerHttp2Session> }[] = [];
  let first: Promise<Backend> | undefined;
  /** For what needs no configuration. */
  const anyone = () => {
    first ??= start();
    return first;
  };

  /** Who is configured like this already, else who is so for nobody any longer, else one more. */
  function configuredBy(configuration: string, holder: ServerHttp2Session): Promise<Backend> {
    let found = configured.find(({ by }) => by === configuration) ?? configured.find(({ holders }) => holders.size === 0);
    if (found === undefined) {
      found = { backend: configured.length === 0 ? anyone() : start(), by: configuration, holders: new Set() };
      configured.push(found);
    }
    found.by = configuration;
    found.holders.add(holder);
    return found.backend;
  }

  const server = createServer({ settings: SETTINGS });
  const sessions = new Set<ServerHttp2Session>();
  server.on("session", (session) => {
    let own: Promise<Backend> | undefined;
    sessions.add(session);
    session.on("error", () => session.destroy());
    session.once("close", () => {
      sessions.delete(session);
      for (const { holders } of configured) holders.delete(session);
    });
    const answer = async (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
      if (headers[":path"] === `${SERVICE}/GetSchema`) return say(stream, await schemasOf(async () => whole(ask(await anyone(), headers))));
      if (headers[":path"] !== `${SERVICE}/Configure`) return forward(stream, headers, await (own ?? anyone()));
      const asked = await whole(stream);
      own = configuredBy(asked.toString("base64"), session);
      forward(stream, headers, await own, asked);
    };
    session.on("stream", (stream, headers) => {
      stream.on("error", () => stream.destroy());
      answer(stream, headers).catch(() => stream.destroy());
    });
  });
  const socket = join(tmpdir(), `provider-${randomBytes(6).toString("hex")}`);
  await new Promise<void>((settle) => server.listen(socket, settle));
  return {
    socket,
    close: () => {
      server.close();
      for (const session of sessions) session.destroy();
      rmSync(socket, { force: true });
    },
  };
}

/** A message of gRPC without a field: that it is not compressed, and that it has no bytes. */
const EMPTY = Buffer.alloc(5);

const ask = (backend: Backend, headers: IncomingHttpHeaders) => backend.request(headers).end(EMPTY);

async function whole(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function say(stream: ServerHttp2Stream, message: Buffer): void {
  stream.resume();
  stream.respond({ ":status": 200, "content-type": "application/grpc" }, { waitForTrailers: true });
  stream.once("wantTrailers", () => stream.sendTrailers({ "grpc-status": "0" }));
  stream.end(message);
}

/** @param asked the message, where it has been read */
function forward(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, backend: Backend, asked?: Buffer): void {
  const request = backend.request(headers);
  if (asked === undefined) stream.pipe(request);
  else request.end(asked);
  let trailers: IncomingHttpHeaders = {};
  request.on("error", () => stream.destroy());
  request.once("trailers", (said) => {
    trailers = said;
  });
  stream.once("close", () => request.close());
  request.once("response", (said, flags) => {
    if (stream.destroyed) return;
    // An error has no message
    if ((flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0) return stream.respond(said, { endStream: true });
    stream.respond(said, { waitForTrailers: true });
    stream.once("wantTrailers", () => stream.sendTrailers(trailers));
    request.pipe(stream);
  });
}
