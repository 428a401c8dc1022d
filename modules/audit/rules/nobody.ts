import { isEveryone, principalsOf } from "../../iam/statement-elements";
import { matchesPatternIgnoringCase } from "../../iam/wildcard";
import { EVALUATED } from "../../trust/condition-keys";
import { type AuditedStatement, firstHit, type Rule } from "../rule";

export const nobody: Rule = {
  name: "nobody",
  severity: "warning",
  means: "a statement lets in no token of GitHub at all",
  find: ({ statements }) =>
    statements.flatMap((each) => {
      if (each.doors.length === 0 || namesEverybody(each) || firstHit(each, "anybody") !== undefined) return [];
      const { why, fix } = reasonOf(each);
      return [{ at: each.at, why: `No token of GitHub comes in: ${why}`, fix }];
    }),
};

/** What else somebody may do with the role is told elsewhere. */
const namesEverybody = ({ statement: { Principal, NotPrincipal } }: AuditedStatement): boolean =>
  NotPrincipal !== undefined || (principalsOf(Principal) ?? []).some((each) => each !== undefined && isEveryone(each));

function reasonOf({ statement, doors, at }: AuditedStatement): { why: string; fix: string } {
  const [door] = doors;
  const issuer = door?.issuer ?? "";
  const asked = door?.askedAt(at)?.constraints ?? [];
  if (![statement.Action ?? "*"].flat().some((action) => matchesPatternIgnoringCase(String(action), "sts:AssumeRoleWithWebIdentity")))
    return { why: "the statement does not allow sts:AssumeRoleWithWebIdentity.", fix: 'Write "Action": "sts:AssumeRoleWithWebIdentity".' };
  const prefix = `${issuer}:`.toLowerCase();
  const elsewhere = asked.find(({ key }) => !key.startsWith(prefix) && /:(sub|aud)$/.test(key));
  if (elsewhere !== undefined)
    return {
      why: `the condition key ${elsewhere.name} does not begin with the issuer of the provider, ${issuer}, without a scheme.`,
      fix: `Write the key as ${issuer}:${elsewhere.name.split(":").at(-1)}.`,
    };
  const unknown = asked.find(({ key }) => key.startsWith(prefix) && !EVALUATED.has(key.slice(prefix.length)));
  if (unknown !== undefined)
    return {
      why: `AWS does not evaluate the claim ${unknown.name.slice(prefix.length)}, which is absent to its conditions.`,
      fix: `Leave the condition out, or ask for one of ${[...EVALUATED].sort().join(", ")}.`,
    };
  const literal = asked.find(({ operator, values }) => /Equals/.test(operator) && values.some(({ text }) => /[*?]/.test(text)));
  if (literal !== undefined)
    return {
      why: `${literal.operator} takes * and ? for plain characters, and no ${literal.name.split(":").at(-1)} of GitHub has them.`,
      fix: "Compare patterns with StringLike, in a statement of their own; better, write out what is meant.",
    };
  return {
    why: "what is asked for together no job has, or no subject of GitHub looks like it (a colon of an environment's name is written %3A), or a Deny holds back all.",
    fix: "Compare with a token of the job that is meant: cdktf-aws-github-oidc explain.",
  };
}
