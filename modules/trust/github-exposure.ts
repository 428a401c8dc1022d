import { ISSUER } from "../fields/issuer";
import { asksForOneOf, type Constraint } from "../iam/compare/constraints";
import { isExact, type PolicyValue } from "../iam/compare/values";
import { includesPattern, literalPattern, parsePattern } from "../iam/wildcard";
import { EVALUATED, UNSEEN_KEYS } from "./condition-keys";
import type { Exposure } from "./exposure";
import { keyOf } from "./grant-issuer";
import { isImpossible, parseSubject } from "./subject";

/**
 * Who can get a token that conditions admit. Those who ask for one are taken to choose all that GitHub lets them: names of repositories,
 * branches, tags and environments, and a customised subject with free text in it. So nothing counts that stands behind a wildcard. They
 * may also register a name that somebody gave up, and get new ids with it: a name alone does not hold them. The name in a name-only
 * subject does, since repositories that are made, renamed or transferred after 15 July 2026 have subjects with ids (github/docs, "OpenID
 * Connect reference", "Immutable subject claims").
 */

/** What the conditions hold a token to. */
type Pin =
  /** One owner, or one enterprise. */
  | "owner"
  | "repository"
  /** A subject without ids, of one owner: its token is of a repository from before they came. */
  | "name-only"
  /** A repository by a name that can pass to another one. */
  | "repository name"
  /** One branch, tag or environment. */
  | "job";

export function githubExposure(issuer: string, constraints: readonly Constraint[]): Exposure {
  const plain = constraints.filter((each) => each.plain);
  if (plain.some(({ key }) => isUnknownClaim(issuer, key))) return "nobody";
  const pins = new Set(plain.flatMap((each) => pinsOf(issuer, each)));
  const repository = pins.has("repository") || (pins.has("name-only") && pins.has("repository name"));
  if (repository) return pins.has("job") ? "named" : "writers";
  return pins.has("owner") ? "organisation" : "anyone";
}

/** Whether every value that the condition asks for is one that no token has. */
export const isImpossibleClaim = (issuer: string, constraint: Constraint): boolean =>
  asksForOneOf(constraint) &&
  constraint.key.startsWith(keyOf(issuer, "")) &&
  constraint.values.every((value) => isImpossibleValue(constraint.key.slice(keyOf(issuer, "").length), value));

/** Whether no token has the value: it holds a wildcard that is taken for what it is, as StringEquals does, where GitHub has none. */
export const isImpossibleValue = (claim: string, value: PolicyValue): boolean =>
  claim === "sub" ? isImpossible(parseSubject(value)) : isExact(value) && WITHOUT_WILDCARDS.has(claim) && /[*?]/.test(value.text);

/** Ids are numbers, names of owners and repositories have letters, and git allows neither `*` nor `?` in a ref (git-check-ref-format). */
const WITHOUT_WILDCARDS: ReadonlySet<string> = new Set([
  "actor",
  "actor_id",
  "enterprise_id",
  "ref",
  "repository",
  "repository_id",
  "repository_owner_id",
]);

/** Whether requests with tokens of the issuer never have the key, whatever AWS makes of their claims. */
export const isForeign = (issuer: string, key: string): boolean =>
  !key.startsWith(keyOf(issuer, "")) && !UNSEEN_KEYS.some((pattern) => includesPattern(pattern, literalPattern(key)));

/** Whether the key is a claim that AWS does not evaluate today; of other issuers than github.com it is not known which it does. */
export const isUnknownClaim = (issuer: string, key: string): boolean =>
  issuer === ISSUER && key.startsWith(keyOf(issuer, "")) && !EVALUATED.has(key.slice(keyOf(issuer, "").length));

/** What every value of the condition pins. */
function pinsOf(issuer: string, { key, values }: Constraint): Pin[] {
  const claim = key.slice(keyOf(issuer, "").length);
  const pins = values.map((value) => (claim === "sub" ? subjectPins(value) : issuer === ISSUER ? claimPins(claim, value) : []));
  return pins[0]?.filter((pin) => pins.every((others) => others.includes(pin))) ?? [];
}

/**
 * Claims beside the subject. Not among them: `ref` (that of a closed pull request is its base branch), `job_workflow_ref` (any job may
 * call a public workflow, from any branch), `actor` and `actor_id` (a person acts in many repositories), `workflow` (free text).
 */
const CLAIM_PINS: Readonly<Record<string, Pin>> = {
  repository: "repository name",
  repository_id: "repository",
  repository_owner_id: "owner",
  enterprise_id: "owner",
  environment: "job",
};

const claimPins = (claim: string, value: PolicyValue): Pin[] => {
  const pin = isExact(value) && Object.hasOwn(CLAIM_PINS, claim) ? CLAIM_PINS[claim] : undefined;
  return pin === undefined ? [] : [pin];
};

const OWNER = /^repo:[^@/:]+(?:@\d+)?\//;
const REPOSITORY = /^(?:repo:[^@/:]+\/[^@/:]+(?:@\d+)?|repo:[^@/:]+@\d+\/[^@/:]+@\d+|repository_id:\d+)(?=:|$)/;
const OWNER_ID = /^repository_owner_id:\d+(?=:|$)/;
const JOB = /^:(?:ref:refs\/(?:heads|tags)\/|environment:)[^:]/s;

/** What the text promises, and every subject that the value matches keeps. */
function subjectPins(value: PolicyValue): Pin[] {
  const { text } = parseSubject(value);
  const [owner] = OWNER.exec(text) ?? [];
  const [repository] = REPOSITORY.exec(text) ?? [];
  const [ownerId] = OWNER_ID.exec(text) ?? [];
  const isJob = isExact(value) && repository !== undefined && JOB.test(text.slice(repository.length));
  return [
    ...(owner !== undefined && begins(value, owner) ? ["owner" as const, ...(owner.includes("@") ? [] : ["name-only" as const])] : []),
    ...(ownerId !== undefined && says(value, ownerId) ? ["owner" as const] : []),
    ...(repository !== undefined && says(value, repository) ? ["repository" as const] : []),
    ...(isJob ? ["job" as const] : []),
  ];
}

/** Whether all that the value matches begins with the text. */
const begins = ({ outer }: PolicyValue, text: string): boolean => includesPattern([...literalPattern(text), ...parsePattern("*")], outer);

/** Whether all that the value matches begins with these claims, whole. */
const says = (value: PolicyValue, claims: string): boolean =>
  begins(value, `${claims}:`) || includesPattern(literalPattern(claims), value.outer);
