import { type Iam, iamAt, valuesOf } from "../../modules/try/iam";
import { MOTO_ACCOUNT } from "./moto";
import { REGION } from "./real-definitions";

/** What IAM says of an account of the emulator. Not by AWS's own command line, of which each call takes a second of a processor. */
export function awsAt(url: string) {
  const iam: Iam = iamAt(url, REGION);
  return {
    role: async (name: string) => {
      const xml = await iam("GetRole", { RoleName: name });
      const text = (element: string) => valuesOf(element, xml)[0];
      return {
        RoleId: valuesOf("RoleId", xml).join(),
        Path: text("Path"),
        Description: text("Description"),
        MaxSessionDuration: Number(text("MaxSessionDuration")),
        PermissionsBoundaryArn: text("PermissionsBoundaryArn"),
        tags: tagsIn(xml),
      };
    },
    policyNames: async (name: string) => valuesOf("member", await iam("ListRolePolicies", { RoleName: name })),
    provider: async () => {
      const xml = await iam("GetOpenIDConnectProvider", { OpenIDConnectProviderArn: PROVIDER_ARN });
      const members = (list: string) => valuesOf("member", new RegExp(`<${list}>.*?</${list}>`, "s").exec(xml)?.[0] ?? "");
      const [Url, CreateDate] = ["Url", "CreateDate"].map((element) => valuesOf(element, xml)[0]);
      return { Url, CreateDate, ThumbprintList: members("ThumbprintList"), ClientIDList: members("ClientIDList"), tags: tagsIn(xml) };
    },
    hasProvider: async () => valuesOf("Arn", await iam("ListOpenIDConnectProviders")).length > 0,
  };
}

export type Aws = ReturnType<typeof awsAt>;

export const ISSUER = "token.actions.githubusercontent.com";
export const PROVIDER_ARN = `arn:aws:iam::${MOTO_ACCOUNT}:oidc-provider/${ISSUER}`;

const tagsIn = (xml: string): Record<string, string | undefined> => {
  const values = valuesOf("Value", xml);
  return Object.fromEntries(valuesOf("Key", xml).map((key, i) => [key, values[i]]));
};
