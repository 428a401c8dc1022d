import { matchesPattern } from "../../iam/wildcard";
import { rawName } from "../../trust/subject";
import { sameName } from "../../trust/subject-forms";
import { type CauseRule, comparesExactly, type FailedSubject, quoted } from "./rule";

/** Why a subject as a whole is not the one that is asked for; of its parts, repository.ts and context.ts tell. Data, with when it is said. */

type Rule = CauseRule<FailedSubject>;

/** Of the whole text. The first that fits is said, and nothing beside it. */
export const WHOLE: readonly Rule[] = [
  {
    code: "wildcard-taken-literally",
    when: "a pattern stands under an operator that compares exactly",
    says: (found) =>
      comparesExactly(found) && /[*?]/.test(found.expected) && matchesPattern(found.expected, found.actual)
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
