import { allOf, anyOf, type ConditionTrace, not, type Truth, traceConditions } from "./conditions";
import { asList, type OneOrMany, type PolicyDocument, type Principals, type Statement, statementsOf } from "./document";
import { hasKnownElements, isAccountOf, isEveryone, principalsOf } from "./statement-elements";
import { type Context, type Lookup, lookupIn, resolveVariables } from "./variables";
import { arnSegments, matchesPatternIgnoringCase, matchesSegments, parsePattern, patternText } from "./wildcard";

/** A request as IAM sees it. */
export interface AccessRequest {
  readonly action: string;
  /** An ARN, or "*" for an action without resources. */
  readonly resource: string;
  /**
   * Who asks, for policies that name principals (trust policies); none for the policies of the principal itself. A role or user by its
   * own ARN, not by that of a session.
   */
  readonly principal?: { readonly type: "Federated" | "AWS" | "Service"; readonly id: string };
  readonly context: Context;
  /** Patterns of condition keys that the request may have beside the context, as "aws:*": nobody can tell their values. */
  readonly unseenKeys?: readonly string[];
}

export type Decision = "allowed" | "denied" | "unknown";

/** What the policies decide, and why: every statement with every condition, in the order of the documents. */
export interface Trace {
  readonly decision: Decision;
  readonly statements: readonly StatementTrace[];
}

/** Whether a statement speaks of the request, whatever its effect, and what that hangs on. */
export interface StatementTrace {
  readonly statement: Statement;
  readonly applies: Truth;
  readonly principal: Truth;
  readonly action: Truth;
  readonly conditions: readonly ConditionTrace[];
}

/**
 * What the policies together decide of a request: an explicit deny wins, and without an allow it is denied (IAM User Guide, "Policy
 * evaluation logic"). "unknown" where it hangs on something that AWS refuses or does not document; never to be read as allowed.
 */
export function trace(documents: readonly PolicyDocument[], request: AccessRequest): Trace {
  const statements = documents.flatMap((document) =>
    statementsOf(document).map((statement) => traceStatement(statement, request, document.Version)),
  );
  return { decision: decisionOf(statements), statements };
}

/** The decision alone, as `trace` has it. */
export const evaluate = (documents: readonly PolicyDocument[], request: AccessRequest): Decision => trace(documents, request).decision;

/** What statements come to together. */
function decisionOf(statements: readonly Pick<StatementTrace, "statement" | "applies">[]): Decision {
  const applies = (effect: Statement["Effect"]) =>
    anyOf(statements.filter(({ statement }) => statement.Effect === effect).map((each) => each.applies));
  const hasOther = statements.some(({ statement, applies }) => !EFFECTS.has(statement.Effect) && applies !== false);
  const [denied, allowed] = [applies("Deny"), applies("Allow")];
  if (denied === true || (allowed === false && !hasOther)) return "denied";
  return allowed === true && denied === false && !hasOther ? "allowed" : "unknown";
}

const EFFECTS: ReadonlySet<string> = new Set(["Allow", "Deny"]);

function traceStatement(statement: Statement, request: AccessRequest, version: string | undefined): StatementTrace {
  const lookup = lookupIn(request.context, request.unseenKeys);
  const principal = principalApplies(statement, request.principal);
  const action = oneOf(statement.Action, statement.NotAction, "unknown", (text) => matchesPatternIgnoringCase(text, request.action));
  // A trust policy names no resource: it is the role's own
  const resource = oneOf(statement.Resource, statement.NotResource, true, (text) =>
    matchesResource(text, request.resource, lookup, version),
  );
  const { Condition: block } = statement;
  const conditions = block === undefined ? [] : traceConditions(block, request.context, version, request.unseenKeys);
  const known = hasKnownElements(statement) || "unknown";
  const applies = allOf([known, principal, action, resource, ...conditions.map(({ matched }) => matched)]);
  return { statement, applies, principal, action, conditions };
}

/** An element and its opposite (IAM User Guide, "NotAction", "NotResource"), of which a statement has at most one. */
function oneOf(
  element: OneOrMany<string> | undefined,
  opposite: OneOrMany<string> | undefined,
  neither: Truth,
  matches: (value: string) => Truth,
): Truth {
  if (element !== undefined && opposite !== undefined) return "unknown";
  const some = (values: OneOrMany<string>) =>
    anyOf(asList(values).map((value) => (typeof value === "string" ? matches(value) : "unknown")));
  if (element !== undefined) return some(element);
  return opposite === undefined ? neither : not(some(opposite));
}

/**
 * Whether a value of `Resource` matches a resource: segment by segment, the last one as a whole (IAM User Guide, "IAM JSON policy
 * elements: Resource"). An ARN of fewer than six segments is completed with "*" ("IAM ARNs").
 */
function matchesResource(value: string, resource: string, lookup: Lookup, version: string | undefined): Truth {
  if (value === "*") return true;
  const pattern = resolveVariables(value, lookup, version);
  if (pattern === "unknown") return "unknown";
  if (pattern === "nothing" || resource === "*") return false;
  const segments = arnSegments(pattern);
  if (patternText(segments[0] ?? []) !== "arn" || arnSegments(parsePattern(resource)).length < 6) return "unknown";
  const missing = Array.from({ length: 6 - segments.length }, () => parsePattern("*"));
  return matchesSegments([...segments, ...missing], resource);
}

function principalApplies({ Principal, NotPrincipal }: Statement, principal: AccessRequest["principal"]): Truth {
  // Principals are for the policies of a resource alone, where they are required
  if (!principal) return Principal === undefined && NotPrincipal === undefined ? true : "unknown";
  if ((Principal === undefined) === (NotPrincipal === undefined)) return "unknown";
  if (Principal !== undefined) return matchesPrincipals(Principal, principal);
  return NotPrincipal === undefined ? "unknown" : not(matchesPrincipals(NotPrincipal, principal));
}

/** Principals are compared as they are; "*" stands for everybody and not for a part of a name (IAM User Guide, "Principal"). */
function matchesPrincipals(principals: Principals, { type, id }: NonNullable<AccessRequest["principal"]>): Truth {
  const named = principalsOf(principals);
  if (named === undefined) return "unknown";
  return anyOf(
    named.map((each): Truth => {
      if (each === undefined) return "unknown";
      if (isEveryone(each)) return true;
      if (each.type !== type) return false;
      // Of other types AWS does not document the wildcard
      if (each.id.includes("*")) return "unknown";
      return each.id === id || isAccountOf(each, id);
    }),
  );
}
