import type { Iam } from "../../modules/try/iam";
import { MOTO_ACCOUNT } from "./moto";

/** What somebody does in the console, and what is then found there. */

const DOCUMENT = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:DeleteBucket","Resource":"*"}]}';

/** The inline policy that is put by hand. */
export const INLINE = "by-hand";
/** The managed policy that is attached by hand. */
export const MANAGED = `arn:aws:iam::${MOTO_ACCOUNT}:policy/${INLINE}`;

/** Makes a managed policy. */
export const makeManagedPolicy = (iam: Iam, PolicyName = INLINE) => iam("CreatePolicy", { PolicyName, PolicyDocument: DOCUMENT });

/** Gives the role a managed and an inline policy. */
export async function giveByHand(iam: Iam, RoleName: string): Promise<void> {
  await iam("AttachRolePolicy", { RoleName, PolicyArn: MANAGED });
  await iam("PutRolePolicy", { RoleName, PolicyName: INLINE, PolicyDocument: DOCUMENT });
}

/** The names of a role's inline policies, then the ARNs of its managed ones. */
export async function policiesOf(iam: Iam, RoleName: string): Promise<string[]> {
  const inline = await iam("ListRolePolicies", { RoleName });
  const managed = await iam("ListAttachedRolePolicies", { RoleName });
  const texts = (xml: string, element: string) =>
    [...xml.matchAll(new RegExp(`<${element}>([^<]+)</${element}>`, "g"))].map(([, text = ""]) => text);
  return [...texts(inline, "member").sort(), ...texts(managed, "PolicyArn").sort()];
}
