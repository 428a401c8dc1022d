import { ISSUER } from "../fields/issuer";
import { makeConstraint } from "../iam/compare/constraints";
import { type Grant, underConditions } from "../iam/compare/grants";
import { type PolicyValue, valueOfPattern } from "../iam/compare/values";
import { literalPattern, type Pattern } from "../iam/wildcard";
import { issuerOf, keyOf, subjectOf } from "./grant-issuer";

/** A subject has one of two forms: the repository's name, or its name with the ids of owner and repository (the immutable form). */

/** The one repository that the subject of a grant is of. */
export interface TrustedRepository {
  /** As "octo-org/web". */
  readonly name: string;
  /** Of the immutable form. */
  readonly ids?: { readonly owner: string; readonly repository: string };
  /** Of the name-only form: the ids that the token must have beside the name. */
  readonly tiedTo?: readonly string[];
}

/** GitHub knows no two names that differ in case alone. */
export const sameName = (name: string): string => name.toLowerCase();

/** Nothing where the grant admits more than one repository or one that GitHub cannot have, mixes the forms, or asks more of the subject. */
export function repositoryOf(grant: Grant): TrustedRepository | undefined {
  if (grant.constraints.filter(({ key }) => key.endsWith(":sub")).length !== 1) return undefined;
  const { owner, ownerId, repository, repositoryId } = subjectOf(grant) ?? {};
  if (owner === undefined || repository === undefined || (ownerId === undefined) !== (repositoryId === undefined)) return undefined;
  const name = `${owner}/${repository}`;
  if (!NAME.test(name)) return undefined;
  if (ownerId !== undefined && repositoryId !== undefined)
    return isId(ownerId) && isId(repositoryId) ? { name, ids: { owner: ownerId, repository: repositoryId } } : undefined;
  // Of other issuers it is not known whether AWS evaluates the claim
  const key = issuerOf(grant) === ISSUER ? keyOf(ISSUER, "repository_id") : undefined;
  const tie = grant.constraints.find((each) => each.plain && each.key === key)?.values.map(({ text }) => text);
  return { name, ...(tie?.every(isId) && { tiedTo: tie }) };
}

/** Letters of owners and repositories: these names also go into a command that a reader is told to run. */
const NAME = /^\w[\w-]*\/[\w.-]+$/;
const isId = (text: string) => /^\d+$/.test(text);

/**
 * The grant that says of the name what this one says of the ids; nothing where it is not by ids.
 *
 * @param tied whether it asks for the same ids beside the subject, as the claims of the token have them
 */
export function byName(grant: Grant, tied: boolean): Grant | undefined {
  const { name, ids } = repositoryOf(grant) ?? {};
  const issuer = issuerOf(grant);
  if (name === undefined || ids === undefined || issuer === undefined) return undefined;
  const [owner, repository] = name.split("/");
  const prefix = [...`repo:${owner}@${ids.owner}/${repository}@${ids.repository}`];
  const subject = ({ pattern = [] }: PolicyValue) => [...literalPattern(`repo:${name}`), ...pattern.slice(prefix.length)];
  const equal = (claim: string, pattern: Pattern) => makeConstraint(keyOf(issuer, claim), "StringEquals", true, [valueOfPattern(pattern)]);
  const constraints = grant.constraints.map((each) => {
    const isSubject = each.plain && each.key === keyOf(issuer, "sub");
    return isSubject ? equal("sub", each.values.flatMap(subject)) : each;
  });
  const ties = [equal("repository_owner_id", literalPattern(ids.owner)), equal("repository_id", literalPattern(ids.repository))];
  return underConditions(grant, [...constraints, ...(tied && issuer === ISSUER ? ties : [])]);
}
