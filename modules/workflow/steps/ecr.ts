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

/** The image that the job itself pushes, or the one that a variable names. */
export function imageToDeploy(may: Granted): Text {
  const [first] = may.has("EcrLogin") ? repositories(may, "EcrPush") : [];
  return first === undefined ? placeholder("IMAGE") : imageOf(first);
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

const push = (repository: Text): Step => ({
  name: "Build and push the image",
  note: "Takes the Dockerfile in the root of the repository",
  env: { IMAGE: imageOf(repository) },
  run: 'docker build --tag "$IMAGE" . && docker push "$IMAGE"',
});
