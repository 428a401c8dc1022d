import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Comment {
  readonly id: number;
  readonly user: { readonly login: string } | null;
  body: string;
}

/** GitHub's API on this machine, as much of it as comments of pull request 7 of octo-org/web need. */
export interface CommentsApi {
  readonly environment: { readonly GITHUB_API_URL: string; readonly GITHUB_GRAPHQL_URL: string };
  readonly comments: Comment[];
  /** Each request: method, path with its query, and how it signed in. */
  readonly asked: readonly string[];
  close(): void;
}

/** Whom the token of a job stands for, as the API names it. */
export const JOB = "github-actions[bot]";
const COMMENTS = "/repos/octo-org/web/issues/7/comments";

export interface Refused {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** @param refuse by which status and body a request is refused; nothing where it is not */
export async function commentsApi(
  comments: Comment[] = [],
  refuse: (method: string, path: string) => Refused | undefined = () => undefined,
): Promise<CommentsApi> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    asked.push(`${method} ${url} ${headers.authorization}`);
    const body = await bodyOf(request);
    const refused = refuse(method, url);
    if (refused !== undefined) response.writeHead(refused.status, refused.headers).end(refused.body);
    else answer(comments, method, new URL(url, "http://localhost"), body, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    environment: { GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: `${url}/graphql` },
    comments,
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer(comments: Comment[], method: string, { pathname, searchParams }: URL, body: string, response: ServerResponse): void {
  const say = (status: number, value: unknown) => response.writeHead(status).end(JSON.stringify(value));
  const written = (comment: Comment) => ({ ...comment, html_url: `https://github.com/octo-org/web/pull/7#issuecomment-${comment.id}` });
  const earlier = comments.find(({ id }) => pathname === `/repos/octo-org/web/issues/comments/${id}`);
  if (pathname === "/graphql" && JSON.parse(body).query.includes("viewer")) say(200, { data: { viewer: { login: JOB } } });
  else if (method === "GET" && pathname === COMMENTS) {
    const [size, page] = [Number(searchParams.get("per_page")), Number(searchParams.get("page"))];
    say(200, comments.slice((page - 1) * size, page * size));
  } else if (method === "POST" && pathname === COMMENTS) {
    comments.push({ id: 1000 + comments.length, user: { login: JOB }, body: JSON.parse(body).body });
    say(201, written(comments.at(-1) as Comment));
  } else if (method === "PATCH" && earlier !== undefined) {
    earlier.body = JSON.parse(body).body;
    say(200, written(earlier));
  } else say(404, { message: "Not Found" });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += part;
  return text;
}
