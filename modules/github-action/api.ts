import { isRecord } from "../record";

/** GitHub's API, as much of it as a comment needs. */
export interface Api {
  /** @throws ApiError where GitHub refuses, or cannot be reached */
  rest(method: "GET" | "PATCH" | "POST", path: string, body?: object): Promise<unknown>;
  /** @throws ApiError */
  graphql(query: string): Promise<unknown>;
}

/** What GitHub answered instead; nothing of what was sent is in it. */
export class ApiError extends Error {
  /** @param status nothing where there was no answer */
  constructor(
    readonly status: number | undefined,
    readonly said: string,
  ) {
    super(said);
  }
}

const PATIENCE_MS = 20_000;
const LONGEST_SAID = 200;

/** The API of the GitHub that the job runs on: github.com's, or that of a GitHub Enterprise Server. */
export function githubApi(environment: NodeJS.ProcessEnv, token: string): Api {
  const { GITHUB_API_URL: rest = "https://api.github.com", GITHUB_GRAPHQL_URL: graphql = `${rest}/graphql` } = environment;
  const ask = async (method: string, url: string, body?: object): Promise<unknown> => {
    const answer = await answered(url, {
      method,
      headers: {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${token}`,
        "user-agent": "cdktf-aws-github-oidc",
        "x-github-api-version": "2022-11-28",
      },
      // The token is for this address alone
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body && { body: JSON.stringify(body) }),
    });
    if (answer.ok) return answer.json;
    const said = isRecord(answer.json) && typeof answer.json["message"] === "string" ? answer.json["message"] : "";
    throw new ApiError(answer.status, said.replaceAll(token, "***").slice(0, LONGEST_SAID));
  };
  return {
    rest: (method, path, body) => ask(method, `${rest}${path}`, body),
    graphql: (query) => ask("POST", graphql, { query }),
  };
}

async function answered(url: string, request: RequestInit): Promise<{ ok: boolean; status: number; json: unknown }> {
  try {
    const answer = await fetch(url, request);
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, json: jsonOf(text) };
  } catch {
    throw new ApiError(undefined, "");
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
