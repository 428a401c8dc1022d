import type { Direction } from "../model";

/** Whether somebody may do more than before. */
export const isMore = (direction: Direction): boolean => direction === "gained" || direction === "widened";
