import type { EventName } from "../judge/event-risks";
import * as messages from "../messages";
import type { Direction, OutsideChange, Risk, SubjectChange, TrustFinding, Verdict, WhatChange, WhoChange } from "../model";

/** Words that all renderers share. Data only. */

export const RISK_WORDS: Readonly<Record<Risk, string>> = {
  critical: "🔴 critical",
  high: "🟠 high",
  medium: "🟡 medium",
  low: "🔵 low",
  none: "⚪ none",
};

export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  unreviewable: "⛔",
  widened: "⚠️",
  changed: "👀",
  narrowed: "🔽",
  rewritten: "✅",
  unchanged: "✅",
};

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  gained: "gains access",
  widened: "access grows",
  unknown: "cannot be judged",
  changed: "needs a look",
  narrowed: "access shrinks",
  lost: "loses access",
  rewritten: "rewritten, no access change",
};

/** What becomes of a role as such comes before what that gives. */
const STATES: readonly (readonly [EventName, string])[] = [
  ["created", "is new"],
  ["deleted", "is deleted"],
  ["forgotten", "is forgotten"],
];
export function stateWords({ events, direction }: SubjectChange): string {
  const [, state] = STATES.find(([name]) => events.some(({ event }) => event === name)) ?? [];
  return state ?? DIRECTION_WORDS[direction];
}

export const KIND_WORDS: Readonly<Record<SubjectChange["kind"], string>> = {
  role: "role",
  policy: "policy",
  provider: "identity provider",
};

/** The word before a line of who or what; a denial turns it round. */
export function changeWord({ direction, effect }: WhoChange | WhatChange): string {
  const deny = effect === "deny";
  if (direction === "gained") return deny ? "no longer denied" : "gained";
  if (direction === "lost") return deny ? "now denied" : "lost";
  if (direction === "widened") return deny ? "denied less" : "widened";
  if (direction === "narrowed") return deny ? "denied more" : "narrowed";
  return direction;
}

/** The word before what something grew out of, or what is left of it. */
export function fromWord({ direction }: WhoChange | WhatChange): string {
  return direction === "narrowed" ? "now only" : "was";
}

export const CERTAINTY_WORDS: Readonly<Record<WhoChange["certainty"], string>> = {
  known: "",
  configuration: "from configuration",
  undecided: "not decided: taken for the worse",
};

/** Whether one of the changes tells already what stands there afterwards: in the same words, or of the same attached policy. */
export function isSaid(words: string, changes: SubjectChange["who"] | SubjectChange["what"]): boolean {
  const policy = attachedPolicy(words);
  return changes.some((each) => each.words === words || (policy !== undefined && attachedPolicy(each.words) === policy));
}

const attachedPolicy = (words: string) => /^(?:do what the managed|the managed|AWS's) policy (\S+?)(?=: | allows$|$)/.exec(words)?.[1];

export const HEADINGS = {
  title: "Access review",
  self: "This change could review itself",
  cannot: "Cannot be reviewed",
  changes: "Who gains or loses access to what",
  map: "Access map",
  outside: "Not reviewed here",
  who: "Who may come in",
  what: "What they may do",
  audit: "What an audit finds in its trust policy",
  after: "Afterwards",
} as const;

/** What stands below the list of what cannot be reviewed. */
export const CANNOT_ADVICE = "These may give access that nobody can see in this plan: look at them by hand before you approve.";
export const SEE_CANNOT = `see "${HEADINGS.cannot}"`;
export const ONLY_TEXT = "nothing: only the text is rewritten";
export const NOTHING = "–";
export const AS_BEFORE = { who: "as before:", what: "its policies, as before:" } as const;
/** Below the table, where something in it is marked so. */
export const FROM_CONFIGURATION = `<i>[${CERTAINTY_WORDS.configuration}]</i>: the plan does not know this text yet; it is what the configuration says now.`;

export const unchangedWords = (count: number) => {
  if (count === 0) return "";
  return count === 1
    ? "1 other role, policy or identity provider is unchanged."
    : `${count} other roles, policies or identity providers are unchanged.`;
};
export const leftOutRows = (count: number) =>
  `**${count} more ${count === 1 ? "change is" : "changes are"} left out here, the least risky ones.** The whole review: run \`review --format text\`.`;
export const leftOutDetails = (count: number) => `Details of the ${count} least risky ${count === 1 ? "change" : "changes"} are left out.`;
export const more = (count: number) => `and ${count} more`;
/** @param risk the highest of those that are left out */
export const moreOfRisk = (count: number, risk: Risk) =>
  `and ${count} more of ${risk === "none" ? "no risk" : `${risk} risk`}, in the details below`;
export const findingWords = ({ severity, rule, why, token, fix }: TrustFinding) =>
  `${severity}, ${rule}: ${why}${token === undefined ? "" : ` Comes in: ${JSON.stringify(token)}`} Fix: ${fix}`;
/** Between actions and resources, as AWS has them. */
export const ON = "on";
export const OUTSIDE = messages.OUTSIDE;
/** What happens to a resource that is not reviewed, and with which attributes it gives access. */
export const outsideWords = ({ actions, carries }: OutsideChange) =>
  `${actions.join(", ")}${carries.length > 0 ? ` (${carries.join(", ")})` : ""}`;
export const STACKS = "Two synthesized stacks were compared: what was changed by hand in AWS, and what other stacks hold, is not seen.";
