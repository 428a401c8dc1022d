import { lateIn, loopOf, type Site, type Spot } from "./spot";
import { type Block, expr, type Val } from "./syntax";
import { hasLate, keysOf, type Unit } from "./units";

/** What is between a module and its caller. */

type Handed = Readonly<Record<string, Val>>;

export const folderOf = (prefix: string) => `./modules/${prefix}`;

export const callOf = (prefix: string) => `${prefix}_m`;

export function callBlock(site: Site, provider: Val | undefined, handed: Handed): Block {
  const { unit, prefix } = site;
  const { loop, key = JSON.stringify(keysOf(unit)[0]) } = loopOf(site);
  const late = hasLate(unit) ? expr(lateIn(prefix)) : undefined;
  return {
    head: ["module", callOf(prefix)],
    attributes: {
      source: folderOf(prefix),
      ...(provider && { providers: { aws: provider } }),
      ...{ ...loop, key: expr(key), late, ...handed },
    },
  };
}

/** The variables and outputs, in the module itself. */
export function interfaceBlocks(unit: Unit, spot: Spot, handed: Handed): Block[] {
  const variables = ["key", ...(hasLate(unit) ? ["late"] : []), ...Object.keys(handed)];
  const outputs = {
    role_id: spot.role("id"),
    role_name: spot.role("name"),
    ...Object.fromEntries(Object.keys(unit.managed).map((name) => [name, spot.policy(name)])),
  };
  return [
    ...variables.map((name): Block => ({ head: ["variable", name] })),
    ...Object.entries(outputs).map(([name, value]): Block => ({ head: ["output", name], attributes: { value } })),
  ];
}
