import { admitsPullRequests, role } from "../definition/inputs";
import {
  concat,
  distinct,
  type Expression,
  each,
  filter,
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

/** What is asked of the claims of a token, exactly or like a pattern. */
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
  "What can be asked of a token, exactly or like a pattern. An empty list asks nothing; without sub and sub_like nobody comes in.",
);

/** Claims of which only these are asked. */
export const asking = (claims: { readonly [K in keyof Claims]?: Expression<Claims[K]> }): Expression<Claims> =>
  merge<Claims>(nothing, record(claims as Required<typeof claims>));

export const isPattern = (ref: Expression<string>) => matches(ref, "[*?]");

/** The refs that are listed, as the claim of a token has them. */
export const refs = local(
  "refs",
  distinct(
    concat(
      each(role.branches, "branch", (branch) => text`refs/heads/${branch}`),
      each(role.gitTags, "tag", (tag) => text`refs/tags/${tag}`),
    ),
  ),
);
export const exactRefs = local(
  "exact_refs",
  filter(refs, "ref", (ref) => not(isPattern(ref))),
);
export const refPatterns = local("ref_patterns", filter(refs, "ref", isPattern));

const withoutEnvironment = isEmpty(role.environments);
const refContexts = (of: Expression<string[]>) => each(of, "ref", (ref) => text`ref:${ref}`);

export const environments = distinct(role.environments);
const environmentContexts = local(
  "environment_endings",
  each(environments, "name", (name) => text`environment:${replace(name, ":", "%3A")}`),
  'How the subject of a job with an environment ends. GitHub writes ":" as "%3A" there and leaves "%" alone.',
);
const environmentClaims = local(
  "environment_claims",
  when(notEmpty(filter(role.environments, "name", (name) => has(name, ":"))), environments),
  'Only the claim, which is raw, tells "a:b" from "a%3Ab": it is asked too where one has a colon.',
);

/** Each kind of job; `sub` is how its subject ends. */
export const jobs = local(
  "jobs",
  list<Claims>(
    noted(
      "Without an environment: one of the refs. And pull requests.",
      asking({ sub: concat(when(withoutEnvironment, refContexts(exactRefs)), when(admitsPullRequests, list<string>("pull_request"))) }),
    ),
    noted(
      "Without an environment: a ref like one of the patterns. And any job, where that is asked for.",
      asking({ subLike: concat(when(withoutEnvironment, refContexts(refPatterns)), when(role.dangerouslyAnyRef, list<string>("*"))) }),
    ),
    noted(
      "An environment alone: only where no ref is listed.",
      asking({ sub: when(isEmpty(refs), environmentContexts), environment: environmentClaims }),
    ),
    noted(
      "An environment, and one of the refs.",
      asking({ sub: when(notEmpty(exactRefs), environmentContexts), environment: environmentClaims, ref: exactRefs }),
    ),
    noted(
      "An environment, and a ref like one of the patterns.",
      asking({ sub: when(notEmpty(refPatterns), environmentContexts), environment: environmentClaims, refLike: refPatterns }),
    ),
  ),
  "The kinds of jobs that a definition can let in: how the subject ends, and what else is asked. Of a kind that this one does not let in, sub and sub_like are empty.",
);
