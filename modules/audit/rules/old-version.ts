import type { Rule } from "../rule";

export const oldVersion: Rule = {
  name: "old-version",
  severity: "warning",
  means: "the policy's Version is not 2012-10-17",
  find: ({ document: { Version }, isOfGithub }) =>
    Version === "2012-10-17" || !isOfGithub
      ? []
      : [
          {
            why: `The policy ${Version === undefined ? "has no Version, which means 2008-10-17" : `is of Version ${Version}`}: policy variables are plain text in it.`,
            fix: 'Write "Version": "2012-10-17".',
          },
        ],
};
