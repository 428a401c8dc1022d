import { all, any, below, type Expression, input, not, notEmpty } from "../expression/build";
import { fieldOf } from "../fields/field";
import { listed } from "../fields/messages/wording";
import type { Rule } from "../fields/rule";
import { hasSet, type PermissionSet, type Sometimes } from "./set";

/** A field that is no set, and may allow something. */
export interface Further {
  /** That nothing of it writes, nor reads secrets. */
  readonly holds: Expression<boolean>;
  /** With what a role for pull requests may have it, as messages name it. */
  readonly harmless: string;
}

/**
 * The rule that keeps pull requests from writing and from secrets: whoever can push a branch can open one whose own workflow file
 * assumes the role.
 */
export const pullRequestRule = (sets: readonly PermissionSet[], further: readonly Further[] = []): Rule => ({
  at: ["pullRequest"],
  holds: any(not(input<boolean>("pullRequest")), all(...sets.flatMap(onlyReads), ...further.map(({ holds }) => holds))),
  message:
    "received true. Anyone who can push a branch can open a pull request whose own workflow file assumes the role, so it must not be able to write, nor to read secrets. " +
    `Allowed together with ${listed([...sets.flatMap(harmless), ...further.map(({ harmless }) => harmless)], "and")}, not with ${listed(
      sets.filter((set) => isAlways(set)).map(({ name }) => `{${name}}`),
      "or",
    )}. Make a role of its own for pull requests; where it is meant, give {dangerouslyPullRequest} in place of it.`,
});

const reasonsOf = ({ writes, readsSecrets }: PermissionSet): Sometimes[] => [writes, readsSecrets];
const isAlways = (set: PermissionSet): boolean => reasonsOf(set).includes(true);

/** That the role does not have the set, or has it in a way in which it neither writes nor reads secrets; nothing where it never does. */
function onlyReads(set: PermissionSet): Expression<boolean>[] {
  if (isAlways(set)) return [not(hasSet(set))];
  return reasonsOf(set).flatMap((reason) => {
    if (typeof reason === "boolean") return [];
    return "onlyWith" in reason ? [not(isGiven(set, reason.onlyWith))] : [any(not(hasSet(set)), isGiven(set, reason.onlyWithout))];
  });
}

/** Whether a flag is true, or any other field is there. */
const isGiven = ({ name, schema }: PermissionSet, field: string): Expression<boolean> =>
  fieldOf(schema).fields?.[field]?.kind === "text"
    ? notEmpty(below<string[]>(input(name), field, "optional"))
    : below<boolean>(input(name), field, "flag");

/** With which fields a role for pull requests may have the set, as messages name it; nothing where it never may. */
export function harmless(set: PermissionSet): string[] {
  if (isAlways(set)) return [];
  const bounds = reasonsOf(set).flatMap((reason) => {
    if (typeof reason === "boolean") return [];
    return "onlyWith" in reason ? `without {${reason.onlyWith}}` : `with {${reason.onlyWithout}}`;
  });
  return [[`{${set.name}}`, ...(bounds.length > 0 ? [listed(bounds, "and")] : [])].join(" ")];
}
