import { provider } from "../definition/inputs";
import * as schema from "../definition/schema";
import { any, type Expression, equals, input, not, optional, present } from "../expression/build";
import { type Field, fieldOf } from "../fields/field";
import { type Expected, type FieldInfo, one } from "../fields/kinds";
import { element, foundIn, type Rule } from "../fields/rule";
import * as texts from "../fields/texts";
import { providerArn } from "../trust/issuer";

/** The provider as the module has it: beside the schema's fields the ARN of one that is not there yet, for which an app has constructs. */

const arnSchema = one(
  texts.oidcProviderArn,
  "The ARN of a provider that the same configuration makes, as its resource has it, with {create = false}: it is then read once it is there. Without it the account's provider is read in the plan.",
  { token: "allowed" },
).optional();

const ofSchema = fieldOf(schema.stack).fields?.["oidcProvider"] as Field;
const { create, preventDestroy: _ofApps, ...others } = ofSchema.fields as Readonly<Record<string, Field>>;

/** Names that people expect of it. */
const NOT_FIELDS: readonly Expected[] = [
  {
    names: ["preventdestroy", "lifecycle"],
    instead:
      "Terraform takes prevent_destroy from no variable, so that no module can offer it. Make the provider in your own configuration, a resource aws_iam_openid_connect_provider with lifecycle { prevent_destroy = true }, and give it with {create = false} and its ARN in {arn}.",
  },
];

export const oidcProviderField: Field = {
  ...ofSchema,
  info: { ...(ofSchema.info as FieldInfo), expected: NOT_FIELDS },
  fields: { create: create as Field, arn: fieldOf(arnSchema), ...others },
};

const arn = input<string | undefined>("arn");

/** What the ARN may not be. Apart from the rules of the other fields, because it is known only once the provider is there. */
export const providerArnRules: readonly Rule[] = [
  {
    at: ["arn"],
    holds: equals<string>(element, providerArn),
    about: foundIn(["arn"], optional(arn) as Expression<string[]>),
    message:
      "Its account, partition or URL is another than that of the roles, which trust their own account's provider. Correct it, set {url}, or leave it out.",
  },
  {
    at: ["arn"],
    holds: any(not(provider.create), not(present(arn))),
    message: "With {create = true} the module makes the provider itself. Leave it out, or set {create = false}.",
  },
];
