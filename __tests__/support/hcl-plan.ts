import { packedPlan } from "./plan-file";
import { change, plan, role } from "./review-plans";
import { ACCOUNT, ISSUER, MAIN, trust } from "./review-policies";

/** A plan of HCL: a role whose trust policy is that of a document of a data source, which is read at the apply. */

/** The reference that the role's trust policy is, or that stands in it. */
export const TRUST_DOCUMENT = "data.aws_iam_policy_document.trust.json";

const TIME = "2026-11-22T05:18:44Z";

/**
 * @param sub whom the document admits; before the apply it is MAIN
 * @param expression what the file has as the role's trust policy; the plan's JSON has its reference alone
 */
export function hclPlan(sub: string, expression = TRUST_DOCUMENT): { readonly text: string; readonly packed: Uint8Array } {
  const state = role(trust(MAIN));
  const by = (key: string, test: string, value: string) => ({ test, variable: `${ISSUER}:${key}`, values: [value] });
  const statement = {
    actions: ["sts:AssumeRoleWithWebIdentity"],
    principals: [{ type: "Federated", identifiers: [`arn:aws:iam::${ACCOUNT}:oidc-provider/${ISSUER}`] }],
    condition: [by("aud", "StringEquals", "sts.amazonaws.com"), by("sub", sub.endsWith("*") ? "StringLike" : "StringEquals", sub)],
  };
  const references = [TRUST_DOCUMENT, "data.aws_iam_policy_document.trust"];
  const resources = [{ mode: "managed", type: "aws_iam_role", name: "deploy", expressions: { assume_role_policy: { references } } }];
  const changes = [
    change({ before: state, after: { ...state, assume_role_policy: undefined }, after_unknown: { assume_role_policy: true } }),
    change({
      address: "data.aws_iam_policy_document.trust",
      mode: "data",
      actions: ["read"],
      after: { statement: [statement] },
      after_unknown: { json: true },
    }),
  ];
  return {
    text: plan(changes, { timestamp: TIME, configuration: { root_module: { resources } } }),
    packed: packedPlan({ "main.tf": `resource "aws_iam_role" "deploy" {\n  assume_role_policy = ${expression}\n}\n` }, TIME),
  };
}
