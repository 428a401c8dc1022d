import { readValue } from "../iam/compare/constraints";
import { asList, type PolicyDocument, type Statement, statementsOf } from "../iam/document";
import { claimKey } from "../trust/issuer";
import { parseSubject } from "../trust/subject";
import { furtherClaims } from "./conditions";
import { subjectInWords } from "./subject";

/** Who may come in, in words: a line for each kind of job that the trust policy admits. */
export const whoMayComeIn = (trust: PolicyDocument): string[] =>
  statementsOf(trust).flatMap((statement) => jobsOf(statement, trust.Version));

function jobsOf(statement: Statement, version: string | undefined): string[] {
  if (!isOurs(statement)) return [`whoever this statement admits, which is not put into words here: ${JSON.stringify(statement)}`];
  const texts = (operator: string, claim: Claim) => asList(statement.Condition?.[operator]?.[claimKey(claim)]).map(String);
  const values = (claim: Claim) => OPERATORS.flatMap((operator) => texts(operator, claim));
  const further = furtherClaims({ ref: values("ref"), repository_id: values("repository_id") });
  const subjects = OPERATORS.flatMap((operator) => texts(operator, "sub").map((text) => parseSubject(readValue(operator, text, version))));
  return subjects.map((each) => `${subjectInWords(each)}${further}`);
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
    // Two operators on one key are ANDed, and the words would say "or"
    new Set(keys).size === keys.length &&
    keys.includes(claimKey("sub"))
  );
}
