import type { PolicyDocument } from "../../modules/iam/document";
import { rolesIn } from "../../modules/sources/read";
import { workflowFor } from "../../modules/workflow/workflow";
import type { Printed } from "./github-workflows";

/** The workflows of the roles of a stack, a plan or a state, each with the repositories that its trust policy names. */
export function printedOf(label: string, file: object | string): Printed[] {
  const roles = rolesIn([{ text: typeof file === "string" ? file : JSON.stringify(file), file: label }]);
  return roles.roles.map((role): Printed => {
    if (!("document" in role.trust)) throw new Error(`${label} has no role ${role.name} that can be read`);
    const workflow = workflowFor(roles, { role: role.place });
    const texts = textsIn(role.trust.document);
    // Of an owner any repository
    const named = texts.flatMap((text) => /^repo:([^:]+)/.exec(text)?.[1]?.replace("*", "any@9") ?? []);
    const providerArn = texts.find((text) => text.includes(":oidc-provider/")) ?? "";
    return {
      label: `${label} ${role.name}`,
      workflow,
      ...(/^ {4}uses: /m.test(workflow) && { called: workflowFor(roles, { role: role.place, called: true }) }),
      trust: role.trust.document,
      providerArn,
      repositories: named.length > 0 ? [...new Set(named)] : texts.filter((text) => /^[\w-]+\/[\w.-]+$/.test(text)),
      issuer: `https://${providerArn.split(":oidc-provider/")[1]}`,
      files: texts.filter((text) => text.includes("/.github/workflows/")).map((text) => text.replaceAll("${$}", "$")),
    };
  });
}

const textsIn = (value: PolicyDocument | object | string): string[] =>
  typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
