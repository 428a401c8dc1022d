import { choose, equals, text } from "../expression/build";
import { place } from "../fields/place";

/** github.com's token issuer (docs.github.com, "OpenID Connect reference"). Everybody on GitHub shares it: only the subject tells them apart. */
export const ISSUER = "token.actions.githubusercontent.com";
export const ISSUER_URL = `https://${ISSUER}`;

/** What aws-actions/configure-aws-credentials asks for by default; China has its own STS domain (its README, "Audience"). */
export const defaultAudience = choose<string>(equals(place.partition, "aws-cn"), "sts.amazonaws.com.cn", "sts.amazonaws.com");

/** The ARN of the account's provider for the issuer (Service Authorization Reference, IAM: oidc-provider). */
export const providerArn = text`arn:${place.partition}:iam::${place.accountId}:oidc-provider/${place.issuer}`;
