import { asList, type PolicyDocument, type Statement, statementsOf } from "../policy/document";
import { claimKey } from "../trust/issuer";
import { refInWords, subjectInWords } from "./subject";

/** Who may come in, in words: a line for each kind of job that the trust policy admits. */
export const whoMayComeIn = (trust: PolicyDocument): string[] => statementsOf(trust).flatMap(jobsOf);

function jobsOf(statement: Statement): string[] {
  if (statement.Effect !== "Allow") return [`a statement of effect ${statement.Effect}, which is not put into words here`];
  const values = (claim: Parameters<typeof claimKey>[0]) =>
    ["StringEquals", "StringLike"].flatMap((operator) => asList(statement.Condition?.[operator]?.[claimKey(claim)]).map(String));
  const further = furtherClaims({ ref: values("ref"), repository_id: values("repository_id") });
  return values("sub").map((subject) => `${subjectInWords(readable(subject)).words}${further}`);
}

/** What must hold beside the subject, in words; an empty list asks nothing. */
export function furtherClaims({ ref, repository_id }: Readonly<Record<"ref" | "repository_id", readonly string[]>>): string {
  const onRefs = ref.length === 0 ? "" : `, ${ref.map((each) => refInWords(readable(each))).join(" or ")}`;
  return repository_id.length === 0 ? onRefs : `${onRefs}, only while its repository id is ${repository_id.join(" or ")}`;
}

/** The value as GitHub has it: IAM's way to write "$" undone. */
export const readable = (value: string) => value.replaceAll("${$}", "$");
