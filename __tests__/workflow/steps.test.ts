import { parse } from "yaml";
import type { RoleDefinition } from "../../modules";
import { allSets } from "../../modules/permissions/registry";
import { rolesIn } from "../../modules/sources/read";
import { PURPOSES } from "../../modules/words/purposes";
import { STEP_SETS } from "../../modules/workflow/steps/index";
import { workflowFor } from "../../modules/workflow/workflow";
import { detailsOf } from "../support/details";
import { ACCOUNT, documentsOf } from "../support/documents";

/** What a job does for what its role may do. */

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

const base = { repositories: ["acme@1/web@2"], branches: ["main"] };
const printed = (sets: Partial<RoleDefinition>, more: object = {}) =>
  workflowFor(rolesIn([{ text: JSON.stringify(detailsOf("deploy", { ...base, ...sets }, undefined, more)), file: "details.json" }]), {
    role: "deploy",
  });
/** Behind those that every job has. */
const stepsOf = (text: string): Step[] => {
  const { steps } = Object.values<{ steps: Step[] }>(parse(text).jobs)[0] ?? { steps: [] };
  return steps.slice(steps.findIndex(({ uses = "" }) => uses.includes("configure-aws-credentials")) + 1);
};
/** Those at the top. */
const comments = (text: string) => text.slice(0, text.indexOf("\nname: ")).split("\n");
/** A step with its names put where its script takes them. */
const typed = ({ run = "", env = {} }: Step) => run.replaceAll(/\$(\w+)/g, (whole, name) => env[name] ?? whole);
const did = (step: Step) => (step.uses === undefined ? typed(step) : `${step.uses.split("@")[0]} ${JSON.stringify(step.with ?? {})}`);

