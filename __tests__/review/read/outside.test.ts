import { reviewOfPlan } from "../../../modules/review/command";
import { change, plan, reviewed } from "../../support/review-plans";
import { ACCOUNT, allow, policy } from "../../support/review-policies";

/** Which resources are named under "not reviewed here": by the names and the shape of what they carry, and of which types as a whole. */

const DOCUMENT = policy({ ...allow("s3:GetObject"), Principal: "*" });
const ROLE = `arn:aws:iam::${ACCOUNT}:role/deploy`;
const created = (type: string, after: object, more: object = {}) => change({ address: `${type}.x`, after, ...more });
const outside = (...changes: object[]) => reviewed(changes).outside;

describe("a new resource is named for", () => {
  test.each<[string, object, string[]]>([
    // A policy document
    ["aws_sqs_queue", { name: "q", policy: DOCUMENT }, ["policy"]],
    ["aws_sns_topic", { policy: DOCUMENT }, ["policy"]],
    ["aws_kms_key", { policy: DOCUMENT }, ["policy"]],
    ["aws_secretsmanager_secret", { policy: DOCUMENT }, ["policy"]],
    ["aws_s3_bucket", { policy: DOCUMENT }, ["policy"]],
    ["aws_s3_bucket_policy", { bucket: "b", policy: DOCUMENT }, ["policy"]],
    ["aws_api_gateway_rest_api_policy", { policy: DOCUMENT }, ["policy"]],
    ["aws_cloudwatch_event_bus_policy", { policy: DOCUMENT }, ["policy"]],
    ["aws_opensearch_domain", { access_policies: DOCUMENT }, ["access_policies"]],
    ["aws_vpc_endpoint", { policy: DOCUMENT }, ["policy"]],
    ["aws_something_of_tomorrow", { settings: [{ who: DOCUMENT }] }, ["settings"]],
    ["awscc_sqs_queue_policy", { policy_document: DOCUMENT }, ["policy_document"]],
    ["awscc_something", { policy_document: { Statement: [{ Effect: "Allow" }] } }, ["policy_document"]],
    ["kubernetes_config_map", { data: { mapRoles: `- rolearn: ${ROLE}\n  groups: [system:masters]` } }, ["data"]],
    // A role
    ["aws_lambda_function", { function_name: "f", role: ROLE }, ["role"]],
    ["aws_instance", { iam_instance_profile: "web" }, ["iam_instance_profile"]],
    ["aws_ecs_task_definition", { task_role_arn: ROLE, execution_role_arn: ROLE }, ["task_role_arn", "execution_role_arn"]],
    ["aws_eks_pod_identity_association", { role_arn: ROLE, service_account: "s" }, ["role_arn"]],
    ["aws_cognito_identity_pool_roles_attachment", { roles: { authenticated: ROLE } }, ["roles"]],
    ["aws_scheduler_schedule", { target: [{ arn: "arn:aws:sqs:eu-central-1:1:q", role_arn: ROLE }] }, ["target"]],
    ["aws_api_gateway_authorizer", { authorizer_credentials: ROLE }, ["authorizer_credentials"]],
    // A principal
    ["aws_lambda_permission", { action: "lambda:InvokeFunction", principal: "*" }, ["principal"]],
    ["aws_lambda_layer_version_permission", { principal: ACCOUNT }, ["principal"]],
    ["aws_kms_grant", { grantee_principal: ROLE }, ["grantee_principal"]],
    ["aws_eks_access_entry", { principal_arn: ROLE }, ["principal_arn"]],
    ["aws_ram_principal_association", { principal: "999988887777" }, ["principal"]],
    ["aws_ami_launch_permission", { account_id: "999988887777", image_id: "ami-1" }, ["account_id"]],
    ["aws_something_of_tomorrow", { shared_accounts: ["999988887777"] }, ["shared_accounts"]],
    ["aws_something_of_tomorrow", { anything: [`arn:aws:iam::999988887777:root`] }, ["anything"]],
    ["aws_something_of_tomorrow", { principals: { "999988887777": {} } }, ["principals"]],
    ["aws_something_of_tomorrow", { accounts: { "999988887777": true } }, ["accounts"]],
    ["aws_lakeformation_permissions", { principal: ROLE, permissions: ["ALL"] }, ["principal"]],
    // Names that only begin or end like those that say nothing, or like another policy
    ["aws_something_of_tomorrow", { tag_principal: "web" }, ["tag_principal"]],
    ["aws_something_of_tomorrow", { first_comment: DOCUMENT }, ["first_comment"]],
    ["aws_something_of_tomorrow", { scaling_policy_role_arn: "web" }, ["scaling_policy_role_arn"]],
    // Everybody
    ["aws_lambda_function_url", { function_name: "f", authorization_type: "NONE" }, ["authorization_type"]],
    ["aws_api_gateway_method", { authorization: "NONE" }, ["authorization"]],
    ["aws_vpclattice_service", { auth_type: "NONE" }, ["auth_type"]],
    ["aws_s3_bucket_acl", { acl: "public-read" }, ["acl"]],
    ["aws_s3_bucket", { grant: [{ type: "Group", uri: "http://acs.amazonaws.com/groups/global/AllUsers" }] }, ["grant"]],
    ["aws_db_instance", { publicly_accessible: true }, ["publicly_accessible"]],
    ["aws_cognito_identity_pool", { allow_unauthenticated_identities: true }, ["allow_unauthenticated_identities"]],
    ["aws_s3_bucket_public_access_block", { block_public_policy: false }, ["block_public_policy"]],
    // What makes other resources
    ["aws_cloudformation_stack", { name: "s", template_body: "{}" }, ["template_body"]],
    ["awscc_cloudformation_stack", { template_url: "s3://x" }, ["template_url"]],
    ["aws_cloudcontrolapi_resource", { type_name: "AWS::IAM::Role", desired_state: "{}" }, ["desired_state"]],
  ])("%s %j: %j", (type, after, carries) => expect(outside(created(type, after))).toMatchObject([{ type, actions: ["create"], carries }]));

  test.each<[string, object]>([
    ["aws_iam_user", { name: "u" }],
    ["aws_iam_access_key", { user: "u" }],
    ["aws_iam_user_login_profile", { user: "u" }],
    ["aws_iam_group_membership", { group: "g", users: ["u"] }],
    ["aws_iam_signing_certificate", { user_name: "u" }],
    ["aws_identitystore_group_membership", { group_id: "1", member_id: "2" }],
    ["aws_ssoadmin_permission_set", { name: "p" }],
    ["aws_ssoadmin_account_assignment", { target_id: ACCOUNT }],
    ["aws_organizations_policy_attachment", { policy_id: "p-1", target_id: ACCOUNT }],
    ["aws_ram_resource_share", { name: "s" }],
    ["aws_rolesanywhere_trust_anchor", { name: "a" }],
    ["aws_verifiedpermissions_policy", { policy_store_id: "x" }],
    ["aws_eks_access_policy_association", { cluster_name: "c" }],
    ["aws_grafana_role_association", { workspace_id: "w" }],
    ["aws_cognito_user_in_group", { username: "u" }],
    ["aws_transfer_ssh_key", { user_name: "u" }],
    ["aws_cognito_identity_pool_provider_principal_tag", { identity_pool_id: "x" }],
    ["aws_iam_account_alias_of_tomorrow", { x: 1 }],
    ["aws_s3_account_public_access_block", { account_id: "x" }],
    ["aws_lambda_function_url", { authorization_type: "AWS_IAM" }],
    ["aws_ssm_association", { name: "AWS-RunShellScript" }],
    ["awscc_iam_group", { group_name: "g" }],
    ["awscc_lambda_permission", { action: "lambda:InvokeFunction" }],
    ["aws_future_service_permission", { x: 1 }],
    ["aws_future_service_grant", { x: 1 }],
    ["aws_future_group_membership", { x: 1 }],
  ])("its type, %s", (type, after) => expect(outside(created(type, after))).toMatchObject([{ type }]));
});

