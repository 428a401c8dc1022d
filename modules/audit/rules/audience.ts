import { ANY, hasWildcard, type Pattern } from "../../iam/wildcard";
import { type AuditedStatement, asFarAsKnown, type Found, firstHit, type Rule, shown } from "../rule";
import type { Hit } from "../tokens/door";

/** What aws-actions/configure-aws-credentials asks for (its README, "Audience"). */
const USUAL = { aws: "sts.amazonaws.com", "aws-cn": "sts.amazonaws.com.cn" } as const;

export const audience: Rule = {
  name: "audience",
  severity: "warning",
  means: "tokens for other audiences come in, or the one that is asked for is not that of AWS",
  find: ({ statements }) =>
    statements.flatMap((statement): Found[] => {
      const base = firstHit(statement, "anybody");
      if (base === undefined) return [];
      const partition = statement.doors[0]?.providerArn.startsWith("arn:aws-cn:") ? "aws-cn" : "aws";
      const [usual, owner] = [USUAL[partition], base.claims["repository"]?.split("/")[0] ?? ""];
      const comesIn = (aud: string) => decided(statement, { ...base.claims, aud });
      const told = statement.doors.flatMap((door) => door.askedAt(statement.at)?.on("aud") ?? []).flat();
      const others = ["mallory", "https://mallory.example", `${usual}.mallory.example`, ...told.filter(hasWildcard).map(filled)];
      const other = others.map(comesIn).find(Boolean);
      if (other !== undefined)
        return [
          {
            at: statement.at,
            why: `The audience is not held to one: a token that the job gave to another party comes in, too, as far as the provider accepts its audience.${asFarAsKnown(other)}`,
            fix: `Ask for the audience with StringEquals: ${usual}.`,
            ...shown(other),
          },
        ];
      const defaults = [`https://github.com/${owner}`, ...told.map(filled).filter((aud) => /^https:\/\/github\.com\//.test(aud))];
      const byDefault = defaults.map(comesIn).find(Boolean);
      if (byDefault !== undefined)
        return [
          {
            at: statement.at,
            why: `The audience is GitHub's default, which every workflow of the owner gets that asks for none; aws-actions/configure-aws-credentials asks for another one, and is refused.${asFarAsKnown(byDefault)}`,
            fix: `Ask for the audience ${usual}.`,
            ...shown(byDefault),
          },
        ];
      if (comesIn(usual) !== undefined) return [];
      return [
        {
          at: statement.at,
          severity: "info",
          why: `The audience is ${base.claims["aud"]}: a job that does not ask for it, as with audience: in its step, is refused.`,
          fix: `Keep it if the jobs ask for it; ${usual} is what they ask for otherwise.`,
        },
      ];
    }),
};

/** The audience that somebody else would choose. */
const filled = (aud: Pattern): string => aud.map((token) => (typeof token === "string" ? token : token === ANY ? "mallory" : "x")).join("");

const decided = ({ doors, at }: AuditedStatement, claims: Hit["claims"]): Hit | undefined => {
  for (const door of doors) {
    const hit = door.decide(claims, at);
    if (hit !== undefined) return hit;
  }
  return undefined;
};
