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
  /**
   * @param status nothing where there was no answer
   * @param waitSeconds how long GitHub asks to wait
   */
  constructor(
    readonly status: number | undefined,
    readonly said: string,
    readonly waitSeconds?: number,
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
    throw new ApiError(answer.status, said.replaceAll(token, "***").slice(0, LONGEST_SAID), answer.waitSeconds);
  };
  return {
    rest: (method, path, body) => ask(method, `${rest}${path}`, body),
    graphql: (query) => ask("POST", graphql, { query }),
  };
}

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly json: unknown;
  readonly waitSeconds: number | undefined;
}

async function answered(url: string, request: RequestInit): Promise<Answer> {
  try {
    const answer = await fetch(url, request);
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, json: jsonOf(text), waitSeconds: waitOf(answer.headers) };
  } catch {
    throw new ApiError(undefined, "");
  }
}

/** In seconds (github/docs, "Rate limits for the REST API", "Exceeding the rate limit"). */
function waitOf(headers: Headers): number | undefined {
  const [after, left, reset] = ["retry-after", "x-ratelimit-remaining", "x-ratelimit-reset"].map((name) => headers.get(name) ?? "");
  if (/^\d+$/.test(after ?? "")) return Number(after);
  return left === "0" && /^\d+$/.test(reset ?? "") ? Math.max(0, Math.ceil(Number(reset) - Date.now() / 1000)) : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
