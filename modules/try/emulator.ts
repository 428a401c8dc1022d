import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { openFront } from "./front";

/** A running AWS emulator (moto server) on the loopback address. */
export interface Emulator {
  readonly url: string;
  readonly pid: number;
  /** Ends it, and waits until it has ended. */
  stop(): Promise<void>;
}

const START_SECONDS = 30;

/** Starts moto server on a free port of 127.0.0.1 and waits until it answers. `environment` may set MOTO_ACCOUNT_ID. */
export async function startEmulator(environment: NodeJS.ProcessEnv = process.env): Promise<Emulator> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn("moto_server", ["-H", "127.0.0.1", "-p", String(port)], {
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
    // A Ctrl-C in the terminal is for the caller, who may still need the emulator to tidy up
    detached: true,
  });
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  const said: string[] = [];
  server.stderr.on("data", (text) => said.splice(0, said.length - 20, String(text)));
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()).once("error", () => resolve()));
  const front = await openFront(port);
  const stop = async () => {
    await Promise.all([stopChild(server), front.close()]);
    process.off("exit", kill);
  };
  for (const deadline = Date.now() + START_SECONDS * 1000; Date.now() < deadline; ) {
    if (await answers(url)) return { url: front.url, pid: server.pid as number, stop };
    if (await Promise.race([ended.then(() => true), pause(100, false)])) break;
  }
  await stop();
  throw new Error(`moto_server did not answer within ${START_SECONDS} s. It said:\n${said.join("").trim() || "nothing"}`);
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/moto-api/`, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  );

/** Asks a child to end, insists after five seconds, and waits until it has ended. */
export async function stopChild(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const insist = setTimeout(() => child.kill("SIGKILL"), 5000);
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
  clearTimeout(insist);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
