import { type PolicyDocument, statementsOf } from "../policy/document";
import { whatTheyMayDo } from "./what";
import { whoMayComeIn } from "./who";

/** A role in words: who may come in, and what they may do. */
export function describeRole(name: string, trust: PolicyDocument, permissions: readonly PolicyDocument[]): string {
  const what = whatTheyMayDo(permissions, accountOf(trust));
  return [
    name,
    "  who may come in",
    ...whoMayComeIn(trust).map(line),
    "  what they may do",
    ...(what.length > 0 ? what : ["nothing yet: the role has no permission sets"]).map(line),
  ].join("\n");
}

const line = (text: string) => `    - ${printable(text)}`;

/** Nothing that could move the cursor or hide text; the values come from files. */
const printable = (text: string) =>
  text.replaceAll(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** A role and the provider that it trusts are of one account. */
function accountOf(trust: PolicyDocument): string {
  const principal = statementsOf(trust)[0]?.Principal;
  const federated = typeof principal === "object" ? principal["Federated"] : undefined;
  return String(federated).split(":")[4] ?? "";
}
