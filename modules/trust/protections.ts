import type { Grant } from "../iam/compare/grants";
import { isExact, type PolicyValue } from "../iam/compare/values";
import { patternText } from "../iam/wildcard";
import { isGithub, issuerOf, keyOf, subjectOf } from "./grant-issuer";
import { rawName, refOf } from "./subject";

/**
 * What holds the jobs that a grant admits beside their repository: an environment, which may wait for somebody's approval on GitHub, and
 * a branch or tag, which may be protected there. A pattern holds nobody: whoever can push makes a branch or an environment that fits.
 */
export interface Protections {
  /** Names of environments, one of which the job must have; empty where it needs none. */
  readonly environments: readonly string[];
  /** Branches and tags, as "branch main", on one of which it must run; empty where it may run on any. */
  readonly refs: readonly string[];
  /** Whether it must run on a branch or tag that is like a pattern. */
  readonly refPattern: boolean;
}

/** Nothing where it cannot be told: the grant is not of GitHub's jobs, or its subject is customised. */
export function protectionsOf(grant: Grant): Protections | undefined {
  const issuer = issuerOf(grant);
  if (issuer === undefined || !isGithub(issuer)) return undefined;
  const isAsked = grant.constraints.some(({ plain, key }) => plain && key === keyOf(issuer, "sub"));
  const { exact, context } = subjectOf(grant) ?? { exact: false, context: isAsked ? undefined : ({ kind: "anything" } as const) };
  if (context === undefined || context.kind === "other") return undefined;
  const values = (claim: string): readonly PolicyValue[] =>
    grant.constraints.find(({ plain, key }) => plain && key === keyOf(issuer, claim))?.values ?? [];
  const claimed = (claim: string) => (values(claim).every(isExact) ? values(claim).map(({ pattern = [] }) => patternText(pattern)) : []);
  const refs = claimed("ref").map((ref) => refInWords(refOf(ref)));
  const named = context.kind === "branch" || context.kind === "tag";
  return {
    environments: exact && context.kind === "environment" ? [rawName(context.name)] : claimed("environment"),
    refs: exact && named ? [refInWords(context)] : refs,
    refPattern: named || values("ref").length > 0,
  };
}

const refInWords = ({ kind, name }: { readonly kind: string; readonly name: string }) => `${kind} ${name}`;
