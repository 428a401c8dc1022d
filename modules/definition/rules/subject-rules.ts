import {
  all,
  any,
  concat,
  type Expression,
  each,
  filter,
  flatten,
  get,
  isEmpty,
  list,
  local,
  matches,
  not,
  notEmpty,
  path,
  record,
  text,
} from "../../expression/build";
import type { Refused, Rule } from "../../fields/rule";
import { hasEscapedEnvironment, hasHyphenatedIds, type ReadSubject } from "../../fields/subject";
import { admitsPullRequests, role, subjects } from "../inputs";

/** The rules of `subjects`: what is not known to hold a job to one repository and to a place in it is refused. */

/** Something against a subject, and when it is. */
interface Objection {
  readonly applies: boolean;
  readonly says: string;
}

function objections(subject: Expression<ReadSubject>): Expression<Objection[]> {
  const of = <K extends keyof ReadSubject>(what: K) => get(subject, what);
  const [owned, ofOwner, pinned, placed] = [of("owned"), of("ofOwner"), of("pinned"), of("placed")];
  const [wild, wildInside, ofClaims, forged] = [of("wild"), of("wildInside"), of("ofClaims"), of("forged")];
  const objection = (applies: Expression<boolean>, says: Expression<string>) => record<Objection>({ applies, says });
  return list<Objection>(
    objection(not(matches(of("value"), "[:*?]")), text`It is no claim. Allowed: key:value, as in repo:owner@id/name@id:environment:NAME.`),
    objection(
      all(not(owned), matches(of("value"), "[:*?]")),
      text`Whoever has a repository, anywhere, chooses with which claim its subjects begin and what stands in it, and GitHub Enterprise Server up to 3.18 leaves the colons of that alone. Put repo or repository_id first into the template. A stranger may get "${forged}".`,
    ),
    objection(
      all(owned, not(ofOwner), not(pinned), wild),
      text`A wildcard before the end of the repository: others have repositories that fit, and put the rest into a claim of a customised subject. Write the repository out. A stranger gets "${forged}".`,
    ),
    objection(
      all(owned, not(ofOwner), not(pinned), not(wild)),
      text`No repository stands so in a subject. Allowed at its beginning: repo:owner@id/name@id, repo:owner/name or repository_id:ID, then a colon.`,
    ),
    objection(
      all(ofOwner, not(pinned)),
      text`It names an owner, and no repository: every repository of the owner comes in, those that are yet to be made included. Put repo or repository_id into the template, or job_workflow_ref right behind repository_owner_id.`,
    ),
    objection(
      all(pinned, wildInside),
      text`A wildcard stands for colons and further claims too, so that what is behind it may be in another claim. Allowed: one * at the very end. It also fits "${forged}".`,
    ),
    objection(
      all(pinned, not(wildInside), not(ofClaims)),
      text`It cannot be read claim by claim. Allowed: key:value, with a colon between two claims, and pull_request alone.`,
    ),
    objection(
      all(pinned, ofClaims, not(of("endsPlainly"))),
      text`A * at the end of this claim admits values that others choose. Allowed: behind some text of a branch or tag (…:ref:refs/heads/release/*), or behind a colon, for all further claims.`,
    ),
    objection(
      all(pinned, ofClaims, not(placed), not(role.dangerouslyAnyRef)),
      text`It does not say where the job runs, so that every job of the repository comes in, pull requests included. Put context or job_workflow_ref right behind the repository into the template; where it is meant, give ${path("dangerouslyAnyRef")} beside it.`,
    ),
    objection(
      all(pinned, of("ofPullRequest"), not(admitsPullRequests)),
      text`Pull requests come in with ${path("pullRequest")} beside it, on a role that only reads, or with ${path("dangerouslyPullRequest")}.`,
    ),
    objection(
      hasHyphenatedIds(of("value")),
      text`Ids behind a hyphen are part of names that anybody can register: write repo:owner@id/name@id.`,
    ),
    objection(
      hasEscapedEnvironment(of("value")),
      text`Two environments have this subject: one with ":" in its name, and one with "%3A". Rename the environment.`,
    ),
  );
}

const none = isEmpty(role.subjects);
const some = (is: (subject: Expression<ReadSubject>) => Expression<boolean>) => notEmpty(filter(subjects, "subject", is));

/** Each of the subjects with what is said against it. */
export const subjectObjections = local(
  "subject_objections",
  flatten(
    each(subjects, "subject", (subject) =>
      each(
        objections(subject),
        "objection",
        (objection) => record<Refused>({ at: get(subject, "at"), value: get(subject, "value"), ending: get(objection, "says") }),
        (objection) => get(objection, "applies"),
      ),
    ),
  ),
);

export const subjectRules: readonly Rule[] = [
  {
    at: ["subjects"],
    holds: any(
      none,
      isEmpty(concat<string>(role.repositories, role.owners, role.dangerouslyOwners, role.branches, role.gitTags, role.environments)),
    ),
    message:
      "A subject says all that {repositories}, {owners}, {dangerouslyOwners}, {branches}, {gitTags} and {environments} say, and they would admit jobs beside it. Leave them out, or make two roles.",
  },
  {
    at: ["subjects"],
    holds: any(
      none,
      not(admitsPullRequests),
      some((subject) => get(subject, "ofPullRequest")),
    ),
    message: "None is of pull requests, which {pullRequest} or {dangerouslyPullRequest} asks for. Leave that out, or give their subject.",
  },
  {
    at: ["dangerouslyAnyRef"],
    holds: any(
      not(role.dangerouslyAnyRef),
      none,
      some((subject) => not(get(subject, "placed"))),
    ),
    message: "received true, and each of {subjects} says where the job runs. Leave it out.",
  },
  {
    at: [],
    about: subjectObjections,
    message: "It is not known to hold a job to one repository and to a place in it.",
    hasEnding: true,
  },
];
