import * as z from "zod";
import { ISSUER_URL } from "../fields/issuer";
import { field, flag, mapOf, one, text } from "../fields/kinds";
import * as rules from "../fields/texts/index";
import { TRUST_POLICY } from "../iam/quotas";
import { allSets, type PermissionSets } from "../permissions/registry";
import { setField } from "../permissions/set";
import { INLINE_RESOURCES, POLICY_RESOURCES } from "../permissions/split-policies";
import { statementsField } from "../permissions/statements";
import { backend } from "./backend";
import { NOT_FIELDS } from "./not-fields";
import { trustFields } from "./trust-fields";

/**
 * The definition: every field with its type, default, bounds, description and example, once. The TypeScript types, the validation at
 * synth and the HCL face's variables and tables all come from here.
 */

const tags = (description: string) =>
  field(mapOf(rules.tagKey, text(rules.tagValue, { token: "allowed" })).optional(), description, "a map of tag keys to tag values", {
    team: "web",
  });

const policies = (description: string, example: Readonly<Record<string, string>>) =>
  field(
    mapOf(rules.policyKey, text(rules.policyArn, { token: "allowed" })).default({}),
    description,
    "a map of names of your own to ARNs of managed policies",
    example,
  );

type SetFields = { readonly [N in keyof PermissionSets]: z.ZodOptional<PermissionSets[N]["schema"]> };
const setFields = Object.fromEntries(allSets.map((set) => [set.name, setField(set)])) as unknown as SetFields;

const roleFields = z.strictObject({
  ...trustFields,
  maxSessionDuration: field(
    z.int().min(3600).max(43200).default(3600),
    "The longest session, in seconds.",
    "a whole number of seconds from 3600 (1 hour) to 43200 (12 hours)",
    3600,
  ),
  trustPolicyQuota: field(
    z.int().min(TRUST_POLICY.default).max(TRUST_POLICY.highest).default(TRUST_POLICY.default),
    "How many characters the account allows in a trust policy: more than 2048 only where AWS has raised its quota.",
    `a whole number of characters from ${TRUST_POLICY.default} (AWS's default) to ${TRUST_POLICY.highest} (the highest that AWS grants)`,
    4096,
  ),
  permissionsBoundary: one(rules.policyArn, "The ARN of the managed policy that bounds what the role can do. Default: none.", {
    token: "allowed",
  }).optional(),
  generateBoundary: flag(
    false,
    "Whether the stack makes the role a permissions boundary: a managed policy that allows all of the services that its permission sets and statements have calls of, and of IAM, STS and the like only those calls. Whatever is attached to the role reaches no further. Instead of {permissionsBoundary}.",
  ),
  managedPolicies: policies(
    "Managed policies of the account or of AWS's own that the role has too: a name of yours, by which Terraform knows the attachment, and the ARN, which may be known only after the apply. Not on a role for pull requests: what they allow is not in the definition.",
    { [rules.policyKey.example]: "arn:aws:iam::aws:policy/CloudWatchLogsReadOnlyAccess" },
  ),
  dangerouslyManagedPolicies: policies(
    "The same for policies that make an administrator, by AWS's own names: AdministratorAccess, PowerUserAccess, IAMFullAccess and all with Administrator in their names. Whoever comes in has the account.",
    { admin: "arn:aws:iam::aws:policy/AdministratorAccess" },
  ),
  splitPermissions: flag(
    false,
    `Whether statements with more than ${INLINE_RESOURCES} resources leave the role's inline policy, for managed policies of the stack's making with ${POLICY_RESOURCES} resources each. For a role whose inline policy is over AWS's quota.`,
  ),
  exclusivePolicies: flag(
    true,
    "Whether the role has these permissions and no others: what somebody attached or put by hand is taken off by the next deploy. With false it stays, and other code can attach policies.",
  ),
  path: field(text(rules.path).default("/"), "The role's IAM path. A change replaces the role.", rules.path.what, rules.path.example),
  description: one(rules.description, "The role's description. Default: none.", { token: "allowed" }).optional(),
  tags: tags("AWS tags of the role, beside those of the stack. (git's tags are {gitTags}.)"),
  ...setFields,
  statements: statementsField,
});

export const role = field(
  roleFields,
  "A role: who may come in, and what they may do.",
  "an object",
  {
    repositories: [rules.repository.example],
    branches: ["main"],
  },
  { expected: NOT_FIELDS },
);

export const thumbprintSources = ["fetch", "aws", "pinned"] as const;
const thumbprints = field(
  z.array(text(rules.thumbprint)).min(1).max(5).optional(),
  'Thumbprints for {thumbprintSource = "pinned"}.',
  `a list of 1 to 5 items, each ${rules.thumbprint.what}`,
  [rules.thumbprint.example],
);
const url = field(
  text(rules.oidcProviderUrl).default(ISSUER_URL),
  "The URL of the issuer whose tokens the roles take: github.com's, that of an enterprise with its own, of GHE.com or of a GitHub Enterprise Server.",
  rules.oidcProviderUrl.what,
  rules.oidcProviderUrl.example,
);
const audiences = field(
  z.array(text(rules.audience)).min(1).max(100).optional(),
  "Audiences that the provider accepts and the roles trust. Default: sts.amazonaws.com (in China sts.amazonaws.com.cn), which aws-actions/configure-aws-credentials asks for.",
  `a list of 1 to 100 items, each ${rules.audience.what}`,
  [rules.audience.example],
);

