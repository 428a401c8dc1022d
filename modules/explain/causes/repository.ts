import { matchesPattern } from "../../iam/wildcard";
import { printIds } from "../../trust/name-only";
import type { Subject } from "../../trust/subject";
import { sameName } from "../../trust/subject-forms";
import { type CauseRule, comparesExactly, type FailedSubject, quoted } from "./rule";

/** Why the repository of a subject is not the one that is asked for. Data, with when it is said. */

const repositoryOf = ({ owner, repository }: Subject) => `${owner}/${repository}`;
const withIds = ({ owner, ownerId, repository, repositoryId }: Subject) => `${owner}@${ownerId}/${repository}@${repositoryId}`;
const matches = (found: FailedSubject, read: (name: string) => string) => {
  const { wanted, given } = found;
  if (wanted.owner === undefined || given.owner === undefined) return false;
  const [pattern, name] = [read(repositoryOf(wanted)), read(repositoryOf(given))];
  return pattern === name || (!comparesExactly(found) && matchesPattern(pattern, name));
};
/** Whether it is the repository that is asked for, by the names alone: GitHub ignores upper and lower case, and AWS does not. */
const isSameRepository = (found: FailedSubject) => matches(found, sameName);
const isSameInLetters = (found: FailedSubject) => matches(found, (name) => name);
/** As a definition lists it. */
const nameOf = (subject: Subject) => (subject.ownerId === undefined ? repositoryOf(subject) : withIds(subject));

/** What a reader is told to run holds letters of names alone. */
const inCommand = (subject: Subject) => (/^[\w-]+\/[\w.-]+$/.test(repositoryOf(subject)) ? repositoryOf(subject) : "OWNER/NAME");

export const REPOSITORY: readonly CauseRule<FailedSubject>[] = [
  {
    code: "immutable-subject",
    when: "the token's subject has ids, the policy asks for the name",
    says: (found) =>
      isSameRepository(found) && found.given.ownerId !== undefined && found.wanted.ownerId === undefined
        ? {
            message: `${repositoryOf(found.given)} has immutable subjects, with the ids of owner and repository, and the role asks for its name alone.`,
            fix: `repositories: [${quoted(withIds(found.given))}]`,
          }
        : undefined,
  },
  {
    code: "name-only-subject",
    when: "the policy asks for ids, the token's subject has the name alone",
    says: (found) =>
      isSameRepository(found) && found.given.ownerId === undefined && found.wanted.ownerId !== undefined
        ? {
            message: `${repositoryOf(found.given)} still has subjects without ids, and the role asks for its ids.`,
            fix: `Turn immutable subjects on for the repository, or list its name beside its ids for so long: repositories: [${quoted(withIds(found.wanted))}, ${quoted(repositoryOf(found.given))}]`,
          }
        : undefined,
  },
  {
    code: "other-ids",
    when: "the names are the same, the ids are not",
    says: (found) =>
      isSameRepository(found) && (found.given.ownerId !== found.wanted.ownerId || found.given.repositoryId !== found.wanted.repositoryId)
        ? {
            message: `The ids differ: the token is of ${withIds(found.given)}, the role asks for ${withIds(found.wanted)}. It is another repository, or one that was made anew.`,
            fix: `If it is yours, ${printIds(inCommand(found.given))} prints it as repositories wants it: repositories: [${quoted(withIds(found.given))}]`,
          }
        : undefined,
  },
  {
    code: "repository-case",
    when: "the repository differs in upper and lower case alone, beside something else",
    says: (found) =>
      isSameRepository(found) && !isSameInLetters(found)
        ? {
            message: `The repository is ${repositoryOf(found.given)}, and the role asks for ${repositoryOf(found.wanted)}: AWS compares upper and lower case.`,
            fix: `repositories: [${quoted(nameOf(found.given))}]`,
          }
        : undefined,
  },
  {
    code: "other-repository",
    when: "the token is of another repository",
    says: (found) =>
      found.given.owner !== undefined && found.wanted.owner !== undefined && !isSameRepository(found)
        ? {
            message: `The token is of ${repositoryOf(found.given)}, and the role trusts ${repositoryOf(found.wanted)}.`,
            fix: `Deploy from the repository that the role trusts, or list this one too: repositories: [${quoted(nameOf(found.given))}]`,
          }
        : undefined,
  },
];
