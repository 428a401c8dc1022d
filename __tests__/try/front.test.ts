import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type Front, openFront } from "../../modules/try/front";

/** Answers as moto server does, closing the connection, with what it was asked; breaks off where the path says so. */
const closing = createServer(async (incoming, outgoing) => {
  const body = await text(incoming);
  if (incoming.url === "/broken") return outgoing.destroy();
  if (incoming.url === "/half") return outgoing.writeHead(200, { "content-length": "9" }).write("half", () => outgoing.destroy());
  const { method, url, headers } = incoming;
  outgoing.writeHead(418, { connection: "close", "x-amzn-requestid": "one" });
  return outgoing.end(JSON.stringify({ method, url, body, authorization: headers.authorization, expect: headers.expect }));
});

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let front: Front;
beforeAll(async () => {
  await once(closing.listen(0, "127.0.0.1"), "listening");
  front = await openFront(portOf(closing));
});
afterAll(async () => {
  agent.destroy();
  await Promise.all([front.close(), once(closing.close(), "close")]);
});
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function ask(path: string, headers: Record<string, string> = {}) {
  const asking = request(`${front.url}${path}`, { method: "POST", agent, headers }).end("Action=ListRoles");
  const [answer] = (await once(asking, "response")) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer), reused: asking.reusedSocket };
}

test("passes a request and its answer on, and keeps the connection that the server behind it closes", async () => {
  const asked = { method: "POST", url: "/roles?x=%2F", body: "Action=ListRoles", authorization: "AWS4" };
  for (const reused of [false, true]) {
    const answer = await ask("/roles?x=%2F", { authorization: "AWS4", expect: "100-continue" });
    expect([answer.status, JSON.parse(answer.body), answer.headers["x-amzn-requestid"], answer.reused]).toEqual([
      418,
      asked,
      "one",
      reused,
    ]);
  }
});

test.each(["/broken", "/half"])("an answer that breaks off behind it breaks off before it: %s", async (path) => {
  await expect(ask(path)).rejects.toThrow();
  expect((await ask("/after")).status).toBe(418);
});
