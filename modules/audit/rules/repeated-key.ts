import type { Rule } from "../rule";

export const repeatedKey: Rule = {
  name: "repeated-key",
  severity: "warning",
  means: "the JSON has a key twice, and the first one is lost",
  find: ({ repeatedKeys }) =>
    repeatedKeys.map((key) => ({
      why: `${key} stands twice in the text: the last one counts, and what the first one asks is lost.`,
      fix: "Put both into one: several keys of one operator are ANDed.",
    })),
};
