import { UserError } from "./user-error";

/**
 * Runs an app's code. A mistake in the definition is printed as it is, without a stack trace, and the process ends with exit code 1;
 * any other error is thrown on.
 */
export function run(app: () => void): void {
  try {
    app();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
