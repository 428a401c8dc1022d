import { asList, type PolicyDocument, type Statement, statementsOf } from "../iam/document";
import { claimKey } from "../trust/issuer";
import { refInWords, subjectInWords } from "./subject";

/** Who may come in, in words: a line for each kind of job that the trust policy admits. */
export const whoMayComeIn = (trust: PolicyDocument): string[] => statementsOf(trust).flatMap(jobsOf);

function jobsOf(statement: Statement): string[] {
  if (!isOurs(statement)) return [`whoever this statement admits, which is not put into words here: ${JSON.stringify(statement)}`];
  const values = (claim: Claim) => OPERATORS.flatMap((operator) => asList(statement.Condition?.[operator]?.[claimKey(claim)]).map(String));
  const further = furtherClaims({ ref: values("ref"), repository_id: values("repository_id") });
  return values("sub").map((subject) => `${subjectInWords(readable(subject)).words}${further}`);
}

type Claim = Parameters<typeof claimKey>[0];
const OPERATORS = ["StringEquals", "StringLike"];
const CLAIMS = (["aud", "environment", "ref", "repository_id", "sub"] as const).map(claimKey);

/** Whether the statement is of the shape that the words are made for: anything else is said as it stands, never left out. */
function isOurs({ Effect, Principal, Action, Condition = {}, ...others }: Statement): boolean {
  const { Sid: _, ...unknown } = others;
  const provider = typeof Principal === "object" && Principal !== null && Object.keys(Principal).join() === "Federated";
  const keys = Object.values(Condition).flatMap((block) => Object.keys(block));
  const operators = Object.keys(Condition);
  return (
    Effect === "Allow" &&
    provider &&
    asList(Action).join() === "sts:AssumeRoleWithWebIdentity" &&
    Object.keys(unknown).length === 0 &&
    operators.every((operator) => OPERATORS.includes(operator)) &&
    keys.every((key) => CLAIMS.includes(key)) &&
    keys.includes(claimKey("sub"))
  );
}

/** What must hold beside the subject, in words; an empty list asks nothing. */
export function furtherClaims({ ref, repository_id }: Readonly<Record<"ref" | "repository_id", readonly string[]>>): string {
  const onRefs = ref.length === 0 ? "" : `, ${ref.map((each) => refInWords(readable(each))).join(" or ")}`;
  return repository_id.length === 0 ? onRefs : `${onRefs}, only while its repository id is ${repository_id.join(" or ")}`;
}

/** The value as GitHub has it: IAM's way to write "$" undone. */
export const readable = (value: string) => value.replaceAll("${$}", "$");
