import { all, any, below, type Expression, input, not, notEmpty } from "../expression/build";
import { fieldOf } from "../fields/field";
import { listed } from "../fields/messages/wording";
import type { Rule } from "../fields/rule";
import { hasSet, type PermissionSet, type Sometimes } from "./set";

/**
 * The rule that keeps pull requests from writing and from secrets: whoever can push a branch can open one whose own workflow file
 * assumes the role.
 */
export const pullRequestRule = (sets: readonly PermissionSet[]): Rule => ({
  at: ["pullRequest"],
  holds: not(all(input<boolean>("pullRequest"), any(...sets.flatMap(isTooMuch)))),
  message:
    "received true. Anyone who can push a branch can open a pull request whose own workflow file assumes the role, so it must not be able to write, nor to read secrets. " +
    `Allowed together with ${listed(sets.flatMap(harmless), "and")}, not with ${listed(
      sets.filter((set) => isAlways(set)).map(({ name }) => `{${name}}`),
      "or",
    )}. Make a role of its own for pull requests.`,
});

const reasonsOf = ({ writes, readsSecrets }: PermissionSet): Sometimes[] => [writes, readsSecrets];
const isAlways = (set: PermissionSet): boolean => reasonsOf(set).includes(true);
const fieldsOf = (set: PermissionSet): string[] => reasonsOf(set).flatMap((reason) => (typeof reason === "object" ? reason.onlyWith : []));

/** Whether the role has the set, and so can write or read secrets; nothing where the set does neither. */
function isTooMuch(set: PermissionSet): Expression<boolean>[] {
  if (isAlways(set)) return [hasSet(set)];
  const isFlag = (name: string) => fieldOf(set.schema).fields?.[name]?.kind === "boolean";
  return fieldsOf(set).map((name) =>
    isFlag(name) ? below<boolean>(input(set.name), name, "flag") : notEmpty(below<string[]>(input(set.name), name, "optional")),
  );
}

function harmless(set: PermissionSet): string[] {
  if (isAlways(set)) return [];
  const without = fieldsOf(set).map((name) => `{${name}}`);
  return [without.length === 0 ? `{${set.name}}` : `{${set.name}} without ${listed(without, "and")}`];
}