export const oidcProvider = z.strictObject({
  create: flag(
    true,
    "Whether to create the account's GitHub OIDC provider. An account holds one: with false the existing one is read by its ARN.",
  ),
  url,
  audiences,
  thumbprintSource: field(
    z.enum(thumbprintSources).default("fetch"),
    "Where the thumbprint comes from: fetch reads GitHub's certificate with data tls_certificate, aws leaves it to AWS, pinned takes thumbprints. AWS ignores it for GitHub.",
    '"fetch", "aws" or "pinned"',
    "aws",
  ),
  thumbprints,
  preventDestroy: flag(
    false,
    "Whether Terraform refuses every plan that destroys or replaces the provider, and with it the way in of all roles. It holds for as long as it stands in the definition. Only with cdktf: in HCL Terraform takes it from no variable.",
  ),
  tags: tags("AWS tags of the provider, beside those of the stack."),
});

export const stack = z.strictObject({
  region: one(rules.region, "The AWS region. Names of resources are meant in this region."),
  accountId: one(
    rules.accountId,
    "The AWS account. Given, it is also the only account that Terraform may touch. Default: the account of the caller's identity.",
  ).optional(),
  backend: field(
    backend.optional(),
    "Where Terraform keeps its state. Default: a local file.",
    "an object with one of local, s3 and cloud",
    {
      s3: { bucket: rules.stateBucket.example, key: rules.stateKey.example, region: rules.region.example },
    },
  ),
  tags: tags("AWS tags of the provider and of every role."),
  oidcProvider: field(oidcProvider.prefault({}), "The account's GitHub OIDC provider.", "an object", { create: false }),
  roles: field(mapOf(rules.roleName, role), "Roles by their name.", "a map of role names to role definitions", {
    "web-deploy": { repositories: [rules.repository.example], environments: ["production"] },
  }),
});

/** Where a provider that stands by itself is: what `GithubOidcProvider` needs of the stack's fields. */
export const providerPlace = z.strictObject({ region: stack.shape.region, accountId: stack.shape.accountId });
export const createdProvider = z.strictObject({ ...providerPlace.shape, ...oidcProvider.omit({ create: true }).shape });
export const existingProvider = z.strictObject({ ...providerPlace.shape, url, audiences });
export const providerArn = text(rules.oidcProviderArn);
/** The name of a role that stands by itself. */
export const roleNameText = text(rules.roleName);

/** One role: who may come in, and what they may do. */
export type RoleDefinition = z.input<typeof role>;
/** The account's GitHub OIDC provider. */
export type OidcProviderDefinition = z.input<typeof oidcProvider>;
/** Where Terraform keeps the state of the stack. */
export type BackendDefinition = z.input<typeof backend>;
/** The whole definition: provider and roles. */
export type StackDefinition = z.input<typeof stack>;
export type CloudfrontInvalidateDefinition = z.input<PermissionSets["cloudfrontInvalidate"]["schema"]>;
export type EcrPullDefinition = z.input<PermissionSets["ecrPull"]["schema"]>;
export type EcrPushDefinition = z.input<PermissionSets["ecrPush"]["schema"]>;
export type EcsDeployDefinition = z.input<PermissionSets["ecsDeploy"]["schema"]>;
export type S3SyncDefinition = z.input<PermissionSets["s3Sync"]["schema"]>;
export type SecretsReadDefinition = z.input<PermissionSets["secretsRead"]["schema"]>;
export type SsmReadDefinition = z.input<PermissionSets["ssmRead"]["schema"]>;
export type SsmRunCommandDefinition = z.input<PermissionSets["ssmRunCommand"]["schema"]>;
export type LambdaDeployDefinition = z.input<PermissionSets["lambdaDeploy"]["schema"]>;
export type CdkDeployDefinition = z.input<PermissionSets["cdkDeploy"]["schema"]>;
export type CloudformationDeployDefinition = z.input<PermissionSets["cloudformationDeploy"]["schema"]>;
export type AssumeRolesDefinition = z.input<PermissionSets["assumeRoles"]["schema"]>;
export type EksAccessDefinition = z.input<PermissionSets["eksAccess"]["schema"]>;
export type CodedeployEcsDefinition = z.input<PermissionSets["codedeployEcs"]["schema"]>;
export type EcrCreateRepositoryDefinition = z.input<PermissionSets["ecrCreateRepository"]["schema"]>;
export type EcsRunTaskDefinition = z.input<PermissionSets["ecsRunTask"]["schema"]>;
export type TerraformPlanDefinition = z.input<PermissionSets["terraformPlan"]["schema"]>;
export type TerraformApplyDefinition = z.input<PermissionSets["terraformApply"]["schema"]>;
/** Statements of a role's own, by their ids. */
export type StatementsDefinition = z.input<typeof statementsField>;
export type ThumbprintSource = (typeof thumbprintSources)[number];

/** A role after validation, with its defaults. */
export type Role = z.output<typeof role>;
export type OidcProvider = z.output<typeof oidcProvider>;
export type Backend = z.output<typeof backend>;
export type Stack = z.output<typeof stack>;
