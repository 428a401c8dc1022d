import { all, any, below, type Expression, input, not } from "../expression/build";
import { listed } from "../fields/messages/wording";
import type { Rule } from "../fields/rule";
import { hasSet, type PermissionSet } from "./set";

/** The rule that keeps pull requests from writing: whoever can push a branch can open one whose own workflow file assumes the role. */
export const pullRequestRule = (sets: readonly PermissionSet[]): Rule => ({
  at: ["pullRequest"],
  holds: any(not(input<boolean>("pullRequest")), all(...sets.flatMap(onlyReads))),
  message:
    "received true. Anyone who can push a branch can open a pull request whose own workflow file assumes the role, so it must not be able to write. " +
    `Allowed together with ${listed(sets.flatMap(readOnly), "and")}, not with ${listed(
      sets.filter(({ writes }) => writes === true).map(({ name }) => `{${name}}`),
      "or",
    )}. Make a role of its own for pull requests.`,
});

/** That the role does not have the set, or has it in the way in which it only reads; nothing where it never writes. */
function onlyReads(set: PermissionSet): Expression<boolean>[] {
  const { name, writes } = set;
  if (writes === false) return [];
  if (writes === true) return [not(hasSet(set))];
  const flag = (field: string) => below<boolean>(input(name), field, "flag");
  return ["onlyWith" in writes ? not(flag(writes.onlyWith)) : any(not(hasSet(set)), flag(writes.onlyWithout))];
}

const readOnly = ({ name, writes }: PermissionSet): string[] => {
  if (writes === true) return [];
  if (writes === false) return [`{${name}}`];
  return ["onlyWith" in writes ? `{${name}} without {${writes.onlyWith}}` : `{${name}} with {${writes.onlyWithout}}`];
};
