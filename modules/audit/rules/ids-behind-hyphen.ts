import { literalValue } from "../../iam/compare/values";
import { parseSubject } from "../../trust/subject";
import { asFarAsKnown, firstSuch, isOpen, type Rule, shown } from "../rule";

/** Names that end like ids: GitHub's are of so many digits for years. */
const LIKE_ID = /-\d{4,}$/;

export const idsBehindHyphen: Rule = {
  name: "ids-behind-hyphen",
  severity: "unsafe",
  means: "ids stand behind a hyphen instead of @, so that they are part of names that anybody can register",
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      const hit = isOpen(statement) ? undefined : firstSuch(statement, "successor", ({ sub }) => isLikeIds(subjectOf(sub)));
      if (hit === undefined) return [];
      const { owner = "", repository = "" } = subjectOf(hit.claims["sub"]);
      return [
        {
          at: statement.at,
          why: `The ids stand behind a hyphen: the repository that is meant never comes in, and whoever registers the owner ${owner} does.${asFarAsKnown(hit)}`,
          fix: `Immutable subjects have an @: repositories: [${JSON.stringify(`${owner.replace(/-(\d+)$/, "@$1")}/${repository.replace(/-(\d+)$/, "@$1")}`)}].`,
          ...shown(hit),
        },
      ];
    }),
};

const subjectOf = (sub = "") => parseSubject(literalValue(sub, undefined));
const isLikeIds = ({ owner = "", repository = "", ownerId }: ReturnType<typeof subjectOf>) =>
  ownerId === undefined && LIKE_ID.test(owner) && LIKE_ID.test(repository);
