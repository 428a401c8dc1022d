import { isEveryone, principalsOf } from "../../iam/statement-elements";
import { isOpen, type Rule } from "../rule";

export const everyone: Rule = {
  name: "everyone",
  severity: "warning",
  means: "an Allow names everybody as principal, or everybody but some (`NotPrincipal`)",
  find: ({ statements }) =>
    statements.flatMap((each) => {
      const { Effect, Principal, NotPrincipal } = each.statement;
      const all = NotPrincipal !== undefined || principalsOf(Principal)?.some((one) => one !== undefined && isEveryone(one));
      if (Effect !== "Allow" || !all) return [];
      return [
        {
          at: each.at,
          why: `The principal is everybody${NotPrincipal === undefined ? "" : " but those that are named"}: every identity provider of the account may bring a token${isOpen(each) ? "" : ", and only the conditions hold it back"}.`,
          fix: 'Name the provider: "Principal": { "Federated": "arn:aws:iam::ACCOUNT:oidc-provider/token.actions.githubusercontent.com" }.',
        },
      ];
    }),
};
