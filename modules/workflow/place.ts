import type { Grant } from "../iam/compare/grants";
import type { TrustedRole } from "../sources/role";
import { partText } from "../words/resources";
import { placeholder } from "./placeholders";
import type { Home } from "./steps/granted";
import { type Text, template } from "./text";

/** Where a role is: its account, its region and its ARN, as far as the file tells; a variable for what it does not. */
export interface RolePlace {
  readonly home: Home;
  readonly account: Text;
  readonly region: Text;
  readonly arn: Text;
}

/** @param providerArn of the role's own account, which may be a reference there */
export function placeOf(role: TrustedRole, providerArn: string, permissions: readonly Grant[]): RolePlace {
  const [, partition = "", , , written = ""] = (role.arn ?? providerArn).split(":");
  const account = /^\d{12}$/.test(written) ? written : placeholder("ACCOUNT_ID");
  const region = role.region ?? onlyRegion(permissions);
  // A role whose name is not known goes by its place
  const isTold = role.name !== role.place && role.path !== undefined && /^aws[\w-]*$/.test(partition);
  const composed = isTold ? template`${`arn:${partition}:iam::`}${account}${`:role${role.path}${role.name}`}` : placeholder("ROLE_ARN");
  return {
    home: { account: written, ...(region !== undefined && { region }) },
    account,
    region: region ?? placeholder("REGION"),
    arn: role.arn ?? composed,
  };
}

/** The region that all resources with one are in. */
function onlyRegion(permissions: readonly Grant[]): string | undefined {
  const regions = new Set(permissions.map(({ resource }) => partText(resource).split(":")[3] ?? "").filter((region) => region !== ""));
  const [region, ...others] = regions;
  return others.length === 0 && region !== undefined && /^[a-z][a-z0-9-]+$/.test(region) ? region : undefined;
}
