import { isRecord } from "../record";
import { type Api, ApiError } from "./api";

/** GitHub refuses a longer comment ("Body is too long"). */
export const LONGEST_COMMENT = 65_536;
const PAGE = 100;
/** A pull request has 2,500 comments at most (github/docs, "About conversations"); a server that gives pages without end is no GitHub. */
const MOST_PAGES = 100;

/**
 * Writes the comment of a pull request: into the one that the token's own account wrote before, else into a new one. Anybody can write the
 * marker, and whoever may write to the repository may change anybody's comment: so the author counts too.
 *
 * @param repository as GITHUB_REPOSITORY has it
 * @param marker what the comment begins with
 * @returns its address
 * @throws ApiError
 */
export async function writeComment(api: Api, repository: string, pullRequest: number, marker: string, body: string): Promise<string> {
  const comments = `/repos/${repository}/issues/${pullRequest}/comments`;
  const earlier = await findEarlier(api, comments, marker);
  const written =
    earlier === undefined
      ? await api.rest("POST", comments, { body })
      : await api.rest("PATCH", `/repos/${repository}/issues/comments/${earlier}`, { body });
  return textIn(written, "html_url") ?? "";
}

async function findEarlier(api: Api, comments: string, marker: string): Promise<number | undefined> {
  const author = await ownLogin(api);
  for (let page = 1; page <= MOST_PAGES; page++) {
    const found = await api.rest("GET", `${comments}?per_page=${PAGE}&page=${page}`);
    if (!Array.isArray(found)) throw new ApiError(undefined, "");
    const own = found.find(
      (comment) => isRecord(comment) && textIn(comment["user"], "login") === author && textIn(comment, "body")?.startsWith(marker),
    );
    if (own !== undefined) return own.id;
    if (found.length < PAGE) return undefined;
  }
  return undefined;
}

/** Who the token stands for; REST tells that of no token of a job. */
async function ownLogin(api: Api): Promise<string> {
  const answer = await api.graphql("query { viewer { login } }");
  const data = isRecord(answer) ? answer["data"] : undefined;
  const login = isRecord(data) ? textIn(data["viewer"], "login") : undefined;
  if (login === undefined) throw new ApiError(undefined, "");
  return login;
}

function textIn(value: unknown, field: string): string | undefined {
  const text = isRecord(value) ? value[field] : undefined;
  return typeof text === "string" ? text : undefined;
}
