import { IamPolicyAttachment } from "@cdktf/provider-aws/lib/iam-policy-attachment";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { IamRolePolicyAttachmentsExclusive } from "@cdktf/provider-aws/lib/iam-role-policy-attachments-exclusive";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { type App, Fn, TerraformIterator, TerraformStack, TerraformVariable } from "cdktf";
import {
  DefinitionError,
  type DeployRole,
  GithubDeployRole,
  GithubOidcProvider,
  GithubOidcStack,
  type RoleDefinition,
} from "../../modules/index";
import { fullRole, smallRole, stackWith } from "../support/roles";
import { synthesize, warningsOf } from "../support/synth";

const POLICY = "arn:aws:iam::123456789012:policy/own";
const LISTS = ["aws_iam_role_policies_exclusive", "aws_iam_role_policy_attachments_exclusive"] as const;

const resourcesOf = (role: RoleDefinition) => synthesize((app) => new GithubOidcStack(app, "s", stackWith(role))).resource;

describe("a role whose policies are exclusive", () => {
  test("is the default, and lists its one inline policy and no managed one", () => {
    const resource = resourcesOf(fullRole);
    expect(resource).toEqual(resourcesOf({ ...fullRole, exclusivePolicies: true }));
    expect(LISTS.map((type) => resource[type].deploy)).toEqual([
      { role_name: "${aws_iam_role.deploy.id}", policy_names: "${aws_iam_role_policy.deploy[*].name}" },
      { role_name: "${aws_iam_role.deploy.id}", policy_arns: [] },
    ]);
  });

  test("lists nothing without permission sets", () => {
    const resource = resourcesOf(smallRole);
    expect(LISTS.map((type) => resource[type].deploy)).toEqual([
      { role_name: "${aws_iam_role.deploy.id}", policy_names: [] },
      { role_name: "${aws_iam_role.deploy.id}", policy_arns: [] },
    ]);
  });

  test("is not one with exclusivePolicies: false; nothing else is different", () => {
    const { [LISTS[0]]: _, [LISTS[1]]: __, ...others } = resourcesOf(fullRole);
    expect(resourcesOf({ ...fullRole, exclusivePolicies: false })).toEqual(others);
  });
});

/** An app with our stack, in which somebody adds something beside the role `deploy`. */
type Add = (stack: GithubOidcStack, role: DeployRole, app: App) => void;
function synthesizeWith(add: Add, definition: RoleDefinition = fullRole) {
  let stack: GithubOidcStack | undefined;
  const json = synthesize((app) => {
    stack = new GithubOidcStack(app, "s", { ...stackWith(definition), roles: { deploy: definition, other: smallRole } });
    add(stack, stack.roles.get("deploy") as DeployRole, app);
    return stack;
  });
  return { json, warnings: warningsOf(stack) };
}

const attach = (scope: TerraformStack, role: string) => new IamRolePolicyAttachment(scope, "own", { role, policyArn: POLICY });
const elsewhere = (app: App, region = "eu-central-1") => {
  const stack = new TerraformStack(app, "elsewhere");
  new AwsProvider(stack, "aws", { region });
  return stack;
};
const iamRole = (scope: TerraformStack, name: string) => new IamRole(scope, name, { name, assumeRolePolicy: "{}" });

const ATTACHMENT = "aws_iam_role_policy_attachment";
const GIVES: readonly (readonly [what: string, add: Add, type: string])[] = [
  ["an attachment by the role's name", (stack, role) => attach(stack, role.name), ATTACHMENT],
  ["an attachment by the name in other letters, which is one role to IAM", (stack) => attach(stack, "Deploy"), ATTACHMENT],
  ["an attachment by the role's id", (stack, role) => attach(stack, role.id), ATTACHMENT],
  ["an attachment by a reference written out", (stack) => attach(stack, "${aws_iam_role.deploy.name}"), ATTACHMENT],
  ["an attachment by a part of the role's ARN", (stack, role) => attach(stack, Fn.element(Fn.split("/", role.arn), 2)), ATTACHMENT],
  ["an attachment whose role is overridden", (stack) => attach(stack, "x").addOverride("role", "deploy"), ATTACHMENT],
  ["an attachment of another stack, by the role's id", (_, role, app) => attach(elsewhere(app), role.id), ATTACHMENT],
  [
    "an inline policy",
    (stack, role) => new IamRolePolicy(stack, "own", { role: role.id, name: "own", policy: "{}" }),
    "aws_iam_role_policy",
  ],
  [
    "an attachment to several roles",
    (stack, role) => new IamPolicyAttachment(stack, "own", { name: "own", roles: ["x", role.id], policyArn: POLICY }),
    "aws_iam_policy_attachment",
  ],
  [
    "a second list of what alone may be attached",
    (stack, role) => new IamRolePolicyAttachmentsExclusive(stack, "own", { roleName: role.id, policyArns: [POLICY] }),
    "aws_iam_role_policy_attachments_exclusive",
  ],
];

