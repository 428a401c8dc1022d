import { isMore } from "../compare/directions";
import * as messages from "../messages";
import type { CannotReview, OutsideChange, Review, SubjectChange, Verdict } from "../model";
import { highestRisk } from "./risk";

/** The verdict over all changes: what cannot be judged comes before everything that is known. */
export function verdictOf(
  changes: readonly SubjectChange[],
  cannotReview: readonly CannotReview[],
  outside: readonly OutsideChange[],
  selfEscalation: readonly string[],
): Verdict {
  const has = (...directions: SubjectChange["direction"][]) => changes.some(({ direction }) => directions.includes(direction));
  if (cannotReview.length > 0) return "unreviewable";
  if (changes.some(({ direction }) => isMore(direction))) return "widened";
  if (has("changed") || outside.length > 0 || selfEscalation.length > 0) return "changed";
  if (has("lost", "narrowed")) return "narrowed";
  return has("rewritten") ? "rewritten" : "unchanged";
}

export function summaryOf(
  verdict: Verdict,
  changes: readonly SubjectChange[],
  cannotReview: readonly CannotReview[],
  outside: readonly OutsideChange[],
): string {
  const those = (...directions: SubjectChange["direction"][]) => changes.filter(({ direction }) => directions.includes(direction));
  const count = (list: readonly SubjectChange[], one: string, more: string) =>
    list.length === 0 ? [] : [`${list.length} ${noun(list)} ${list.length === 1 ? one : more}`];
  const risk = highestRisk(changes.map((change) => change.risk));
  const parts = [
    ...count(those("gained", "widened"), "gains access", "gain access").map((text) => `${text} (highest risk: ${risk})`),
    ...count(those("lost", "narrowed"), "loses access", "lose access"),
    ...count(those("changed"), "needs a look", "need a look"),
    ...count(those("rewritten"), "is rewritten without effect", "are rewritten without effect"),
    ...(cannotReview.length > 0 ? [`${cannotReview.length} ${cannotReview.length === 1 ? "thing" : "things"} cannot be reviewed`] : []),
    ...(outside.length > 0 ? [messages.OUTSIDE(outside.length).replace(/\.$/, "")] : []),
  ];
  // Nobody can say "no new access" of what is not read
  const heading = verdict === "changed" && outside.length > 0 ? messages.NOT_ALL_REVIEWED : messages.VERDICTS[verdict];
  return `${heading}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}.`;
}

const NOUNS = { role: ["role", "roles"], policy: ["policy", "policies"], provider: ["identity provider", "identity providers"] } as const;

function noun(list: readonly SubjectChange[]): string {
  const [kind, ...others] = new Set(list.map((change) => change.kind));
  return kind === undefined || others.length > 0 ? "roles, policies or identity providers" : NOUNS[kind][list.length === 1 ? 0 : 1];
}

export const FAIL_ON = ["widened", "changed"] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** 0 reviewed · 2 changed, where asked for · 3 at or over what blocks, or it cannot be judged. 1 is for bad input. */
export function exitCodeOf(
  { verdict, selfEscalation, outside }: Review,
  { failOn, detailed }: { failOn?: FailOn; detailed?: boolean },
): 0 | 2 | 3 {
  const changed = verdict !== "unchanged" && verdict !== "rewritten";
  // What is not reviewed may give as much as what is
  const widened = verdict === "widened" || selfEscalation.length > 0 || outside.length > 0;
  if (verdict === "unreviewable") return 3;
  if ((failOn === "widened" && widened) || (failOn === "changed" && changed)) return 3;
  return detailed === true && changed ? 2 : 0;
}
