import { type BadInput, inRole } from "../support/bad-input";

/** Managed policies: managedPolicies and dangerouslyManagedPolicies. */

const OWN = "arn:aws:iam::123456789012:policy/own";
const aws = (name: string, partition = "aws") => `arn:${partition}:iam::aws:policy/${name}`;
const managed = (name: string, policies: unknown, path: string, says: string) =>
  inRole(name, { managedPolicies: policies }, `.managedPolicies${path}`, says);
const policy = (name: string, arn: unknown, says: string) => managed(name, { x: arn }, '["x"]', says);
const dangerous = (name: string, arn: string) => policy(name, arn, "give it in dangerouslyManagedPolicies");
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}`, `${OWN}-${i}`]));

const PLAN = { stateBucket: "state", stateKeys: ["a.tfstate"] };
const account = (name: string, more: object, path: string, says: string) =>
  inRole(name, { terraformPlan: { ...PLAN, read: "account" }, ...more }, path, says);

const bounded = (name: string, more: object, path: string, says: string) => inRole(name, { generateBoundary: true, ...more }, path, says);
const ECR = { ecrPush: { repositories: ["web"] } };
const DEPLOY = { cluster: "prod", services: ["web"], taskFamilies: ["web"] };
const shortNames = (count: number) => Array.from({ length: count }, (_, i) => `${String(i).padStart(3, "0")}x`);
const longNames = (count: number, length = 61) => shortNames(count).map((name) => `${name}${"x".repeat(length - 1)}`);

const splitting = (name: string, more: object, path: string, says: string) => inRole(name, { splitPermissions: true, ...more }, path, says);
const longArns = (count: number, end: string) => shortNames(count).map((name) => `arn:aws:s3:::acme-site/${name}${end}`);
const ownStatements = (count: number, resources: readonly string[]) =>
  Object.fromEntries(shortNames(count).map((sid) => [sid, { actions: ["s3:GetObject"], resources }]));
/** A statement of the role's own beside one of a set, both of them split. */
const ownAndSet = (sid: string) => ({
  ecrPush: { repositories: shortNames(11) },
  statements: { [sid]: { actions: ["s3:GetObject"], resources: longArns(11, "") } },
});

export const badInputsOfPolicies: readonly BadInput[] = [
  inRole("a boundary in words", { ...ECR, generateBoundary: "yes" }, ".generateBoundary", "Allowed: true or false"),
  bounded("two boundaries", { ...ECR, permissionsBoundary: OWN }, ".generateBoundary", "leave one of the two out"),
  bounded("a boundary of a role without sets", {}, ".generateBoundary", "nothing would be allowed"),
  bounded("a boundary of managed policies alone", { managedPolicies: { own: OWN } }, ".generateBoundary", "nothing would be allowed"),
  bounded(
    "a boundary of a plan of the account",
    { terraformPlan: { ...PLAN, read: "account" } },
    ".generateBoundary",
    "reads all services",
  ),
  bounded(
    "a boundary over 6,144 characters",
    { ecsDeploy: { ...DEPLOY, passRoles: longNames(64) } },
    "",
    "and AWS allows 6144. Make two roles of it",
  ),
  inRole("a split in words", { ...ECR, splitPermissions: "yes" }, ".splitPermissions", "Allowed: true or false"),
  inRole("a number of policies to split into", { ...ECR, splitPermissions: 2 }, ".splitPermissions", "Allowed: true or false"),
  inRole("a misspelt split", { ...ECR, splitPermission: true }, ".splitPermission", "Did you mean splitPermissions?"),
  inRole(
    "an inline policy that could be split",
    { ecrPush: { repositories: longNames(120) } },
    "",
    "or have its longest lists made into managed policies: splitPermissions: true.",
  ),
  splitting(
    "a policy of a part over 6,144 characters",
    { ecrPush: { repositories: longNames(50, 120) } },
    "",
    "the managed policy EcrPush.1 has",
  ),
  splitting(
    "an inline policy over 10,240 characters, split",
    { statements: ownStatements(20, longArns(10, "x".repeat(40))) },
    "",
    "and AWS allows 10240. Make two roles of it",
  ),
  splitting(
    "more policies of parts than AWS attaches",
    { ecrPush: { repositories: shortNames(501) } },
    ".splitPermissions",
    "received true, which makes 11 managed policies. With those of",
  ),
  splitting(
    "policies of parts and others, more than AWS attaches",
    { ecrPush: { repositories: shortNames(451) }, managedPolicies: { own: OWN } },
    ".splitPermissions",
    "the role would have 11, and AWS attaches 10",
  ),
  splitting("two policies of a name but for case", { ...ownAndSet("ecrpush") }, '.statements["ecrpush"]', "but for case. Choose another"),
  splitting("a policy with too long a name", { ...ownAndSet("x".repeat(61)) }, `.statements["${"x".repeat(61)}"]`, "at most 60"),
  inRole("a misspelt boundary that is made", { ...ECR, generateBoundry: true }, ".generateBoundry", "Did you mean generateBoundary?"),
  inRole(
    "a plan that reads something else",
    { terraformPlan: { ...PLAN, read: "all" } },
    ".terraformPlan.read",
    '"this-stack" or "account"',
  ),
  inRole("a plan that reads true", { terraformPlan: { ...PLAN, read: true } }, ".terraformPlan.read", '"this-stack" or "account"'),
  inRole(
    "a list of what a plan reads",
    { terraformPlan: { ...PLAN, read: ["account"] } },
    ".terraformPlan.read",
    '"this-stack" or "account"',
  ),
  account("a plan of the account beside parameters", { ssmRead: { parameters: ["a"] } }, ".terraformPlan.read", "a denial wins"),
  account("a plan of the account beside the state's writer", { terraformApply: PLAN }, ".terraformPlan.read", "a denial wins"),
  account(
    "a plan of the account beside pulls of images",
    { ecrPull: { repositories: ["base"] } },
    ".terraformPlan.read",
    "denies calls of ecrPull",
  ),
  account(
    "a plan of the account that locks, for pull requests",
    { pullRequest: true, terraformPlan: { ...PLAN, read: "account", lock: true } },
    ".pullRequest",
    "must not be able to write",
  ),
  account(
    "ReadOnlyAccess beside a plan of the account",
    { managedPolicies: { all: aws("ReadOnlyAccess") } },
    '.managedPolicies["all"]',
    "under two names",
  ),
  account("ten policies beside a plan of the account", { managedPolicies: many(10) }, ".managedPolicies", "and of permission sets"),
  managed("a list of managed policies", [OWN], "", "a map of names of your own to ARNs of managed policies"),
  managed("one managed policy in a text", OWN, "", "a map of names of your own"),
  managed("a name of a policy with a space", { "my policy": OWN }, '["my policy"]', "1 to 64 letters, digits"),
  managed("a name of a policy with a dot", { "terraform_plan.read": OWN }, '["terraform_plan.read"]', "1 to 64 letters, digits"),
  managed("an empty name of a policy", { "": OWN }, '[""]', "1 to 64 letters, digits"),
  managed("more managed policies than a role takes", many(11), "", "More than 10 managed policies"),
  inRole(
    "more managed policies than a role takes, of both fields",
    { managedPolicies: many(10), dangerouslyManagedPolicies: { admin: aws("AdministratorAccess") } },
    ".managedPolicies",
    "with those of dangerouslyManagedPolicies",
  ),
  policy("a managed policy by its name", "ReadOnlyAccess", "full ARN of a managed policy"),
  policy("a managed policy without an ARN", "", "full ARN of a managed policy"),
  policy("null for a managed policy", null, "the ARN of a managed policy"),
  policy("a list for a managed policy", [OWN], "the ARN of a managed policy"),
  policy("every managed policy", "arn:aws:iam::123456789012:policy/*", "wildcard"),
  policy("a role as a managed policy", "arn:aws:iam::123456789012:role/x", "full ARN of a managed policy"),
  policy("a managed policy of another account", "arn:aws:iam::999999999999:policy/own", "its own account or of AWS's own"),
  policy("a managed policy of another partition", aws("ReadOnlyAccess", "aws-cn"), "another partition"),
  dangerous("the policy of administrators", aws("AdministratorAccess")),
  dangerous("the policy of administrators, in other letters", aws("administratoraccess")),
  dangerous("the policy of administrators of a service", aws("AdministratorAccess-Amplify")),
  dangerous("the policy of a job function of administrators", aws("job-function/SystemAdministrator")),
  dangerous("the policy of power users", aws("PowerUserAccess")),
  dangerous("all of IAM", aws("IAMFullAccess")),
  inRole(
    "a policy of another account among the dangerous ones",
    { dangerouslyManagedPolicies: { x: "arn:aws:iam::999999999999:policy/own" } },
    '.dangerouslyManagedPolicies["x"]',
    "its own account or of AWS's own",
  ),
  managed("one policy under two names", { a: OWN, b: OWN }, '["a"]', "under two names"),
  inRole(
    "one policy in both fields",
    { managedPolicies: { a: OWN }, dangerouslyManagedPolicies: { b: OWN } },
    '.dangerouslyManagedPolicies["b"]',
    "under two names",
  ),
  inRole(
    "one name in both fields",
    { managedPolicies: { a: OWN }, dangerouslyManagedPolicies: { a: `${OWN}-2` } },
    '.dangerouslyManagedPolicies["a"]',
    "has this name too",
  ),
  inRole(
    "pull requests on a role with managed policies",
    { pullRequest: true, managedPolicies: { logs: aws("CloudWatchLogsReadOnlyAccess") } },
    ".pullRequest",
    "not in the definition, so it counts as writing",
  ),
  inRole(
    "pull requests on a role with dangerous policies",
    { pullRequest: true, dangerouslyManagedPolicies: { x: OWN } },
    ".pullRequest",
    "counts as writing",
  ),
  inRole("misspelt managed policies", { managedPolicy: { x: OWN } }, ".managedPolicy", "Did you mean managedPolicies?"),
];
