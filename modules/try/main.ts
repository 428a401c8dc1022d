import { constants } from "node:os";
import { definition } from "../../main";
import { UserError } from "../user-error";
import { trial } from "./trial";

/** `npm run try`: main.ts tried out on this machine, without an AWS account. */
async function main(): Promise<void> {
  const interrupt = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      process.exitCode = 128 + constants.signals[signal];
      console.error("Interrupted: tidying up");
      interrupt.abort();
    });
  }
  try {
    await trial(definition, console.log, interrupt.signal);
  } catch (error) {
    if (interrupt.signal.aborted) return;
    process.exitCode = 1;
    console.error(error instanceof UserError ? error.message : error);
  }
}

void main();
