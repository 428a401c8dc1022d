import { createEmptyTestResult, type TestResult } from "@jest/test-result";
import { expect } from "expect";
import * as circus from "jest-circus";
import { formatResultsErrors } from "jest-message-util";
import { ModuleMocker } from "jest-mock";
import type { Test } from "jest-runner";

/** A process of the runner: what test files find in it, and one of them run. */

const { describe, test, it, beforeAll, beforeEach, afterAll, afterEach } = circus;
const mocker = new ModuleMocker(globalThis);
const setTimeout = (testTimeout: number) => circus.setState({ ...circus.getState(), testTimeout });

/** What `jest` can do without modules of a file's own. */
const jest = new Proxy(mocker, {
  get: (_, name: keyof ModuleMocker | "setTimeout") => {
    if (name === "setTimeout") return setTimeout;
    if (typeof mocker[name] === "function") return mocker[name].bind(mocker);
    throw new Error(`jest.${String(name)} is not to be had where test files share modules. Put the test into the layer install.`);
  },
});
Object.assign(globalThis, { describe, test, it, beforeAll, beforeEach, afterAll, afterEach, expect, jest });

/** Milliseconds that a test may take: a slow machine is no mistake. */
const LONGEST = 60_000;

/** @param pattern names of the tests that are wanted */
export async function runFile(path: string, { rootDir, testMatch, displayName }: Test["context"]["config"], pattern?: string) {
  const start = Date.now();
  circus.resetState();
  const testNamePattern = pattern === undefined ? undefined : new RegExp(pattern, "i");
  circus.setState({ ...circus.getState(), testTimeout: LONGEST, testNamePattern });
  require(path);
  const { testResults: ran, unhandledErrors } = await circus.run();
  const testResults = ran.map(assertionOf);
  const count = (wanted: Assertion["status"]) => testResults.filter(({ status }) => status === wanted).length;
  const failures = formatResultsErrors(testResults, { rootDir, testMatch }, { noStackTrace: false }, path);
  const empty = createEmptyTestResult();
  const end = Date.now();
  return {
    ...empty,
    displayName,
    testFilePath: path,
    testResults,
    failureMessage: [failures ?? [], unhandledErrors].flat().join("\n") || null,
    numFailingTests: count("failed"),
    numPassingTests: count("passed"),
    numPendingTests: count("pending"),
    numTodoTests: count("todo"),
    perfStats: { ...empty.perfStats, start, end, runtime: end - start },
    ...(unhandledErrors.length > 0 && { testExecError: { message: "", stack: unhandledErrors.join("\n") } }),
  } satisfies TestResult;
}

type Assertion = TestResult["testResults"][number];
type Ran = Awaited<ReturnType<typeof circus.run>>["testResults"][number];

function assertionOf({ testPath, status, errors, errorsDetailed, duration, location, numPassingAsserts }: Ran): Assertion {
  const titles = testPath.slice(1).map(String);
  return {
    ancestorTitles: titles.slice(0, -1),
    title: titles.at(-1) ?? "",
    fullName: titles.join(" "),
    status: status === "skip" ? "pending" : status === "todo" ? "todo" : errors.length > 0 ? "failed" : "passed",
    failureMessages: [...errors],
    failureDetails: [...errorsDetailed],
    duration: duration ?? null,
    location: location ?? null,
    numPassingAsserts,
  };
}
