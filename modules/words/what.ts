import { asList, type PolicyDocument, type Statement, statementsOf } from "../iam/document";
import { allSets, callsOf } from "../permissions/registry";

/** What the calls of a permission set are for. */
export const PURPOSES: readonly (readonly [actions: readonly string[], purpose: string])[] = callsOf(allSets).map(
  ({ actions, purpose }) => [actions, purpose],
);

/** What the policies of a role of that account allow, in words: a line for each statement. */
export const whatTheyMayDo = (policies: readonly PolicyDocument[], account: string): string[] =>
  policies.flatMap(statementsOf).map((statement) => statementInWords(statement, account));

function statementInWords(statement: Statement, home: string): string {
  const called = asList(statement.Action);
  const known = PURPOSES.find(([set]) => set.length === called.length && set.every((action) => called.includes(action)));
  const what = statement.Effect === "Allow" && known !== undefined ? known[1] : `${statement.Effect.toLowerCase()} ${called.join(", ")}`;
  const resources = [...new Set(asList(statement.Resource).map((arn) => resourceInWords(arn, home)))];
  return `${what}: ${resources.join(", ")}`;
}

/** "repository/web in eu-central-1" of an ARN; a family stands for all its revisions. */
export function resourceInWords(arn: string, home: string): string {
  if (arn === "*") return "everywhere in the account (AWS knows no narrower resource for it)";
  const [, , service, region, account, ...rest] = arn.split(":");
  const resource = rest.join(":");
  const name = service === "ecs" ? resource.replace(/^(task-definition\/[^:]*):\*$/, "$1") : resource;
  const place = [region, !account || account === home ? "" : `account ${account}`].filter(Boolean).join(" of ");
  return place ? `${name} in ${place}` : name;
}
