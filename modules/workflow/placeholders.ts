import type { Step } from "./steps/step";
import { expression, type Template } from "./text";
import { Noted, type YamlMap } from "./yaml";

/** What no policy tells, and whoever takes the workflow fills in: by the name that it has under `env`, and what it is. */
const PLACEHOLDERS = {
  ACCOUNT_ID: "the account of the role",
  REGION: "the region of what is deployed",
  ROLE_ARN: "the whole ARN of the role",
  APPSPEC_FILE: "the AppSpec file in the repository",
  CLOUDFORMATION_ROLE_ARN: "the execution role that CloudFormation is given",
  CLOUDFORMATION_TEMPLATE: "the template in the repository",
  COMMAND_PARAMETERS: "the parameters of the document as JSON, an empty object for none",
  CONTAINER_NAME: "the container of the task definition that gets the image",
  ECR_REPOSITORY: "the repository in ECR",
  FUNCTION_PACKAGE: "the zip file with the code of the function",
  FUNCTION_PACKAGES: "the folder with a zip file for each function, by its name",
  IMAGE: "the image to deploy, with its registry and tag",
  IMAGE_FOLDERS: "the folder with a folder and its Dockerfile for each ECR repository, by its name",
  LAUNCH_TYPE: "FARGATE or EC2",
  MANIFESTS: "the file or folder that kubectl applies",
  NETWORK_CONFIGURATION: "subnets and security groups of the task, as aws ecs run-task takes them",
  SECRET_NAME: "the secret to read",
  SITE_FOLDER: "the folder that is published",
  TASK_DEFINITION: "the file in the repository with the task definition",
} as const satisfies Readonly<Record<string, string>>;
type Name = keyof typeof PLACEHOLDERS;

export const placeholder = (name: Name): Template => expression(`env.${name}`);

/** Those that the jobs take. */
export const placeholdersIn = (jobs: string): Name[] =>
  (Object.keys(PLACEHOLDERS) as Name[]).filter((name) => jobs.includes(placeholder(name).written));

/** To be filled in: each empty, with what it is. */
export const emptyEnv = (names: readonly Name[]): YamlMap =>
  Object.fromEntries(names.map((name) => [name, new Noted("", { beside: PLACEHOLDERS[name] })]));

/** Before anything is asked of GitHub or AWS. */
export const filledIn = (names: readonly Name[]): Step => ({
  name: "Stop where something is not filled in",
  run: names.map((name) => `echo "\${${name}:?${PLACEHOLDERS[name]}}"`).join("\n"),
});
