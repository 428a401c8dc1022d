import type { Pair } from "./pairs";
import { type Blocks, BY_HAND, isPlaced, keysOf, MERGES, type Placed, type Unit, WAYS } from "./units";

/** What kinds of things the pairs hold: a sample without one of them proves nothing about it. */

const hasTwoTexts = (blocks: Blocks | undefined): boolean =>
  blocks?.others !== undefined && blocks.names.length > 1 && blocks.others.value !== blocks.document.value;
const placed =
  (is: (placed: Placed) => boolean) =>
  ({ inlines }: Unit): boolean =>
    Object.values(inlines).some((each) => isPlaced(each) && is(each.placed));

/** In one of the configurations. */
const UNITS: Readonly<Record<string, (unit: Unit) => boolean>> = {
  "an inline policy as a resource": ({ inlines }) => Object.keys(inlines).length > 0,
  "two inline policies of one name": ({ inlines }) =>
    new Set(Object.values(inlines).map(({ name }) => name)).size < Object.keys(inlines).length,
  "an inline policy as a block": ({ blocks }) => blocks?.way === "static",
  "inline policies by a dynamic block": ({ blocks }) => blocks?.way === "dynamic",
  "blocks with texts of their own": ({ blocks }) => hasTwoTexts(blocks),
  "blocks in another order than by name": ({ blocks }) => blocks?.way === "static" && blocks.names.join() === "w,p" && hasTwoTexts(blocks),
  "a dynamic block in another order than by name": ({ blocks }) =>
    blocks?.way === "dynamic" && blocks.names.join() === "w,p" && hasTwoTexts(blocks),
  "a managed policy": ({ managed }) => Object.keys(managed).length > 0,
  "a managed policy whose text is ignored": ({ managed }) => Object.values(managed).some(({ ignored }) => ignored),
  "a document of a data source": ({ inlines }) => Object.values(inlines).some(({ data }) => data === "static"),
  "a document with a dynamic statement": ({ inlines }) => Object.values(inlines).some(({ data }) => data === "dynamic"),
  "a document that is read during the apply": ({ inlines }) =>
    Object.values(inlines).some(({ data, document }) => data !== "none" && document.way.startsWith("unknown")),
  "conditions alike": ({ inlines }) => Object.values(inlines).some(({ data, document }) => data === "alike" && document.value === "teams"),
  "conditions alike in a trust policy": ({ trustData, trust }) => trustData === "alike" && trust.value === "both",
  ...Object.fromEntries(
    MERGES.map((merge) => [
      `a document taken over: ${merge}`,
      ({ inlines, trustData }: Unit) => [trustData, ...Object.values(inlines).map(({ data }) => data)].includes(merge),
    ]),
  ),
  "a text with a place": placed((each) => each.form === "template"),
  "an escape before a place": placed((each) => each.form === "template" && !["none", "place"].includes(each.escaped)),
  "an escape before a place in jsonencode": placed((each) => each.form === "jsonencode" && !["none", "place"].includes(each.escaped)),
  "a name with quotes in a text": placed((each) => each.form === "template" && each.place === "alarm with quotes"),
  "a name with quotes in jsonencode": placed((each) => each.form === "jsonencode" && each.place === "alarm with quotes"),
  "a place escaped in a text": placed((each) => each.form === "template" && each.escaped === "place"),
  "a place escaped in jsonencode": placed((each) => each.form === "jsonencode" && each.escaped === "place"),
  "a trust policy of a data source": ({ trustData }) => trustData === "static",
  "a trust policy with a dynamic statement": ({ trustData }) => trustData === "dynamic",
  "an attachment": ({ attachments }) => Object.values(attachments).some(({ kind }) => kind === "one"),
  "an attachment by for_each": ({ attachments }) => Object.values(attachments).some(({ kind }) => kind === "each"),
  "an attachment to several": ({ attachments }) => Object.values(attachments).some(({ kind }) => kind === "several"),
  "an attachment to a user": ({ attachments }) => Object.values(attachments).some(({ kind, user }) => kind === "several" && user),
  "a list of all attachments": ({ onlyArns }) => onlyArns !== undefined,
  "a list of all inline policies": ({ onlyNames }) => onlyNames !== undefined,
  managed_policy_arns: ({ arns }) => arns !== undefined,
  "a boundary": ({ boundary }) => boundary !== undefined,
  "a trust policy that is ignored": ({ trustIgnored }) => trustIgnored,
  "a provider of tokens": ({ issuer }) => issuer !== undefined,
  "a role by count": ({ place, loop }) => place === "root" && loop === "count",
  "a role by for_each": ({ place, loop }) => place === "root" && loop === "for_each",
  "a role by for_each over values": ({ place, loop, valued }) => place === "root" && loop === "for_each" && valued,
  "two roles of one block": (unit) => keysOf(unit).length > 1,
  "a module called once": ({ place, loop }) => place === "module" && loop === "none",
  "a module called with count": ({ place, loop }) => place === "module" && loop === "count",
  "a module called with for_each": ({ place, loop }) => place === "module" && loop === "for_each",
  "documents by variables of a module": ({ place, handed }) => place === "module" && handed,
  "attachments by outputs of a module": ({ place, outside, attachments }) =>
    place === "module" && outside && Object.keys(attachments).length > 0,
  "another account": ({ account }) => account === "there",
  ...Object.fromEntries(WAYS.map((way) => [`a value: ${way}`, (unit: Unit) => JSON.stringify(unit).includes(`"way":"${way}"`)])),
};

/** Between the two. */
const CHANGES: Readonly<Record<string, (pair: Pair) => boolean>> = {
  "nothing changes": ({ before, after }) => JSON.stringify(before) === JSON.stringify(after),
  "moved into a module": ({ before, after }) => after.moves && before.place === "root" && after.place === "module",
  "moved out of a module": ({ before, after }) => after.moves && before.place === "module" && after.place === "root",
  "moved into or out of a loop": ({ before, after }) => after.moves && before.loop !== after.loop,
  "moved to another name in Terraform": ({ before, after }) => after.moves && before.address !== after.address,
  "another address, and not moved": ({ before, after }) => !after.moves && before.address !== after.address,
  "another name in AWS": ({ before, after }) => before.name !== after.name,
  "other keys": ({ before, after }) => keysOf(before).join() !== keysOf(after).join(),
  "replaced for its path": ({ before, after }) => before.path !== after.path,
  "to another account": ({ before, after }) => before.account !== after.account,
  forgotten: ({ after }) => after.forgets,
  imported: ({ before, after }) => after.imports && !before.imports,
  ...Object.fromEntries(BY_HAND.map((what) => [`changed by hand: ${what}`, ({ byHand }: Pair) => byHand === what])),
};

/** How many of the pairs hold each kind. */
export const countKinds = (pairs: readonly Pair[]): ReadonlyMap<string, number> =>
  new Map([
    ...Object.entries(UNITS).map(([kind, is]) => [kind, pairs.filter(({ before, after }) => is(before) || is(after)).length] as const),
    ...Object.entries(CHANGES).map(([kind, is]) => [kind, pairs.filter(is).length] as const),
  ]);
