import fc from "fast-check";
import type { Exposure } from "../../modules/trust/exposure";

/**
 * Tokens of attackers, who choose whatever GitHub lets them; what they can choose is written here from GitHub's documentation, not from
 * the code under test. Ours are octo-org (id 1) and octo-org/web (id 2), with the branches main and release/1, the tag v1, and the
 * environments prod and *.
 */

const SUBJECT = /^repo:(?<owner>[\w-]+)(?:@(?<ownerId>\d+))?\/(?<name>[\w.-]+)(?:@(?<id>\d+))?(?::(?<context>.*))?$/s;
/** A claim's name has letters alone, and git allows no such character in a ref. */
const NO_CONTEXT = /^([^:]*[^\w:]|ref:[^:]*[*?[~^\\ ])/;
export const OURS = ["ref:refs/heads/main", "ref:refs/heads/release/1", "ref:refs/tags/v1", "environment:prod", "environment:*"];
/** Claims of a customised subject that a stranger can begin it with, and fill as he likes. */
const FREE = /^(workflow|environment|job_workflow_ref|ref|head_ref|base_ref|actor|repository_owner|repo_property_\w+):/;

export interface Attack {
  readonly who: Exclude<Exposure, "nobody">;
  readonly claims: Readonly<Record<string, string>>;
}

/** The fewest people who can get a token with the subject; nothing where nobody can. */
export function attackWith(sub: string, { environment }: { readonly environment: boolean }): Attack | undefined {
  const parts = SUBJECT.exec(sub)?.groups;
  const token = (who: Attack["who"], [owner, ownerId, name, id]: readonly string[]): Attack => ({
    who,
    claims: {
      sub,
      aud: "sts.amazonaws.com",
      repository: `${owner}/${name}`,
      repository_id: id ?? "",
      repository_owner_id: ownerId ?? "",
      ref: "refs/heads/main",
      actor_id: "583231",
      job_workflow_ref: "octo-org/shared/.github/workflows/x.yml@refs/heads/main",
      ...(ownerId === "1" && { enterprise_id: "7" }),
      // Whoever owns the repository has the environments that he wants; ours lets in only whom it names
      ...(environment && (who === "anyone" || who === "organisation" || who === "named") && { environment: "prod" }),
    },
  });
  if (parts === undefined) {
    if (FREE.test(sub)) return token("anyone", ["evil", "9", "x", "8"]);
    const [, id, said = ""] = /^repository_id:(\d+)(?::(.*))?$/s.exec(sub) ?? [];
    if (id !== undefined && NO_CONTEXT.test(said)) return undefined;
    if (id === "2") return token(OURS.includes(said) ? "named" : "writers", ["octo-org", "1", "web", "2"]);
    if (id !== undefined) return token("anyone", ["evil", "9", "x", id]);
    const [, owner] = /^repository_owner_id:(\d+)(?::|$)/.exec(sub) ?? [];
    if (owner !== undefined)
      return owner === "1" ? token("organisation", ["octo-org", "1", "x", "5"]) : token("anyone", ["evil", owner, "x", "8"]);
    return undefined;
  }
  const { owner = "", ownerId, name = "", id, context } = parts;
  if ((ownerId === undefined) !== (id === undefined) || NO_CONTEXT.test(context ?? "")) return undefined;
  const immutable = ownerId !== undefined;
  const [isOwner, isRepository] = immutable ? [ownerId === "1", id === "2"] : [owner === "octo-org", name === "web"];
  // Ids are given once: those of ours are of nobody else
  if (immutable && isRepository && !isOwner) return undefined;
  if (!isOwner) return token("anyone", [owner, ownerId ?? "9", name, id ?? "8"]);
  if (!isRepository) return token("organisation", [owner, "1", name, id ?? "5"]);
  return token(OURS.includes(context ?? "") ? "named" : "writers", [owner, "1", name, "2"]);
}

const piece = (...choices: string[]) => fc.constantFrom(...choices);
const likeOurs = fc
  .tuple(
    piece("repo:", "repo:", "repo:", "repo:", "re*", "*", "repo?", "repo:*"),
    piece("octo-org", "octo-org", "octo-org", "octo-org", "octo*", "octo-or?", "*", "octo-org?1", ""),
    piece("", "", "@1", "@1", "@1", "@*", "@1*", "@?"),
    piece("/", "/", "/", "/", "*", "?"),
    piece("web", "web", "web", "web", "we?", "web*", "*", "w*b", ""),
    piece("", "", "@2", "@2", "@2", "@*", "@2*", "@?"),
    piece(":", ":", ":", ":", "*", "?"),
    piece(...OURS, ...OURS, "*", "ref:*", "ref:refs/heads/*", "environment:*", "pull_request", "pull*", "ref:refs/tags/v?", "?*", ""),
  )
  .map((pieces) => pieces.join(""));
const customised = fc
  .tuple(
    piece("repository_id:", "repository_id:2", "repository_owner_id:", "repository_owner_id:1", "environment:pro", "workflow:"),
    piece("", "*", "?", "?*", ":environment:prod", ":*", ":repo:octo-org/web", ":ref:refs/heads/*"),
  )
  .map((pieces) => pieces.join(""));
const ours = fc.tuple(piece("repo:octo-org/web:", "repo:octo-org@1/web@2:"), piece(...OURS)).map((pieces) => pieces.join(""));
export const subject = fc.oneof({ arbitrary: likeOurs, weight: 6 }, { arbitrary: customised, weight: 1 }, { arbitrary: ours, weight: 1 });
export const further = fc.dictionary(
  fc.constantFrom(
    "repository",
    "repository_id",
    "repository_owner_id",
    "environment",
    "ref",
    "job_workflow_ref",
    "actor_id",
    "enterprise_id",
  ),
  fc.constant(""),
  { maxKeys: 2 },
);
export const VALUES: Readonly<Record<string, string>> = {
  repository: "octo-org/web",
  repository_id: "2",
  repository_owner_id: "1",
  environment: "prod",
  ref: "refs/heads/main",
  job_workflow_ref: "octo-org/shared/.github/workflows/x.yml@refs/heads/main",
  actor_id: "583231",
  enterprise_id: "7",
};
/** What an attacker puts where a pattern leaves room. */
export const fill = fc.constantFrom(
  "",
  "x",
  "1",
  "2",
  "-evil",
  "evil",
  "666",
  "/web",
  "octo-org@666/web@777",
  "evil@9/x@8",
  "octo-org/web",
  "octo-org@1/web@2",
  "evil@9/x@8:workflow:x",
  "@666/web@777:workflow:",
  "@1/other@5:workflow:",
  "@2:workflow:",
  ":workflow:x",
  "/other:workflow:",
  "environment:evil",
  "repo:evil@9/x@8:workflow:",
  "o:evil@9/x@8:ref:refs/heads/",
  "o:octo-org/web:",
  ":",
  "/",
  "@",
  "n",
);
export const without = (pattern: string, fills: readonly string[]) => {
  let at = 0;
  return pattern.replaceAll(/[*?]/g, (wildcard) => {
    const text = fills[at++ % fills.length] ?? "";
    return wildcard === "*" ? text : (text[0] ?? "x");
  });
};
