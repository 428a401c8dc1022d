import { role } from "../definition/inputs";
import { any, startsWith } from "../expression/build";
import { itemsOf, type Rule } from "../fields/rule";
import { printIds } from "../trust/name-only";

/** The owner of every repository in our examples. */
export const EXAMPLE_OWNER = "octo-org";

/** What main.ts does for the cdktf face: a plan is refused while it names the example's owner, whom no account should trust. */
export const exampleOwnerRule: Rule = {
  at: [],
  about: itemsOf(["repositories"], role.repositories, (repository) =>
    any(startsWith(repository, `${EXAMPLE_OWNER}@`), startsWith(repository, `${EXAMPLE_OWNER}/`)),
  ),
  message: `This is still the example's owner, whom no account should trust. Name a repository of yours: ${printIds("OWNER/NAME")} prints it.`,
};
