import * as messages from "../messages";
import type { SubjectChange } from "../model";
import { highestRisk } from "./risk";

/** What points to a change that reviews itself. */
export interface SelfHints {
  /** The role that plans, by name or ARN. */
  readonly self?: string;
  /** The files that the pull request changes. */
  readonly changedFiles?: readonly string[];
}

/** The sentences for the top, and the changes with the risk of their own role raised. */
export function escalation(changes: readonly SubjectChange[], { self, changedFiles = [] }: SelfHints) {
  const name = self?.replace(/^arn:[^:]*:iam::\d*:role\/(.*\/)?/, "").toLowerCase();
  const isSelf = (change: SubjectChange) =>
    change.kind === "role" && name !== undefined && change.name.toLowerCase() === name && change.direction !== "rewritten";
  const own = changes.filter(isSelf);
  const workflows = changedFiles.filter((file) => file.replace(/^\.\//, "").startsWith(".github/workflows/"));
  return {
    sentences: [
      ...own.map((change) => messages.SELF_CHANGED(change.name)),
      ...(workflows.length > 0 ? [messages.workflowTouched(workflows)] : []),
    ],
    changes: changes.map((change) => (isSelf(change) ? { ...change, risk: highestRisk([change.risk, "critical"]) } : change)),
  };
}
