import { ISSUER } from "../fields/issuer";

/** The picture of how a job comes in, for the README of either face: what goes where, and what is asked before it goes on. */
export const flow = (): string =>
  [
    "```mermaid",
    "sequenceDiagram",
    "  Job->>GitHub: with id-token: write, asks for a token",
    `  GitHub-->>Job: a token for five minutes: issuer ${ISSUER}, audience sts.amazonaws.com, subject repo:octo-org@123456/web@456789:environment:production`,
    "  Job->>STS: the token, and the role it wants",
    "  Note over STS: Signed by the issuer of the OIDC provider? Audience and subject in the role's trust policy?",
    "  STS-->>Job: credentials for an hour, or Not authorized",
    "  Job->>AWS: the calls of the role's permission sets, and no others",
    "```",
  ].join("\n");
