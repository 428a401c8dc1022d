import { type Accounts, SEEDED } from "./accounts";
import { THERE } from "./blocks";
import { importedName } from "./moves";
import type { Pair } from "./pairs";
import { type ByHand, DOCUMENTS, keysOf, TRUSTS } from "./units";

/** What somebody does in the console: before Terraform knows of a role, and between two applies. */

export async function makeByHand(accounts: Accounts, { prefix, before, after }: Pair): Promise<void> {
  const importing = [before, after].find(({ imports }) => imports);
  if (importing === undefined) return;
  const iam = accounts[importing.account];
  const RoleName = importedName(prefix);
  await iam("CreateRole", { RoleName, AssumeRolePolicyDocument: JSON.stringify(TRUSTS.main) });
  await iam("PutRolePolicy", { RoleName, PolicyName: "by-hand", PolicyDocument: JSON.stringify(DOCUMENTS.read) });
}

/** What is not there, nobody can change. */
export async function changeByHand(accounts: Accounts, { prefix, before, byHand }: Pair): Promise<void> {
  const iam = accounts[before.account];
  const [key] = keysOf(before);
  const RoleName = `${prefix}-${before.name}-${key}`;
  const account = before.account === "here" ? SEEDED : SEEDED.replace(/\d{12}/, THERE);
  const all = JSON.stringify(DOCUMENTS.all);
  const calls: Readonly<Record<ByHand, () => Promise<unknown>>> = {
    inline: () => iam("PutRolePolicy", { RoleName, PolicyName: "by-hand", PolicyDocument: all }),
    attach: () => iam("AttachRolePolicy", { RoleName, PolicyArn: account }),
    trust: () => iam("UpdateAssumeRolePolicy", { RoleName, PolicyDocument: JSON.stringify(TRUSTS.open) }),
    session: () => iam("UpdateRole", { RoleName, MaxSessionDuration: "43200" }),
    audience: () =>
      iam("AddClientIDToOpenIDConnectProvider", {
        OpenIDConnectProviderArn: account.replace(/policy\/.*/, `oidc-provider/${key}.${prefix}.example.com`),
        ClientID: "by-hand",
      }),
    policy: () =>
      iam("CreatePolicyVersion", { PolicyArn: account.replace(/seed$/, `${prefix}-m0-${key}`), PolicyDocument: all, SetAsDefault: "true" }),
  };
  if (byHand !== undefined) await calls[byHand]().catch(() => undefined);
}