/** By set: what its steps do with the example's names. */
const DOES: Readonly<Record<string, readonly RegExp[]>> = {
  ecrPull: [/^aws-actions\/amazon-ecr-login/],
  ecrPush: [/^aws-actions\/amazon-ecr-login/, /docker push "\$\{\{ steps\.ecr\.outputs\.registry \}\}\/web:\$\{\{ github\.sha \}\}"/],
  ecrCreateRepository: [/aws ecr create-repository --repository-name "web"/],
  ecsDeploy: [/render-task-definition .*"task-definition-family":"web"/, /deploy-task-definition .*"cluster":"prod","service":"web"/],
  ecsRunTask: [/aws ecs run-task --cluster "prod" --task-definition "web-migrate"/],
  codedeployEcs: [/render-task-definition/, /"codedeploy-application":"AppECS-prod-web","codedeploy-deployment-group":"DgpECS-prod-web"/],
  s3Sync: [/^aws s3 sync --delete "\$\{\{ env\.SITE_FOLDER \}\}" "s3:\/\/octo-org-site"$/],
  cloudfrontInvalidate: [/create-invalidation --distribution-id "E2QWRUHAPOMQZL"/],
  ssmRead: [/aws ssm get-parameter --name "\/prod\/web\/db-url"/],
  secretsRead: [/get-secret-value --secret-id "prod\/web\/db"/],
  ssmRunCommand: [/send-command --document-name "web-restart" .* --targets "Key=tag:Role,Values=web"/],
  lambdaDeploy: [/update-function-code --function-name "web"/],
  cdkDeploy: [/npx --no-install cdk deploy/],
  cloudformationDeploy: [/cloudformation deploy --stack-name "web" .* --role-arn "arn:aws:iam::123456789012:role\/web-cloudformation"/],
  eksAccess: [/aws eks update-kubeconfig --name "prod"/],
  assumeRoles: [/role_arn" "arn:aws:iam::444455556666:role\/deploy"\n.*Environment\naws sts get-caller-identity --profile role-1/],
  terraformPlan: [/^hashicorp\/setup-terraform/, /terraform plan -input=false -lock=false/],
  terraformApply: [/^hashicorp\/setup-terraform/, /terraform apply -input=false -auto-approve/],
};

describe("every permission set", () => {
  test.each(allSets.map((set) => [set.name, set] as const))("%s has steps for its example, and nothing is left", (name, { example }) => {
    const text = printed({ [name]: example });
    const steps = stepsOf(text).map(did);
    const wanted = DOES[name] ?? [];
    expect(steps.map((step, at) => wanted[at]?.test(step) || step)).toEqual(wanted.map(() => true));
    expect(steps.length).toBeGreaterThan(0);
    expect(comments(text)).toEqual([expect.stringContaining("The workflow for the role deploy")]);
  });

  test("covers statements that there are", () => {
    const known = new Set(PURPOSES.map(({ sid }) => sid));
    expect(STEP_SETS.flatMap(({ covers }) => covers).filter((statement) => !known.has(statement))).toEqual([]);
  });
});

const arn = (service: string) => `arn:aws:${service}:eu-central-1:${ACCOUNT}`;

describe("of a role's choices", () => {
  test.each<[string, Partial<RoleDefinition>, readonly RegExp[]]>([
    [
      "a plan that may lock",
      { terraformPlan: { stateBucket: "acme-state", stateKeys: ["a.tfstate"], lock: true } },
      [/setup/, /plan -input=false\n$/],
    ],
    ["a diff", { cdkDeploy: { lookupOnly: true } }, [/cdk diff --method=template/]],
    ["a prefix, without deleting", { s3Sync: { bucket: "acme-site", prefix: "app" } }, [/^aws s3 sync "[^"]+" "s3:\/\/acme-site\/app"$/]],
    [
      "a definition in a file",
      { ecsDeploy: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: [], readTaskDefinitions: false } },
      [/"task-definition":"\$\{\{ env\.TASK_DEFINITION \}\}"/, /"service":"web"/],
    ],
    [
      "services of one family",
      { ecsDeploy: { cluster: "prod", services: ["api", "web"], taskFamilies: ["app"], passRoles: [] } },
      [/"app"/, /steps\.render\.outputs.*"service":"api"/, /"app"/, /steps\.render-2\.outputs.*"service":"web"/],
    ],
    [
      "a service whose family cannot be told",
      { ecsDeploy: { cluster: "prod", services: ["api"], taskFamilies: ["one", "two"], passRoles: [] } },
      [/update-service --cluster "prod" --service "api" --force-new-deployment/],
    ],
    [
      "several images, each from a folder and for the family of its name",
      {
        ecrPush: { repositories: ["api", "web"] },
        ecsDeploy: { cluster: "prod", services: ["api", "jobs", "web"], taskFamilies: ["api", "jobs", "web"], passRoles: [] },
      },
      [
        /ecr-login/,
        /docker build --tag ".* "\$\{\{ env\.IMAGE_FOLDERS \}\}\/api" && docker push ".*\/api:/,
        /docker build --tag ".* "\$\{\{ env\.IMAGE_FOLDERS \}\}\/web" && docker push ".*\/web:/,
        /family":"api".*"image":"\S+ \S+ \}\}\/api:/,
        /"service":"api"/,
        /family":"jobs".*"image":"\$\{\{ env\.IMAGE \}\}"/,
        /"service":"jobs"/,
        /family":"web".*"image":"\S+ \S+ \}\}\/web:/,
        /"service":"web"/,
      ],
    ],
    [
      "several functions, each with code of its own",
      { lambdaDeploy: { functions: ["api", "web"] } },
      [/"api" --zip-file "fileb:\/\/\$\{\{ env\.FUNCTION_PACKAGES \}\}\/api\.zip"/, /FUNCTION_PACKAGES \}\}\/web\.zip"/],
    ],
    [
      "a template with artifacts",
      { cloudformationDeploy: { stacks: ["web"], executionRole: "x", artifactBucket: "acme-artifacts", artifactPrefix: "web/" } },
      [/--s3-bucket "acme-artifacts" --s3-prefix "web"$/],
    ],
    [
      "machines by their ids",
      { ssmRunCommand: { documents: ["AWS-RunShellScript"], instances: ["i-0123456789abcdef0"] } },
      [/--instance-ids "i-0123456789abcdef0"/],
    ],
    ["parameters below a path", { ssmRead: { paths: ["/prod/web"] } }, [/get-parameters-by-path --path "\/prod\/web"/]],
    ["secrets by a prefix", { secretsRead: { prefixes: ["prod/"] } }, [/--secret-id "\$\{\{ env\.SECRET_NAME \}\}"/]],
    [
      "secrets by a pattern before what AWS adds",
      {
        statements: { Read: { actions: ["secretsmanager:GetSecretValue"], resources: [`${arn("secretsmanager")}:secret:prod/*-??????`] } },
      },
      [/--secret-id "\$\{\{ env\.SECRET_NAME \}\}"/],
    ],
    [
      "deployment groups by a pattern: which one, nobody can tell",
      {
        ecsDeploy: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: [] },
        statements: {
          Deploy: {
            actions: ["codedeploy:CreateDeployment", "codedeploy:GetDeployment", "codedeploy:GetDeploymentGroup"],
            resources: [`${arn("codedeploy")}:deploymentgroup:app/*`],
          },
        },
      },
      [/render-task-definition/, /deploy-task-definition (?!.*codedeploy)/],
    ],
    ["nothing", {}, [/^aws sts get-caller-identity$/]],
  ])("%s", (_, sets, wanted) => {
    const steps = stepsOf(printed(sets)).map(did);
    expect(steps.map((step, at) => wanted[at]?.test(step) || step)).toEqual(wanted.map(() => true));
  });
});

