import type { Grant } from "../iam/compare/grants";
import { conditionInWords } from "./conditions";

/** Who a trust policy admits apart from GitHub's jobs, in words. */
export function principalInWords(
  { type, id }: NonNullable<Grant["principal"]>,
  constraints: Grant["constraints"],
  issuer?: string,
): string {
  const name = issuer === undefined ? nameOf(type, id) : `whoever the identity provider ${issuer} signs in`;
  return `${name}${constraints.map((each) => `, ${conditionInWords(each)}`).join("")}`;
}

function nameOf(type: string, id: string): string {
  if (type === "Federated") return `whoever the SAML provider ${id.split(":saml-provider/")[1]} signs in`;
  if (type === "Service") return `the AWS service ${id}`;
  if (type !== "AWS") return `the ${type} ${id}`;
  if (id === "*") return "anyone with an AWS account";
  if (/^\d{12}$/.test(id)) return `whoever AWS account ${id} lets`;
  const [, , , , account = "", resource = ""] = id.split(":");
  const [, kind, name] = /^(role|user|assumed-role)\/(.+)$/.exec(resource) ?? [];
  return kind === undefined ? `the AWS principal ${id}` : `the ${kind === "user" ? "user" : "role"} ${name} of AWS account ${account}`;
}
