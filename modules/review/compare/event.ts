import type { Direction, Event, Risk } from "../model";

/** @param name a stable word, as "boundary-removed" */
export const event = (name: string, direction: Direction, risk: Risk, sentence: string): Event => ({
  event: name,
  direction,
  risk,
  sentence,
});
