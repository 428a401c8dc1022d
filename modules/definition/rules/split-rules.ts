import { contains, each, input, item, local, matches, path, record, split } from "../../expression/build";
import { element, type Found, type Rule, uniqueIgnoringCase } from "../../fields/rule";
import { splitPolicyKeys } from "../../permissions/attached-policies";

/** The rules of the policies that a role's statements are split over: they are called by the role, the statement and a number. */

const ids = local(
  "split_statement_ids",
  each(
    splitPolicyKeys,
    "key",
    (key) => item(split(".", key), 0),
    (key) => matches(key, "[.]1$"),
  ),
);

export const splitRules: readonly Rule[] = [
  {
    // Those of permission sets are not the reader's to choose
    ...uniqueIgnoringCase(
      ids,
      ["statements"],
      "With {splitPermissions} a policy is called like its statement, IAM tells no names apart by case, and another statement has this id but for case. Choose another.",
    ),
    holds: contains(input<string[]>("setStatementIds"), element),
  },
  {
    at: [],
    about: each(ids, "id", (id) => record<Found>({ at: path("statements", { key: id }), value: id })),
    isKey: true,
    // A role's name has up to 64 characters, the numbers two, and what stands between them two
    holds: matches(element, "^.{1,60}$"),
    message:
      "With {splitPermissions} a policy is called like the role and this statement, and AWS allows 128 characters in its name. Give the statement an id of at most 60.",
  },
];
