import { Construct } from "constructs";
import { audienceMissing, createProvider, readCertificates, readProvider } from "../constructs/provider-resources";
import { tagRules } from "../definition/rules/tag-rules";
import * as schema from "../definition/schema";
import { type InputNames, printExpression } from "../expression/print";
import { fieldOf } from "../fields/field";
import { attribute, type Block, block, type Item } from "../hcl/block";
import { literal, quoted, snakeCase } from "../hcl/text";
import { defaultAudience, providerArn } from "../trust/issuer";
import { resourceBlocks } from "./from-cdktf";
import { listReference, mapReference, moduleStack, numberReference, reference } from "./module-stack";
import { plainVariable, variableOf } from "./variables";

const inputs: InputNames = (name) => `var.${snakeCase(name)}`;

/** The variables of modules/oidc-provider: the fields of the provider, and what the root hands down. */
export const oidcProviderVariables = (): Block[] => [
  ...Object.entries(fieldOf(schema.oidcProvider).fields ?? {}).map(([name, field]) =>
    variableOf(name, field, name === "tags" ? tagRules : []),
  ),
  plainVariable("account_id", "string", "The AWS account."),
  plainVariable("partition", "string", "The partition of the region, for ARNs."),
];

const FETCHES = 'var.create && var.thumbprint_source == "fetch"';

/** The locals, data sources and resources of modules/oidc-provider. */
export function oidcProviderMain(): Item[] {
  const stack = moduleStack();
  const created = new Construct(stack, "created");
  readCertificates(created, "github", numberReference(`${FETCHES} ? 1 : 0`));
  createProvider(created, {
    logicalId: "github",
    audiences: listReference("local.audiences"),
    thumbprints: listReference("local.thumbprints"),
    tags: mapReference("var.tags"),
    count: numberReference("var.create ? 1 : 0"),
  });
  const accepts = {
    condition: reference("alltrue([for audience in local.audiences : contains(self.client_id_list, audience)])"),
    errorMessage: reference(
      `join("\\n", [\nfor audience in local.audiences :\n"${literal(audienceMissing("AUDIENCE")).replace("AUDIENCE", "${audience}")}"\nif !contains(self.client_id_list, audience)\n])`,
    ),
  };
  readProvider(new Construct(stack, "existing"), "github", reference("local.arn"), [accepts], numberReference("var.create ? 0 : 1"));
  return [block("locals", [], locals()), ...resourceBlocks(stack)];
}

const locals = (): Item[] => [
  attribute("arn", printExpression(providerArn, inputs)),
  attribute("audiences", `var.audiences != null ? var.audiences : [${printExpression(defaultAudience, inputs)}]`),
  // hashicorp/tls lists the last certificate of the chain first: the intermediate, which outlives the leaf
  attribute("thumbprints", `${FETCHES} ? [data.tls_certificate.github[0].certificates[0].sha1_fingerprint] : var.thumbprints`),
];

export const oidcProviderOutputs = (): Block[] => [
  block(
    "output",
    ["arn"],
    [
      attribute("description", quoted("The provider's ARN, composed so that a first plan can show the trust policies that name it.")),
      attribute("value", "local.arn"),
      attribute("depends_on", "[aws_iam_openid_connect_provider.github, data.aws_iam_openid_connect_provider.github]"),
    ],
  ),
  block(
    "output",
    ["audiences"],
    [attribute("description", quoted("The audiences that the provider accepts.")), attribute("value", "local.audiences")],
  ),
];
