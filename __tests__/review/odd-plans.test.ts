import { evaluate } from "../../modules/iam/evaluate";
import { runReview } from "../../modules/review/command";
import { UserError } from "../../modules/user-error";
import { type Change, change, plan, policyChange, reviewed, role } from "../support/review-plans";
import { ACCOUNT, admit, allow, ISSUER, MAIN, policy, trust } from "../support/review-policies";

/** Plans that Terraform rarely or never writes: none of them is green where access may grow, and none takes long. */

const deploy = role(trust(MAIN));
const same = change({ before: deploy, after: deploy });
const ADMIN = "arn:aws:iam::aws:policy/AdministratorAccess";
const READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";
const attachment = (arn: string) => ({ role: "deploy", policy_arn: arn });
const tie = (fields: object) => change({ address: "aws_iam_role_policy_attachment.a", ...fields });
const reasons = (review: ReturnType<typeof reviewed>) => review.cannotReview.map(({ reason }) => reason).join("\n");

describe("what a plan says of itself counts only in so many words", () => {
  test.each<[string, object, RegExp]>([
    ["another format", { format_version: "2.0" }, /format version 2.0/],
    ["drift that is no list", { resource_drift: "x" }, /not a list/],
    ["no complete", { complete: undefined }, /does not say whether it is complete/],
    ["complete is a text", { complete: "true" }, /partial/],
    ["complete is null", { complete: null }, /partial/],
    ["errored is a text", { errored: "true" }, /stopped with an error/],
    ["no configuration", { configuration: undefined }, /no configuration/],
    ["a configuration without a module", { configuration: {} }, /no configuration/],
    ["deferred changes that are no list", { deferred_changes: { "0": {} } }, /defers/],
    ["deferred changes of another kind", { deferred_changes: "x" }, /defers/],
    ["deferred changes without a resource", { deferred_changes: [null] }, /defers/],
    ["actions that are invoked", { action_invocations: [{ address: "action.aws_lambda_invoke.x" }] }, /invokes actions/],
    ["changes that are no list", { resource_changes: {} }, /not a list/],
  ])("%s", (_, more, reason) => {
    const review = reviewed([same], more);
    expect(review.verdict).toBe("unreviewable");
    expect(reasons(review)).toMatch(reason);
  });
  test("empty lists are nothing", () =>
    expect(reviewed([same], { errored: false, deferred_changes: [], action_invocations: [], resource_drift: null }).verdict).toBe(
      "unchanged",
    ));
});

describe("an entry whose verbs do not fit what it holds cannot be read", () => {
  test.each<[string, Change]>([
    ["updated to nothing", { before: deploy, after: null, actions: ["update"] }],
    ["unchanged to nothing", { before: deploy, after: null, actions: ["no-op"] }],
    ["created from something", { before: deploy, after: deploy, actions: ["create"] }],
    ["deleted to something", { before: deploy, after: deploy, actions: ["delete"] }],
    ["created with nothing", { before: null, after: null, actions: ["create"] }],
    ["deleted from nothing", { before: null, after: null, actions: ["delete"] }],
    ["unchanged from nothing", { before: null, after: deploy, actions: ["no-op"] }],
    ["no verbs", { before: deploy, after: deploy, actions: [] }],
    ["a verb that is no text", { before: deploy, after: deploy, actions: ["update", 7] as never }],
    ["values that are a text", { before: "deploy" as never, after: deploy, actions: ["update"] }],
    ["values that are a list", { before: deploy, after: [], actions: ["update"] }],
    ["ten thousand steps in its module", { before: deploy, after: deploy, module_address: `module.a${".module.a".repeat(10_000)}` }],
  ])("%s", (_, fields) => {
    expect(reasons(reviewed([change(fields)]))).toMatch(/cannot be read/);
    expect(reasons(reviewed([same], { resource_drift: [change(fields)] }))).toMatch(/cannot be read/);
  });
});