describe("a new resource is not named for", () => {
  test.each<[string, object, object]>([
    ["aws_s3_bucket", { bucket: "b", force_destroy: false, policy: "", grant: [] }, {}],
    ["aws_instance", { ami: "ami-1", iam_instance_profile: "" }, {}],
    ["aws_cloudwatch_log_group", { name: "l", retention_in_days: 7 }, {}],
    ["aws_dynamodb_table", { name: "t" }, {}],
    ["aws_db_instance", { username: "u", publicly_accessible: false }, {}],
    ["aws_s3_bucket_lifecycle_configuration", { bucket: "b" }, {}],
    ["aws_ecr_lifecycle_policy", { policy: '{"rules":[]}' }, {}],
    ["aws_autoscaling_policy", { policy_type: "SimpleScaling", name: "p" }, {}],
    ["aws_cloudfront_cache_policy", { name: "p" }, {}],
    ["aws_security_group", { ingress: [{ cidr_blocks: ["0.0.0.0/0"], security_groups: [] }], owner_id: ACCOUNT }, {}],
    ["aws_elasticache_user_group", { user_group_id: "g", user_ids: ["default"] }, {}],
    ["aws_api_gateway_method", { authorization: "AWS_IAM" }, {}],
    ["aws_s3_bucket_ownership", { acl: "private" }, {}],
    ["aws_sqs_queue", { name: "q", tags: { owner: ROLE } }, {}],
    ["aws_iam_account_alias", { account_alias: "acme" }, {}],
    ["terraform_data", { input: DOCUMENT }, { provider_name: "terraform.io/builtin/terraform" }],
    ["random_password", { length: 12 }, { provider_name: "registry.terraform.io/hashicorp/random" }],
    ["local_file", { content: DOCUMENT }, { provider_name: "registry.terraform.io/hashicorp/local" }],
  ])("%s %j", (type, after, more) => expect(outside(created(type, after, more))).toEqual([]));

  test.each(["registry.terraform.io/evil/random", "registry.terraform.io/hashicorp/randomized"])(
    "%s is not taken for a provider that touches no account",
    (provider_name) => expect(outside(created("random_role", { role: ROLE }, { provider_name }))).toHaveLength(1),
  );
});

