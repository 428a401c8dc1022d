/** Subjects of GitHub's tokens in words, exact ones and patterns (github/docs, "OpenID Connect reference", "Example subject claims"). */

/**
 * Who can start such a job, from many to few: anybody with a GitHub account, whoever can write to some repository of the owner, whoever
 * can push a branch to the repository, or a job that a named branch, tag or environment holds.
 */
export type Exposure = "anyone" | "organisation" | "writers" | "named";

export interface SubjectInWords {
  readonly words: string;
  readonly exposure: Exposure;
}

const isPattern = (text: string) => /[*?]/.test(text);

export const ANY_REPOSITORY = "a job of any repository on GitHub";

const SUBJECT = /^repo:(?<owner>[^@/:]+)(?:@(?<ownerId>[\d*?]+))?\/(?<name>[^@:]+)(?:@(?<id>[\d*?]+))?(?<colon>:?)(?<context>.*)$/s;

export function subjectInWords(subject: string): SubjectInWords {
  if (/^(\?*\*[*?]*|r\*|re\*|rep\*|repo\*|repo:\*|\*:\*|repo:\*[*:?]*)$/.test(subject))
    return { words: ANY_REPOSITORY, exposure: "anyone" };
  const parts = SUBJECT.exec(subject)?.groups;
  if (parts === undefined) return { words: `a token whose subject is ${subject}`, exposure: isPattern(subject) ? "anyone" : "named" };
  const { owner = "", ownerId, name = "", id, colon, context = "" } = parts;
  // Without a colon, the wildcard at the end stands for the rest of the name and for everything behind it
  const anything = colon === "" && context === "" && (name.endsWith("*") || id?.endsWith("*") === true);
  if (colon === "" && !anything)
    return { words: `a token whose subject is ${subject}`, exposure: isPattern(subject) ? "organisation" : "named" };
  const { words: repository, exposure: scope } = repositoryInWords(owner, ownerId, name, id);
  const job = contextInWords(anything ? "*" : context, repository);
  return { words: job?.words ?? `a token whose subject is ${subject}`, exposure: widest(scope, job?.exposure ?? "writers") };
}

const ORDER: readonly Exposure[] = ["anyone", "organisation", "writers", "named"];
export const widest = (...exposures: readonly Exposure[]): Exposure => ORDER.find((each) => exposures.includes(each)) ?? "named";

function repositoryInWords(owner: string, ownerId: string | undefined, name: string, id: string | undefined): SubjectInWords {
  if (isPattern(owner)) {
    const of = owner === "*" ? "" : ` whose owner is like ${owner}`;
    return { words: `any repository on GitHub${of}${name === "*" ? "" : ` that is called ${name}`}`, exposure: "anyone" };
  }
  const ofOwner = ownerId === undefined || isPattern(ownerId) ? owner : `${owner} (owner id ${ownerId})`;
  if (name === "*") return { words: `any repository of ${ofOwner}`, exposure: "organisation" };
  if (isPattern(name)) return { words: `any repository of ${ofOwner} like ${name}`, exposure: "organisation" };
  const ids = id === undefined ? "" : ` (owner id ${ownerId}, repository id ${id})`;
  return { words: `${owner}/${name}${ids}`, exposure: "named" };
}

function contextInWords(context: string, repository: string): SubjectInWords | undefined {
  if (context === "*") {
    return { words: `anyone who can push a branch to ${repository}: any branch, tag, environment or pull request`, exposure: "writers" };
  }
  if (context === "pull_request") {
    return { words: `a pull request of ${repository}: anyone who can push a branch there`, exposure: "writers" };
  }
  const [kind, ...rest] = context.split(":");
  const value = rest.join(":");
  const exposure = isPattern(value) ? "writers" : "named";
  if (kind === "environment") {
    if (value === "*") return { words: `a job with any environment of ${repository}`, exposure };
    const like = isPattern(value) ? "an environment like" : "the environment";
    return { words: `a job with ${like} ${value.replaceAll("%3A", ":")} of ${repository}`, exposure };
  }
  if (kind === "ref" || context === "ref*") {
    if (/^(|refs\/?)\*$/.test(value) || context === "ref*") {
      return { words: `anyone who can push a branch to ${repository}: a workflow on any branch or tag`, exposure: "writers" };
    }
    return { words: `a workflow ${refInWords(value)} of ${repository}`, exposure };
  }
  return undefined;
}

export function refInWords(ref: string): string {
  const [, directory, name] = /^refs\/(heads|tags)\/(.*)$/s.exec(ref) ?? [];
  const kind = directory === "heads" ? "branch" : "tag";
  if (name === undefined) return `on the ref ${ref}`;
  if (name === "*") return `on any ${kind}`;
  return isPattern(name) ? `on any ${kind} like ${name}` : `on ${kind} ${name}`;
}
