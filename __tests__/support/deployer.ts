import type { PolicyDocument } from "../../modules/iam/document";
import { evaluate } from "../../modules/iam/evaluate";
import { blocksOf } from "./blocks";
import type { Call } from "./decisions";
import { MOTO_ACCOUNT } from "./moto";

/** The calls that whoever deploys may not make with the permissions that docs/deploy.md asks for. */
export function refusedToDeployer(calls: readonly Call[]): Call[] {
  const blocks = blocksOf("docs/deploy.md").filter(({ language }) => language === "json");
  const policies = blocks.map(({ text }) => JSON.parse(text.replaceAll("111122223333", MOTO_ACCOUNT)) as PolicyDocument);
  return calls.filter((call) => evaluate(policies, { context: {}, ...call }) !== "allowed");
}
