import type { Rule } from "../rule";

export const ignoredCase: Rule = {
  name: "ignored-case",
  severity: "warning",
  means: "upper and lower case are ignored: branches that differ in case alone are different branches",
  find: ({ statements }) =>
    statements.flatMap(({ at, statement, doors }) =>
      doors.length === 0 || !Object.keys(statement.Condition ?? {}).some((operator) => /IgnoreCase/.test(operator) && !/Not/.test(operator))
        ? []
        : [
            {
              at,
              why: "Upper and lower case are ignored: on GitHub main and Main are two branches, of which one may be protected.",
              fix: "Ask with StringEquals, in the letters of GitHub.",
            },
          ],
    ),
};
