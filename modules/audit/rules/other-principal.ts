import { type Grant, grantsOf } from "../../iam/compare/grants";
import { type Exposure, exposureOf } from "../../trust/exposure";
import { isGithub, issuerOf } from "../../trust/grant-issuer";
import { whoInWords } from "../../words/who";
import type { Severity } from "../model";
import type { Rule } from "../rule";

const SEVERITY: Readonly<Partial<Record<Exposure, Severity>>> = { anyone: "unsafe", organisation: "info", named: "info" };
/** An issuer that has GitHub's name and is none of its: whoever runs it signs what he likes. */
const LOOKS_LIKE_GITHUB = /github/i;

export const otherPrincipal: Rule = {
  name: "other-principal",
  severity: "info",
  means: "others than jobs of GitHub come in: accounts, services, other identity providers; unsafe where anybody does",
  find: ({ document, statements, isOfGithub }) =>
    statements.flatMap(({ at, statement }) => {
      if (statement.Effect !== "Allow") return [];
      const { NotPrincipal, ...named } = statement;
      // Everybody but some is everybody: whoever is left out comes by another account
      const asked = NotPrincipal === undefined ? statement : { ...named, Principal: "*" as const };
      const grants = grantsOf({ ...document, Statement: asked }, "trust").filter((grant) => {
        const issuer = issuerOf(grant);
        return grant.opaque === undefined && !(issuer !== undefined && isGithub(issuer)) && !isWebIdentityOfEverybody(grant);
      });
      const severityOf = (grant: Grant): Severity | undefined =>
        LOOKS_LIKE_GITHUB.test(issuerOf(grant) ?? "") ? "unsafe" : SEVERITY[exposureOf(grant)];
      const found = new Map(grants.map((grant) => [whoInWords(grant), severityOf(grant)] as const));
      return [...found].flatMap(([who, severity]) =>
        severity === undefined || (severity !== "unsafe" && !isOfGithub)
          ? []
          : [
              {
                at,
                severity,
                why: `Beside jobs of GitHub there comes in: ${who}.`,
                fix: severity === "unsafe" ? "Name who may come in." : "Give them a role of their own, unless this one is meant for them.",
              },
            ],
      );
    }),
};

/** A token comes through a provider, whatever principal is named: that is told by the tokens. */
const isWebIdentityOfEverybody = ({ principal, action }: Grant): boolean =>
  principal?.id === "*" && "value" in action && action.value.text.toLowerCase() === "sts:assumerolewithwebidentity";
