import type { TrustedRole } from "./role";

/** Whether a role is the one that a user names: by its name, its path and name, its ARN, or its place in the file. */
export const isCalled = ({ name, arn, place }: TrustedRole, asked: string): boolean =>
  asked === arn ||
  asked === place ||
  (arn === undefined || !asked.startsWith("arn:") ? asked.replace(/^(arn:[^/]*:)?(role)?.*\//, "") === name : false);
