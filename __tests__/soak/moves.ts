import type { Written } from "./blocks";
import { type Block, expr, type Val } from "./syntax";

/** What has another place than before, or none, or one for the first time. */

/** What goes, and stays in AWS. */
export function forgottenBlocks(before: Written, after: Written, isMoved: boolean): Block[] {
  const stays = new Set([...after.places.values()].map(({ configured }) => configured));
  const goes = [...before.places].filter(([id, { configured }]) => !stays.has(configured) && !(isMoved && after.places.has(id)));
  return goes.map(([, { configured }]) => ({
    head: ["removed"],
    attributes: { from: expr(configured) },
    blocks: { lifecycle: [{ attributes: { destroy: false } }] },
  }));
}

/** What only has another address; where something else has the old one from now on, Terraform refuses the move. */
export function movedBlocks(before: Written, after: Written): Block[] {
  const taken = new Set([...after.places.values()].flatMap(({ instances }) => [...instances.values()]));
  return [...before.places].flatMap(([id, { instances }]) =>
    [...instances].flatMap(([key, from]) => {
      const to = after.places.get(id)?.instances.get(key);
      return to === undefined || taken.has(from) ? [] : [{ head: ["moved"], attributes: { from: expr(from), to: expr(to) } }];
    }),
  );
}

/** A role that is in the account before Terraform knows it. */
export const importedName = (prefix: string) => `${prefix}-i-i`;

export function importBlocks(prefix: string, provider: Val | undefined, trust: Val): Block[] {
  const label = `${prefix}_imported`;
  const name = importedName(prefix);
  return [
    { head: ["resource", "aws_iam_role", label], attributes: { name, force_detach_policies: true, assume_role_policy: trust, provider } },
    { head: ["import"], attributes: { to: expr(`aws_iam_role.${label}`), id: name } },
  ];
}
