import { ACCOUNT, admit, allow, ISSUER, MAIN, policy, trust } from "./review-policies";

/** The golden cases: what is in AWS, what the configuration says, and what somebody did by hand in between. */
export interface Case {
  /** The configuration that is applied first, in JSON syntax; none for an empty account. */
  readonly before?: object;
  /** Calls of the IAM API after that: action and parameters. */
  readonly byHand?: readonly (readonly [string, Readonly<Record<string, string>>])[];
  /** The configuration that is planned. */
  readonly after: object;
  readonly arguments?: readonly string[];
  /** Files of local modules. */
  readonly modules?: Readonly<Record<string, object>>;
}

const BUCKET = "arn:aws:s3:::releases/*";
const role = (values: object = {}) => ({ name: "deploy", assume_role_policy: trust(MAIN), ...values });
const roles = (values: object = {}) => ({ resource: { aws_iam_role: { deploy: role(values) } } });
const readBucket = allow("s3:GetObject", BUCKET);
const inline = (document: string, more: object = {}) => ({
  name: "permissions",
  role: "${aws_iam_role.deploy.id}",
  policy: document,
  ...more,
});
const withInline = (document: string, values: object = {}) => ({
  resource: { aws_iam_role: { deploy: role(values) }, aws_iam_role_policy: { deploy: inline(document) } },
});
const service = (name: string) => policy({ Effect: "Allow", Principal: { Service: name }, Action: "sts:AssumeRole" });
const provider = (audiences: string[]) => ({
  aws_iam_openid_connect_provider: { github: { url: `https://${ISSUER}`, client_id_list: audiences, thumbprint_list: ["0".repeat(40)] } },
});
const shared = (action: string) => ({
  resource: {
    aws_iam_role: { a: role({ name: "a" }), b: role({ name: "b" }) },
    aws_iam_policy: { shared: { name: "shared", policy: policy(allow(action, "arn:aws:sqs:eu-central-1:123456789012:jobs")) } },
    aws_iam_role_policy_attachment: {
      a: { role: "${aws_iam_role.a.name}", policy_arn: "${aws_iam_policy.shared.arn}" },
      b: { role: "${aws_iam_role.b.name}", policy_arn: "${aws_iam_policy.shared.arn}" },
    },
  },
});
const attached = (arn: string) => ({
  resource: {
    aws_iam_role: { deploy: role() },
    aws_iam_role_policy_attachment: { managed: { role: "${aws_iam_role.deploy.name}", policy_arn: arn } },
  },
});
/** A role with lists of what alone it may have. */
const exclusive = (readOnly: readonly string[] = ["arn:aws:iam::aws:policy/ReadOnlyAccess"]) => ({
  resource: {
    aws_iam_role: { deploy: role() },
    aws_iam_role_policy: { deploy: inline(policy(readBucket)) },
    aws_iam_role_policies_exclusive: {
      deploy: { role_name: "${aws_iam_role.deploy.id}", policy_names: ["${aws_iam_role_policy.deploy.name}"] },
    },
    aws_iam_role_policy_attachments_exclusive: { deploy: { role_name: "${aws_iam_role.deploy.id}", policy_arns: readOnly } },
  },
});

const tiedTo = (id: string, { Condition, ...statement }: ReturnType<typeof admit>) => ({
  ...statement,
  Condition: { ...Condition, StringEquals: { ...Condition.StringEquals, [`${ISSUER}:repository_id`]: id } },
});
const document = (provider: string) => ({
  data: {
    aws_iam_policy_document: {
      trust: {
        statement: [
          {
            actions: ["sts:AssumeRoleWithWebIdentity"],
            principals: [{ type: "Federated", identifiers: [provider] }],
            condition: [{ test: "StringEquals", variable: `${ISSUER}:sub`, values: [MAIN] }],
          },
        ],
      },
    },
  },
});

