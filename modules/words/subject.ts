import { customisedContext, isImpossible, rawName, refOf, type Subject, type SubjectContext } from "../trust/subject";

/** Subjects of GitHub's tokens in words. */

export const ANY_REPOSITORY = "a job of any repository on GitHub";

export function subjectInWords(subject: Subject): string {
  const { text, owner, repository, context } = subject;
  if (isImpossible(subject)) return `nobody: no token has the subject ${text}, of which * and ? are no wildcards`;
  if (owner === undefined && context?.kind === "anything") return ANY_REPOSITORY;
  const job = owner !== undefined && repository !== undefined && context && jobInWords(context, repositoryInWords(subject), subject.exact);
  return job || `a token whose subject is ${text}`;
}

function repositoryInWords(subject: Subject): string {
  const { exact, owner = "", ownerId, repository = "", repositoryId } = subject;
  const isWild = (part: string) => !exact && isPattern(part);
  if (isWild(owner)) {
    const of = owner === "*" ? "" : ` whose owner is like ${owner}`;
    return `any repository on GitHub${of}${repository === "*" ? "" : ` that is called ${repository}`}`;
  }
  const id = (kind: string, value: string | undefined) => {
    if (value === undefined) return [];
    if (!isWild(value)) return [`${kind} id ${value}`];
    return [value === "*" ? `any ${kind} id` : `${kind} id like ${value}`];
  };
  const inBrackets = (ids: readonly string[]) => (ids.length === 0 ? "" : ` (${ids.join(", ")})`);
  if (!isWild(repository)) return `${owner}/${repository}${inBrackets([...id("owner", ownerId), ...id("repository", repositoryId)])}`;
  const like = repository === "*" ? "" : ` like ${repository}`;
  return `any repository of ${owner}${inBrackets(id("owner", ownerId))}${like}${inBrackets(id("repository", repositoryId))}`;
}

const isPattern = (text: string) => /[*?]/.test(text);

function jobInWords(context: SubjectContext, repository: string, exact: boolean): string | undefined {
  switch (context.kind) {
    case "anything":
      return `anyone who can push a branch to ${repository}: any branch, tag, environment or pull request`;
    case "pull_request":
      return `a pull request of ${repository}: anyone who can push a branch there`;
    case "environment": {
      if (!exact && context.name === "*") return `a job with any environment of ${repository}`;
      const like = !exact && isPattern(context.name) ? "an environment like" : "the environment";
      return `a job with ${like} ${rawName(context.name)} of ${repository}`;
    }
    case "other":
      return customisedInWords(context.name, repository);
    default:
      if (!exact && context.kind === "ref" && /^(refs\/?)?\*$/.test(context.name))
        return `anyone who can push a branch to ${repository}: a workflow on any branch or tag`;
      return `a workflow ${onRef(context, exact)} of ${repository}`;
  }
}

function customisedInWords(text: string, repository: string): string | undefined {
  const { first, rest } = customisedContext(text) ?? {};
  const job = first && jobInWords(first, repository, true);
  return job && `${job}, with a customised subject that goes on ${rest === "*" ? "with further claims" : rest}`;
}

/** The ref that a claim names; where it is not exact, `*` and `?` are wildcards. */
export const refInWords = (ref: string, exact: boolean): string => onRef(refOf(ref), exact);

function onRef({ kind, name }: SubjectContext & { readonly name: string }, exact: boolean): string {
  if (kind === "ref") return `on the ref ${name}`;
  if (exact || !isPattern(name)) return `on ${kind} ${name}`;
  return name === "*" ? `on any ${kind}` : `on any ${kind} like ${name}`;
}
