import { matchesPattern } from "../../iam/wildcard";
import { rawName, type Subject } from "../../trust/subject";
import { type CauseRule, type FailedSubject, quoted } from "./rule";

/** Why what a job is, by its subject, is not what is asked for: branch, tag, environment, pull request. Data, with when it is said. */

type Kind = NonNullable<Subject["context"]>["kind"];
const kindOf = ({ context }: Subject): Kind | undefined => context?.kind;
const nameOf = ({ context }: Subject) => (context && "name" in context ? rawName(context.name) : "");
const isCustomised = (subject: Subject) => subject.owner === undefined || kindOf(subject) === "other";
const isRef = (kind: Kind | undefined) => kind === "branch" || kind === "tag" || kind === "ref";
const fieldOf = (subject: Subject) => `${kindOf(subject) === "tag" ? "gitTags" : "branches"}: [${quoted(nameOf(subject))}]`;
const refInWords = (subject: Subject) => `the ${kindOf(subject) ?? "ref"} ${nameOf(subject)}`;

export const CONTEXT: readonly CauseRule<FailedSubject>[] = [
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
