import { any, type Expression, equals, isEmpty, local, not, notEmpty } from "../../expression/build";
import { arnPart } from "../../fields/arn";
import { fieldOf } from "../../fields/field";
import { ofOwnAccount } from "../../fields/own-account";
import { place } from "../../fields/place";
import { arnsAmong, element, type Found, type Rule } from "../../fields/rule";
import { denialRules } from "../../permissions/denials";
import { pullRequestRule } from "../../permissions/pull-requests";
import { allSets } from "../../permissions/registry";
import { ownResources, ownStatementsOnlyRead, statementRules } from "../../permissions/statement-rules";
import { role } from "../inputs";
import * as schema from "../schema";
import { arnTextsOf } from "./arn-texts";
import { boundaryRules } from "./boundary-rules";
import { issuerRules } from "./issuer-rules";
import { managedPolicyRules } from "./managed-policy-rules";
import { splitRules } from "./split-rules";
import { tagRules } from "./tag-rules";

const admitsSomeone: Rule = {
  at: [],
  holds: any(notEmpty(role.branches), notEmpty(role.gitTags), notEmpty(role.environments), role.pullRequest),
  message:
    'Admits no workflow. Give at least one of {branches}, {gitTags}, {environments} or {pullRequest}. Example: {branches = ["main"]}.',
};

const namesRepositories: Rule = {
  at: ["repositories"],
  holds: any(notEmpty(role.repositories), notEmpty(role.owners)),
  message:
    'Names no repository. Give at least one, as "owner@id/name@id" or "owner/name". Example: {repositories = ["octo-org@123456/web@456789"]}.',
};

const ownersRunOneFile: Rule = {
  at: ["owners"],
  holds: any(isEmpty(role.owners), notEmpty(role.reusableWorkflows)),
  message:
    "Whoever can make or write any repository of the owner would come in. Allowed only together with {reusableWorkflows}, so that every job runs a file that you name; else list each repository in {repositories}.",
};

/** A repository's admins may give its subjects a form of their own: behind the wildcard only claims of their own hold, and none says this. */
const ownersWithoutPullRequests: Rule = {
  at: ["owners"],
  holds: any(isEmpty(role.owners), not(role.pullRequest)),
  message:
    "Pull requests of every repository of an owner cannot be told from other jobs. Allowed with {branches}, {gitTags} and {environments}; for {pullRequest} make a role of its own that lists its {repositories}.",
};

const fields = fieldOf(schema.role);
const knownArns = arnTextsOf(fields, false);
const referenceArns = local("reference_arns", arnTextsOf(fields, true));

const ofThisPartition = (about: Expression<Found[]>): Rule => ({
  at: [],
  about,
  holds: equals(arnPart(element, "partition"), place.partition),
  message:
    "The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud.",
});

const passedRolesOfThisAccount = ofOwnAccount(
  arnTextsOf(fields, false, (rule) => rule.ofOwnAccount === true),
  "Only roles of the account itself can be passed. Give the name of a role in this account, or its ARN there.",
);

const policiesOfThisAccount: Rule = {
  at: [],
  about: referenceArns,
  needsAccount: true,
  holds: any(equals(arnPart(element, "account"), place.accountId), equals(arnPart(element, "account"), "aws")),
  message: "A role has policies of its own account or of AWS's own (account aws).",
};

/** The rules between the fields of one role. */
export const roleRules: readonly Rule[] = [
  namesRepositories,
  admitsSomeone,
  ownersRunOneFile,
  ownersWithoutPullRequests,
  ...issuerRules,
  pullRequestRule(allSets, [ownStatementsOnlyRead]),
  ...denialRules(allSets),
  ofThisPartition(knownArns),
  ofThisPartition(referenceArns),
  { ...ofThisPartition(arnsAmong(ownResources)), ofReferences: true },
  passedRolesOfThisAccount,
  ...allSets.flatMap(({ rules }) => rules),
  ...statementRules,
  policiesOfThisAccount,
  ...managedPolicyRules,
  ...splitRules,
  ...boundaryRules,
  ...tagRules,
];
