import type { Direction } from "../model";

/** From the worst. */
export const DIRECTIONS: readonly Direction[] = ["gained", "widened", "unknown", "changed", "narrowed", "lost", "rewritten"];

/** Whether somebody may do more than before. */
export const isMore = (direction: Direction): boolean => direction === "gained" || direction === "widened";
