import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Began, Job, Verdict } from "./worker";

/** What became of a job: a verdict, or a worker that took too long or died of it. */
export type Answer = Verdict | "too long" | "died";

/** A worker that is started again where a mutant made an end of it. */
export class Worker {
  private child: Promise<ChildProcess> | undefined;

  /** @param patience seconds for each test file, after which the worker is ended */
  async ask(job: Job, patience: (test: string) => number): Promise<Answer> {
    this.child ??= start();
    const child = await this.child;
    const answer = await new Promise<Answer>((settle) => {
      let limit: NodeJS.Timeout | undefined;
      const done = (given: Answer) => {
        clearTimeout(limit);
        child.removeAllListeners();
        settle(given);
      };
      child
        .on("exit", () => done("died"))
        .on("message", (said: Verdict | Began) => {
          if (!("began" in said)) return done(said);
          clearTimeout(limit);
          limit = setTimeout(() => done("too long"), patience(said.began) * 1000);
        });
      child.send(job);
    });
    if (typeof answer === "string") this.stop();
    return answer;
  }

  stop(): void {
    void this.child?.then((child) => child.kill("SIGKILL"));
    this.child = undefined;
  }
}

async function start(): Promise<ChildProcess> {
  const child = fork(join(__dirname, "worker.ts"), {
    execArgv: ["--import", "tsx", "--max-old-space-size=1024"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    said = (said + text).slice(-2000);
  });
  await new Promise<void>((settle, fail) =>
    child.once("message", () => settle()).once("exit", () => fail(new Error(`the worker does not start:\n${said}`))),
  );
  child.removeAllListeners();
  return child;
}

/** Every job done by one of so many workers; a failure of one ends all. */
export async function inParallel<T>(
  jobs: readonly T[],
  workers: readonly Worker[],
  work: (job: T, worker: Worker) => Promise<void>,
): Promise<void> {
  const queue = [...jobs];
  await Promise.all(
    workers.map(async (worker) => {
      for (let job = queue.shift(); job !== undefined; job = queue.shift()) await work(job, worker);
    }),
  );
}
