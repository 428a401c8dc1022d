import { ISSUER } from "../../fields/issuer";
import { type AuditedStatement, asFarAsKnown, firstHit, type Rule, shown } from "../rule";

const issuerOf = ({ doors }: AuditedStatement) => doors[0]?.issuer ?? ISSUER;
const isShared = (statement: AuditedStatement) => issuerOf(statement) === ISSUER;

export const anyRepository: Rule = {
  name: "any-repository",
  severity: "unsafe",
  means: "a repository of somebody else comes in, as it is or with a subject that its owner customised",
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      const foreign = firstHit(statement, "foreigner");
      const hit = foreign ?? firstHit(statement, "forger");
      if (hit === undefined) return [];
      const how = foreign === undefined ? "with a customised subject, which whoever administers a repository chooses" : "as it is";
      return [
        {
          at: statement.at,
          why: `A repository of anybody ${isShared(statement) ? "on GitHub" : `at ${issuerOf(statement)}`} comes in, ${how}: nothing holds the token to one owner.${asFarAsKnown(hit)}`,
          fix: 'Ask for the exact subject with StringEquals, with nothing before it left open: repositories: ["owner@id/name@id"] with environments, branches or gitTags.',
          ...shown(hit),
        },
      ];
    }),
};
