import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IamOpenidConnectProvider } from "@cdktf/provider-aws/lib/iam-openid-connect-provider";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePoliciesExclusive } from "@cdktf/provider-aws/lib/iam-role-policies-exclusive";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachmentsExclusive } from "@cdktf/provider-aws/lib/iam-role-policy-attachments-exclusive";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { DataTlsCertificate } from "@cdktf/provider-tls/lib/data-tls-certificate";
import { TlsProvider } from "@cdktf/provider-tls/lib/provider";
import { App, TerraformOutput, TerraformStack } from "cdktf";
import { GithubOidcStack } from "../../modules";

const ACCOUNT = "123456789012";
const REGION = "eu-central-1";
const PROVIDER_ARN = `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`;

const names = (count: number) => Array.from({ length: count }, (_, i) => `service-${i}`);

/** Builds so many roles, with or without the lists of exclusive policies. */
type Build = (app: App, count: number, exclusive: boolean) => void;

/** The definition: one deploy role for each service. */
const ours: Build = (app, count, exclusivePolicies) => {
  const roles = names(count).map((name) => [
    name,
    {
      repositories: [`octo-org@123456/${name}@456789`],
      branches: ["main"],
      environments: ["production"],
      exclusivePolicies,
      ecrPush: { repositories: [name] },
      ecsDeploy: { cluster: "prod", services: [name], taskFamilies: [name], passRoles: [`${name}-task`] },
    },
  ]);
  new GithubOidcStack(app, "stack", { region: REGION, accountId: ACCOUNT, roles: Object.fromEntries(roles) });
};

const trust = (name: string) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { Federated: PROVIDER_ARN },
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: {
        StringEquals: {
          "token.actions.githubusercontent.com:aud": ["sts.amazonaws.com"],
          "token.actions.githubusercontent.com:sub": [`repo:octo-org@123456/${name}@456789:environment:production`],
          "token.actions.githubusercontent.com:ref": ["refs/heads/main"],
        },
      },
    },
  ],
});

const allow = (Sid: string, Action: string[], Resource: string[], Condition?: object) => ({
  Sid,
  Effect: "Allow",
  Action,
  Resource,
  ...(Condition && { Condition }),
});

function permissions(name: string) {
  const family = `arn:aws:ecs:${REGION}:${ACCOUNT}:task-definition/${name}`;
  return {
    Version: "2012-10-17",
    Statement: [
      allow("EcrLogin", ["ecr:GetAuthorizationToken"], ["*"]),
      allow(
        "EcrPush",
        [
          "ecr:BatchCheckLayerAvailability",
          "ecr:BatchGetImage",
          "ecr:CompleteLayerUpload",
          "ecr:InitiateLayerUpload",
          "ecr:PutImage",
          "ecr:UploadLayerPart",
        ],
        [`arn:aws:ecr:${REGION}:${ACCOUNT}:repository/${name}`],
      ),
      allow("ReadTaskDefinitions", ["ecs:DescribeTaskDefinition"], ["*"]),
      allow("RegisterTaskDefinition", ["ecs:RegisterTaskDefinition"], [`${family}:*`, family]),
      allow("TagTaskDefinitionOnRegister", ["ecs:TagResource"], [`${family}:*`, family], {
        StringEquals: { "ecs:CreateAction": "RegisterTaskDefinition" },
      }),
      allow("PassTaskRoles", ["iam:PassRole"], [`arn:aws:iam::${ACCOUNT}:role/${name}-task`], {
        StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" },
      }),
      allow("DeployService", ["ecs:DescribeServices", "ecs:UpdateService"], [`arn:aws:ecs:${REGION}:${ACCOUNT}:service/prod/${name}`]),
    ],
  };
}

/** The same resources, written by hand in plain cdktf. */
const byHand: Build = (app, count, exclusive) => {
  const stack = new TerraformStack(app, "stack");
  new AwsProvider(stack, "aws", { region: REGION, allowedAccountIds: [ACCOUNT] });
  new TlsProvider(stack, "tls");
  const certificate = new DataTlsCertificate(stack, "github", { url: "https://token.actions.githubusercontent.com" });
  const provider = new IamOpenidConnectProvider(stack, "provider", {
    url: "https://token.actions.githubusercontent.com",
    clientIdList: ["sts.amazonaws.com"],
    thumbprintList: [certificate.certificates.get(0).sha1Fingerprint],
  });
  const arns = names(count).map((name) => {
    const role = new IamRole(stack, `role-${name}`, {
      name,
      path: "/",
      maxSessionDuration: 3600,
      assumeRolePolicy: JSON.stringify(trust(name)),
      dependsOn: [provider],
    });
    const policy = { name: "permissions", role: role.id, policy: JSON.stringify(permissions(name)) };
    const inline = new IamRolePolicy(stack, `policy-${name}`, policy);
    if (exclusive) {
      new IamRolePoliciesExclusive(stack, `policies-${name}`, { roleName: role.id, policyNames: [inline.name] });
      new IamRolePolicyAttachmentsExclusive(stack, `attachments-${name}`, { roleName: role.id, policyArns: [] });
    }
    return [name, role.arn];
  });
  new TerraformOutput(stack, "role_arns", { value: Object.fromEntries(arns) });
};

function time(build: Build, count: number, exclusive: boolean): { seconds: number; bytes: number } {
  const outdir = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const started = performance.now();
    const app = new App({ outdir });
    build(app, count, exclusive);
    app.synth();
    const seconds = (performance.now() - started) / 1000;
    return { seconds, bytes: statSync(join(outdir, "stacks", "stack", "cdk.tf.json")).size };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Synth of so many roles, ours against the hand-written ones, pair by pair in turn; with the lists of exclusive policies on both sides, or on neither. */
export function benchSynth(count: number, runs: number): string {
  const lines = [true, false].map((exclusive) => {
    time(ours, 1, exclusive);
    time(byHand, 1, exclusive);
    const pairs = Array.from({ length: runs }, (_, i) => {
      // In turn, so that neither profits from the other's garbage or a warm machine
      if (i % 2 === 0) {
        const own = time(ours, count, exclusive);
        return { own, hand: time(byHand, count, exclusive) };
      }
      const hand = time(byHand, count, exclusive);
      return { own: time(ours, count, exclusive), hand };
    });
    const own = median(pairs.map((pair) => pair.own.seconds));
    const ratio = median(pairs.map((pair) => pair.own.seconds / pair.hand.seconds));
    const perRole = (own / count) * 1000;
    return `${String(count).padStart(6)} roles   ${own.toFixed(2).padStart(7)} s   ${perRole.toFixed(2).padStart(6)} ms a role   ${ratio.toFixed(2)} × by hand${exclusive ? "" : "   (without the lists of exclusive policies)"}`;
  });
  return lines.join("\n");
}
