import { all, any, eachAs, isEmpty, not } from "../expression/build";
import { listed } from "../fields/messages/wording";
import type { Rule } from "../fields/rule";
import { matchesPatternIgnoringCase } from "../iam/wildcard";
import { hasSet, type PermissionSet } from "./set";

/** The rules that a role has no set beside one that denies calls of it: a denial wins, and the other would not work. */
export const denialRules = (sets: readonly PermissionSet[]): Rule[] =>
  sets.flatMap(({ name, attached, source, input }) => {
    if (attached === undefined) return [];
    const denied = attached.denials.flatMap(({ calls }) => calls.actions);
    const isDenied = (action: string) => denied.some((pattern) => matchesPatternIgnoringCase(pattern, action));
    const others = sets.filter((other) => other.name !== name && other.rows.some(({ calls }) => calls.actions.some(isDenied)));
    const asked = eachAs(source, input.element, input.element, attached.when);
    return [
      {
        at: [name, attached.field],
        holds: any(isEmpty(asked), all(...others.map((other) => not(hasSet(other))))),
        message: `It denies calls of ${listed(
          others.map((other) => `{${other.name}}`),
          "and",
        )}, and a denial wins over every permission. Make a role of its own for it.`,
      },
    ];
  });
