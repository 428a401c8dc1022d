import type { GithubOidcStackProps, RoleDefinition } from "../../modules";
import { reviewed } from "../../modules/review/command";
import type { CannotReview, Review } from "../../modules/review/model";
import type { PlanFile } from "../../modules/review/read/written/plan-file";
import { FACES } from "../support/faces";
import { REGION } from "../support/real-definitions";
import { type Bench, openBench } from "./terraform";

/** What teams change every day, as they write it: hardly any of it may end as "cannot be judged", or people learn to look away. */

export interface Everyday {
  readonly name: string;
  readonly verdict: Review["verdict"];
  readonly cannotReview: readonly CannotReview[];
}

const judge = (name: string, json: string, planFile: PlanFile | undefined): Everyday => {
  const { verdict, cannotReview } = reviewed({ text: json, file: name }, { planFile }).review;
  console.log([`${name}: ${verdict}`, ...cannotReview.map(({ address, reason }) => `  ${address}: ${reason}`)].join("\n"));
  return { name, verdict, cannotReview };
};

const web: RoleDefinition = {
  repositories: ["acme@123456/web@456789"],
  branches: ["main"],
  ecrPush: { repositories: ["web"] },
  ecsDeploy: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task"] },
};
const plan: RoleDefinition = { repositories: ["acme@123456/web@456789"], pullRequest: true, ecrPull: { repositories: ["web"] } };
const definition = (more: Partial<RoleDefinition>, rest: Partial<GithubOidcStackProps> = {}): GithubOidcStackProps => ({
  region: REGION,
  oidcProvider: { thumbprintSource: "aws" },
  roles: { web: { ...web, ...more }, plan },
  ...rest,
});
const OURS: Readonly<Record<string, readonly [GithubOidcStackProps, GithubOidcStackProps]>> = {
  "nothing changes": [definition({}), definition({})],
  "a branch is added": [definition({}), definition({ branches: ["main", "release/1"] })],
  "a service is added": [
    definition({}),
    definition({ ecsDeploy: { cluster: "prod", services: ["web", "api"], taskFamilies: ["web", "api"], passRoles: ["web-task"] } }),
  ],
  "a permission set is added": [definition({}), definition({ cloudfrontInvalidate: { distributions: ["E1ABCDEFGHIJKL"] } })],
  "a role is created": [definition({}), definition({}, { roles: { web, plan, api: { ...web, branches: ["dev"] } } })],
  "a role is deleted": [definition({}), definition({}, { roles: { web } })],
  "tags change": [definition({}), definition({}, { tags: { team: "platform" } })],
  "the description changes": [definition({}), definition({ description: "Deploys the web service" })],
  "a session is longer": [definition({}), definition({ maxSessionDuration: 7200 })],
  "an audience is added": [
    definition({}),
    definition({}, { oidcProvider: { thumbprintSource: "aws", audiences: ["sts.amazonaws.com", "acme"] } }),
  ],
  "an upgrade brings lists of what alone a role has": [definition({ exclusivePolicies: false }), definition({})],
};

