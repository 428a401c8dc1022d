import type { PolicyDocument } from "../iam/document";

/** The few calls of the IAM API that a trial needs, against an AWS emulator. */

export interface ReadRole {
  readonly trust: PolicyDocument;
  readonly permissions: readonly PolicyDocument[];
}

/** A caller of the IAM API at the emulator's address: the name of an action and its parameters give the answer's XML. */
export type Iam = (action: string, parameters?: Readonly<Record<string, string>>) => Promise<string>;

/** @param accessKey by which an emulator tells accounts apart */
export const iamAt =
  (url: string, region: string, accessKey = "test"): Iam =>
  async (action, parameters = {}) => {
    // An emulator checks no signature: it only reads from the header which service and region are meant
    const scope = `Credential=${accessKey}/20200101/${region}/iam/aws4_request`;
    const response = await fetch(url, {
      method: "POST",
      headers: { authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=none` },
      body: new URLSearchParams({ Action: action, Version: "2010-05-08", ...parameters }),
      signal: AbortSignal.timeout(30_000),
    });
    const xml = await response.text();
    if (!response.ok) throw new Error(`IAM ${action}: ${first("Message", xml) ?? `${response.status} ${xml}`}`);
    return xml;
  };

/** Reads back what IAM holds of a role. */
export async function readRole(iam: Iam, name: string): Promise<ReadRole> {
  const RoleName = name;
  const role = await iam("GetRole", { RoleName });
  const names = valuesOf("member", await iam("ListRolePolicies", { RoleName }));
  const policies = await Promise.all(names.map((PolicyName) => iam("GetRolePolicy", { RoleName, PolicyName })));
  return { trust: documentIn("AssumeRolePolicyDocument", role), permissions: policies.map((xml) => documentIn("PolicyDocument", xml)) };
}

/** The names of all roles. */
export const roleNames = async (iam: Iam): Promise<string[]> => valuesOf("RoleName", await iam("ListRoles", { MaxItems: "1000" }));

/** Makes the GitHub OIDC provider that a definition with `create: false` expects to find. */
export async function createProvider(iam: Iam, url: string, audiences: readonly string[]): Promise<void> {
  const clientIds = audiences.map((audience, i) => [`ClientIDList.member.${i + 1}`, audience]);
  await iam("CreateOpenIDConnectProvider", { Url: url, ...Object.fromEntries(clientIds), "ThumbprintList.member.1": "0".repeat(40) });
}

/** IAM writes documents percent-encoded (IAM API reference, GetRole). */
export function documentIn(element: string, xml: string): PolicyDocument {
  const text = first(element, xml);
  if (text === undefined) throw new Error(`IAM answered without ${element}.`);
  return JSON.parse(decodeURIComponent(text)) as PolicyDocument;
}

const first = (element: string, xml: string): string | undefined => valuesOf(element, xml)[0];

export const valuesOf = (element: string, xml: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, "g"))].map(([, text = ""]) => text);
