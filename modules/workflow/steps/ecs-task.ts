import { placeholder } from "../placeholders";
import { familiesOf } from "./ecs";
import { isOneName } from "./granted";
import type { Step, StepSet } from "./step";

/** A task that runs once, such as a migration, and must end well. */
export const ecsTask: StepSet = {
  covers: ["RunTask", "WatchTasks", "TagTaskOnRun", "StopTasks", "PassTaskRoles", "FilterTaskLogs", "ReadTaskLogs"],
  steps(may) {
    const [cluster, ...others] = may.names("WatchTasks", "task/").map((name) => name.replace(/\/\*$/, ""));
    if (cluster === undefined || others.length > 0 || !isOneName(cluster)) return [];
    return familiesOf(may, "RunTask").map(
      (family): Step => ({
        name: "Run the task",
        env: { CLUSTER: cluster, FAMILY: family, LAUNCH_TYPE: placeholder("LAUNCH_TYPE"), NETWORK: placeholder("NETWORK_CONFIGURATION") },
        run: [
          'task=$(aws ecs run-task --cluster "$CLUSTER" --task-definition "$FAMILY" --launch-type "$LAUNCH_TYPE" \\',
          '  --network-configuration "$NETWORK" --query "tasks[0].taskArn" --output text)',
          'aws ecs wait tasks-stopped --cluster "$CLUSTER" --tasks "$task"',
          'code=$(aws ecs describe-tasks --cluster "$CLUSTER" --tasks "$task" --query "tasks[0].containers[0].exitCode" --output text)',
          'test "$code" = 0',
        ].join("\n"),
      }),
    );
  },
};
