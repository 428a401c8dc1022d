import { tmpdir } from "node:os";
import type { PolicyDocument } from "../../modules/iam/document";
import { localEnvironment } from "./environment";
import { MOTO_ACCOUNT } from "./moto";
import { run, succeed } from "./terraform";

/** What the AWS API says, asked with AWS's own command line. */
export const awsAt = (url: string) => {
  const env = { ...localEnvironment({ aws: url }), AWS_DEFAULT_REGION: "eu-central-1" };
  const iam = async (...args: string[]) => {
    const { stdout } = await succeed("aws", ["iam", ...args, "--output", "json"], tmpdir(), env);
    return stdout.trim() === "" ? undefined : JSON.parse(stdout);
  };
  return {
    iam,
    /** Whether the thing exists: false only where AWS says that it knows no such thing. */
    has: async (...args: string[]): Promise<boolean> => {
      const { exitCode, text } = await run("aws", ["iam", ...args], tmpdir(), env);
      if (exitCode !== 0 && !text.includes("NoSuchEntity")) throw new Error(text);
      return exitCode === 0;
    },
    role: async (name: string): Promise<IamRole> => (await iam("get-role", "--role-name", name)).Role,
    policies: async (name: string): Promise<Record<string, PolicyDocument>> => {
      const { PolicyNames } = await iam("list-role-policies", "--role-name", name);
      const read = (policy: string) => iam("get-role-policy", "--role-name", name, "--policy-name", policy);
      const documents = await Promise.all(PolicyNames.map(read));
      return Object.fromEntries(documents.map(({ PolicyName, PolicyDocument }) => [PolicyName, PolicyDocument]));
    },
    provider: () => iam("get-open-id-connect-provider", "--open-id-connect-provider-arn", PROVIDER_ARN),
    hasProvider: async () => (await iam("list-open-id-connect-providers")).OpenIDConnectProviderList.length > 0,
    roleNames: async (): Promise<string[]> => (await iam("list-roles")).Roles.map(({ RoleName }: IamRole) => RoleName).sort(),
  };
};

export type Aws = ReturnType<typeof awsAt>;

export const ISSUER = "token.actions.githubusercontent.com";
export const PROVIDER_ARN = `arn:aws:iam::${MOTO_ACCOUNT}:oidc-provider/${ISSUER}`;

interface IamRole {
  readonly RoleId: string;
  readonly RoleName: string;
  readonly AssumeRolePolicyDocument: PolicyDocument;
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
}

/** AWS's list of tags as a map. */
export const tagsOf = (tags: IamRole["Tags"] = []): Record<string, string> =>
  Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
