import type { RoleDefinition } from "../../modules";
import { rolesIn } from "../../modules/sources/read";
import { workflowFor } from "../../modules/workflow/workflow";
import type { Printed } from "./github-workflows";

/** The workflows of the roles of a stack, a plan or a state, each with what GitHub knows of its repositories. */
export function printedOf(
  label: string,
  file: object | string,
  definitions: Readonly<Record<string, RoleDefinition>>,
  url?: string,
): Printed[] {
  const roles = rolesIn([{ text: typeof file === "string" ? file : JSON.stringify(file), file: label }]);
  return Object.entries(definitions).map(([name, { repositories = [], owners = [], reusableWorkflows = [] }]): Printed => {
    const role = roles.roles.find((each) => each.name === name);
    if (role === undefined || !("document" in role.trust)) throw new Error(`${label} has no role ${name} that can be read`);
    const workflow = workflowFor(roles, { role: name });
    const calls = /^ {4}uses: /m.test(workflow);
    const provider = /"Federated":\s*"([^"]*)"/.exec(JSON.stringify(role.trust.document))?.[1];
    return {
      label: `${label} ${name}`,
      workflow,
      ...(calls && { called: workflowFor(roles, { role: name, called: true }) }),
      trust: role.trust.document,
      providerArn: provider ?? "",
      // Of an owner any repository
      repositories: [...repositories, ...owners.map((owner) => `${owner}/any@9`)],
      files: reusableWorkflows,
      ...(url !== undefined && { issuer: url }),
    };
  });
}
