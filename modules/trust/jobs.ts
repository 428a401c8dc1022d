import { admitsPullRequests, role } from "../definition/inputs";
import {
  choose,
  concat,
  distinct,
  type Expression,
  each,
  filter,
  get,
  has,
  isEmpty,
  list,
  local,
  matches,
  merge,
  not,
  notEmpty,
  noted,
  record,
  replace,
  text,
  when,
} from "../expression/build";

/** Which jobs of a repository a role admits. */

/** What is asked of the claims of a token, exactly or like a pattern. An empty list asks nothing. */
export interface Claims {
  readonly sub: readonly string[];
  readonly subLike: readonly string[];
  readonly repositoryId: readonly string[];
  readonly environment: readonly string[];
  readonly ref: readonly string[];
  readonly refLike: readonly string[];
}

const none = list<string>();
const nothing = local(
  "asks_nothing",
  record<Claims>({ sub: none, subLike: none, repositoryId: none, environment: none, ref: none, refLike: none }),
  "What a token must claim, exactly or like a pattern. An empty list asks nothing.",
);
type Asked = { readonly [K in keyof Claims]?: Expression<readonly string[]> };
type Refs = Expression<Pick<Claims, "ref" | "refLike">>;

/** Claims of which only these are asked, and `refs` where they are given. */
export const asking = (claims: Asked, refs?: Refs): Expression<Claims> =>
  merge<Claims>(nothing, ...(refs ? [refs] : []), record(claims as Required<Asked>));

export const isPattern = (ref: Expression<string>) => matches(ref, "[*?]");

const refs = local(
  "refs",
  distinct(
    concat(
      each(role.branches, "branch", (branch) => text`refs/heads/${branch}`),
      each(role.gitTags, "tag", (tag) => text`refs/tags/${tag}`),
    ),
  ),
);
const exactRefs = local(
  "exact_refs",
  filter(refs, "ref", (ref) => not(isPattern(ref))),
);
const refPatterns = local("ref_patterns", filter(refs, "ref", isPattern));

const withoutEnvironment = isEmpty(role.environments);
const refContexts = (of: Expression<string[]>) => each(of, "ref", (ref) => text`ref:${ref}`);

/** What is asked of the ref of a job with an environment: one of the listed refs, or nothing where none is listed. */
export const refClaims = local(
  "ref_claims",
  choose<Pick<Claims, "ref" | "refLike">[]>(
    isEmpty(refs),
    list<Pick<Claims, "ref" | "refLike">>(record({ ref: none, refLike: none })),
    filter(
      list<Pick<Claims, "ref" | "refLike">>(record({ ref: exactRefs, refLike: none }), record({ ref: none, refLike: refPatterns })),
      "claim",
      (claim) => notEmpty(concat(get(claim, "ref"), get(claim, "refLike"))),
    ),
  ),
  'An environment takes the ref\'s place in the subject: the refs of its jobs are asked of the claim "ref", if any are listed.',
);

export const environments = distinct(role.environments);
const someHaveColon = notEmpty(filter(role.environments, "name", (name) => has(name, ":")));

/** Each kind of job; `sub` is how its subject ends. */
export const jobs = local(
  "jobs",
  concat<Claims>(
    noted(
      "Without an environment the subject ends in the ref, or in pull_request.",
      list<Claims>(
        asking({ sub: concat(when(withoutEnvironment, refContexts(exactRefs)), when(admitsPullRequests, list<string>("pull_request"))) }),
        asking({ subLike: concat(when(withoutEnvironment, refContexts(refPatterns)), when(role.dangerouslyAnyRef, list<string>("*"))) }),
      ),
    ),
    noted(
      'With one it ends in its name, and the ref is asked of its claim. GitHub writes ":" as "%3A" there and leaves "%" alone: only the claim, which is raw, tells "a:b" from "a%3Ab".',
      each(refClaims, "claim", (claim) =>
        asking(
          {
            sub: each(environments, "name", (name) => text`environment:${replace(name, ":", "%3A")}`),
            environment: when(someHaveColon, environments),
          },
          claim,
        ),
      ),
    ),
  ),
  "Each kind of job: how its subject ends (sub, exactly or like a pattern), and what else is asked of it. One that the role does not let in has no subject, and is left out below.",
);
