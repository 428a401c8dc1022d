import { all, any, below, type Expression, input, not } from "../expression/build";
import { listed } from "../fields/messages/wording";
import type { Rule } from "../fields/rule";
import { hasSet, type PermissionSet } from "./set";

/** The rule that keeps pull requests from writing: whoever can push a branch can open one whose own workflow file assumes the role. */
export const pullRequestRule = (sets: readonly PermissionSet[]): Rule => ({
  at: ["pullRequest"],
  holds: not(all(input<boolean>("pullRequest"), any(...sets.flatMap(canWrite)))),
  message:
    "received true. Anyone who can push a branch can open a pull request whose own workflow file assumes the role, so it must not be able to write. " +
    `Allowed together with ${listed(sets.flatMap(readOnly), "and")}, not with ${listed(
      sets.filter(({ writes }) => writes === true).map(({ name }) => `{${name}}`),
      "or",
    )}. Make a role of its own for pull requests.`,
});

/** Whether the role has the set, and so can write; nothing where the set only reads. */
function canWrite(set: PermissionSet): Expression<boolean>[] {
  if (set.writes === false) return [];
  return [set.writes === true ? hasSet(set) : below<boolean>(input(set.name), set.writes.onlyWith, "flag")];
}

const readOnly = ({ name, writes }: PermissionSet): string[] => {
  if (writes === true) return [];
  return [writes === false ? `{${name}}` : `{${name}} without {${writes.onlyWith}}`];
};
