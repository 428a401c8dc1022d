import { ApiError } from "./api";

/** How often and how long a run waits for GitHub. */

/** A job costs by the minute: what takes longer is said, and left to the next run. */
const MOST_SECONDS = 90;
/** GitHub asks for a minute where a secondary limit names no time (github/docs, "Rate limits for the REST API"). */
const LIMITED_SECONDS = 60;
/** Before each further try where something is wrong at GitHub. */
const PAUSES = [1, 4, 10] as const;

export type Wait = (seconds: number) => Promise<void>;
export const wait: Wait = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

export const isLimit = (status: number | undefined, said: string): boolean => status === 429 || /rate limit/i.test(said);

/**
 * Tries again where GitHub asks to wait, has trouble, or cannot be reached; what it refuses otherwise stays refused.
 *
 * @param work whole: what a lost answer has done already, the next try finds
 * @throws what the last try throws
 */
export async function patiently<T>(work: () => Promise<T>, waits: Wait): Promise<T> {
  let left = MOST_SECONDS;
  for (const pause of PAUSES)
    try {
      return await work();
    } catch (error) {
      const seconds = error instanceof ApiError ? pauseOf(error, pause) : undefined;
      if (seconds === undefined || seconds > left) throw error;
      left -= seconds;
      await waits(seconds);
    }
  return work();
}

/** Nothing where another try would be refused too. */
function pauseOf({ status, said, waitSeconds }: ApiError, pause: number): number | undefined {
  if (isLimit(status, said) || (status === 403 && waitSeconds !== undefined)) return waitSeconds ?? LIMITED_SECONDS;
  return status === undefined || status >= 500 ? (waitSeconds ?? pause) : undefined;
}