/** As teams write it by hand, a role and what belongs to it. */
const team = ({
  branch = '"main"',
  action = '"s3:PutObject"',
  tags = "",
  type = "deploy",
  more = "",
  attached = "ReadOnlyAccess",
} = {}) => `
data "aws_caller_identity" "current" {}
resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
  thumbprint_list = ["${"0".repeat(40)}"]
  tags = { ${tags} }
}
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.github.arn]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values   = [for branch in [${branch}] : "repo:acme/web:ref:refs/heads/\${branch}"]
    }
  }
}
resource "aws_iam_role" "${type}" {
  name               = "web-deploy"
  assume_role_policy = data.aws_iam_policy_document.trust.json
  tags = { ${tags} }
}
resource "aws_s3_bucket" "web" {
  bucket = "acme-web"
  tags = { ${tags} }
}
resource "aws_iam_policy" "web" {
  name   = "web-deploy"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = [${action}], Resource = "\${aws_s3_bucket.web.arn}/*" }] })
  tags = { ${tags} }
}
resource "aws_iam_role_policy_attachment" "web" {
  role       = aws_iam_role.${type}.name
  policy_arn = aws_iam_policy.web.arn
}
resource "aws_iam_role_policy_attachment" "read" {
  role       = aws_iam_role.${type}.name
  policy_arn = "arn:aws:iam::aws:policy/${attached}"
}
resource "aws_iam_role_policy" "logs" {
  name   = "logs"
  role   = aws_iam_role.${type}.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "logs:PutLogEvents", Resource = "arn:aws:logs:eu-central-1:\${data.aws_caller_identity.current.account_id}:*" }] })
}
${more}`;
const api = `
resource "aws_iam_role" "api" {
  name               = "api-deploy"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
resource "aws_iam_role_policy_attachment" "api" {
  role       = aws_iam_role.api.name
  policy_arn = aws_iam_policy.web.arn
}`;
const queue = `
resource "aws_sqs_queue" "jobs" { name = "jobs" }
data "aws_iam_policy_document" "jobs" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.jobs.arn]
  }
}
resource "aws_iam_role_policy" "jobs" {
  name   = "jobs"
  role   = aws_iam_role.deploy.id
  policy = data.aws_iam_policy_document.jobs.json
}`;
const module = (text: string) => ({
  "main.tf": 'module "web" {\n  source = "./web"\n}\n',
  "web/main.tf": `${text}\nterraform {\n  required_providers {\n    aws = { source = "hashicorp/aws" }\n  }\n}`,
});
const main = (text: string) => ({ "main.tf": text });
type Files = Readonly<Record<string, string>>;
const BY_HAND: Readonly<Record<string, readonly [Files, Files]>> = {
  "nothing changes": [main(team()), main(team())],
  "a branch is added": [main(team()), main(team({ branch: '"main", "dev"' }))],
  "an action is added": [main(team()), main(team({ action: '"s3:PutObject", "s3:DeleteObject"' }))],
  "an action is taken away": [main(team({ action: '"s3:PutObject", "s3:DeleteObject"' })), main(team())],
  "another policy of AWS is attached": [main(team()), main(team({ attached: "PowerUserAccess" }))],
  "tags change": [main(team()), main(team({ tags: 'team = "web"' }))],
  "a role is created": [main(team()), main(team({ more: api }))],
  "a role is deleted": [main(team({ more: api })), main(team())],
  "everything is created": [main(""), main(team())],
  "a role is moved": [main(team()), main(`${team({ type: "web" })}\nmoved {\n  from = aws_iam_role.deploy\n  to = aws_iam_role.web\n}`)],
  "a queue comes with its policy": [main(team()), main(team({ more: queue }))],
  "a queue's policy goes": [main(team({ more: queue })), main(team())],
  "a module is upgraded": [module(team()), module(team({ tags: 'version = "2"' }))],
};

async function byHand(bench: Bench): Promise<Everyday[]> {
  const found: Everyday[] = [];
  const provider = { "provider.tf": 'provider "aws" {\n  region = "eu-central-1"\n  s3_use_path_style = true\n}\n' };
  for (const [name, [before, after]] of Object.entries(BY_HAND)) {
    await bench.reset();
    await bench.configure({ ...before, ...provider });
    const applied = await bench.terraform("apply", "-auto-approve", "-input=false", "-no-color");
    await bench.configure({ ...after, ...provider });
    const planned = await bench.terraform("plan", "-input=false", "-no-color", "-out=plan");
    if (applied.exitCode !== 0 || planned.exitCode !== 0) throw new Error(`${name}: ${applied.stderr} ${planned.stderr}`);
    const shown = await bench.shown();
    found.push(judge(`by hand, by its JSON alone: ${name}`, shown, undefined), judge(`by hand: ${name}`, shown, await bench.planFile()));
  }
  return found;
}

async function ours(bench: Bench): Promise<Everyday[]> {
  const found: Everyday[] = [];
  for (const { face, open } of FACES) {
    const opened = open(bench.url);
    let deployed = "";
    await bench.reset();
    for (const [name, [before, after]] of Object.entries(OURS)) {
      if (deployed !== JSON.stringify(before)) await opened.deploy(before);
      deployed = JSON.stringify(before);
      found.push(judge(`${face}: ${name}`, (await opened.plan(after)).json, undefined));
    }
    opened.remove();
  }
  return found;
}

export async function everydayPairs(): Promise<Everyday[]> {
  const bench = await openBench();
  try {
    return [...(await byHand(bench)), ...(await ours(bench))];
  } finally {
    await bench.close();
  }
}
