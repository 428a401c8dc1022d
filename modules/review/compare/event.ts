import { EVENTS, type EventName } from "../judge/event-risks";
import { riskRank } from "../judge/risk";
import type { Direction, Event, Risk } from "../model";

/** The directions that an event can have with a risk of its own. */
type Ways<N extends EventName> = {
  [D in keyof (typeof EVENTS)[N]["risks"]]: (typeof EVENTS)[N]["risks"][D] extends Risk ? D : never;
}[keyof (typeof EVENTS)[N]["risks"]] &
  Direction;

/** An event with the risk that it has in this direction. */
export function event<N extends EventName>(name: N, direction: Ways<N>, sentence: string): Event {
  const risks: Readonly<Partial<Record<Direction, string>>> = EVENTS[name].risks;
  return { event: name, direction, risk: risks[direction] as Risk, sentence };
}

/** An event whose risk is told by what it opens. */
export const openingEvent = (
  name: "imported-open" | "changed-by-hand",
  direction: "widened" | "changed",
  risk: Risk,
  sentence: string,
): Event => ({ event: name, direction, risk, sentence });

/** The riskiest first; of the same risk in the order in which they are told. */
export const eventsByRisk = (events: readonly Event[]): Event[] => [...events].sort((a, b) => riskRank(a.risk) - riskRank(b.risk));
