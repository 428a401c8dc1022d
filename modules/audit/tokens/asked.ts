import { type Constraint, constraintsOf } from "../../iam/compare/constraints";
import type { Truth } from "../../iam/conditions";
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
  /^(For(Any|All)Values?:)?(String(Equals|EqualsIgnoreCase|Like)|NumericEquals)(IfExists)?$/.test(operator);

/**
 * The same with what a token must be for no Deny to hold it back: of each Deny one condition must not hold, and one that is negated does
 * not where the token has what it names. Each choice is one of the list. Past `most` choices the list is cut: nothing.
 *
 * @param isFor whether the statement at a place is for such tokens at all, by its principal and its action
 */
export function pastDenials(
  asked: Asked,
  { Version, ...document }: PolicyDocument,
  { issuer, isFor, most }: { readonly issuer: string; readonly isFor: (at: number) => Truth; readonly most: number },
): Asked[] | undefined {
  let ways: (readonly Constraint[])[] = [asked.constraints];
  for (const [at, { Effect, Condition }] of statementsOf(document).entries()) {
    if (Effect !== "Deny" || isFor(at) === false) continue;
    const constraints = constraintsOf(Condition, Version) ?? [];
    const negated = constraints.filter(({ operator }) => NEGATED.test(operator));
    const escapes = negated.map((each) => ({ ...each, operator: each.operator.replace("Not", "") }));
    // What else it asks may not hold by itself: whether it does, the evaluation tells
    const isOnlyWay = isFor(at) === true && negated.length > 0 && negated.length === constraints.length;
    ways = ways.flatMap((way) => [...(isOnlyWay ? [] : [way]), ...escapes.map((one) => [...way, one])]);
    if (ways.length > most) return undefined;
  }
  return ways.map((constraints) => askedIn(constraints, issuer));
}

const NEGATED = /^(For(Any|All)Values?:)?(StringNot(Equals|EqualsIgnoreCase|Like)|NumericNotEquals)(IfExists)?$/;