describe("what no step is for is said", () => {
  const besides = "# No step is known here for what the role may do besides:";
  test("statements of its own, and what is of another account or region", () => {
    const text = printed({
      statements: { Topics: { actions: ["sns:Publish"], resources: [`arn:aws:sns:eu-central-1:${ACCOUNT}:jobs`] } },
      ecrPush: { repositories: ["web", "arn:aws:ecr:eu-central-1:444455556666:repository/base"] },
    });
    expect(comments(text).slice(1)).toEqual([
      besides,
      "#   push images to ECR: repository/base in eu-central-1 of account 444455556666",
      "#   write in sns (publish) on jobs in eu-central-1",
    ]);
    expect(stepsOf(text).map(did)).not.toContainEqual(expect.stringContaining("base"));
  });

  test("what a boundary takes away has no step", () => {
    const boundary = "arn:aws:iam::123456789012:policy/boundary";
    const document = { Version: "2012-10-17", Statement: { Effect: "Allow", Action: "ecr:*", Resource: "*" } };
    const details = {
      ...detailsOf("deploy", { ...base, ecrPush: { repositories: ["web"] }, lambdaDeploy: { functions: ["web"] } }, undefined, {
        PermissionsBoundary: { PermissionsBoundaryArn: boundary },
      }),
      Policies: [{ Arn: boundary, PolicyVersionList: [{ IsDefaultVersion: true, Document: document }] }],
    };
    const text = workflowFor(rolesIn([{ text: JSON.stringify(details), file: "x" }]), { role: "deploy" });
    expect(stepsOf(text)).toHaveLength(2);
    expect(text).not.toContain("aws lambda");
  });

  test("all that it may do, where the file holds trust policies alone", () => {
    const { trust } = documentsOf(base);
    const role = { Role: { RoleName: "deploy", AssumeRolePolicyDocument: trust } };
    const text = workflowFor(rolesIn([{ text: JSON.stringify(role), file: "role.json" }]), { role: "deploy" });
    expect(comments(text).slice(1)).toEqual([
      "# What the role may do is not all known from the file:",
      "#   The file does not tell what the role may do.",
    ]);
  });

  test("policies whose text is elsewhere", () => {
    const text = printed({}, { AttachedManagedPolicies: [{ PolicyName: "mine", PolicyArn: "arn:aws:iam::123456789012:policy/mine" }] });
    expect(comments(text).slice(1)).toEqual([
      "# What the role may do is not all known from the file:",
      "#   Policy mine: Its text is not in the file.",
    ]);
  });

  test("what is in several regions, until one of them is chosen", () => {
    const ofEcr = (region: string) => `arn:aws:ecr:${region}:${ACCOUNT}:repository/${region}`;
    const details = detailsOf("deploy", { ...base, ecrPush: { repositories: ["eu-central-1", "us-east-1"].map(ofEcr) } });
    const read = (region?: string) =>
      workflowFor(rolesIn([{ text: JSON.stringify(details), file: "x" }]), { role: "deploy", ...(region !== undefined && { region }) });
    expect(comments(read())).toContainEqual(expect.stringContaining("say with --region in which of them"));
    expect(stepsOf(read())).toHaveLength(1);
    expect(stepsOf(read("us-east-1")).map(did)).toEqual([expect.stringContaining("ecr-login"), expect.stringContaining("/us-east-1:")]);
  });

  test("references to the account and the region of whoever runs Terraform, and patterns of all, are the role's own", () => {
    const names = ["${data.aws_region.here.name}:${data.aws_caller_identity.me.account_id}:repository/one", "*:*:repository/two"];
    const { permissions } = documentsOf({ ...base, ecrPush: { repositories: ["web"] } });
    const policy = JSON.stringify(permissions).replace(/"arn:aws:ecr:[^"]*"/, names.map((name) => `"arn:aws:ecr:${name}"`).join());
    const stack = {
      provider: { aws: { region: "eu-central-1" } },
      resource: {
        aws_iam_role: { x: { name: "deploy", assume_role_policy: JSON.stringify(documentsOf(base).trust) } },
        aws_iam_role_policy: { x: { name: "x", role: "deploy", policy } },
      },
    };
    const text = workflowFor(rolesIn([{ text: JSON.stringify(stack), file: "x" }]), { role: "deploy" });
    expect(stepsOf(text).map(did).slice(1)).toEqual([expect.stringContaining("/one:"), expect.stringContaining("/two:")]);
    expect(comments(text)).toHaveLength(1);
  });

  test("the ARN of a role whose name is not known", () => {
    const role = { assume_role_policy: JSON.stringify(documentsOf(base).trust) };
    const stack = { provider: { aws: { region: "eu-central-1" } }, resource: { aws_iam_role: { deploy: role } } };
    const text = workflowFor(rolesIn([{ text: JSON.stringify(stack), file: "x" }]), { role: "aws_iam_role.deploy" });
    expect(text).toContain("role-to-assume: ${{ env.ROLE_ARN }}");
  });

  test("an administrator", () => {
    const arn = "arn:aws:iam::aws:policy/AdministratorAccess";
    const text = printed({}, { AttachedManagedPolicies: [{ PolicyName: "AdministratorAccess", PolicyArn: arn }] });
    expect(comments(text).slice(1)).toEqual([besides, "#   do everything in AWS on every resource"]);
  });
});

test("no name of a file stands in a script, and what is not known stops the job first", () => {
  const text = printed({ s3Sync: { bucket: "acme-site" }, eksAccess: { clusters: ["prod"] } });
  const { env, jobs } = parse(text);
  expect(env).toEqual({ SITE_FOLDER: "", MANIFESTS: "" });
  const [first] = jobs.deploy.steps;
  expect(first.run.match(/\$\{(\w+):\?/g)).toEqual(["${MANIFESTS:?", "${SITE_FOLDER:?"]);
  for (const { run = "" } of jobs.deploy.steps) expect(run).not.toMatch(/\$\{\{|acme|prod/);
});
