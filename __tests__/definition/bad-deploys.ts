import { type BadInput, inRole } from "../support/bad-input";

/** Permission sets for Lambda, CDK, CloudFormation and EKS that must be refused. */

const inSet =
  (set: string, right: object) =>
  (name: string, change: object, field: string, says: string): BadInput =>
    inRole(name, { [set]: { ...right, ...change } }, `.${set}${field === "" ? "" : `.${field}`}`, says);
const lambda = inSet("lambdaDeploy", { functions: ["web"] });
const cdk = inSet("cdkDeploy", {});
const cloudformation = inSet("cloudformationDeploy", { stacks: ["web"], executionRole: "web-cloudformation" });
const eks = inSet("eksAccess", { clusters: ["prod"] });
const onPullRequests = (set: string, value: object): BadInput =>
  inRole(`pull requests on a role with ${set}`, { pullRequest: true, [set]: value }, ".pullRequest", "must not be able to write");

const FUNCTION = "arn:aws:lambda:eu-central-1:123456789012:function:web";
const KEY = "arn:aws:kms:eu-central-1:123456789012:key/1";

export const badDeploys: readonly BadInput[] = [
  // Lambda
  lambda("no function", { functions: [] }, "functions", "at least one item"),
  lambda("functions left out", { functions: undefined }, "functions", "missing"),
  lambda("every function", { functions: ["*"] }, "functions[0]", "wildcard"),
  lambda("a prefix of functions", { functions: ["web-*"] }, "functions[0]", "wildcard"),
  lambda("a function with an alias", { functions: ["web:live"] }, "functions[0]", "without a version or an alias"),
  lambda("a function's ARN with a version", { functions: [`${FUNCTION}:7`] }, "functions[0]", "without a version or an alias"),
  lambda("a function's name with a dot", { functions: ["web.js"] }, "functions[0]", "a function name is 1 to 64 letters"),
  lambda("an empty function name", { functions: [""] }, "functions[0]", "Not a valid name"),
  lambda("a layer for a function", { functions: ["arn:aws:lambda:eu-central-1:123456789012:layer:web"] }, "functions[0]", "valid ARN"),
  lambda("a role for a function", { functions: ["arn:aws:iam::123456789012:role/web"] }, "functions[0]", "an ARN of lambda"),
  lambda(
    "a function of another partition",
    { functions: ["arn:aws-cn:lambda:cn-north-1:123456789012:function:web"] },
    "functions[0]",
    "another partition",
  ),
  lambda("every role to functions", { passRoles: ["*"] }, "passRoles[0]", "wildcard"),
  lambda("a role of another account to a function", { passRoles: ["arn:aws:iam::999999999999:role/a"] }, "passRoles[0]", "account itself"),
  lambda("functions created without a role", { create: true }, "create", "name it in passRoles"),
  lambda("a text for create", { create: "yes", passRoles: ["a"] }, "create", "true or false"),
  lambda("every layer", { layers: ["*"] }, "layers[0]", "wildcard"),
  lambda("a layer with its version", { layers: ["dependencies:3"] }, "layers[0]", "without a version"),
  lambda(
    "a layer of another account to publish",
    { layers: ["arn:aws:lambda:eu-central-1:999999999999:layer:monitoring"] },
    "layers[0]",
    "as useLayers",
  ),
  lambda(
    "a layer's ARN with its version",
    { useLayers: ["arn:aws:lambda:eu-central-1:999999999999:layer:a:12"] },
    "useLayers[0]",
    "without a version",
  ),
  lambda("a layer to use of another service", { useLayers: ["arn:aws:s3:::layer"] }, "useLayers[0]", "an ARN of lambda"),
  lambda("a bucket's ARN for artifacts", { artifactBucket: "arn:aws:s3:::artifacts" }, "artifactBucket", "3 to 63"),
  lambda("a prefix without its slash", { artifactBucket: "artifacts", artifactPrefix: "web" }, "artifactPrefix", 'ends with "/"'),
  lambda(
    "a prefix that begins with a slash",
    { artifactBucket: "artifacts", artifactPrefix: "/web/" },
    "artifactPrefix",
    "does not begin with",
  ),
  lambda("a pattern of artifacts", { artifactBucket: "artifacts", artifactPrefix: "*/" }, "artifactPrefix", "wildcard"),
  lambda(
    "an alias for the artifacts' key",
    { artifactBucket: "a-b", artifactKmsKey: "alias/a" },
    "artifactKmsKey",
    "An alias is not enough",
  ),
  lambda("a prefix of no bucket", { artifactPrefix: "web/" }, "artifactBucket", "missing. artifactPrefix and artifactKmsKey"),
  lambda("a key of no bucket", { artifactKmsKey: KEY }, "artifactBucket", 'Example: artifactBucket: "octo-org-artifacts".'),
  lambda("a misspelt field of lambdaDeploy", { function: ["web"] }, "function", "Did you mean functions?"),
  onPullRequests("lambdaDeploy", { functions: ["web"] }),
  // CDK
  cdk("every qualifier", { qualifier: "*" }, "qualifier", "wildcard"),
  cdk("an empty qualifier", { qualifier: "" }, "qualifier", "1 to 10 letters"),
  cdk("a qualifier of 11 characters", { qualifier: "hnb659fds12" }, "qualifier", "It has 11 characters."),
  cdk("a qualifier that leads out of the name", { qualifier: "a/b" }, "qualifier", "1 to 10 letters"),
  cdk("every account", { accounts: ["*"] }, "accounts[0]", "12 digits"),
  cdk("an account of 11 digits to deploy to", { accounts: ["12345678901"] }, "accounts[0]", "12 digits"),
  cdk("every region", { regions: ["*"] }, "regions[0]", "A region is written like"),
  cdk("a zone to deploy to", { regions: ["eu-central-1a"] }, "regions[0]", "no zone letter"),
  cdk("a region of another partition", { regions: ["eu-central-1", "cn-north-1"] }, "regions[1]", "another partition"),
  cdk("a region of GovCloud", { regions: ["us-gov-west-1"] }, "regions[0]", "another partition"),
  cdk("a text for lookupOnly", { lookupOnly: "yes" }, "lookupOnly", "true or false"),
  cdk("a misspelt field of cdkDeploy", { region: ["us-east-1"] }, "region", "Did you mean regions?"),
  onPullRequests("cdkDeploy", {}),
  // CloudFormation
  cloudformation("no stack", { stacks: [] }, "stacks", "at least one item"),
  cloudformation("every stack", { stacks: ["*"] }, "stacks[0]", "wildcard"),
  cloudformation("a stack name with an underscore", { stacks: ["web_app"] }, "stacks[0]", "begins with a letter"),
  cloudformation("a stack name that begins with a digit", { stacks: ["1web"] }, "stacks[0]", "begins with a letter"),
  cloudformation(
    "a change set for a stack",
    { stacks: ["arn:aws:cloudformation:eu-central-1:123456789012:changeSet/web/1"] },
    "stacks[0]",
    "valid ARN",
  ),
  cloudformation(
    "a stack of another account",
    { stacks: ["arn:aws:cloudformation:eu-central-1:999999999999:stack/web"] },
    "stacks[0]",
    "its own account",
  ),
  cloudformation("no execution role", { executionRole: undefined }, "executionRole", "missing"),
  cloudformation("any execution role", { executionRole: "*" }, "executionRole", "wildcard"),
  cloudformation("an execution role by its path", { executionRole: "team/web" }, "executionRole", "given by its full ARN"),
  cloudformation(
    "an execution role of another account",
    { executionRole: "arn:aws:iam::999999999999:role/web-cloudformation" },
    "executionRole",
    "account itself",
  ),
  cloudformation(
    "an execution role of another partition",
    { executionRole: "arn:aws-us-gov:iam::123456789012:role/web-cloudformation" },
    "executionRole",
    "another partition",
  ),
  cloudformation("every transform", { transforms: ["*"] }, "transforms[0]", "wildcard"),
  cloudformation("a transform as a template names it", { transforms: ["AWS::Serverless-2016-10-31"] }, "transforms[0]", "Leave out AWS::"),
  cloudformation("artifacts deleted from no bucket", { deleteArtifacts: true }, "artifactBucket", "artifactKmsKey and deleteArtifacts"),
  cloudformation("a text for deleteArtifacts", { deleteArtifacts: 1 }, "deleteArtifacts", "true or false"),
  cloudformation("a misspelt field of cloudformationDeploy", { exectionRole: "a" }, "exectionRole", "Did you mean executionRole?"),
  onPullRequests("cloudformationDeploy", { stacks: ["web"], executionRole: "web-cloudformation" }),
  // EKS
  eks("no cluster to enter", { clusters: [] }, "clusters", "at least one item"),
  eks("every EKS cluster", { clusters: ["*"] }, "clusters[0]", "wildcard"),
  eks("an EKS cluster name that begins with a hyphen", { clusters: ["-prod"] }, "clusters[0]", "begins with a letter or digit"),
  eks("an ECS cluster", { clusters: ["arn:aws:ecs:eu-central-1:123456789012:cluster/prod"] }, "clusters[0]", "an ARN of eks"),
  eks("a node group", { clusters: ["arn:aws:eks:eu-central-1:123456789012:nodegroup/prod/a/1"] }, "clusters[0]", "valid ARN"),
  eks(
    "an EKS cluster of another partition",
    { clusters: ["arn:aws-cn:eks:cn-north-1:123456789012:cluster/a"] },
    "clusters[0]",
    "another partition",
  ),
  eks("a misspelt field of eksAccess", { cluster: ["prod"] }, "cluster", "Did you mean clusters?"),
  onPullRequests("eksAccess", { clusters: ["prod"] }),
];
