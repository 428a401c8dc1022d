import type { OutsideResource } from "../plan";
import { READ } from "../resource-types";
import type { Block } from "../stack-blocks";
import { outsideOf } from "./outside";

/** A block of two stacks as it was and as it is. */
export interface ChangedBlock {
  readonly address: string;
  readonly before?: Block;
  readonly after?: Block;
  readonly actions: readonly string[];
}

/** The resources of two stacks that give access and are not reviewed. What an expression says is not known: its name counts alone. */
export const outsideOfStacks = (blocks: readonly ChangedBlock[]): OutsideResource[] =>
  blocks.flatMap(({ address, before, after, actions }) => {
    const block = after ?? before;
    if (block === undefined || block.mode !== "managed" || Object.hasOwn(READ, block.type)) return [];
    const [was, is] = [valuesOf(before), valuesOf(after)];
    return (
      outsideOf({
        address,
        type: block.type,
        actions,
        imported: false,
        before: was,
        after: is,
        sensitive: [unknownIn(was), unknownIn(is)],
        runsCommands: [was, is].some((values) => values !== null && "provisioner" in values),
      }) ?? []
    );
  });

/** Blocks that are made by a loop as attributes of their names. */
function valuesOf(block: Block | undefined): Readonly<Record<string, unknown>> | null {
  if (block === undefined) return null;
  const { dynamic, "//": _, ...values } = block.values;
  return { ...values, ...(dynamic !== undefined && { dynamic }) };
}

/** `true` in the place of every text that holds an expression. */
function unknownIn(value: unknown): unknown {
  if (typeof value === "string") return value.includes("${") || value.includes("%{") ? true : undefined;
  if (Array.isArray(value)) return value.map(unknownIn);
  if (typeof value !== "object" || value === null) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unknownIn(each)]));
}
