import { type PolicyDocument, statementsOf } from "../iam/document";
import { printable } from "./printable";
import { whatTheyMayDo } from "./what";
import { whoMayComeIn } from "./who";

/** A role in words: who may come in, and what they may do. `others` are permissions that are said as they stand. */
export function describeRole(
  name: string,
  trust: PolicyDocument | undefined,
  permissions: readonly PolicyDocument[],
  others: readonly string[] = [],
): string {
  const who = trust === undefined ? ["whoever a trust policy admits that only Terraform knows"] : whoMayComeIn(trust);
  const what = [...whatTheyMayDo(permissions, accountOf(trust)), ...others];
  return [
    printable(name),
    "  who may come in",
    ...(who.length > 0 ? who : ["nobody: the trust policy has no statements"]).map(line),
    "  what they may do",
    ...(what.length > 0 ? what : ["nothing yet: the role has no permission sets"]).map(line),
  ].join("\n");
}

const line = (text: string) => `    - ${printable(text)}`;

/** A role and the provider that it trusts are of one account. */
function accountOf(trust: PolicyDocument | undefined): string {
  const principal = trust && statementsOf(trust)[0]?.Principal;
  const federated = typeof principal === "object" && principal !== null ? principal["Federated"] : undefined;
  return String(federated).split(":")[4] ?? "";
}
