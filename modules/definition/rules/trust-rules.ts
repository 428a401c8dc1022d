import { all, any, concat, isEmpty, not, notEmpty } from "../../expression/build";
import type { Rule } from "../../fields/rule";
import { admitsPullRequests, role } from "../inputs";

/** The rules between the fields that say who may come in. */

const namesJobs = notEmpty(concat<string>(role.branches, role.gitTags, role.environments));

const admitsSomeone: Rule = {
  at: [],
  holds: any(namesJobs, admitsPullRequests, role.dangerouslyAnyRef, notEmpty(role.subjects)),
  message:
    'Admits no workflow. Give at least one of {branches}, {gitTags}, {environments} or {pullRequest}. Example: {branches = ["main"]}.',
};

const namesRepositories: Rule = {
  at: ["repositories"],
  holds: notEmpty(concat<string>(role.repositories, role.owners, role.dangerouslyOwners, role.subjects)),
  message:
    'Names no repository. Give at least one, as "owner@id/name@id" or "owner/name". Example: {repositories = ["octo-org@123456/web@456789"]}.',
};

const ownersRunOneFile: Rule = {
  at: ["owners"],
  holds: any(isEmpty(role.owners), notEmpty(role.reusableWorkflows)),
  message:
    "Whoever can make or write any repository of the owner would come in. Allowed only together with {reusableWorkflows}, so that every job runs a file that you name; else list each repository in {repositories}.",
};

/** One of the two fields is meant: with a file that every job runs, nothing is dangerous. */
const dangerousOwnersRunAnyFile: Rule = {
  at: ["dangerouslyOwners"],
  holds: any(isEmpty(role.dangerouslyOwners), isEmpty(role.reusableWorkflows)),
  message: "With {reusableWorkflows} every job runs a file that you name: give the owners in {owners}.",
};

/** A repository's admins may give its subjects a form of their own: behind the wildcard only claims of their own hold, and none says this. */
const ownersWithoutPullRequests = (at: "dangerouslyOwners" | "owners"): Rule => ({
  at: [at],
  holds: any(isEmpty(role[at]), not(admitsPullRequests)),
  message:
    "Pull requests of every repository of an owner cannot be told from other jobs. Allowed with {branches}, {gitTags} and {environments}, or dangerously with {dangerouslyAnyRef}, which admits them among all others; for {pullRequest} make a role of its own that lists its {repositories}.",
});

const anyRefAlone: Rule = {
  at: ["dangerouslyAnyRef"],
  holds: not(all(role.dangerouslyAnyRef, any(namesJobs, admitsPullRequests))),
  message:
    "received true. It admits every job, so what {branches}, {gitTags}, {environments}, {pullRequest} and {dangerouslyPullRequest} say would hold nobody. Leave them out, or leave it out.",
};

const onePullRequest: Rule = {
  at: ["dangerouslyPullRequest"],
  holds: not(all(role.pullRequest, role.dangerouslyPullRequest)),
  message:
    "received true, and {pullRequest} is true too. {pullRequest} is of a role that only reads, {dangerouslyPullRequest} of any other: give one of the two.",
};

export const trustRules: readonly Rule[] = [
  namesRepositories,
  admitsSomeone,
  ownersRunOneFile,
  dangerousOwnersRunAnyFile,
  ownersWithoutPullRequests("owners"),
  ownersWithoutPullRequests("dangerouslyOwners"),
  anyRefAlone,
  onePullRequest,
];
