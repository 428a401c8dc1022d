import * as z from "zod";
import { document, type Expression, entries, flatten, get, input, local, merge, notEmpty, values } from "../expression/build";
import { type Expected, field, flag, list, mapOf, someOf, text } from "../fields/kinds";
import * as texts from "../fields/texts";
import { conditionElement } from "../iam/condition-element";

/**
 * A role's own statements, for what no set allows. They only allow: neither a denial nor `NotAction` nor `NotResource` can be written.
 */

export const ESCALATION = "dangerouslyAllowEscalation";

const conditions = field(
  mapOf(
    texts.conditionOperator,
    field(
      mapOf(
        texts.conditionKey,
        field(
          list(texts.conditionValue).min(1),
          "What the key is compared with: one of these.",
          `a list with at least one item: ${texts.conditionValue.what}`,
          ["web"],
        ),
      ),
      "Condition keys.",
      "a map of condition keys to lists of text",
      { "aws:ResourceTag/team": ["web"] },
    ),
  ).default({}),
  "Conditions that must all hold: operators, condition keys, and the values that each key may have.",
  "a map of operators to maps of condition keys to lists of text",
  { StringEquals: { "aws:ResourceTag/team": ["web"] } },
);

/** Elements that IAM has and these statements do not. */
const NOT_ELEMENTS: readonly Expected[] = [
  {
    names: ["notaction", "notactions", "notresource", "notresources"],
    instead: "All but what is named would also be what AWS adds later. Name what is allowed, in {actions} and {resources}.",
  },
  { names: ["effect", "deny"], instead: "Statements only allow. To deny is for the policy in {permissionsBoundary}." },
  { names: ["principal", "principals", "notprincipal", "notprincipals"], instead: "Who comes in is said by the role itself." },
  { names: ["sid", "id"], instead: "The id is the key of the statement." },
];

const statement = field(
  z.strictObject({
    actions: someOf(texts.iamAction, "The actions that are allowed, each by its name."),
    resources: field(
      z.array(text(texts.statementResource, { token: "allowed" })).min(1),
      "What they are allowed on: full ARNs, in which * and ? are wildcards. May be known only after the apply; the plan then cannot show the policy.",
      `a list with at least one item: ${texts.statementResource.what}`,
      [texts.statementResource.example],
    ),
    conditions,
    [ESCALATION]: flag(
      false,
      "Whether it may hold actions that lead to any access: those that change identities, and passing or assuming roles that nobody named.",
    ),
  }),
  "A statement that allows these actions on these resources.",
  "an object",
  { actions: [texts.iamAction.example], resources: [texts.statementResource.example] },
  { expected: NOT_ELEMENTS },
);

export type OwnStatement = z.output<typeof statement>;

/** Whether it says that it may hold actions that lead to any access. */
export const mayEscalate = (statement: Expression<OwnStatement>) => get(statement, ESCALATION) as Expression<boolean>;

/** The field of a role. */
export const statementsField = field(
  mapOf(texts.statementId, statement).default({}),
  "Statements of your own beside the sets, each by its id (Sid).",
  "a map of statement ids to statements",
  { [texts.statementId.example]: { actions: [texts.iamAction.example], resources: [texts.statementResource.example] } },
);

/** Those of the role, by their ids. */
export const statements = input<Record<string, OwnStatement>>("statements");

/** What is made of each statement, in one list. */
export const ofEachStatement = <T>(
  made: (sid: Expression<string>, statement: Expression<OwnStatement>) => Expression<readonly T[]>,
  when?: (statement: Expression<OwnStatement>) => Expression<boolean>,
): Expression<T[]> =>
  flatten(
    values(
      entries(statements, ["sid", "statement"], (key, own) => ({ key, value: made(key, own), ...(when && { when: when(own) }) })),
    ) as Expression<T[][]>,
  );

/** Whether the role has any. */
export const hasStatements: Expression<boolean> = notEmpty(values(statements));

/** The same as statements of IAM. */
export const ownStatements = local(
  "own_statements",
  values(
    entries(statements, ["sid", "statement"], (key, own) => ({
      key,
      value: merge(
        document({ Sid: key, Action: get(own, "actions"), Resource: get(own, "resources") }),
        conditionElement(get(own, "conditions")),
      ),
    })),
  ) as Expression<Record<string, unknown>[]>,
  "The role's own statements. One without conditions gets no Condition element.",
);
