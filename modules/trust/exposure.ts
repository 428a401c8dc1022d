import { asksForOneOf, type Constraint } from "../iam/compare/constraints";
import type { Grant } from "../iam/compare/grants";
import { isExact, type PolicyValue } from "../iam/compare/values";
import { isWildcard } from "../iam/wildcard";
import { githubExposure, isForeign, isImpossibleClaim } from "./github-exposure";
import { isGithub, issuerOf } from "./grant-issuer";

/**
 * Who can make use of a statement of a trust policy, from many to few:
 *  - `anyone`: anybody with an account at GitHub or AWS, or nobody can tell
 *  - `organisation`: whoever can make or write some repository of one owner, or whom one account or identity provider lets
 *  - `writers`: whoever can push a branch to one repository
 *  - `named`: a job that a named branch, tag or environment holds, or a named principal
 *  - `nobody`: no token fits
 */
export const EXPOSURES = ["anyone", "organisation", "writers", "named", "nobody"] as const;
export type Exposure = (typeof EXPOSURES)[number];

/** Who a trust grant lets in, at most: what is not understood lets in anyone. */
export function exposureOf(grant: Grant): Exposure {
  const { principal, opaque, constraints } = grant;
  if (opaque !== undefined || principal === undefined || (principal.type !== "AWS" && principal.id.includes("*"))) return "anyone";
  if (admitsNobody(grant)) return "nobody";
  const issuer = issuerOf(grant);
  if (issuer !== undefined) return isGithub(issuer) ? githubExposure(issuer, constraints) : otherIssuer(constraints);
  if (principal.type === "Federated") return "organisation";
  if (principal.type !== "AWS") return "named";
  if (principal.id === "*") return constraints.some(holdsToAccounts) ? "organisation" : "anyone";
  return /^\d{12}$/.test(principal.id) ? "organisation" : "named";
}

/** Whether nobody comes in for certain, whichever claims AWS will evaluate one day. */
export function admitsNobody(grant: Grant): boolean {
  const [issuer, plain] = [issuerOf(grant), grant.constraints.filter((each) => each.plain)];
  if (plain.some(({ values }) => values.length === 0)) return true;
  if (issuer === undefined || !isGithub(issuer)) return false;
  return plain.some(({ key }) => isForeign(issuer, key)) || grant.constraints.some((each) => isImpossibleClaim(issuer, each));
}

const isExactly = ({ plain, values }: Constraint) => plain && values.every(isExact);

/** Who may sign up at another issuer, and what its subjects look like, is not known: what they begin with must name somebody as a whole. */
function otherIssuer(constraints: readonly Constraint[]): Exposure {
  const subject = constraints.find((each) => asksForOneOf(each) && each.key.endsWith(":sub"));
  if (subject === undefined) return "anyone";
  if (subject.values.every(isExact)) return "named";
  return subject.values.every((value) => isExact(value) || NAMES_SOMEBODY.test(beginningOf(value))) ? "organisation" : "anyone";
}

/** `project_path:group/…`, `organization:acme:…`, `org/ID/…`, or an id with its end: a name that goes on behind it is another one's. */
const NAMES_SOMEBODY = /^[^:/|]+[:/|][^:/|]+[:/|]|^\{?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\}?[:/|]/i;

/** What a value begins with before its first wildcard. */
function beginningOf({ outer }: PolicyValue): string {
  const wildcard = outer.findIndex(isWildcard);
  return outer.slice(0, wildcard < 0 ? outer.length : wildcard).join("");
}

const holdsToAccounts = (constraint: Constraint) =>
  isExactly(constraint) && /^aws:(principalorgid|principalaccount|principalarn|sourceaccount)$/.test(constraint.key);
