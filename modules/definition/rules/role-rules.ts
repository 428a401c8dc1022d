import { any, type Expression, eachAt, entries, equals, flatten, get, local, path, record, values } from "../../expression/build";
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
import { subjectRules } from "./subject-rules";
import { tagRules } from "./tag-rules";
import { trustRules } from "./trust-rules";

const fields = fieldOf(schema.role);
const knownArns = local("named_arns", arnTextsOf(fields, false), "What is named by its ARN, of fields that are known in the plan.");
const referenceArns = local("reference_arns", arnTextsOf(fields, true));

const ofThisPartition = (about: Expression<Found[]>): Rule => ({
  at: [],
  about,
  holds: equals(arnPart(element, "partition"), place.partition),
  message:
    "The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud.",
});

const principalsFound = flatten(
  values(
    entries(role.alsoTrust, ["name", "trusted"], (name, trusted) => ({
      key: name,
      value: eachAt(get(trusted, "principals"), "value", (value, index) =>
        record<Found>({ at: path("alsoTrust", { key: name }, "principals", { index }), value }),
      ),
    })),
  ) as Expression<Found[][]>,
);

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

/** The rules between the fields of one role, by what they are of. */
export const rulesOfRole = {
  trust: [...trustRules, ...subjectRules, ...issuerRules],
  permissions: [pullRequestRule(allSets, [ownStatementsOnlyRead]), ...denialRules(allSets), ...statementRules],
  sets: allSets.flatMap(({ rules }) => rules),
  arns: [
    ofThisPartition(knownArns),
    ofThisPartition(principalsFound),
    ofThisPartition(referenceArns),
    { ...ofThisPartition(arnsAmong(ownResources)), ofReferences: true },
    passedRolesOfThisAccount,
    policiesOfThisAccount,
  ],
  policies: [...managedPolicyRules, ...splitRules, ...boundaryRules, ...tagRules],
} satisfies Readonly<Record<string, readonly Rule[]>>;

export const roleRules: readonly Rule[] = Object.values(rulesOfRole).flat();
