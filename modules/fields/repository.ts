import { type Expression, has, lower, replace } from "../expression/build";

/** A repository as a definition has it: "owner/name", or "owner@id/name@id". */

export const hasIds = (repository: Expression<string>): Expression<boolean> => has(repository, "@");

/** Its name alone. GitHub compares names without regard to case: whatever the spelling, it knows only one repository of a name. */
export const nameOf = (repository: Expression<string>): Expression<string> => lower(replace(repository, "/@[0-9]+/", ""));
