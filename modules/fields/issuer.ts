import { equals, has } from "../expression/build";
import { place } from "./place";

/** github.com's token issuer (docs.github.com, "OpenID Connect reference"). Everybody on GitHub shares it: only the subject tells them apart. */
export const ISSUER = "token.actions.githubusercontent.com";
export const ISSUER_URL = `https://${ISSUER}`;

/** A URL as IAM keeps that of a provider, and as ARNs and condition keys begin with it. */
export const withoutScheme = (url: string): string => url.replace(/^https:\/\//, "");

/**
 * Whether AWS is known to evaluate claims beside audience and subject. It lists GitHub's claims for the issuers of enterprises and of
 * GHE.com too, and none for GitHub Enterprise Server (Service Authorization Reference, AWS STS); nobody has shown that it has them there.
 */
export const evaluatesClaims = equals<string>(place.issuer, ISSUER);

/** Whether the tokens are those of a GitHub Enterprise Server. */
export const isServer = has(place.issuer, "/_services/token");
