import { READ_ACTIONS } from "./read-actions";
import { allSets, callsOf } from "./registry";

/** Data that rules read as inputs, the same for every role: too long to stand in each. */
export const CONSTANTS = {
  readActions: READ_ACTIONS,
  setStatementIds: callsOf(allSets)
    .map(({ sid }) => sid)
    .sort(),
} as const;
