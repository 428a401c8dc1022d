import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { type TerraformStack, TerraformVariable } from "cdktf";
import { GithubDeployRole, GithubOidcProvider, GithubOidcStack, type RoleDefinition } from "../../modules";
import { smallRole, stackWith } from "../support/roles";
import { synthesize } from "../support/synth";

const OWN = "arn:aws:iam::123456789012:policy/own";
const READ = "arn:aws:iam::aws:policy/ReadOnlyAccess";
const ADMIN = "arn:aws:iam::aws:policy/AdministratorAccess";

const resourcesOf = (role: RoleDefinition) => synthesize((app) => new GithubOidcStack(app, "s", stackWith(role))).resource;
/** The resources of a stack with a role whose definition takes something of that stack. */
const resourcesWith = (definition: (stack: TerraformStack) => Partial<RoleDefinition>) =>
  synthesize((app) => {
    const stack = new GithubOidcStack(app, "s", stackWith(smallRole));
    new GithubDeployRole(stack, "web", { ...smallRole, ...definition(stack), provider: stack.provider });
    return stack;
  }).resource;

describe("managed policies of a role", () => {
  test("each has an attachment by its name, and the list of what alone is attached has them all", () => {
    const resource = resourcesOf({ ...smallRole, managedPolicies: { own: OWN, "a-B_2": READ }, dangerouslyManagedPolicies: { x: ADMIN } });
    const role = "${aws_iam_role.deploy.id}";
    expect(resource.aws_iam_role_policy_attachment).toEqual({
      deploy__own: { role, policy_arn: OWN },
      "deploy__a-B_5f2": { role, policy_arn: READ },
      deploy__x: { role, policy_arn: ADMIN },
    });
    expect(resource.aws_iam_role_policy_attachments_exclusive.deploy.policy_arns).toEqual([
      "${aws_iam_role_policy_attachment.deploy__own.policy_arn}",
      "${aws_iam_role_policy_attachment.deploy__a-B_5f2.policy_arn}",
      "${aws_iam_role_policy_attachment.deploy__x.policy_arn}",
    ]);
  });

  test("none: no attachment", () => {
    expect(resourcesOf({ ...smallRole, managedPolicies: {} })).not.toHaveProperty("aws_iam_role_policy_attachment");
  });

  test("with exclusivePolicies: false they are attached, and nothing is taken off", () => {
    const resource = resourcesOf({ ...smallRole, managedPolicies: { own: OWN }, exclusivePolicies: false });
    expect(Object.keys(resource.aws_iam_role_policy_attachment)).toEqual(["deploy__own"]);
    expect(resource).not.toHaveProperty("aws_iam_role_policy_attachments_exclusive");
  });

  test("in several accounts, roles and policies of one name are told apart", () => {
    const { resource } = synthesize((app) => {
      const stack = new GithubOidcStack(app, "s", stackWith(smallRole));
      for (const alias of ["test", "production"]) {
        const aws = new AwsProvider(stack, alias, { alias, region: "eu-central-1" });
        const provider = GithubOidcProvider.fromAccount(stack, `github-${alias}`, { region: "eu-central-1", provider: aws });
        new GithubDeployRole(stack, `web-${alias}`, { ...smallRole, name: "web", provider, managedPolicies: { read: READ } });
      }
      return stack;
    });
    expect(resource.aws_iam_role_policy_attachment).toMatchObject({
      web__test__read: { role: "${aws_iam_role.web__test.id}", provider: "aws.test" },
      web__production__read: { role: "${aws_iam_role.web__production.id}", provider: "aws.production" },
    });
  });
});

describe("an ARN that only Terraform knows", () => {
  test("is attached by reference, and held in the plan or the apply to what is refused of one that is written out", () => {
    const resource = resourcesWith((stack) => ({ managedPolicies: { own: new IamPolicy(stack, "own", { policy: "{}" }).arn } }));
    const attachment = resource.aws_iam_role_policy_attachment.web__own;
    expect(attachment.policy_arn).toBe("${aws_iam_policy.own.arn}");
    const [{ condition, error_message: said }, ...others] = attachment.lifecycle.precondition;
    expect(others).toEqual([]);
    expect(condition).toBe(
      '${!can(regex("^arn:[^:]*:iam::aws:policy/(.*/)?([^/]*administrator[^/]*|poweruseraccess|iamfullaccess)$", lower(join("", [aws_iam_policy.own.arn]))))}',
    );
    expect(said).toMatch(/^managedPolicies\["own"\]: By its name .* give it in dangerouslyManagedPolicies\.$/);
  });

  test("in a part of it, too; not where it is meant to be dangerous", () => {
    const resource = resourcesWith((stack) => {
      const arn = `arn:aws:iam::${new TerraformVariable(stack, "account", {}).stringValue}:policy/x`;
      return { managedPolicies: { a: arn }, dangerouslyManagedPolicies: { b: `${arn}-2` } };
    });
    const { web__a: ordinary, web__b: dangerous } = resource.aws_iam_role_policy_attachment;
    expect(ordinary.lifecycle.precondition[0].condition).toContain('lower(join("", ["arn:aws:iam::${var.account}:policy/x"]))');
    expect(dangerous).not.toHaveProperty("lifecycle");
  });
});
