import type { Grant } from "../iam/compare/grants";
import { isRegion } from "../sources/regions";
import type { TrustedRole } from "../sources/role";
import { partText } from "../words/resources";
import { placeholder } from "./placeholders";
import type { Home } from "./steps/granted";
import { type Text, template } from "./text";

/** Where a role is: its account, its region and its ARN, as far as the file tells; a placeholder for what it does not. */
export interface RolePlace {
  readonly home: Home;
  readonly account: Text;
  readonly region: Text;
  readonly arn: Text;
  /** How long a session lasts, in seconds: as long as every role allows, and no longer than this one. */
  readonly sessionSeconds: number;
  readonly doubts: readonly string[];
}

/** The least that IAM takes for a role's longest session (IAM API reference, CreateRole, MaxSessionDuration). */
const SESSION_SECONDS = 3600;

const SEVERAL_REGIONS = "It may do things in several regions: say with --region in which of them this deploys.";

/**
 * @param providerArn of the role's own account, which may be a reference there
 * @param wanted the region that is asked for
 */
export function placeOf(role: TrustedRole, providerArn: string, permissions: readonly Grant[], wanted?: string): RolePlace {
  const [, partition = "", , , written = ""] = (role.arn ?? providerArn).split(":");
  const account = /^\d{12}$/.test(written) ? written : placeholder("ACCOUNT_ID");
  const regions = regionsIn(permissions);
  const region = wanted ?? role.region ?? (regions.length === 1 ? regions[0] : undefined);
  // A role whose name is not known goes by its place
  const isTold = role.name !== role.place && role.path !== undefined && /^aws[\w-]*$/.test(partition);
  const composed = isTold ? template`${`arn:${partition}:iam::`}${account}${`:role${role.path}${role.name}`}` : placeholder("ROLE_ARN");
  return {
    home: { account: written, ...(region !== undefined && { region }) },
    account,
    region: region ?? placeholder("REGION"),
    arn: role.arn ?? composed,
    sessionSeconds: Math.min(SESSION_SECONDS, role.maxSessionSeconds ?? SESSION_SECONDS),
    doubts: region === undefined && regions.length > 1 ? [SEVERAL_REGIONS] : [],
  };
}

/** Those of resources. */
const regionsIn = (permissions: readonly Grant[]): string[] =>
  [...new Set(permissions.map(({ resource }) => partText(resource).split(":")[3] ?? ""))].filter(isRegion);
