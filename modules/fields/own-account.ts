import { equals } from "../expression/build";
import { arnPart } from "./arn";
import { place } from "./place";
import { element, type Rule } from "./rule";

/** The rule that ARNs are of the role's own account. */
export const ofOwnAccount = (about: NonNullable<Rule["about"]>, message: string): Rule => ({
  at: [],
  about,
  needsAccount: true,
  holds: equals(arnPart(element, "account"), place.accountId),
  message,
});
