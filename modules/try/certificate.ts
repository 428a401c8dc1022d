import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect, type Socket } from "node:net";

const MILLISECONDS = 3000;
const PORT = 443;

/** Whether the issuer can be reached from here: by the proxy of HTTPS_PROXY, as Terraform's tls provider does, or directly. */
export async function canReadCertificate(url: string, proxy = process.env.HTTPS_PROXY || process.env.https_proxy): Promise<boolean> {
  const { hostname } = new URL(url);
  const connection = proxy === undefined ? connect(PORT, hostname) : throughProxy(new URL(proxy), hostname);
  try {
    const [answer, tunnel] = (await once(connection, "connect", { signal: AbortSignal.timeout(MILLISECONDS) })) as [
      IncomingMessage?,
      Socket?,
    ];
    tunnel?.destroy();
    return answer === undefined || answer.statusCode === 200;
  } catch {
    return false;
  } finally {
    connection.destroy();
  }
}

const throughProxy = ({ hostname, port, username, password }: URL, to: string) => {
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const headers = username === "" ? {} : { "proxy-authorization": `Basic ${Buffer.from(credentials).toString("base64")}` };
  return request({ host: hostname, port: port || 80, method: "CONNECT", path: `${to}:${PORT}`, headers }).end();
};
