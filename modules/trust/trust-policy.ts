import { role } from "../definition/inputs";
import {
  all,
  any,
  concat,
  distinct,
  document,
  type Expression,
  each,
  entries,
  filter,
  flatten,
  get,
  isEmpty,
  item,
  list,
  local,
  merge,
  not,
  notEmpty,
  noted,
  pairs,
  record,
  replace,
  text,
  values,
  when,
} from "../expression/build";
import { place } from "../fields/place";
import { alsoTrusted } from "./also-trusted";
import { asking, type Claims, environments, exactRefs, isPattern, jobs, refPatterns, refs } from "./jobs";
import { type RepositoryGroup, repositoryGroups, trustedOwners } from "./repositories";

/**
 * Who may come in. The trust policy is one statement for each pair of
 *  - a group of repositories that need the same conditions, and
 *  - a kind of job that the definition admits, by the end of its subject and, where needed, by further claims.
 * Conditions of one statement are ANDed, values of one condition and statements are ORed (IAM User Guide, "Condition element").
 */

const subjects = (group: Expression<RepositoryGroup>, contexts: Expression<readonly string[]>) =>
  each(pairs(get(group, "repositories"), contexts), "pair", (pair) => text`repo:${item(pair, 0)}:${item(pair, 1)}`);

/** An environment may be called `${aws:username}`. */
const literalDollar = local(
  "literal_dollar",
  text`${"${$}"}`,
  'A "$" that stands for itself is written ${$} in a policy: before a brace it would begin a policy variable (IAM User Guide, "Policy variables").',
);
const plain = (value: Expression<string>) => replace(value, "$", literalDollar);

/** Operators with the claims that they ask something of, under their condition keys. */
const asked = (claims: Readonly<Record<"StringEquals" | "StringLike", Expression<Record<string, unknown>>>>) =>
  entries(document(claims) as Expression<Record<string, Record<string, string[]>>>, ["operator", "claims"], (operator, of) => ({
    key: operator,
    value: entries(of as Expression<Record<string, string[]>>, ["claim", "wanted"], (claim, found) => ({
      key: text`${place.issuer}:${claim}`,
      value: each(found, "value", plain),
      when: notEmpty(found),
    })),
    when: notEmpty(flatten(values(of as Expression<Record<string, string[]>>))),
  }));

const ofRepositories = local(
  "tokens_of_repositories",
  flatten(
    each(repositoryGroups, "group", (group) =>
      each(jobs, "job", (job) =>
        merge<Claims>(
          job,
          record<Pick<Claims, "repositoryId" | "sub" | "subLike">>({
            sub: subjects(group, get(job, "sub")),
            subLike: subjects(group, get(job, "subLike")),
            repositoryId: get(group, "ids"),
          }),
        ),
      ),
    ),
  ),
  "Each kind of job of each repository. Those without a subject are left out above.",
);

const ownerSubjects = local(
  "owner_subjects",
  each(trustedOwners, "owner", (owner) => text`repo:${owner}/*`),
);
const ofOwner = (only: Expression<boolean>, refClaims: Parameters<typeof asking>[0] = {}) =>
  asking({ subLike: when(only, ownerSubjects), environment: environments, ...refClaims });

const ofOwners = local(
  "tokens_of_owners",
  list<Claims>(
    ofOwner(all(isEmpty(refs), any(role.dangerouslyAnyRef, notEmpty(role.environments)))),
    ofOwner(notEmpty(exactRefs), { ref: exactRefs }),
    ofOwner(notEmpty(refPatterns), { refLike: refPatterns }),
  ),
  "Those of all repositories of an owner. Behind the wildcard a subject may say anything, in a form of the repository's own: file and job are asked of the claims.",
);

const wholeSubjects = distinct(role.subjects);
const ofSubjects = local(
  "tokens_of_subjects",
  list<Claims>(
    asking({ sub: filter(wholeSubjects, "subject", (subject) => not(isPattern(subject))) }),
    asking({ subLike: filter(wholeSubjects, "subject", isPattern) }),
  ),
  "Those whose subjects are given whole. Which may be is said in checks_subjects.tf.",
);

const admitted = local(
  "admitted",
  filter(concat<Claims>(ofRepositories, ofOwners, ofSubjects), "token", (token) =>
    notEmpty(concat(get(token, "sub"), get(token, "subLike"))),
  ),
  "The tokens that come in: a statement for each. One without a subject would let in every token of the issuer: it is left out.",
);

const conditions = local(
  "conditions",
  each(admitted, "token", (token) =>
    asked({
      StringEquals: document({
        aud: noted("Asked of every token: audiences is never empty (variables.tf, place).", place.audiences),
        sub: get(token, "sub"),
        repository_id: get(token, "repositoryId"),
        environment: get(token, "environment"),
        ref: get(token, "ref"),
        job_workflow_ref: distinct(role.reusableWorkflows),
        actor_id: distinct(role.actorIds),
        workflow: distinct(role.workflows),
      }),
      StringLike: document({ sub: get(token, "subLike"), ref: get(token, "refLike") }),
    }),
  ),
  'What each statement asks, as its Condition: { StringEquals = { "ISSUER:aud" = ["AUDIENCE"], "ISSUER:sub" = ["SUBJECT"], "ISSUER:ref" = ["REF"] } }, say. What asks nothing is left out: empty lists, then operators without any.',
);

const statements = each(conditions, "condition", (condition) =>
  document({
    Effect: "Allow",
    Principal: document({ Federated: place.oidcProviderArn }),
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: condition,
  }),
);

/** The trust policy of a role, from its definition and its place. */
export const trustPolicy = document({
  Version: "2012-10-17",
  Statement: concat(statements, alsoTrusted),
});
/** What a role whose trust policy is too long can be split by. */
export const TRUST_PARTS = ["repositories", "environments", "branches", "git tags", "subjects", "principals"] as const;
