import type { RoleDefinition } from "../../modules";
import { ofStack, type RoleDocuments, roleDocuments } from "../../modules/constructs/role-documents";
import { type Role, role as roleSchema } from "../../modules/definition/schema";
import type { Place } from "../../modules/fields/place";
import { parse } from "../../modules/fields/validate";
import { placeIn } from "../../modules/trust/place";

export const ACCOUNT = "123456789012";
export const REGION = "eu-central-1";
export const PROVIDER_ARN = `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`;

/** The provider of another issuer, by its URL. */
export const providerArnOf = (url?: string): string =>
  url === undefined ? PROVIDER_ARN : `arn:aws:iam::${ACCOUNT}:oidc-provider/${url.replace("https://", "")}`;

/** The documents of a role in account 123456789012, eu-central-1 unless said otherwise. */
export const documentsOf = (definition: RoleDefinition, region = REGION, audiences?: readonly string[], url?: string): RoleDocuments =>
  documentsOfRole(parse(roleSchema, definition), placeIn(region, ACCOUNT, audiences, url));

/** Of a role that is alone in its stack. */
const documentsOfRole = (role: Role, place: Place): RoleDocuments => roleDocuments(role, place, ofStack({ role }));
