import { placeholder } from "../placeholders";
import { expression, type Template, type Text } from "../text";
import { imageToDeploy } from "./ecr";
import { type Granted, isOneName } from "./granted";
import type { Step, StepSet } from "./step";

/** Statements about task definitions, which every deploy to ECS has. */
export const DEFINITIONS = ["ReadTaskDefinitions", "RegisterTaskDefinition", "TagTaskDefinitionOnRegister", "PassTaskRoles"];

interface Service {
  readonly cluster: string;
  readonly service: string;
}

/** Families, in any revision. */
export const familiesOf = (may: Granted, statement: string): string[] => [
  ...new Set(
    may
      .names(statement, "task-definition/")
      .map((name) => name.replace(/:\*$/, ""))
      .filter(isOneName),
  ),
];

export const servicesOf = (may: Granted, statement: string): Service[] =>
  may
    .names(statement, "service/")
    .map((name) => name.split("/"))
    .flatMap(([cluster = "", service = "", ...others]) =>
      isOneName(cluster) && isOneName(service) && others.length === 0 ? [{ cluster, service }] : [],
    );

/** The family that a service runs: the only one, or that of its name; nothing where that cannot be told. */
export const familyOf = ({ service }: Service, families: readonly string[]): string | undefined =>
  families.length === 1 ? families[0] : families.find((family) => family === service);

/** What puts the image into a task definition. */
export function render(may: Granted, family: string, id: string): Step {
  const definition: Record<string, Text> = may.has("ReadTaskDefinitions")
    ? { "task-definition-family": family }
    : { "task-definition": placeholder("TASK_DEFINITION") };
  return {
    id,
    uses: "aws-actions/amazon-ecs-render-task-definition",
    with: { ...definition, "container-name": placeholder("CONTAINER_NAME"), image: imageToDeploy(may, family) },
  };
}

/** The file that `render` wrote. */
export const rendered = (id: string): Template => expression(`steps.${id}.outputs.task-definition`);

export const ecsDeploy: StepSet = {
  covers: [
    ...DEFINITIONS,
    "PassInfrastructureRoles",
    "WatchServices",
    "DeployService",
    "ListDeployments",
    "WatchDeployments",
    "ReadRevisions",
  ],
  steps(may) {
    const families = familiesOf(may, "RegisterTaskDefinition");
    const watched = may.has("WatchServices");
    return servicesOf(may, "DeployService").flatMap((each, at): Step[] => {
      const family = watched ? familyOf(each, families) : undefined;
      return family === undefined ? [restart(each, watched)] : withImage(may, each, family, at === 0 ? "render" : `render-${at + 1}`);
    });
  },
};

const withImage = (may: Granted, { cluster, service }: Service, family: string, id: string): Step[] => [
  render(may, family, id),
  {
    uses: "aws-actions/amazon-ecs-deploy-task-definition",
    with: { "task-definition": rendered(id), cluster, service, "wait-for-service-stability": true },
  },
];

const restart = ({ cluster, service }: Service, watched: boolean): Step => ({
  name: "Deploy the service again",
  note: "With the task definition that it has: which one to give it, the role's policies do not tell",
  env: { CLUSTER: cluster, SERVICE: service },
  run: [
    'aws ecs update-service --cluster "$CLUSTER" --service "$SERVICE" --force-new-deployment --query service.status --output text',
    ...(watched ? ['aws ecs wait services-stable --cluster "$CLUSTER" --services "$SERVICE"'] : []),
  ].join("\n"),
});
