import { assumeRoles } from "./assume-roles";
import { cdkDeploy } from "./cdk-deploy";
import { cloudformationDeploy } from "./cloudformation-deploy";
import { cloudfrontInvalidate } from "./cloudfront-invalidate";
import { codedeployEcs } from "./codedeploy-ecs";
import { ecrCreateRepository } from "./ecr-create-repository";
import { ecrPull } from "./ecr-pull";
import { ecrPush } from "./ecr-push";
import { ecsDeploy } from "./ecs-deploy";
import { ecsRunTask } from "./ecs-run-task";
import { eksAccess } from "./eks-access";
import { lambdaDeploy } from "./lambda-deploy";
import { s3Sync } from "./s3-sync";
import { secretsRead } from "./secrets-read";
import type { Calls, Denial, PermissionSet } from "./set";
import { ssmRead } from "./ssm-read";
import { ssmRunCommand } from "./ssm-run-command";
import { terraformApply } from "./terraform-apply";
import { terraformPlan } from "./terraform-plan";

/** Every permission set, by the role's field: in the order of the fields, the statements and the documentation. */
export const permissionSets = {
  ecrPull,
  ecrPush,
  ecrCreateRepository,
  ecsDeploy,
  ecsRunTask,
  codedeployEcs,
  s3Sync,
  cloudfrontInvalidate,
  ssmRead,
  secretsRead,
  ssmRunCommand,
  lambdaDeploy,
  cdkDeploy,
  cloudformationDeploy,
  eksAccess,
  assumeRoles,
  terraformPlan,
  terraformApply,
} as const;

export type PermissionSets = typeof permissionSets;

/** The same as a list, for what is done with each. */
export const allSets: readonly PermissionSet[] = Object.values(permissionSets) as readonly unknown[] as readonly PermissionSet[];

/** The denials of the sets. */
export const denialsOf = (sets: readonly PermissionSet[]): Denial[] => sets.flatMap(({ attached }) => attached?.denials ?? []);

/** The calls of the sets, each once, though several sets may have them. */
export const callsOf = (sets: readonly PermissionSet[]): Calls[] => [
  ...new Set(sets.flatMap(({ rows }) => rows.map(({ calls }) => calls))),
];

/** What a role whose policy is too long can be split by. */
export const partsOf = (sets: readonly PermissionSet[]): string[] => [...new Set(sets.flatMap(({ parts }) => parts))];
