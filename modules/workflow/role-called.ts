import { nearName } from "../fields/messages/near-names";
import { didYouMean } from "../fields/messages/wording";
import { isCalled } from "../sources/called";
import type { Roles, TrustedRole } from "../sources/role";
import { UserError } from "../user-error";

/**
 * The role that is asked for, by its name, its ARN or its place in the file.
 *
 * @throws UserError where there is none, or more than one
 */
export function roleCalled({ roles, doubts }: Roles, asked: string): TrustedRole {
  const [alone, ...beside] = roles;
  if (alone !== undefined && beside.length === 0 && alone.arn === undefined && alone.place === "") return ofPolicy(alone, asked);
  const found = roles.filter((role) => isCalled(role, asked));
  const [role, ...others] = found;
  if (others.length > 0)
    throw new UserError(
      `${asked} are ${found.length} roles of the file. Give the ARN or the address of one: ${listed(found.map(({ arn, place }) => arn ?? place))}.`,
    );
  if (role !== undefined) return role;
  const names = roles.map(({ name }) => name);
  const [bare, meant] = [asked.replace(/^.*\//, ""), nearName(asked.replace(/^.*\//, ""), names)];
  const unread = doubts.map(({ place, reason }) => ` ${place === "" ? "" : `${place}: `}${reason}`).join("");
  throw new UserError(
    names.length === 0
      ? `The file holds no role.${unread}`
      : `The file holds no role ${JSON.stringify(bare)}.${meant === undefined ? "" : didYouMean(meant)} Its roles: ${listed(names)}.${unread}`,
  );
}

/** A trust policy by itself says nothing of whose it is. */
function ofPolicy(role: TrustedRole, asked: string): TrustedRole {
  const [, name] = /^arn:[^:]+:iam::\d{12}:role\/(?:.*\/)?([\w+=,.@-]+)$/.exec(asked) ?? [];
  if (name === undefined)
    throw new UserError(`The file is a trust policy alone, which does not tell whose it is. Give the role by its ARN instead of ${asked}.`);
  return { ...role, name, arn: asked };
}

const MOST = 30;
const listed = (names: readonly string[]): string =>
  [...names.slice(0, MOST), ...(names.length > MOST ? [`and ${names.length - MOST} more`] : [])].join(", ");
