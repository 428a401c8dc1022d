import { equals } from "../expression/build";
import { arnPart } from "../fields/arn";
import { place } from "../fields/place";
import { element, type Rule } from "../fields/rule";

/** Said of the ARNs of roles that are passed on. */
export const ownRoles = (about: NonNullable<Rule["about"]>): Rule => ({
  ...ofOwnAccount(about),
  message: "Only roles of the account itself can be passed. Give the name of a role in this account, or its ARN there.",
});

/** The rule that ARNs are of the role's own account, without what it says. */
export const ofOwnAccount = (about: NonNullable<Rule["about"]>) =>
  ({ at: [], about, needsAccount: true, holds: equals(arnPart(element, "account"), place.accountId) }) as const satisfies Omit<
    Rule,
    "message"
  >;
