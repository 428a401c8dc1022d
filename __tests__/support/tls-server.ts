import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createProxy } from "node:http";
import { createServer } from "node:https";
import { type AddressInfo, connect, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A local HTTPS server that stands for GitHub's issuer, and a proxy that sends every connection to it. */
export interface TlsServer {
  readonly port: number;
  /** SHA-1 of the intermediate: what data tls_certificate lists first, as hexadecimal digits in lower case. */
  readonly intermediate: string;
  readonly leaf: string;
  /** The file with the root certificate. */
  readonly ca: string;
  /**
   * What leads a tls provider here: hashicorp/tls takes the proxy and Go's SSL_CERT_FILE, a stand-in on a machine without the registry
   * takes TLS_STANDIN_CONNECT.
   */
  readonly environment: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** GitHub's issuers: the one that all share, and those of companies. */
const HOSTS = ["token.actions.githubusercontent.com", "token.actions.octocorp.ghe.com", "ghes.example.com"];

export async function startTlsServer(): Promise<TlsServer> {
  const folder = mkdtempSync(join(tmpdir(), "tls-server-"));
  makeChain(folder);
  const read = (name: string) => readFileSync(join(folder, name));
  const chain = Buffer.concat([read("leaf.pem"), read("intermediate.pem")]);
  const server = createServer({ key: read("leaf.key"), cert: chain }, (_, answer) => answer.end("{}"));
  const port = await listening(server);
  const proxy = createProxy().on("connect", (_, client: Socket) => tunnel(client, port));
  const proxyUrl = `http://127.0.0.1:${await listening(proxy)}`;
  const ca = join(folder, "root.pem");
  return {
    port,
    intermediate: fingerprint(read("intermediate.pem")),
    leaf: fingerprint(read("leaf.pem")),
    ca,
    environment: { HTTPS_PROXY: proxyUrl, TLS_STANDIN_CONNECT: `127.0.0.1:${port}`, NODE_EXTRA_CA_CERTS: ca, SSL_CERT_FILE: ca },
    stop: async () => {
      server.closeAllConnections();
      proxy.closeAllConnections();
      await Promise.all([server, proxy].map(closed));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function tunnel(client: Socket, port: number): void {
  const target = connect(port, "127.0.0.1", () => {
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    client.pipe(target).pipe(client);
  });
  client.on("error", () => target.destroy());
  target.on("error", () => client.destroy());
}

async function listening(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const closed = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));

const fingerprint = (pem: Buffer) => new X509Certificate(pem).fingerprint.replaceAll(":", "").toLowerCase();

/** A root, an intermediate that it signs, and a leaf that the intermediate signs, as files in the folder. */
function makeChain(folder: string): void {
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  const keyAndRequest = (name: string, subject: string) =>
    openssl(
      ..."req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout".split(" "),
      ...[`${name}.key`, "-out", `${name}.csr`, "-subj", `/CN=${subject}`],
    );
  const sign = (name: string, extensions: string, signer: string[]) => {
    writeFileSync(join(folder, `${name}.ext`), extensions);
    openssl("x509", "-req", "-days", "2", "-in", `${name}.csr`, "-out", `${name}.pem`, "-extfile", `${name}.ext`, ...signer);
  };
  const ca = "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n";
  keyAndRequest("root", "Test root");
  sign("root", ca, ["-signkey", "root.key"]);
  keyAndRequest("intermediate", "Test intermediate");
  sign("intermediate", ca, ["-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial"]);
  keyAndRequest("leaf", "Test leaf");
  const leaf = `basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName=${HOSTS.map((host) => `DNS:${host}`).join()}\n`;
  sign("leaf", leaf, ["-CA", "intermediate.pem", "-CAkey", "intermediate.key", "-CAcreateserial"]);
}