/** A plan in which the configuration of the resource sets these attributes. */
const configured = (expressions: object, changes: object[], more: object = {}) =>
  reviewOfPlan(
    plan(changes, {
      configuration: {
        root_module: {
          resources: [{ address: "aws_sqs_queue.x", mode: "managed", type: "aws_sqs_queue", name: "x", expressions, ...more }],
        },
      },
    }),
    "plan.json",
  ).outside;

describe("what is not known or not shown", () => {
  const unknown = (after_unknown: object) => created("aws_sqs_queue", { name: "q" }, { after_unknown });
  test("counts where the configuration sets it", () => {
    expect(configured({ policy: { references: ["local.p"] } }, [unknown({ policy: true })])).toMatchObject([{ carries: ["policy"] }]);
    expect(configured({ policy: {} }, [unknown({ policy: true })])).toMatchObject([{ carries: ["policy"] }]);
  });
  test("does not where the provider makes it up", () =>
    expect(configured({ name: {} }, [unknown({ policy: true, arn: true })])).toEqual([]));
  test("counts where nobody knows whether it is set", () => expect(outside(unknown({ policy: true }))).toHaveLength(1));
  test("counts where there was nothing before", () =>
    expect(
      outside(change({ address: "aws_sqs_queue.x", before: { policy: "" }, after: {}, after_unknown: { policy: true } })),
    ).toMatchObject([{ carries: ["policy"] }]));
  test("counts where the provider changes what the configuration does not set, and not what it makes up", () => {
    const policies = (before: string | undefined) =>
      change({ address: "aws_sqs_queue.x", before: before === undefined ? null : { policy: before }, after: { policy: DOCUMENT } });
    expect(configured({ name: {} }, [policies("")])).toMatchObject([{ carries: ["policy"] }]);
    expect(configured({ name: {} }, [policies(undefined)])).toEqual([]);
  });
  test("counts inside of a block, which a loop may have made", () =>
    expect(
      configured({ name: {} }, [
        created("aws_sqs_queue", { target: [{ name: "t" }] }, { after_unknown: { target: [{ role_arn: true }] } }),
      ]),
    ).toMatchObject([{ carries: ["target"] }]));
  test("counts in a single block, which a loop may have made", () =>
    expect(configured({ name: {} }, [created("aws_sqs_queue", { target: { role_arn: ROLE } })])).toMatchObject([{ carries: ["target"] }]));
  test("counts under any name where it refers to something of IAM", () =>
    expect(configured({ anything: { references: ["aws_iam_role.x.arn", "aws_iam_role.x"] } }, [unknown({ anything: true })])).toMatchObject(
      [{ carries: ["anything"] }],
    ));
  test.each([
    ["authorization_type"],
    ["auth_type"],
    ["publicly_accessible"],
    ["block_public_policy"],
    ["restrict_public_buckets"],
    ["acl"],
    ["account_id"],
    ["role_arn"],
  ])("counts where it is %s that is not known, or sensitive", (name) => {
    expect(configured({ [name]: { references: ["local.x"] } }, [unknown({ [name]: true })])).toMatchObject([{ carries: [name] }]);
    expect(outside(created("aws_sqs_queue", { [name]: "x" }, { after_sensitive: { [name]: true } }))).toMatchObject([{ carries: [name] }]);
    expect(outside(created("aws_sqs_queue", { [name]: "x" }, { after_sensitive: true }))).toMatchObject([{ carries: [name] }]);
    for (const settings of [true, [{ [name]: true }]])
      expect(outside(created("aws_sqs_queue", { settings: [{ [name]: "x" }] }, { after_sensitive: { settings } }))).toMatchObject([
        { carries: ["settings"] },
      ]);
  });
  test("counts where a part of it is not known, and refers to something of IAM", () => {
    const refers = { anything: { references: ["aws_iam_role.x.arn", "aws_iam_role.x"] } };
    for (const anything of [[false, true], { a: false, b: true }])
      expect(configured(refers, [unknown({ anything })])).toMatchObject([{ carries: ["anything"] }]);
  });
  test("is not counted under a name of another policy", () =>
    expect(configured({ redrive_policy: { references: ["aws_sqs_queue.d.arn"] } }, [unknown({ redrive_policy: true })])).toEqual([]));
  test("a sensitive policy, of which nothing comes out", () => {
    const secret = policy({ ...allow("s3:*", "arn:aws:s3:::hunter22"), Principal: "*" });
    const review = reviewed([
      created("aws_sqs_queue", { policy: "hunter22", other: secret }, { after_sensitive: { policy: true, other: true } }),
    ]);
    expect(review.outside).toMatchObject([{ carries: ["policy", "other"] }]);
    expect(JSON.stringify(review)).not.toContain("hunter22");
  });
  test("a sensitive value under a plain name that is no policy is none", () =>
    expect(outside(created("aws_db_instance", { password: "hunter22" }, { after_sensitive: { password: true } }))).toEqual([]));
});

