import type { Cause } from "../model";

/** Of a job that may not ask GitHub for a token: no role can help. */
export const NO_TOKEN: Cause = {
  code: "id-token-permission",
  message:
    "GitHub gives this job no token: its permissions do not say id-token: write, or it runs for a pull request from a fork, which gets none.",
  fix: "Write permissions: { contents: read, id-token: write } into the job. A job that calls a reusable workflow needs it too.",
};
