import { asList, type PolicyDocument, type Principals, type Statement, statementsOf } from "../document";
import { hasKnownElements, type Principal, principalsOf } from "../statement-elements";
import { canonical } from "./canonical";
import { type Constraint, constraintsOf, makeConstraint } from "./constraints";
import { ignoringCase, isExact, type PolicyValue, patternValue, valueIncludes } from "./values";

/**
 * The smallest pieces that statements say: one principal, one action, one resource, one subject. A document is the union of what its
 * grants allow, without what they deny; how it spreads them over statements, lists and order says nothing.
 */
export interface Grant {
  /** Equal for two grants that say the same. */
  readonly id: string;
  readonly effect: "Allow" | "Deny";
  readonly principal?: Principal;
  readonly action: Part;
  readonly resource?: Part;
  readonly constraints: readonly Constraint[];
  /** A statement that is not understood: equal to itself, and no more is known. */
  readonly opaque?: string;
}

/** One value, or all but the listed ones. */
export type Part = { readonly value: PolicyValue } | { readonly except: readonly PolicyValue[] };

/** Pieces of one statement; past it the statement is compared as a whole. AWS's quotas allow far fewer. */
const MOST_GRANTS = 4096;
/** Subjects of one condition that are looked at one by one. */
const MOST_SUBJECTS = 200;

/** What the statements of a document say. `kind` tells a role's trust, which names principals, from its permissions, which do not. */
export const grantsOf = (document: PolicyDocument, kind: "trust" | "permissions"): Grant[] =>
  statementsOf(document).flatMap((statement) => {
    const grants = split(statement, kind, document.Version);
    return grants ?? [opaqueGrant(statement, document.Version)];
  });

function split(statement: Statement, kind: "trust" | "permissions", version: string | undefined): Grant[] | undefined {
  const { Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition } = statement;
  if (!hasKnownElements(statement) || !(Effect === "Allow" || Effect === "Deny")) return undefined;
  if (NotPrincipal !== undefined) return undefined;
  const trust = kind === "trust";
  if (trust === (Principal === undefined) || (trust && (Resource !== undefined || NotResource !== undefined))) return undefined;
  const principals = trust ? allPrincipals(Principal) : [undefined];
  const actions = partsOf(Action, NotAction, ignoringCase);
  const resources = trust ? [undefined] : partsOf(Resource, NotResource, (text) => patternValue(text, version));
  const constraints = constraintsOf(Condition, version);
  if (!principals || !actions || !resources || !constraints) return undefined;
  const conditions = trust ? bySubject(withOneSubject(constraints)) : [constraints];
  if (principals.length * actions.length * resources.length * conditions.length > MOST_GRANTS) return undefined;
  return principals.flatMap((principal) =>
    actions.flatMap((action) =>
      resources.flatMap((resource) =>
        conditions.map((each) =>
          withId({ effect: Effect, ...(principal && { principal }), action, ...(resource && { resource }), constraints: each }),
        ),
      ),
    ),
  );
}

/**
 * StringEquals and StringLike on the subject are ANDed: of the subjects that one lists, those are left that the other takes too. Where none
 * is left, no token meets both. Two lists of patterns stay as they are.
 */
function withOneSubject(constraints: readonly Constraint[]): readonly Constraint[] {
  const subjects = constraints.filter(({ key, plain }) => plain && key.endsWith(":sub"));
  const exact = subjects.find(({ values }) => values.every(isExact));
  const others = subjects.filter((each) => each !== exact && each.key === exact?.key);
  const isKnown = others.every(({ values }) => values.length <= MOST_SUBJECTS && values.every(({ pattern }) => pattern !== undefined));
  if (exact === undefined || others.length === 0 || !isKnown || exact.values.length > MOST_SUBJECTS) return constraints;
  const left = exact.values.filter((value) => others.every(({ values }) => values.some((wide) => valueIncludes(wide, value))));
  const one = makeConstraint(exact.name, exact.operator, true, left);
  return constraints.flatMap((each) => (each === exact ? [one] : others.includes(each) ? [] : [each]));
}

/** The same conditions once for each subject of the first condition that lists subjects. */
function bySubject(constraints: readonly Constraint[]): (readonly Constraint[])[] {
  const subjects = constraints.find(({ key, plain, values }) => plain && key.endsWith(":sub") && values.length > 1);
  if (subjects === undefined) return [constraints];
  return subjects.values.map((value) =>
    constraints.map((each) => (each === subjects ? makeConstraint(each.name, each.operator, true, [value]) : each)),
  );
}

function allPrincipals(principals: Principals | undefined): Principal[] | undefined {
  const named = principalsOf(principals) ?? [];
  const known = named.flatMap((each) => each ?? []);
  return known.length === 0 || known.length < named.length ? undefined : known;
}

function partsOf(element: Statement["Action"], opposite: Statement["Action"], read: (text: string) => PolicyValue): Part[] | undefined {
  if ((element === undefined) === (opposite === undefined)) return undefined;
  const texts = asList(element ?? opposite);
  if (texts.length === 0 || !texts.every((text) => typeof text === "string")) return undefined;
  const unique = [...new Map(texts.map(read).map((value) => [value.key, { ...value }])).values()];
  return element === undefined ? [{ except: unique }] : unique.map((value) => ({ value }));
}

/** The same under other conditions. */
export const underConditions = ({ id: _, ...grant }: Grant, constraints: readonly Constraint[]): Grant => withId({ ...grant, constraints });

const withId = (grant: Omit<Grant, "id">): Grant => ({
  id: JSON.stringify([
    grant.effect,
    grant.principal?.type,
    grant.principal?.id,
    idOf(grant.action),
    grant.resource && idOf(grant.resource),
    ...grant.constraints.map(({ id }) => id),
  ]),
  ...grant,
});

const idOf = (part: Part): unknown => ("value" in part ? part.value.key : { except: part.except.map(({ key }) => key).sort() });

/** The statement as text in which order of keys and lists does not count. */
function opaqueGrant({ Sid: _, ...statement }: Statement, version: string | undefined): Grant {
  const opaque = `${version ?? ""} ${canonical(statement)}`;
  const effect = statement.Effect === "Deny" ? "Deny" : "Allow";
  return { id: `opaque ${opaque}`, effect, action: { except: [] }, constraints: [], opaque };
}