describe("somebody else's policy for the role, in the same app", () => {
  test.each(GIVES)("%s: refused, with how to keep it", (_, add, type) => {
    let error: unknown;
    try {
      synthesizeWith(add);
    } catch (thrown) {
      error = thrown;
    }
    if (!(error instanceof DefinitionError)) throw new Error(`it was not refused: ${error}`);
    const at = error.message.includes("elsewhere/own") ? "elsewhere/own" : "s/own";
    expect(error.problems).toEqual([
      {
        path: "",
        message: `${at} (${type}) gives the role deploy a policy, which every second apply would take off again: the role has exactly the policies of its definition. ${type.endsWith("_attachment") ? "Name the policy in managedPolicies, or set" : "Set"} exclusivePolicies: false in the definition of deploy, or take ${at} out.`,
      },
    ]);
  });

  test.each(GIVES)("%s: accepted with exclusivePolicies: false", (_, add) => {
    expect(synthesizeWith(add, { ...fullRole, exclusivePolicies: false }).warnings).toEqual([]);
  });

  test("for a role that stands by itself: refused too", () => {
    const build = (exclusivePolicies: boolean) => () =>
      synthesize((app) => {
        const stack = elsewhere(app);
        const provider = GithubOidcProvider.fromAccount(stack, "github", { region: "eu-central-1" });
        attach(stack, new GithubDeployRole(stack, "deploy", { ...smallRole, provider, exclusivePolicies }).id);
        return stack;
      });
    expect(build(true)).toThrow("elsewhere/own (aws_iam_role_policy_attachment) gives the role deploy a policy");
    expect(build(false)).not.toThrow();
  });

  test.each<[string, Add]>([
    ["by its name", (stack) => attach(stack, "deployer")],
    ["by a reference", (stack) => attach(stack, iamRole(stack, "third").id)],
    [
      "of another stack, which has a role of that Terraform name",
      (_, __, app) => {
        const stack = elsewhere(app);
        attach(stack, iamRole(stack, "deploy").name);
      },
    ],
  ])("for another role, %s: accepted", (_, add) => {
    expect(synthesizeWith(add).warnings).toEqual([]);
  });

  test.each<[string, Add, string]>([
    ["by a variable", (stack) => attach(stack, new TerraformVariable(stack, "v", {}).stringValue), "a role of this stack"],
    [
      "for each of a list",
      (stack, role) => {
        const forEach = TerraformIterator.fromList([role.name]);
        new IamRolePolicyAttachment(stack, "own", { forEach, role: forEach.value, policyArn: POLICY });
      },
      "a role of this stack",
    ],
    ["by its name in a stack that may be of another account", (_, role, app) => attach(elsewhere(app), role.name), "the role deploy"],
    [
      "by its name with a provider that may be of another account",
      (stack, role) => {
        const provider = new AwsProvider(stack, "second", { alias: "second", region: "eu-west-1" });
        new IamRolePolicyAttachment(stack, "own", { role: role.name, policyArn: POLICY, provider });
      },
      "the role deploy",
    ],
  ])("%s: it cannot be told, and says so", (_, add, whom) => {
    expect(synthesizeWith(add).warnings).toEqual([
      expect.stringMatching(
        `^(s|elsewhere)/own \\(aws_iam_role_policy_attachment\\) may give ${whom} a policy; which role it is, only Terraform knows\\. If it does, set exclusivePolicies: false`,
      ),
    ]);
  });

  test("several: each is named", () => {
    const add: Add = (stack, role) => {
      for (const id of ["a", "b"]) new IamRolePolicy(stack, id, { role: role.id, name: id, policy: "{}" });
    };
    expect(() => synthesizeWith(add)).toThrow(/^The definition has 2 problems; nothing was written\.\n {2}s\/a .*\n {2}s\/b /);
  });
});