test("after_unknown of a whole resource leaves nothing known", () =>
  expect(reviewed([change({ before: deploy, after: deploy, after_unknown: true, actions: ["update"] })]).verdict).toBe("unreviewable"));

test("a trust policy that is not told is no trust policy that goes", () => {
  const { assume_role_policy: _, ...without } = deploy;
  expect(reviewed([change({ before: deploy, after: without })]).verdict).toBe("unreviewable");
});

describe("the length of a session", () => {
  const verdict = (max_session_duration: unknown) =>
    reviewed([change({ before: deploy, after: { ...deploy, max_session_duration } })]).verdict;
  test("as a text", () => expect(verdict("43200")).toBe("widened"));
  test("as the same text", () => expect(verdict("3600")).toBe("unchanged"));
  test.each(["${var.x}", "${var.x}0", "0${var.x}", true, [], {}])("as %j", (value) => expect(verdict(value)).toBe("unreviewable"));
});

describe("what Terraform forgets stays", () => {
  const forget = (before: string, after: string) =>
    reviewed([same, tie({ before: attachment(before), after: attachment(after), actions: ["create", "forget"] })]);
  test("beside what it makes anew", () => {
    expect(forget(READ_ONLY, ADMIN).verdict).toBe("widened");
    // The old one stays, so that nothing is lost
    expect(forget(ADMIN, READ_ONLY).changes.flatMap(({ what }) => what.filter(({ direction }) => direction === "lost"))).toEqual([]);
    expect(forget(ADMIN, READ_ONLY).verdict).not.toMatch(/narrowed|unchanged|rewritten/);
  });
  test.each<[string, string, object]>([
    ["an attachment", "aws_iam_role_policy_attachment.a", attachment(ADMIN)],
    ["an attachment to several", "aws_iam_policy_attachment.a", { name: "a", policy_arn: ADMIN, roles: ["deploy"], users: [], groups: [] }],
    ["an inline policy", "aws_iam_role_policy.a", { name: "p", role: "deploy", policy: policy(allow("*")) }],
    ["a list", "aws_iam_role_policy_attachments_exclusive.a", { role_name: "deploy", policy_arns: [ADMIN] }],
    ["a list of names", "aws_iam_role_policies_exclusive.a", { role_name: "deploy", policy_names: [] }],
  ])("%s: it is told, and nothing is lost", (_, address, before) => {
    const review = reviewed([same, change({ address, before, after: null, actions: ["forget"] })]);
    expect(review.verdict).toBe("changed");
    expect(review.changes).toMatchObject([{ address, events: [{ event: "policy-forgotten" }] }]);
  });
  test("a provider beside its successor", () => {
    const values = (url: string) => ({ url, client_id_list: ["sts.amazonaws.com"], thumbprint_list: [] });
    const address = "aws_iam_openid_connect_provider.g";
    const review = reviewed([change({ address, before: values("a.example"), after: values("b.example"), actions: ["create", "forget"] })]);
    expect(review.changes.map(({ events }) => events[0]?.event).sort()).toEqual(["provider-created", "provider-forgotten"]);
    expect(review.verdict).toBe("widened");
  });
});

describe("a condition key in two spellings", () => {
  const twice = (other: string) => {
    const { Condition, ...statement } = admit(MAIN);
    return policy({ ...statement, Condition: { StringEquals: { ...Condition.StringEquals, [`${ISSUER}:SUB`]: other } } });
  };
  test("is not compared", () => {
    expect(reviewed([change({ before: role(trust("repo:octo-org/other:*")), after: role(twice("repo:octo-org/x:*")) })]).verdict).toBe(
      "unreviewable",
    );
    expect(reviewed([change({ before: role(twice("a")), after: role(twice("b")) })]).verdict).toBe("unreviewable");
  });
  test("and equal to itself", () =>
    expect(reviewed([change({ before: role(twice("a")), after: role(twice("a")) })]).verdict).toBe("unchanged"));
});

