import { asList } from "../../iam/document";
import type { Rule } from "../rule";

export const wideAction: Rule = {
  name: "wide-action",
  severity: "info",
  means: "an Allow gives more actions than those that a token needs (`sts:*`); by `NotAction` a warning",
  find: ({ statements }) =>
    statements.flatMap(({ at, statement: { Effect, Action, NotAction } }) => {
      const wide = asList(Action).filter((action) => typeof action === "string" && /[*?]/.test(action));
      if (Effect !== "Allow" || (NotAction === undefined && wide.length === 0)) return [];
      return [
        {
          at,
          ...(NotAction !== undefined && { severity: "warning" as const }),
          why:
            NotAction === undefined
              ? `${wide.join(" and ")} gives more than coming in with a token.`
              : "NotAction gives every action but those that are named, also those that AWS adds later.",
          fix: 'Write "Action": "sts:AssumeRoleWithWebIdentity".',
        },
      ];
    }),
};
