import type { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { readCertificates } from "../constructs/certificates";
import { createProvider, readProvider } from "../constructs/provider-resources";
import { providerRules } from "../definition/rules/provider-rules";
import type { InputNames } from "../expression/one-line";
import { printExpression } from "../expression/print";
import type { Rule } from "../fields/rule";
import { attribute, type Block, block, comment, type Item } from "../hcl/block";
import { quoted, snakeCase } from "../hcl/text";
import { issuerIn, providerArn } from "../trust/issuer";
import { acceptedAudiences, audiencesAccepted, fetches } from "../trust/provider";
import { resourceBlocks } from "./from-cdktf";
import { listReference, mapReference, moduleStack, numberReference, reference } from "./module-stack";
import { oidcProviderField, providerArnRules } from "./provider-field";
import { problemList, problemsOf, refusing } from "./rules";
import { objectType, plainVariable } from "./variables";

/** modules/oidc-provider: the account's provider, created or read. */

const inputs: InputNames = (name) => {
  if (name === "tagKeys") return "keys(local.tags)";
  if (name === "issuer") return "local.issuer";
  return `var.${oidcProviderField.fields?.[name] ? "oidc_provider." : ""}${snakeCase(name)}`;
};
const FETCHES = "local.fetches";

/** The fields of the provider, and what the root hands down. */
export const oidcProviderVariables = (): Block[] => [
  plainVariable("oidc_provider", objectType(oidcProviderField), "The provider, as modules/definition has checked it."),
  plainVariable("tags", "map(string)", "AWS tags of the provider and of every role."),
  plainVariable("account_id", "string", "The AWS account."),
  plainVariable("partition", "string", "The partition of the region, for ARNs."),
];

/** The locals, data sources and resources of modules/oidc-provider. */
export const oidcProviderMain = (): Item[] => [block("locals", [], locals()), ...resourceBlocks(oidcProviderStack())];

export function oidcProviderStack(): TerraformStack {
  const stack = moduleStack();
  const created = new Construct(stack, "created");
  readCertificates(created, "github", reference("var.oidc_provider.url"), { count: numberReference(`${FETCHES} ? 1 : 0`) });
  createProvider(created, {
    logicalId: "github",
    url: reference("var.oidc_provider.url"),
    accountId: reference("var.account_id"),
    audiences: listReference("local.audiences"),
    thumbprints: listReference("local.thumbprints"),
    tags: mapReference("local.tags"),
    count: numberReference("var.oidc_provider.create ? 1 : 0"),
  });
  const { condition, message } = audiencesAccepted("local.audiences");
  const accepts = { condition: reference(condition), errorMessage: reference(message) };
  const count = numberReference("var.oidc_provider.create ? 0 : 1");
  readProvider(new Construct(stack, "existing"), "github", reference("coalesce(var.oidc_provider.arn, local.arn)"), [accepts], { count });
  return stack;
}

const locals = (): Item[] => [
  attribute("issuer", printExpression(issuerIn, inputs)),
  attribute("tags", "merge(var.tags, var.oidc_provider.tags)"),
  attribute("audiences", `${printExpression(acceptedAudiences, inputs)}\n`),
  comment("Composed, so that a first plan shows the trust policies that name it."),
  attribute("arn", `${printExpression(providerArn, inputs)}\n`),
  comment("hashicorp/tls lists the last certificate of the chain first: the intermediate, which outlives the leaf"),
  attribute("fetches", printExpression(fetches, inputs)),
  attribute(
    "thumbprints",
    `${FETCHES} ? [data.tls_certificate.github[0].certificates[0].sha1_fingerprint] : var.oidc_provider.thumbprints`,
  ),
];

/** checks.tf: what is refused. */
export const oidcProviderChecks = (): Item[] => [
  comment(
    "What fields mean together is checked here, each rule once: what it says, null where it holds; or a list, where it is asked of several.",
  ),
  block(
    "locals",
    [],
    [
      attribute("problems", `${printed(providerRules)}\n`),
      comment("Apart, so that an ARN that is known only after the apply does not hide what can be said of all others"),
      attribute("reference_problems", printed(providerArnRules)),
    ],
  ),
];

const printed = (rules: readonly Rule[]) => problemList(rules.map((rule) => problemsOf(rule, inputs, "oidc_provider.")));

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
    [
      attribute("description", quoted("The audiences that the roles trust, each of which the provider accepts.")),
      attribute("value", "local.audiences"),
      // Here, where nothing has to be read before: a certificate that cannot be fetched must not hide what is wrong
      refusing("problems"),
    ],
  ),
  block(
    "output",
    ["issuer"],
    [
      attribute("description", quoted("The issuer of the tokens, without its scheme.")),
      attribute("value", "local.issuer"),
      refusing("reference_problems"),
    ],
  ),
  block(
    "output",
    ["resource_arn"],
    [
      attribute("description", quoted("The provider's ARN as AWS has it: known once the provider is there.")),
      attribute("value", "one(concat(aws_iam_openid_connect_provider.github[*].arn, data.aws_iam_openid_connect_provider.github[*].arn))"),
    ],
  ),
];
