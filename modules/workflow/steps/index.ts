import { cdkDeploy, cloudformationDeploy } from "./cloudformation";
import { codedeployEcs } from "./codedeploy";
import { ecr } from "./ecr";
import { ecsDeploy } from "./ecs";
import { ecsTask } from "./ecs-task";
import { lambdaDeploy } from "./lambda";
import { eksAccess, ssmRunCommand } from "./machines";
import { assumeRoles } from "./roles";
import { secretsRead, ssmRead } from "./secrets";
import { cloudfrontInvalidate, s3Sync } from "./site";
import type { StepSet } from "./step";
import { terraform } from "./terraform";

/** In the order of a deploy: what is read first, then what is built, migrated, deployed and announced. */
export const STEP_SETS: readonly StepSet[] = [
  ssmRead,
  secretsRead,
  ecr,
  ecsTask,
  ecsDeploy,
  codedeployEcs,
  lambdaDeploy,
  cloudformationDeploy,
  cdkDeploy,
  s3Sync,
  cloudfrontInvalidate,
  ssmRunCommand,
  eksAccess,
  assumeRoles,
  terraform,
];
