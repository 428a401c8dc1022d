/** Small policies for tests of the review, as JSON text. */

export const ACCOUNT = "123456789012";
export const ISSUER = "token.actions.githubusercontent.com";
export const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/${ISSUER}`;

export const policy = (...Statement: object[]): string => JSON.stringify({ Version: "2012-10-17", Statement });
export const allow = (Action: string | string[], Resource: string | string[] = "*", more: object = {}) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});

/** A trust statement for GitHub: exact subjects, or patterns where one has a wildcard. */
export function admit(
  subjects: string | string[],
  { provider = PROVIDER, ...more }: { provider?: string; [element: string]: unknown } = {},
) {
  const operator = JSON.stringify(subjects).includes("*") ? "StringLike" : "StringEquals";
  const audience = { [`${ISSUER}:aud`]: "sts.amazonaws.com" };
  const subject = { [`${ISSUER}:sub`]: subjects };
  return {
    Effect: "Allow",
    Principal: { Federated: provider },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition:
      operator === "StringEquals" ? { StringEquals: { ...audience, ...subject } } : { StringEquals: audience, StringLike: subject },
    ...more,
  };
}

export const trust = (subjects: string | string[], more: { provider?: string; [element: string]: unknown } = {}): string =>
  policy(admit(subjects, more));
export const MAIN = "repo:octo-org/web:ref:refs/heads/main";
