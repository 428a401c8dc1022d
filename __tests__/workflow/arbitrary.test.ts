import type { RoleDefinition } from "../../modules";
import { ACCOUNT, documentsOf } from "../support/documents";
import { judge } from "../support/github-workflows";
import { AUDIENCES, sampleRoles } from "../support/module-arbitraries";
import { printedOf } from "../support/printed-workflows";
import { runs } from "../support/runs";

/** A role as `aws iam get-account-authorization-details` has it. */
const details = (name: string, definition: RoleDefinition) => {
  const { trust, permissions } = documentsOf(definition, "eu-central-1", AUDIENCES);
  const { path = "/" } = definition;
  return {
    RoleDetailList: [
      {
        RoleName: name,
        Path: path,
        Arn: `arn:aws:iam::${ACCOUNT}:role${path}${name}`,
        AssumeRolePolicyDocument: trust,
        RolePolicyList: permissions === undefined ? [] : [{ PolicyName: "permissions", PolicyDocument: permissions }],
        AttachedManagedPolicies: [],
      },
    ],
  };
};

test("whatever the definition, the workflow is one that GitHub takes, and the role lets in all of its tokens", () => {
  const seed = Date.now();
  const roles = Object.entries(sampleRoles(runs(25).numRuns, seed));
  const all = roles.flatMap(([name, definition]) => printedOf(`seed ${seed}`, details(name, definition)));
  const { problems, admitted } = judge(all);
  expect(problems).toEqual([]);
  expect(admitted).toBeGreaterThan(all.length);
});
