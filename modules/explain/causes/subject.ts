import { matchesPattern } from "../../iam/wildcard";
import { printIds } from "../../trust/name-only";
import { rawName, type Subject } from "../../trust/subject";
import { sameName } from "../../trust/subject-forms";
import { type CauseRule, type FailedSubject, quoted } from "./rule";

/** Why a subject is not the one that is asked for. Data, with when it is said. */

type Rule = CauseRule<FailedSubject>;

const repositoryOf = ({ owner, repository }: Subject) => `${owner}/${repository}`;
const withIds = ({ owner, ownerId, repository, repositoryId }: Subject) => `${owner}@${ownerId}/${repository}@${repositoryId}`;
/** Whether it is the repository that is asked for, by the names alone. */
const isSameRepository = (found: FailedSubject) => {
  const { wanted, given } = found;
  if (wanted.owner === undefined || given.owner === undefined) return false;
  const [pattern, name] = [sameName(repositoryOf(wanted)), sameName(repositoryOf(given))];
  return pattern === name || (!isExactly(found) && matchesPattern(pattern, name));
};
const isExactly = ({ condition }: FailedSubject) => /Equals/.test(condition.operator);

/** Of the whole text. The first that fits is said, and nothing beside it. */
export const WHOLE: readonly Rule[] = [
  {
    code: "wildcard-taken-literally",
    when: "a pattern stands under an operator that compares exactly",
    says: (found) =>
      isExactly(found) && /[*?]/.test(found.expected) && matchesPattern(found.expected, found.actual)
        ? {
            message: `${found.condition.operator} takes * and ? for plain characters, so ${quoted(found.expected)} fits no token.`,
            fix: "Compare patterns with StringLike, in a statement of their own; a definition does that for branches and gitTags with a wildcard.",
          }
        : undefined,
  },
  {
    code: "case",
    when: "the subject differs in upper and lower case alone",
    says: ({ expected, actual }) =>
      expected !== actual && sameName(expected) === sameName(actual)
        ? {
            message: `The subject differs in upper and lower case alone: the token has ${quoted(actual)}. AWS compares exactly.`,
            fix: "Write repositories, branches, gitTags and environments as GitHub spells them.",
          }
        : undefined,
  },
  {
    code: "colon-in-environment",
    when: "an environment's colon is not written %3A",
    says: ({ expected, actual }) =>
      expected !== actual && expected.includes(":environment:") && escapedName(expected) === actual
        ? {
            message: `In a subject GitHub writes the colon of an environment's name as %3A: the token has ${quoted(actual)}.`,
            fix: `List the name as it is on GitHub, environments: [${quoted(rawName(actual.split(":environment:")[1] ?? ""))}]: the definition escapes it, and asks for the claim environment beside it.`,
          }
        : undefined,
  },
  {
    code: "no-subject-of-github",
    when: "the policy asks for what GitHub never mints, as an address in the subject",
    says: ({ expected, wanted }) =>
      wanted.owner === undefined && /^(https?:\/\/|github\.com\/|repo:(https?:\/\/)?github\.com\/|[\w-]+\/[\w.-]+(:|$))/i.test(expected)
        ? {
            message: `GitHub mints no subject like ${quoted(expected)}: a subject begins repo:, and has no address in it.`,
            fix: 'List the repository as repositories: ["owner@id/name@id"], or write the subject as the token has it.',
          }
        : undefined,
  },
];

const escapedName = (subject: string) => {
  const [before = "", name = ""] = subject.split(/(?<=:environment:)(.*)/s);
  return before + name.replaceAll(":", "%3A");
};

/** What a reader is told to run holds letters of names alone. */
const inCommand = (subject: Subject) => (/^[\w-]+\/[\w.-]+$/.test(repositoryOf(subject)) ? repositoryOf(subject) : "OWNER/NAME");

/** Of the repository. */
export const REPOSITORY: readonly Rule[] = [
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
    code: "other-repository",
    when: "the token is of another repository",
    says: (found) =>
      found.given.owner !== undefined && found.wanted.owner !== undefined && !isSameRepository(found)
        ? {
            message: `The token is of ${repositoryOf(found.given)}, and the role trusts ${repositoryOf(found.wanted)}.`,
            fix: `Deploy from the repository that the role trusts, or list this one too: repositories: [${quoted(found.given.ownerId === undefined ? repositoryOf(found.given) : withIds(found.given))}]`,
          }
        : undefined,
  },
];

type Kind = NonNullable<Subject["context"]>["kind"];
const kindOf = ({ context }: Subject): Kind | undefined => context?.kind;
const nameOf = ({ context }: Subject) => (context && "name" in context ? rawName(context.name) : "");
const isCustomised = (subject: Subject) => subject.owner === undefined || kindOf(subject) === "other";
const isRef = (kind: Kind | undefined) => kind === "branch" || kind === "tag" || kind === "ref";
const fieldOf = (subject: Subject) => `${kindOf(subject) === "tag" ? "gitTags" : "branches"}: [${quoted(nameOf(subject))}]`;
const refInWords = (subject: Subject) => `the ${kindOf(subject) ?? "ref"} ${nameOf(subject)}`;

