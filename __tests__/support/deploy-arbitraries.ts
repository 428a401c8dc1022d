import fc from "fast-check";
import type { CdkDeployDefinition, CloudformationDeployDefinition, EksAccessDefinition, LambdaDeployDefinition } from "../../modules";
import { permissionSets } from "../../modules/permissions/registry";
import { booleansOf, passRole, some } from "./arbitrary-parts";
import { MOTO_ACCOUNT } from "./moto";
import { REGION } from "./real-definitions";

/** Random permission sets for Lambda, CDK, CloudFormation and EKS. What their rules refuse is filtered by who draws a role. */

const ABROAD = "us-west-2:999988887777";
const nameOf = (...names: string[]) => fc.constantFrom(...names);

const bucket = nameOf("acme-artifacts", "a.b");
const artifacts = {
  artifactPrefix: nameOf("", "web/", "a_b/c!'()-.d/"),
  artifactKmsKey: fc.constant(`arn:aws:kms:${REGION}:999988887777:key/1234abcd-12ab-34cd-56ef-1234567890ab`),
};
/** With a bucket and what is said of one, or without any of it. */
const withArtifacts = <T extends object>(set: fc.Arbitrary<T>, further: Readonly<Record<string, fc.Arbitrary<boolean>>> = {}) =>
  fc
    .tuple(set, fc.option(fc.record({ artifactBucket: bucket, ...artifacts, ...further }, { requiredKeys: ["artifactBucket"] })))
    .map(([of, bucketed]): T => ({ ...of, ...bucketed }));

const layer = nameOf("dependencies", "a-b_2", `arn:aws:lambda:${REGION}:${MOTO_ACCOUNT}:layer:own`);
export const lambdaDeploy: fc.Arbitrary<LambdaDeployDefinition> = withArtifacts(
  fc.record(
    {
      ...booleansOf(permissionSets.lambdaDeploy.schema),
      functions: some(nameOf("web", "api_2", `arn:aws:lambda:${ABROAD}:function:edge`)),
      passRoles: fc.array(passRole, { maxLength: 2 }),
      layers: fc.array(layer, { maxLength: 2 }),
      useLayers: fc.array(fc.oneof(layer, fc.constant(`arn:aws:lambda:${ABROAD}:layer:monitoring`)), { maxLength: 2 }),
    },
    { requiredKeys: ["functions"] },
  ),
);

export const cdkDeploy: fc.Arbitrary<CdkDeployDefinition> = fc.record(
  {
    ...booleansOf(permissionSets.cdkDeploy.schema),
    qualifier: nameOf("hnb659fds", "acme", "A-b_1"),
    accounts: fc.array(nameOf(MOTO_ACCOUNT, "999988887777", "000000000001"), { maxLength: 2 }),
    regions: fc.array(nameOf(REGION, "us-east-1", "ap-southeast-2"), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const { deleteArtifacts, ...booleans } = booleansOf(permissionSets.cloudformationDeploy.schema);
export const cloudformationDeploy: fc.Arbitrary<CloudformationDeployDefinition> = withArtifacts(
  fc.record(
    {
      ...booleans,
      stacks: some(
        nameOf(
          "web",
          "Web-2",
          `arn:aws:cloudformation:us-east-1:${MOTO_ACCOUNT}:stack/web`,
          `arn:aws:cloudformation:us-east-1:${MOTO_ACCOUNT}:stack/web-2/6e2f9c80-1111-11ef-8a2b-0a1b2c3d4e5f`,
        ),
      ),
      executionRole: passRole,
      transforms: fc.array(
        nameOf("Serverless-2016-10-31", "Include", `arn:aws:cloudformation:${REGION}:${MOTO_ACCOUNT}:transform/Naming`),
        {
          maxLength: 2,
        },
      ),
    },
    { requiredKeys: ["stacks", "executionRole"] },
  ),
  { ...(deleteArtifacts && { deleteArtifacts }) },
);

export const eksAccess: fc.Arbitrary<EksAccessDefinition> = fc.record({
  clusters: some(nameOf("prod", "a_b-2", `arn:aws:eks:${ABROAD}:cluster/prod`)),
});