describe("what happens to it", () => {
  const queue = { name: "q", policy: DOCUMENT, delay_seconds: 0 };
  const named = (...changes: object[]) => outside(...changes).map(({ actions }) => actions);
  const updated = (type: string, before: object, after: object, more: object = {}) =>
    change({ address: `${type}.x`, before, after, ...more });

  test("nothing", () =>
    expect(named(updated("aws_sqs_queue", queue, queue), updated("aws_iam_user", { name: "u" }, { name: "u" }))).toEqual([]));
  test("a data source is read", () =>
    expect(named(created("aws_iam_user", { name: "u" }, { mode: "data", actions: ["read"] }))).toEqual([]));
  test.each([[["delete"]], [["forget"]]])("%j", (actions) =>
    expect(named(change({ address: "aws_sqs_queue.x", before: queue, after: null, actions }))).toEqual([actions]),
  );
  test("made anew", () =>
    expect(named(change({ address: "aws_sqs_queue.x", before: queue, after: queue, actions: ["delete", "create"] }))).toEqual([
      ["delete", "create"],
    ]));
  test("imported as it is", () =>
    expect(named(change({ address: "aws_sqs_queue.x", before: queue, after: queue, actions: ["no-op"], importing: { id: "q" } }))).toEqual([
      ["no-op"],
    ]));
  test("another setting of a queue whose policy stays is none", () =>
    expect(named(updated("aws_sqs_queue", queue, { ...queue, delay_seconds: 5 }))).toEqual([]));
  test("a policy that is only spelled otherwise is none", () =>
    expect(named(updated("aws_sqs_queue", queue, { ...queue, policy: JSON.stringify(JSON.parse(DOCUMENT), null, 1) }))).toEqual([]));
  test("a policy that goes", () => expect(named(updated("aws_sqs_queue", queue, { ...queue, policy: "" }))).toEqual([["update"]]));
  test("to whom a role is tied, other attributes say", () =>
    expect(named(updated("aws_something_of_tomorrow", { role_arn: ROLE, subject: "a" }, { role_arn: ROLE, subject: "b" }))).toEqual([
      ["update"],
    ]));
  test("another role inside of a block", () =>
    expect(
      named(updated("aws_something_of_tomorrow", { target: [{ role_arn: ROLE }] }, { target: [{ role_arn: `${ROLE}-admin` }] })),
    ).toEqual([["update"]]));
  test("tags say nothing", () =>
    expect(named(updated("aws_iam_user", { name: "u", tags: null }, { name: "u", tags: { a: "b" }, tags_all: { a: "b" } }))).toEqual([]));

  describe("of what runs with a role", () => {
    const lambda = (role: string, code: string) => ({ function_name: "f", role, source_code_hash: code });
    test("new code gives nobody anything", () =>
      expect(named(updated("aws_lambda_function", lambda(ROLE, "a"), lambda(ROLE, "b")))).toEqual([]));
    test("also where it is made anew", () =>
      expect(
        named(
          updated(
            "aws_ecs_task_definition",
            { task_role_arn: ROLE, cpu: 1 },
            { task_role_arn: ROLE, cpu: 2 },
            { actions: ["delete", "create"] },
          ),
        ),
      ).toEqual([]));
    test.each<[string, string[][]]>([
      ["delete", []],
      ["forget", [["forget"]]],
    ])("%s: what is forgotten runs on", (action, expected) =>
      expect(named(change({ address: "aws_lambda_function.x", before: lambda(ROLE, "a"), after: null, actions: [action] }))).toEqual(
        expected,
      ),
    );
    test.each(["aws_lambda_function_of_tomorrow", "of_tomorrow_aws_lambda_function"])("%s is not known to", (type) =>
      expect(named(updated(type, lambda(ROLE, "a"), lambda(ROLE, "b")))).toEqual([["update"]]),
    );
    test("another role does", () =>
      expect(named(updated("aws_lambda_function", lambda(ROLE, "a"), lambda(`${ROLE}-admin`, "a")))).toEqual([["update"]]));
    test("a role that is not known yet may be another", () =>
      expect(
        named(
          updated(
            "aws_lambda_function",
            lambda(ROLE, "a"),
            { function_name: "f", source_code_hash: "a" },
            { after_unknown: { role: true } },
          ),
        ),
      ).toEqual([["update"]]));
  });

  describe("by hand", () => {
    const drift = (before: object, after: object, type = "aws_sqs_queue", planned: object[] = []) =>
      reviewed(planned, { resource_drift: [change({ address: `${type}.x`, before, after, actions: ["update"] })] }).outside;
    test("a policy", () =>
      expect(drift({ policy: "" }, { policy: DOCUMENT })).toMatchObject([{ actions: ["drift"], carries: ["policy"] }]));
    test("empty values and other settings are none", () => {
      expect(drift({ tags: null, policy: null, url: "" }, { tags: {}, policy: "", url: "x" })).toEqual([]);
      expect(drift({ name: "u", tags: null, path: null }, { name: "u", tags: {}, path: "" }, "aws_iam_user")).toEqual([]);
    });
    test("a policy that comes from a resource of its own catches up", () => {
      const own = { bucket: "x", policy: DOCUMENT };
      const of = (planned: object, before: unknown = "", after: unknown = DOCUMENT) =>
        drift({ policy: before }, { policy: after }, "aws_s3_bucket", [
          change({ address: "aws_s3_bucket_policy.x", before: planned, after: planned }),
        ]);
      expect(of(own)).toEqual([]);
      expect(of({ ...own, policy: "{}" })).toHaveLength(1);
      // Not in the place of another one, and not beside one
      expect(of(own, "{}")).toHaveLength(1);
      expect(of(own, [], [DOCUMENT, policy(allow("*"))])).toHaveLength(1);
    });
    test("a role in a block", () => expect(drift({ target: [] }, { target: [{ role_arn: ROLE }] })).toHaveLength(1));
    test("an identity that is gone", () =>
      expect(
        reviewed([], { resource_drift: [change({ address: "aws_iam_user.x", before: { name: "u" }, after: null })] }).outside,
      ).toMatchObject([{ actions: ["drift"] }]));
    test("is told once with what the plan does", () =>
      expect(
        drift({ policy: "" }, { policy: DOCUMENT }, "aws_sqs_queue", [updated("aws_sqs_queue", { policy: DOCUMENT }, { policy: "" })]),
      ).toMatchObject([{ actions: ["update", "drift"] }]));
  });

  test("a provisioner runs commands when the resource is made or deleted", () => {
    const of = (actions: string[]) =>
      configured({}, [change({ address: "aws_sqs_queue.x", before: { name: "q" }, after: { name: "r" }, actions })], {
        provisioners: [{ type: "local-exec" }],
      });
    expect(of(["delete", "create"])).toMatchObject([{ carries: ["provisioner"] }]);
    expect(of(["update"])).toEqual([]);
  });
});

test("the verdict is not green, and a widening that is stopped includes it", () => {
  const review = reviewed([created("aws_sqs_queue", { policy: DOCUMENT })]);
  expect(review).toMatchObject({ verdict: "changed", summary: expect.stringMatching(/^Not all of it is reviewed: 1 other resource/) });
});
