import { placeholder } from "../placeholders";
import { expression, type Text, template } from "../text";
import { type Granted, isOneName } from "./granted";
import type { Step, StepSet } from "./step";

const REGISTRY = expression("steps.ecr.outputs.registry");
const KIND = "repository/";

/** The repositories that are named, or the one that a variable names where a pattern leaves it open. */
function repositories(may: Granted, statement: string): Text[] {
  const names = may.names(statement, KIND);
  const known = names.filter(isOneName);
  return known.length > 0 ? known : names.length > 0 ? [placeholder("ECR_REPOSITORY")] : [];
}

const imageOf = (repository: Text) => template`${REGISTRY}/${repository}:${expression("github.sha")}`;

/** The image that the job itself pushes for a task family: the only one, or that of its name; else the one that a variable names. */
export function imageToDeploy(may: Granted, family: string): Text {
  const pushed = may.has("EcrLogin") ? repositories(may, "EcrPush") : [];
  const repository = pushed.length === 1 ? pushed[0] : pushed.find((each) => each === family);
  return repository === undefined ? placeholder("IMAGE") : imageOf(repository);
}

export const ecr: StepSet = {
  covers: ["EcrLogin", "EcrPull", "EcrPush", "EcrCreate", "EcrTag"],
  steps(may) {
    const created = repositories(may, "EcrCreate").map(create);
    return may.has("EcrLogin") ? [login(may), ...created, ...repositories(may, "EcrPush").map(push)] : created;
  },
};

function login(may: Granted): Step {
  const pulled = may.names("EcrPull", KIND);
  return {
    id: "ecr",
    uses: "aws-actions/amazon-ecr-login",
    ...(pulled.length > 0 && { note: `From here on docker may pull: ${pulled.join(", ")}` }),
  };
}

const create = (repository: Text): Step => ({
  name: "Create the ECR repository where it is missing",
  env: { REPOSITORY: repository },
  run: [
    'aws ecr describe-repositories --repository-names "$REPOSITORY" ||',
    '  aws ecr create-repository --repository-name "$REPOSITORY"',
  ].join("\n"),
});

/** One is built from the root of the repository; of several each has a folder of its own. */
const push = (repository: Text, _: number, { length }: readonly Text[]): Step => {
  const isOnly = length === 1;
  return {
    name: "Build and push the image",
    ...(isOnly && { note: "Takes the Dockerfile in the root of the repository" }),
    env: { IMAGE: imageOf(repository), ...(!isOnly && { FOLDER: template`${placeholder("IMAGE_FOLDERS")}/${repository}` }) },
    run: `docker build --tag "$IMAGE" ${isOnly ? "." : '"$FOLDER"'} && docker push "$IMAGE"`,
  };
};
