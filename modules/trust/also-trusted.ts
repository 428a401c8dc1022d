import { type AlsoTrusted, role } from "../definition/inputs";
import {
  any,
  concat,
  document,
  type Expression,
  entries,
  flatten,
  get,
  list,
  local,
  merge,
  notEmpty,
  optional,
  values,
  when,
} from "../expression/build";
import { conditionElement } from "../iam/condition-element";

/**
 * Roles and users of IAM that may come in beside GitHub's jobs, by their own credentials: statements of their own, since a condition on a
 * claim holds for nobody who brings no token.
 */

/** Operators and condition keys with what they are compared with; an empty list asks nothing. */
const conditions = (asked: Readonly<Record<string, Readonly<Record<string, Expression<string[]>>>>>) =>
  entries(
    document(Object.fromEntries(Object.entries(asked).map(([operator, keys]) => [operator, document(keys)]))) as Expression<
      Record<string, Record<string, string[]>>
    >,
    ["operator", "keys"],
    (operator, of) => ({ key: operator, value: of, when: notEmpty(flatten(values(of as Expression<Record<string, string[]>>))) }),
  );

const ofEach = (
  made: (name: Expression<string>, trusted: Expression<AlsoTrusted>) => Expression<Record<string, unknown>>,
  only?: (trusted: Expression<AlsoTrusted>) => Expression<boolean>,
) =>
  values(
    entries(role.alsoTrust, ["name", "trusted"], (name, trusted) => ({
      key: name,
      value: made(name, trusted),
      ...(only && { when: only(trusted) }),
    })),
  ) as Expression<Record<string, unknown>[]>;

const allow = (trusted: Expression<AlsoTrusted>, action: Expression<string[]> | string) => ({
  Effect: "Allow",
  Principal: document({ AWS: get(trusted, "principals") }),
  Action: action,
});

const assuming = ofEach((name, trusted) =>
  merge(
    document({ Sid: name, ...allow(trusted, "sts:AssumeRole") }),
    conditionElement(
      conditions({
        StringEquals: { "sts:ExternalId": optional(get(trusted, "externalId") as Expression<string>) },
        Bool: { "aws:MultiFactorAuthPresent": when(get(trusted, "requireMfa"), list<string>("true")) },
      }),
    ),
  ),
);

/**
 * What a session may say of itself. The conditions of the call that assumes the role are not asked here: without that call these give
 * nothing, and whether AWS has their keys when it checks these is not documented.
 */
const ofSessions = ofEach(
  (_, trusted) =>
    document(
      allow(
        trusted,
        concat(
          when(get(trusted, "tagSession"), list<string>("sts:TagSession")),
          when(get(trusted, "setSourceIdentity"), list<string>("sts:SetSourceIdentity")),
        ),
      ),
    ),
  (trusted) => any(get(trusted, "tagSession"), get(trusted, "setSourceIdentity")),
);

export const alsoTrusted: Expression<Record<string, unknown>[]> = local(
  "also_trusted",
  concat(assuming, ofSessions),
  "Roles and users of IAM bring no token: they have statements of their own. One without conditions gets no Condition element. Tags and source identity give nothing to whom the first statement does not let in.",
);
