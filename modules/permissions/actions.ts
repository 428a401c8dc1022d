/** The calls that each permission set allows. Data only, each list with its source. */

/**
 * Login is authorized on no repository (Service Authorization Reference, Amazon ECR: GetAuthorizationToken has no resource type), so it
 * is a statement of its own, on "*".
 */
export const ECR_LOGIN = ["ecr:GetAuthorizationToken"];

/** Amazon ECR User Guide, "IAM permissions for pulling an image". */
export const ECR_PULL = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];

/**
 * Amazon ECR User Guide, "IAM permissions for pushing an image". BatchGetImage is among them: Docker's pusher asks for each manifest
 * first and stops at a denial (containerd, core/remotes/docker/pusher.go).
 */
export const ECR_PUSH = [
  "ecr:BatchCheckLayerAvailability",
  "ecr:BatchGetImage",
  "ecr:CompleteLayerUpload",
  "ecr:InitiateLayerUpload",
  "ecr:PutImage",
  "ecr:UploadLayerPart",
];

/** What amazon-ecs-deploy-task-definition calls to register a revision. */
export const ECS_REGISTER = ["ecs:RegisterTaskDefinition"];

/** Needed as soon as a definition is registered with tags (Amazon ECS Developer Guide, "Grant permission to tag resources on creation"). */
export const ECS_TAG = ["ecs:TagResource"];

/**
 * What amazon-ecs-render-task-definition and `aws ecs describe-task-definition` call to download the current definition. Authorized on
 * no task definition (Service Authorization Reference, Amazon ECS: no resource type), so "*".
 */
export const ECS_READ_TASK_DEFINITION = ["ecs:DescribeTaskDefinition"];

/** What amazon-ecs-deploy-task-definition calls to roll a service and to wait for it. */
export const ECS_UPDATE_SERVICE = ["ecs:DescribeServices", "ecs:UpdateService"];

/** Registering a task definition passes its roles; a check without a call of its own (IAM User Guide, "Grant permissions to pass a role"). */
export const PASS_ROLE = ["iam:PassRole"];

/** Who a task's roles are passed to, in every partition. */
export const ECS_TASKS_PRINCIPAL = "ecs-tasks.amazonaws.com";

/** What the S3 backend calls to find a state, its workspaces included (Terraform documentation, "Backend Type: s3"; seen with 1.11.4). */
export const STATE_LIST = ["s3:ListBucket"];
export const STATE_READ = ["s3:GetObject"];

/** What `use_lockfile` adds, on the lock file alone (Terraform documentation, "Backend Type: s3"). */
export const STATE_LOCK = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"];

/** A state that is encrypted with a key of one's own (Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys"). */
export const STATE_DECRYPT = ["kms:Decrypt"];
/** Writing the lock file under that key. */
export const LOCK_ENCRYPT = ["kms:GenerateDataKey"];

/** What hashicorp/aws 5.100 calls to refresh the provider of this stack. */
export const READ_PROVIDER = ["iam:GetOpenIDConnectProvider"];

/** What hashicorp/aws 5.100 calls to refresh the roles of this stack and their inline policies. */
export const READ_ROLES = ["iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"];
