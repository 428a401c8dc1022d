import { role } from "../definition/inputs";
import { concat, matches, not } from "../expression/build";
import { element, itemsOf, type Rule } from "../fields/rule";
import { printIds } from "../trust/name-only";

/** The owner of every repository in our examples. */
export const EXAMPLE_OWNER = "octo-org";

/** What main.ts does for the cdktf face: a plan is refused while it names the example's owner, whom no account should trust. */
export const exampleOwnerRule: Rule = {
  at: [],
  about: concat(...(["repositories", "owners", "dangerouslyOwners", "subjects"] as const).map((field) => itemsOf([field], role[field]))),
  holds: not(matches(element, `^(.*:)?${EXAMPLE_OWNER}[@/]`)),
  message: `This is still the example's owner, whom no account should trust. Name a repository of yours: ${printIds("OWNER/NAME")} prints it.`,
};
