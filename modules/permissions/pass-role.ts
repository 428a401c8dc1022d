import type { Calls } from "./set";

/** Passing roles to a service. Its name is the same in every partition. */
export const passTo = (service: `${string}.amazonaws.com`, sid: string, purpose: string): Calls => ({
  sid,
  purpose,
  actions: ["iam:PassRole"],
  source: 'a check without a call of its own: IAM User Guide, "Grant permissions to pass a role"',
  condition: { StringEquals: { "iam:PassedToService": service } },
});
