import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect, type Socket } from "node:net";
import { ISSUER } from "../trust/issuer";

const MILLISECONDS = 3000;
const PORT = 443;

/** Whether GitHub can be reached from here: by the proxy of HTTPS_PROXY, as Terraform's tls provider does, or directly. */
export async function canReadCertificate(proxy = process.env.HTTPS_PROXY || process.env.https_proxy): Promise<boolean> {
  const connection = proxy === undefined ? connect(PORT, ISSUER) : throughProxy(new URL(proxy));
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

const throughProxy = ({ hostname, port, username, password }: URL) => {
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const headers = username === "" ? {} : { "proxy-authorization": `Basic ${Buffer.from(credentials).toString("base64")}` };
  return request({ host: hostname, port: port || 80, method: "CONNECT", path: `${ISSUER}:${PORT}`, headers }).end();
};