describe("all but an ARN of fewer parts", () => {
  // It stands for all of S3 (IAM User Guide, "IAM ARNs")
  const spared = policy({ Effect: "Allow", Action: "s3:*", NotResource: "arn:aws:s3" });
  const object = "arn:aws:s3:::a";
  test("spares what it stands for", () =>
    expect(evaluate([JSON.parse(spared)], { action: "s3:GetObject", resource: object, context: {} })).toBe("denied"));
  test("so that it includes none of it", () =>
    expect(reviewed([same, policyChange(spared, policy(allow("s3:GetObject", object)))]).verdict).toBe("widened"));
});

describe("bounded, with a plain error", () => {
  const soon = <T>(run: () => T): T => {
    const from = Date.now();
    try {
      return run();
    } finally {
      expect(Date.now() - from).toBeLessThan(2000);
    }
  };
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  test.each<[string, string]>([
    ["a plan", `{"format_version":"1.2","x":${nested(10_000)}}`],
    ["its values", plan([change({ after: { ...deploy, inline_policy: "HERE" } })]).replace('"HERE"', nested(10_000))],
    ["its modules", `${'{"module_calls":{"a":{"module":'.repeat(4000)}{}${"}}}".repeat(4000)}`],
  ])("%s, nested ten thousand deep", (_, text) =>
    soon(() =>
      expect(() => runReview({ text, file: "plan.json" })).toThrow(
        new UserError(
          "plan.json is nested more than 512 deep, as no plan and no stack is. Give the output of: terraform show -json PLANFILE",
        ),
      ),
    ),
  );
  test("a stack, nested ten thousand deep", () =>
    soon(() =>
      expect(() => runReview({ text: `{"terraform":${nested(10_000)}}`, file: "b" }, { base: { text: "{}", file: "a" } })).toThrow(
        UserError,
      ),
    ));
  test("a text of a policy, and of what is not reviewed", () => {
    const deep = nested(10_000);
    const queue = change({ address: "aws_sqs_queue.q", before: { policy: "[]" }, after: { policy: deep } });
    soon(() => expect(reviewed([change({ after: role(deep) }), queue]).verdict).toBe("unreviewable"));
  });
  test("a template", () => {
    const deep = `${'${"'.repeat(10_000)}${'"}'.repeat(10_000)}`;
    const stack = (text: string) => ({
      file: "x",
      text: JSON.stringify({ resource: { aws_iam_role: { r: { name: "r", assume_role_policy: text } } } }),
    });
    soon(() => expect(runReview(stack(deep), { base: stack("{}") }).exitCode).toBe(3));
  });
  test("ten thousand steps in an address, or in a reference", () => {
    const steps = `aws_iam_role.r${'["x"]'.repeat(10_000)}`;
    const configuration = {
      root_module: {
        resources: [{ mode: "managed", type: "aws_iam_role_policy_attachment", name: "a", expressions: { role: { references: [steps] } } }],
      },
    };
    const coming = tie({
      address: `aws_iam_role_policy_attachment.a${".b".repeat(10_000)}`,
      after: { policy_arn: ADMIN },
      after_unknown: { role: true },
    });
    soon(() => expect(reviewed([{ ...coming, name: "a" }], { configuration }).verdict).toBe("unreviewable"));
  });
  test("ten thousand references", () => {
    const references = Array.from({ length: 10_000 }, (_, i) => `aws_iam_role.r${i}.name`);
    const configuration = {
      root_module: {
        resources: [{ mode: "managed", type: "aws_iam_role_policy_attachment", name: "a", expressions: { role: { references } } }],
      },
    };
    soon(() =>
      expect(reviewed([tie({ after: { policy_arn: ADMIN }, after_unknown: { role: true } })], { configuration }).verdict).toBe(
        "unreviewable",
      ),
    );
  });
});

test("a policy elsewhere is told by its ARN", () =>
  expect(reviewed([same, tie({ after: attachment(`arn:aws:iam::${ACCOUNT}:policy/x`) })]).verdict).toBe("unreviewable"));
