import { provider } from "../definition/inputs";
import { choose, equals, replace, text } from "../expression/build";
import { place } from "../fields/place";

/** The issuer as IAM has it in ARNs and in the names of condition keys: without the scheme. */
export const issuerIn = replace(provider.url, "https://", "");

/** What aws-actions/configure-aws-credentials asks for unless it is told otherwise (its README, "Audience"). */
export const USUAL_AUDIENCE = "sts.amazonaws.com";
/** China has an STS domain of its own (the same). */
export const CHINA_AUDIENCE = "sts.amazonaws.com.cn";
export const defaultAudience = choose<string>(equals(place.partition, "aws-cn"), CHINA_AUDIENCE, USUAL_AUDIENCE);

/** The ARN of the account's provider for the issuer (Service Authorization Reference, IAM: oidc-provider). */
export const providerArn = text`arn:${place.partition}:iam::${place.accountId}:oidc-provider/${place.issuer}`;
