import { calls, describeCalls } from "../../support/calls";
import { ACCOUNT } from "../../support/documents";

const roleIn = (account: string, name: string) => `arn:aws:iam::${account}:role/${name}`;
const [OTHERS, OWN] = [roleIn("444455556666", "deploy"), roleIn(ACCOUNT, "ci/reader")];
const plain = { assumeRoles: { roles: [OTHERS, OWN] } };
const tagging = { assumeRoles: { roles: [OTHERS], tagSession: true } };
const naming = { assumeRoles: { roles: [OTHERS], setSourceIdentity: true } };
const assume = (role: string, ...further: string[]) => calls("sts", role, "AssumeRole", ...further);

describeCalls(
  "assumeRoles",
  [
    ["a role of another account", plain, assume(OTHERS)],
    ["a role of this account, with a path", plain, assume(OWN)],
    // STS authorizes each by itself (IAM User Guide, "Pass session tags in AWS STS", "Monitor and control actions taken with assumed roles")
    ["with tags", tagging, assume(OTHERS, "TagSession")],
    ["with a source identity", naming, assume(OTHERS, "SetSourceIdentity")],
  ],
  [
    ["the same name in a third account", plain, assume(roleIn("999999999999", "deploy"))],
    ["a role whose name begins so", plain, assume(roleIn("444455556666", "deploy-admin"))],
    ["the role below a path", plain, assume(roleIn("444455556666", "admin/deploy"))],
    ["tags that nobody asked for", plain, calls("sts", OTHERS, "TagSession", "SetSourceIdentity")],
    ["a source identity where tags were asked for", tagging, calls("sts", OTHERS, "SetSourceIdentity")],
    ["tags where a source identity was asked for", naming, calls("sts", OTHERS, "TagSession")],
    ["tags for another role", tagging, calls("sts", OWN, "TagSession")],
    ["signing in otherwise", plain, calls("sts", OTHERS, "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity", "AssumeRoot")],
    ["passing the role", plain, calls("iam", OTHERS, "PassRole")],
  ],
);
