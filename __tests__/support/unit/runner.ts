import { join } from "node:path";
import type TestRunner from "jest-runner";
import type { CallbackTestRunnerInterface, OnTestFailure } from "jest-runner";
import { Worker } from "jest-worker";
import type * as worker from "./worker";

/**
 * Runs test files in processes that load each module once for all of their files. Jest's own runner loads zod, cdktf, TypeScript and
 * our own modules anew for each file, which took as long as the tests. It also undoes what a file changes in modules and in the
 * process: here the file does.
 */
export default class implements CallbackTestRunnerInterface {
  constructor(private readonly globalConfig: ConstructorParameters<typeof TestRunner>[0]) {}

  async runTests(
    ...[tests, watcher, onStart, onResult, onFailure, { serial }]: Parameters<CallbackTestRunnerInterface["runTests"]>
  ): Promise<void> {
    const { maxWorkers, testNamePattern } = this.globalConfig;
    const pool = new Worker(join(__dirname, "worker.ts"), {
      exposedMethods: ["runFile"],
      numWorkers: serial ? 1 : maxWorkers,
      forkOptions: { execArgv: ["--import", "tsx"] },
    }) as Worker & typeof worker;
    const run = async (test: (typeof tests)[number]) => {
      if (watcher.isInterrupted()) return;
      try {
        const result = pool.runFile(test.path, test.context.config, testNamePattern);
        await onStart(test);
        await onResult(test, await result);
      } catch (error) {
        await onFailure(test, error as Parameters<OnTestFailure>[1]);
      }
    };
    await Promise.all(tests.map(run));
    await pool.end();
  }
}
