import { type Constraint, constraintsOf } from "../../iam/compare/constraints";
import { type PolicyDocument, type Statement, statementsOf } from "../../iam/document";
import type { Pattern } from "../../iam/wildcard";
import { keyOf } from "../../trust/grant-issuer";

/** What a statement asks of the claims of a token, as patterns. */

/** The patterns of one condition: one of them is enough. */
export type Alternatives = readonly Pattern[];

export interface Asked {
  /** The conditions on a claim that a token can meet by its value; all of them are to be met. */
  on(claim: string): readonly Alternatives[];
  /** Whether a token without the claim meets all conditions on it. */
  canLack(claim: string): boolean;
  readonly constraints: readonly Constraint[];
}

/** Nothing where AWS would refuse the conditions, or their meaning is not documented. */
export function askedBy(statement: Statement, version: string | undefined, issuer: string): Asked | undefined {
  const constraints = constraintsOf(statement.Condition, version);
  return constraints && askedIn(constraints, issuer);
}

function askedIn(constraints: readonly Constraint[], issuer: string): Asked {
  const ofClaim = (claim: string) => constraints.filter(({ key }) => key === keyOf(issuer, claim));
  return {
    constraints,
    on: (claim) =>
      ofClaim(claim)
        .filter(isPositive)
        .map(({ values }) => values.map(({ outer }) => outer)),
    canLack: (claim) => ofClaim(claim).every(({ operator }) => !isPositive({ operator }) || /IfExists$|^ForAllValues:/.test(operator)),
  };
}

/** Whether a value of the list is wanted; what another operator makes of a value, the evaluation tells. */
const isPositive = ({ operator }: Pick<Constraint, "operator">) =>
  /^(For(Any|All)Values?:)?String(Equals|EqualsIgnoreCase|Like)(IfExists)?$/.test(operator);

/**
 * The same with what a token may have to be for no Deny to hold it back: of each Deny one condition must not hold, and one that is negated
 * does not where the token has what it names. Or the Deny is none of this token: each choice is one of the list. Past `most` of them: nothing.
 */
export function pastDenials(asked: Asked, { Version, ...document }: PolicyDocument, issuer: string, most: number): Asked[] | undefined {
  const denials = statementsOf(document).filter(({ Effect }) => Effect === "Deny");
  let ways: (readonly Constraint[])[] = [asked.constraints];
  for (const { Condition } of denials) {
    const constraints = constraintsOf(Condition, Version) ?? [];
    const escapes = constraints
      .filter(({ operator }) => NEGATED.test(operator))
      .map((each) => ({ ...each, operator: each.operator.replace("Not", "") }));
    ways = ways.flatMap((way) => [way, ...escapes.map((one) => [...way, one])]);
    if (ways.length > most) return undefined;
  }
  return ways.map((constraints) => askedIn(constraints, issuer));
}

const NEGATED = /^(For(Any|All)Values?:)?StringNot(Equals|EqualsIgnoreCase|Like)(IfExists)?$/;
