import { PARTITIONS } from "../fields/partition";
import { SERVICES } from "./boundary";
import { READ_ACTIONS } from "./read-actions";
import { allSets, callsOf, denialsOf } from "./registry";

/** Data that rules read as inputs, the same for every role: too long to stand in each. */
export const CONSTANTS = {
  /** Of the names of regions that are of a partition of their own. */
  regionBeginnings: Object.keys(PARTITIONS),
  readActions: READ_ACTIONS,
  /** Of all statements that are made: of sets, of what they deny, and of boundaries. IAM takes no id twice in a policy. */
  setStatementIds: [...callsOf(allSets).map(({ sid }) => sid), ...denialsOf(allSets).map(({ calls }) => calls.sid), SERVICES].sort(),
} as const;
