import { placeholder } from "../placeholders";
import { DEFINITIONS, familiesOf, familyOf, render, rendered, servicesOf } from "./ecs";
import { isOneName } from "./granted";
import type { Step, StepSet } from "./step";

/** A blue/green deploy: the group of a service is the only one, or that which CodeDeploy's console makes for it. */
export const codedeployEcs: StepSet = {
  covers: [...DEFINITIONS, "WatchServices", "DeployWithCodeDeploy", "ReadDeploymentConfigurations", "RegisterRevision"],
  steps(may) {
    const families = familiesOf(may, "RegisterTaskDefinition");
    const groups = may.names("DeployWithCodeDeploy", "deploymentgroup:").filter(isOneName);
    return servicesOf(may, "WatchServices").flatMap((each, at): Step[] => {
      const { cluster, service } = each;
      const family = familyOf(each, families);
      const usual = `AppECS-${cluster}-${service}/DgpECS-${cluster}-${service}`;
      const [application = "", group] = (groups.length === 1 ? groups[0] : groups.find((name) => name === usual))?.split("/") ?? [];
      if (family === undefined || group === undefined) return [];
      const id = `render-for-codedeploy${at === 0 ? "" : `-${at + 1}`}`;
      return [
        render(may, family, id),
        {
          uses: "aws-actions/amazon-ecs-deploy-task-definition",
          with: {
            "task-definition": rendered(id),
            cluster,
            service,
            "codedeploy-appspec": placeholder("APPSPEC_FILE"),
            "codedeploy-application": application,
            "codedeploy-deployment-group": group,
            "wait-for-service-stability": true,
          },
        },
      ];
    });
  },
};
