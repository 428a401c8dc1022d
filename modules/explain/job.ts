import { isRecord } from "../record";
import { USUAL_AUDIENCE } from "../trust/issuer";
import { UserError } from "../user-error";
import { NO_TOKEN } from "./causes/no-token";
import type { Explanation } from "./model";
import { type Presented, presentedIn } from "./presented";

/** The token of the job that runs this, as GitHub's runner offers it (github/docs, "OpenID Connect reference", "Methods for requesting the OIDC token"). */

export interface JobEnvironment {
  readonly ACTIONS_ID_TOKEN_REQUEST_URL?: string | undefined;
  readonly ACTIONS_ID_TOKEN_REQUEST_TOKEN?: string | undefined;
  readonly GITHUB_ACTIONS?: string | undefined;
}

const PATIENCE_MS = 10_000;

/** What is said where the job may not ask for a token. */
export const WITHOUT_TOKEN: Explanation = { verdict: "refused", roles: [], causes: [NO_TOKEN] };

/**
 * Asks GitHub for the token that the job would present, and keeps its claims alone.
 *
 * @returns nothing where the job may not ask
 * @throws UserError outside of a job, and where no token comes; it says nothing of what came instead
 */
export async function presentedByJob(environment: JobEnvironment, audience = USUAL_AUDIENCE): Promise<Presented | undefined> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token, GITHUB_ACTIONS: isJob } = environment;
  if (!url || !token) {
    if (isJob === "true") return undefined;
    throw new UserError(
      "--from-job asks GitHub for the token of the job that runs it, and this is no job of GitHub Actions. Give --claims CLAIMS instead.",
    );
  }
  return presentedIn({ text: await answerOf(url, token, audience), file: "The answer of GitHub's token endpoint" });
}

async function answerOf(url: string, token: string, audience: string): Promise<string> {
  try {
    const address = new URL(url);
    address.searchParams.set("audience", audience);
    // What signs in is for this address alone
    const request = { redirect: "error", signal: AbortSignal.timeout(PATIENCE_MS) } as const;
    const answer = await fetch(address, { ...request, headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new UserError(`GitHub's token endpoint answered ${answer.status}. Run it again, or give --claims CLAIMS.`);
    const body: unknown = await answer.json();
    if (!isRecord(body) || typeof body["value"] !== "string")
      throw new UserError("GitHub's token endpoint gave no token. Give --claims CLAIMS.");
    return body["value"];
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      "GitHub's token endpoint cannot be reached, or gave no answer that can be read. Run it again, or give --claims CLAIMS.",
    );
  }
}
