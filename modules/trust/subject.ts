import { isExact, type PolicyValue } from "../iam/compare/values";
import { includesPattern, patternText } from "../iam/wildcard";

/** The subject (`sub`) that a trust policy asks for, as data. */
export interface Subject {
  /** What the policy says, IAM's `${$}` read as "$". */
  readonly text: string;
  /** Whether it is one subject. In the other case `*` and `?` are wildcards, in each of the parts below. */
  readonly exact: boolean;
  readonly owner?: string;
  readonly ownerId?: string;
  readonly repository?: string;
  readonly repositoryId?: string;
  /** What the subject says of the job; absent where it says nothing, or cannot be read. */
  readonly context?: SubjectContext;
}

/** `ref` is neither a branch nor a tag, or either; `other` is what a customised subject may say. */
export type SubjectContext =
  | { readonly kind: "branch" | "tag" | "environment" | "ref" | "other"; readonly name: string }
  | { readonly kind: "pull_request" | "anything" };

/** `repo:owner/name:context` or `repo:owner@id/name@id:context` (github/docs, "OpenID Connect reference", "Example subject claims"). */
const SUBJECT =
  /^repo:(?<owner>[^@/:]+)(?:@(?<ownerId>[^@/:]+))?\/(?<repository>[^@/:]+)(?:@(?<repositoryId>[^@/:]+))?(?::(?<context>.*))?$/s;
/** Every subject that is not customised. */
const ANY_SUBJECT = "repo:*/*:*";

/** Takes a subject apart where it is written as GitHub writes it; its text alone is told where it is not. */
export function parseSubject(value: PolicyValue): Subject {
  const { pattern } = value;
  const text = textOf(value);
  const exact = isExact(value);
  if (pattern !== undefined && mayBeAny(text) && includesPattern(pattern, ANY_SUBJECT))
    return { text, exact, context: { kind: "anything" } };
  const parts = SUBJECT.exec(text)?.groups;
  if (parts === undefined) return { text, exact };
  const { context, ...repository } = parts;
  const present = Object.fromEntries(Object.entries(repository).filter(([, part]) => part !== undefined));
  // Without a colon, the wildcard at the end stands for the rest of the name and for everything behind it
  const said = context ?? (!exact && text.endsWith("*") ? "*" : undefined);
  return { text, exact, ...present, ...(said !== undefined && { context: contextOf(said, exact) }) };
}

/** With another letter it could not: asked first, since inclusion takes its time. */
const mayBeAny = (text: string): boolean => /^[repo:/*?]*$/.test(text);

/** What `${*}` stands for would look like a wildcard. */
const textOf = ({ text, pattern }: PolicyValue): string => (pattern === undefined || /\$\{[*?]\}/.test(text) ? text : patternText(pattern));

function contextOf(text: string, exact: boolean): SubjectContext {
  if (text === "pull_request") return { kind: "pull_request" };
  if (!exact && text === "*") return { kind: "anything" };
  if (!exact && text === "ref*") return { kind: "ref", name: "*" };
  // GitHub writes a colon of a value as %3A: another one begins a further claim
  const [, key, name = ""] = /^(ref|environment):([^:]+)$/s.exec(text) ?? [];
  if (key === "environment") return { kind: key, name };
  return key === "ref" ? refOf(name) : { kind: "other", name: text };
}

/** What a customised subject says of the job first, where no wildcard stands in it, and the claims that follow as they stand. */
export function customisedContext(text: string): { readonly first: SubjectContext; readonly rest: string } | undefined {
  const [, first, rest] = /^(pull_request|(?:environment|ref):[^:*?]+):(\*|[a-z][\w-]*:[^:].*)$/s.exec(text) ?? [];
  return first === undefined || rest === undefined ? undefined : { first: contextOf(first, true), rest };
}

/** A full ref, as "refs/heads/main", by its kind. */
export function refOf(ref: string): SubjectContext & { readonly name: string } {
  const [, directory, name = ""] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref) ?? [];
  return directory === undefined ? { kind: "ref", name: ref } : { kind: directory === "heads" ? "branch" : "tag", name };
}

/**
 * Where a subject cannot have `*` or `?`: in the names of claims, in owner and repository, and in refs (git-check-ref-format). An
 * environment may be called so.
 */
const NEVER = /^(?:[^:]*|repo:[^:]*|repo:[^:]*:[^:]*|repo:[^:]*:ref:[^:]*)[*?]/s;

/** Whether no token of GitHub has the subject: it has a wildcard that is taken for what it is, as StringEquals does. */
export const isImpossible = ({ text, exact }: Subject): boolean => exact && NEVER.test(text);

/** The name of an environment as GitHub has it: in a subject its ":" is written "%3A". */
export const rawName = (environment: string): string => environment.replaceAll("%3A", ":");