export const CASES: Readonly<Record<string, Case>> = {
  create: {
    after: {
      resource: {
        ...provider(["sts.amazonaws.com"]),
        aws_iam_role: { deploy: role({ assume_role_policy: trust(MAIN, { provider: `\${aws_iam_openid_connect_provider.github.arn}` }) }) },
        aws_iam_policy: {
          queue: { name: "queue", policy: policy(allow("sqs:SendMessage", "arn:aws:sqs:eu-central-1:123456789012:jobs")) },
        },
        aws_iam_role_policy: { deploy: inline(policy(readBucket, allow("iam:PassRole", "${aws_iam_role.deploy.arn}"))) },
        aws_iam_role_policy_attachment: { queue: { role: "${aws_iam_role.deploy.id}", policy_arn: "${aws_iam_policy.queue.arn}" } },
      },
    },
  },
  widen: {
    before: withInline(policy(readBucket)),
    after: withInline(policy(allow("s3:*", "*")), { assume_role_policy: trust("repo:octo-org/web:*"), max_session_duration: 43_200 }),
  },
  "pin-ids": {
    before: withInline(policy(readBucket)),
    after: withInline(policy(readBucket), {
      assume_role_policy: policy(admit("repo:octo-org@123456/web@456789:ref:refs/heads/main"), tiedTo("456789", admit(MAIN))),
    }),
  },
  narrow: {
    before: withInline(policy(allow(["s3:GetObject", "s3:PutObject"], BUCKET)), { assume_role_policy: trust("repo:octo-org/*") }),
    after: withInline(policy(readBucket), { assume_role_policy: trust(["repo:octo-org/web:pull_request"]) }),
  },
  "swap-by-attachment": {
    before: attached("arn:aws:iam::aws:policy/ReadOnlyAccess"),
    after: attached("arn:aws:iam::aws:policy/AdministratorAccess"),
  },
  "boundary-removed": {
    before: withInline(policy(allow("*")), { permissions_boundary: `arn:aws:iam::${ACCOUNT}:policy/developers` }),
    after: withInline(policy(allow("*"))),
  },
  // An approval goes, and with the roles that may be passed there is much to read beside it
  "environment-dropped": {
    before: withInline(policy(readBucket), {
      assume_role_policy: trust("repo:octo-org/web:environment:production"),
      permissions_boundary: `arn:aws:iam::${ACCOUNT}:policy/boundary`,
    }),
    after: withInline(
      policy(
        readBucket,
        allow(["sqs:SendMessage"], `arn:aws:sqs:eu-central-1:${ACCOUNT}:jobs`),
        allow(["sns:Publish"], `arn:aws:sns:eu-central-1:${ACCOUNT}:news`),
        allow("ecr:GetAuthorizationToken"),
        allow(["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], `arn:aws:ecr:eu-central-1:${ACCOUNT}:repository/base`),
        allow("s3:GetObject", "arn:aws:s3:::states/web/terraform.tfstate"),
        allow("logs:DescribeLogGroups"),
        allow("iam:PassRole", `arn:aws:iam::${ACCOUNT}:role/admin`, {
          Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
        }),
      ),
      { permissions_boundary: `arn:aws:iam::${ACCOUNT}:policy/boundary` },
    ),
  },
  "managed-policy-edited": { before: shared("sqs:SendMessage"), after: shared("sqs:*") },
  forget: {
    before: roles({ assume_role_policy: trust("repo:octo-org/web:*") }),
    after: { removed: [{ from: "aws_iam_role.deploy", lifecycle: [{ destroy: false }] }] },
  },
  "import-open": {
    byHand: [["CreateRole", { RoleName: "deploy", AssumeRolePolicyDocument: trust("repo:octo-org/*") }]],
    after: { import: [{ to: "aws_iam_role.deploy", id: "deploy" }], ...roles({ assume_role_policy: trust("repo:octo-org/*") }) },
  },
  move: {
    before: { resource: { aws_iam_role: { old: role() } } },
    after: { moved: [{ from: "aws_iam_role.old", to: "aws_iam_role.deploy" }], ...roles() },
  },
  drift: {
    before: withInline(policy(readBucket)),
    byHand: [
      ["UpdateAssumeRolePolicy", { RoleName: "deploy", PolicyDocument: trust("repo:evil/*") }],
      ["PutRolePolicy", { RoleName: "deploy", PolicyName: "by-hand", PolicyDocument: policy(allow("*")) }],
    ],
    after: withInline(policy(readBucket)),
  },
  "replace-path": {
    before: {
      resource: {
        aws_iam_role: { deploy: role({ path: "/" }) },
        aws_iam_role_policy: {
          byId: inline(policy(readBucket), { name: "by-id" }),
          byName: inline(policy(allow("sns:Publish")), { name: "by-name", role: "${aws_iam_role.deploy.name}" }),
        },
      },
    },
    after: {
      resource: {
        aws_iam_role: { deploy: role({ path: "/ci/" }) },
        aws_iam_role_policy: {
          byId: inline(policy(readBucket), { name: "by-id" }),
          byName: inline(policy(allow("sns:Publish")), { name: "by-name", role: "${aws_iam_role.deploy.name}" }),
        },
      },
    },
  },
  unknown: {
    before: withInline(policy(readBucket)),
    after: {
      resource: {
        terraform_data: { made: { input: policy(allow("*")) } },
        aws_iam_role: { deploy: role() },
        aws_iam_role_policy: { deploy: inline("${trimspace(terraform_data.made.output)}") },
      },
    },
  },
  sensitive: {
    before: {
      variable: { external: { type: "string", sensitive: true, default: "s3cr3t-external" } },
      ...roles({ assume_role_policy: trust(MAIN, { Sid: "${var.external}" }) }),
    },
    after: {
      variable: { external: { type: "string", sensitive: true, default: "s3cr3t-external" } },
      ...roles({ assume_role_policy: trust("repo:octo-org/web:*", { Sid: "${var.external}" }) }),
    },
  },
  "for-each-keys": {
    before: {
      resource: {
        aws_iam_role: {
          r: { for_each: { "a.b/c": "main", "a.b": "main" }, name: '${replace(each.key, "/", "-")}', assume_role_policy: trust(MAIN) },
        },
      },
    },
    after: {
      resource: {
        aws_iam_role: {
          r: { for_each: { "a.b/c": "main", "a.b": "main" }, name: '${replace(each.key, "/", "-")}', assume_role_policy: trust(MAIN) },
        },
        aws_iam_role_policy: {
          p: { for_each: { "a.b/c": "x" }, name: "p", role: "${aws_iam_role.r[each.key].id}", policy: policy(allow("sqs:*", "*")) },
        },
      },
    },
  },
  "other-peoples-roles": {
    after: {
      resource: {
        aws_iam_role: {
          web: { name: "web", assume_role_policy: service("ec2.amazonaws.com") },
          job: { name: "job", assume_role_policy: service("lambda.amazonaws.com") },
          audit: {
            name: "audit",
            assume_role_policy: policy({ Effect: "Allow", Principal: { AWS: "arn:aws:iam::999988887777:root" }, Action: "sts:AssumeRole" }),
          },
          staff: {
            name: "staff",
            assume_role_policy: policy({
              Effect: "Allow",
              Principal: { Federated: `arn:aws:iam::${ACCOUNT}:saml-provider/corp` },
              Action: "sts:AssumeRoleWithSAML",
              Condition: { StringEquals: { "SAML:aud": "https://signin.aws.amazon.com/saml" } },
            }),
          },
        },
        aws_iam_role_policy: {
          job: { name: "job", role: "${aws_iam_role.job.id}", policy: policy(allow(["dynamodb:GetItem", "dynamodb:PutItem"])) },
        },
        aws_iam_role_policy_attachment: {
          audit: { role: "${aws_iam_role.audit.name}", policy_arn: "arn:aws:iam::aws:policy/SecurityAudit" },
        },
      },
    },
  },
  "exclusive-create": { after: exclusive() },
  "exclusive-quiet": { before: exclusive(), after: exclusive() },
  "exclusive-over-changes-by-hand": {
    before: exclusive(),
    byHand: [
      ["AttachRolePolicy", { RoleName: "deploy", PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" }],
      ["PutRolePolicy", { RoleName: "deploy", PolicyName: "by-hand", PolicyDocument: policy(allow("iam:*")) }],
    ],
    after: exclusive(),
  },
  "exclusive-comes-later": {
    before: withInline(policy(readBucket)),
    byHand: [["AttachRolePolicy", { RoleName: "deploy", PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" }]],
    after: exclusive([]),
  },
  delete: {
    before: withInline(policy(readBucket)),
    after: { resource: { aws_iam_policy: { keep: { name: "keep", policy: policy(readBucket) } } } },
  },
  "order-and-sid": {
    before: withInline(policy({ Sid: "One", ...allow(["s3:GetObject", "s3:PutObject"], BUCKET) }, allow("sns:Publish"))),
    after: withInline(policy(allow(["sns:Publish"], ["*"]), { Sid: "Two", ...allow(["s3:PutObject", "s3:GetObject"], BUCKET) })),
  },
  "provider-audience": {
    before: { resource: { ...provider(["sts.amazonaws.com"]), aws_iam_role: { deploy: role() } } },
    after: { resource: { ...provider(["sts.amazonaws.com", "https://github.com/octo-org"]), aws_iam_role: { deploy: role() } } },
  },
  jsonencode: {
    after: {
      resource: {
        aws_iam_role: { deploy: role() },
        aws_iam_role_policy: {
          deploy: inline(
            '${jsonencode({"Version" = "2012-10-17", "Statement" = [{"Effect" = "Allow", "Action" = ["iam:PassRole"], "Resource" = aws_iam_role.deploy.arn}]})}',
          ),
        },
      },
    },
  },
  "policy-document": {
    after: {
      ...document("${aws_iam_openid_connect_provider.github.arn}"),
      resource: {
        ...provider(["sts.amazonaws.com"]),
        aws_iam_role: { deploy: role({ assume_role_policy: "${data.aws_iam_policy_document.trust.json}" }) },
      },
    },
  },
  modules: {
    modules: {
      "modules/role/main.tf.json": {
        variable: { name: { type: "string" } },
        resource: { aws_iam_role: { this: { name: "${var.name}", assume_role_policy: trust(MAIN) } } },
        output: { id: { value: "${aws_iam_role.this.id}" } },
      },
      "modules/policy/main.tf.json": {
        variable: { role: { type: "string" } },
        resource: { aws_iam_role_policy: { this: { name: "p", role: "${var.role}", policy: policy(readBucket) } } },
      },
    },
    after: {
      module: {
        role: { source: "./modules/role", for_each: { "x.y": "x", z: "z" }, name: "deploy-${each.value}" },
        policy: { source: "./modules/policy", role: '${module.role["x.y"].id}' },
      },
    },
  },
  partial: { after: roles(), arguments: ["-target=aws_iam_role.deploy"] },
  hostile: {
    after: {
      resource: {
        aws_iam_role: {
          deploy: role({
            assume_role_policy: policy({
              ...admit("repo:octo-org/web:ref:refs/heads/x|`</details><!-- @octocat #1 https://evil.example *b* [a](b) \u202e\n## hi*"),
              Sid: "Sid",
            }),
          }),
        },
        aws_iam_role_policy: { deploy: inline(policy(allow("s3:GetObject", "arn:aws:s3:::a|b`c<d>@e\n/*"))) },
      },
    },
  },
};