/** Of what the job is. */
export const CONTEXT: readonly Rule[] = [
  {
    code: "environment-replaces-ref",
    when: "the job names an environment, the policy asks for a branch or tag",
    says: ({ given, wanted }) =>
      kindOf(given) === "environment" && isRef(kindOf(wanted))
        ? {
            message: `The job names the environment ${nameOf(given)}, which takes the place of the ref in its subject; the role asks for ${refInWords(wanted)}.`,
            fix: `environments: [${quoted(nameOf(given))}], together with ${fieldOf(wanted)} where both are meant; or take environment: out of the job.`,
          }
        : undefined,
  },
  {
    code: "pull-request",
    when: "the job runs for a pull request",
    says: ({ given, wanted }) =>
      kindOf(given) === "pull_request" && kindOf(wanted) !== "pull_request"
        ? {
            message: "The job runs for a pull request: its subject ends in pull_request, and names neither branch nor environment.",
            fix: "Deploy on push, or give pull requests a role of their own that only reads, with pullRequest: true.",
          }
        : undefined,
  },
  {
    code: "pull-request-only",
    when: "the policy admits pull requests alone",
    says: ({ given, wanted }) =>
      kindOf(wanted) === "pull_request" && kindOf(given) !== "pull_request" && kindOf(given) !== undefined
        ? {
            message:
              "The role is for pull requests alone, and the job runs for none, or names an environment, which takes the place of pull_request.",
            fix: "Use the role that deploys, or take environment: out of the job that plans.",
          }
        : undefined,
  },
  {
    code: "environment-missing",
    when: "the policy asks for an environment, the job names none",
    says: ({ given, wanted }) =>
      isRef(kindOf(given)) && kindOf(wanted) === "environment"
        ? {
            message: `The role asks for the environment ${nameOf(wanted)}, and the job names none.`,
            fix: `Write environment: ${nameOf(wanted)} into the job; or, without an environment, ${fieldOf(given)} in the role.`,
          }
        : undefined,
  },
  {
    code: "other-environment",
    when: "the job names another environment",
    says: ({ given, wanted }) =>
      kindOf(given) === "environment" && kindOf(wanted) === "environment" && !reaches(wanted, given)
        ? {
            message: `The job names the environment ${nameOf(given)}; the role asks for ${nameOf(wanted)}.`,
            fix: `environments: [${quoted(nameOf(given))}], or environment: ${nameOf(wanted)} in the job.`,
          }
        : undefined,
  },
  {
    code: "other-ref",
    when: "the job runs on another branch or tag",
    says: ({ given, wanted }) =>
      isRef(kindOf(given)) && isRef(kindOf(wanted)) && !(kindOf(given) === kindOf(wanted) && reaches(wanted, given))
        ? {
            message: `The job runs on ${refInWords(given)}; the role asks for ${refInWords(wanted)}.`,
            fix: `${fieldOf(given)}, or run the job on ${refInWords(wanted)}.`,
          }
        : undefined,
  },
  {
    code: "default-subject",
    when: "the policy asks for a customised subject, the token has the default",
    says: ({ given, wanted, expected }) =>
      isCustomised(wanted) && !isCustomised(given)
        ? {
            message: `The role asks for a customised subject, ${quoted(expected)}, and the token has the one that every repository has by default.`,
            fix: "Customise the subject of the repository as the role asks for it, or ask for the subject as the token has it.",
          }
        : undefined,
  },
  {
    code: "customised-subject",
    when: "the token's subject is customised, the policy asks for the default",
    says: ({ given, wanted, actual }) =>
      isCustomised(given) && !isCustomised(wanted)
        ? {
            message: `The subject of the token, ${quoted(actual)}, is customised: the repository or its organisation has a template of its own.`,
            fix: `Ask for the subject as it is, in a role of its own: subjects: [${quoted(actual)}]; or reset the template: gh api -X PUT repos/OWNER/NAME/actions/oidc/customization/sub -F use_default=true`,
          }
        : undefined,
  },
];

const reaches = (wanted: Subject, given: Subject) =>
  wanted.exact ? nameOf(wanted) === nameOf(given) : matchesPattern(nameOf(wanted), nameOf(given));

/** Of a subject that nothing else is known of. */
export const OTHER: readonly Rule[] = [
  {
    code: "other-subject",
    when: "the subjects differ otherwise",
    says: ({ expected, actual }) => ({
      message: `The subject of the token is ${quoted(actual)}; the role asks for ${quoted(expected)}.`,
      fix: "Ask for the subject as the token has it, if that job is meant.",
    }),
  },
];
