import { asList, type PolicyDocument, type Statement, statementsOf } from "../policy/document";
import { claimKey } from "../trust/issuer";

/** Who may come in, in words: a line for each kind of job that the trust policy admits. */
export const whoMayComeIn = (trust: PolicyDocument): string[] => statementsOf(trust).flatMap(jobsOf);

function jobsOf(statement: Statement): string[] {
  if (statement.Effect !== "Allow") return [`a statement of effect ${statement.Effect}, which is not put into words here`];
  const values = (claim: Parameters<typeof claimKey>[0]) =>
    ["StringEquals", "StringLike"].flatMap((operator) => asList(statement.Condition?.[operator]?.[claimKey(claim)]).map(String));
  const refs = values("ref").map(readable);
  const ids = values("repository_id");
  const onRefs = refs.length === 0 ? "" : `, ${refs.map(refInWords).join(" or ")}`;
  const withIds = ids.length === 0 ? "" : `, only while its repository id is ${ids.join(" or ")}`;
  return values("sub").map((subject) => `${jobInWords(readable(subject))}${onRefs}${withIds}`);
}

/** The value as GitHub has it: IAM's way to write "$" undone. */
const readable = (value: string) => value.replaceAll("${$}", "$");

const SUBJECT = /^repo:(?<owner>[^@/]+)(@(?<ownerId>\d+))?\/(?<name>[^@:]+)(@(?<id>\d+))?:(?<context>.*)$/s;

function jobInWords(subject: string): string {
  const parts = SUBJECT.exec(subject)?.groups;
  if (parts === undefined) return `a token whose subject is ${subject}`;
  const { owner, ownerId, name, id, context = "" } = parts;
  const repository = `${owner}/${name}${id === undefined ? "" : ` (owner id ${ownerId}, repository id ${id})`}`;
  if (context === "pull_request") return `a pull request of ${repository}: anyone who can push a branch there`;
  const [kind, ...rest] = context.split(":");
  const value = rest.join(":");
  if (kind === "environment") return `a job with the environment ${value.replaceAll("%3A", ":")} of ${repository}`;
  if (kind === "ref") return `a workflow ${refInWords(value)} of ${repository}`;
  return `a token whose subject is ${subject}`;
}

function refInWords(ref: string): string {
  const [, directory, name] = /^refs\/(heads|tags)\/(.*)$/s.exec(ref) ?? [];
  const kind = directory === "heads" ? "branch" : "tag";
  if (name === undefined) return `on the ref ${ref}`;
  return /[*?]/.test(name) ? `on any ${kind} like ${name}` : `on ${kind} ${name}`;
}
