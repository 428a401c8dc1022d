import { type Assembled, assemble } from "./assemble/assemble";
import { isForgotten } from "./assemble/joins";
import { comparePolicy, compareProvider } from "./compare/compare-others";
import { type Compared, compareRole } from "./compare/compare-role";
import { DIRECTIONS } from "./compare/directions";
import { driftByRole } from "./compare/drift";
import { event } from "./compare/event";
import { EVENTS } from "./judge/event-risks";
import { riskRank } from "./judge/risk";
import { escalation, type SelfHints } from "./judge/self";
import { summaryOf, verdictOf } from "./judge/verdict";
import * as messages from "./messages";
import type { CannotReview, Review, SubjectChange } from "./model";
import type { Doubt, Plan } from "./read/plan";
import { resolveUnknowns } from "./resolve/resolve";

/** The review of a plan, secrets gone: unknowns resolved, roles assembled, each compared with itself, ranked and judged. */
export function reviewPlan(redacted: Plan, hints: SelfHints = {}): Review {
  const plan = resolveUnknowns(redacted);
  const assembled = assemble(plan);
  const compared = compareAll(plan, assembled);
  const selfEscalation = escalation(compared.changes, assembled.roles, hints);
  const changes = rank(selfEscalation.changes);
  const cannotReview = unique([...plan.doubts, ...assembled.doubts, ...compared.doubts, ...selfEscalation.doubts]);
  const outside = plan.outside.map(({ address, type, actions, carries }) => ({ address, type, actions, carries }));
  const verdict = verdictOf(changes, cannotReview, outside, selfEscalation.sentences);
  const unchanged = assembled.roles.length + assembled.policies.length + assembled.providers.length - compared.subjects;
  return {
    version: 1,
    verdict,
    summary: summaryOf(verdict, changes, cannotReview, outside),
    source: plan.source,
    selfEscalation: selfEscalation.sentences,
    cannotReview,
    changes,
    unchanged,
    outside,
  };
}

function compareAll(
  plan: Plan,
  { roles, policies, providers }: Assembled,
): { changes: SubjectChange[]; doubts: Doubt[]; subjects: number } {
  const drift = driftByRole(plan, roles);
  const edited = editedPolicies(plan, roles);
  const all: (Compared | undefined)[] = [
    ...roles.map((pair) => compareRole(pair, edited, drift.get((pair.after ?? pair.before)?.address ?? ""))),
    ...policies.map(comparePolicy),
    ...providers.map((provider) => compareProvider(provider, roles)),
  ];
  const known = all.flatMap((each) => each ?? []);
  const forgotten = plan.resources.filter((resource) => isForgotten(resource) && resource.type.startsWith("aws_iam_role_policy"));
  return {
    subjects: known.filter(({ change }) => change !== undefined).length,
    changes: [...known.flatMap(({ change }) => change ?? []), ...forgotten.map(forgottenPolicy)],
    doubts: known.flatMap(({ doubts }) => doubts),
  };
}

/** Managed policies whose text the plan edits, by address, with the number of roles that have them. */
function editedPolicies(plan: Plan, roles: Assembled["roles"]): Map<string, number> {
  const edited = new Map(
    plan.resources
      .filter(
        ({ type, before, after }) =>
          type === "aws_iam_policy" && before && after && JSON.stringify(before["policy"]) !== JSON.stringify(after["policy"]),
      )
      .map(({ address }) => [address, 0]),
  );
  for (const { after } of roles)
    for (const { address } of after?.policies ?? []) {
      const count = edited.get(address);
      if (count !== undefined) edited.set(address, count + 1);
    }
  return edited;
}

const forgottenPolicy = ({ address, name }: Plan["resources"][number]): SubjectChange => ({
  kind: "policy",
  name,
  address,
  direction: "changed",
  risk: EVENTS["policy-forgotten"].risks.changed,
  events: [event("policy-forgotten", "changed", messages.policyForgotten("a policy or attachment of a role"))],
  who: [],
  what: [],
  after: { who: [], what: [] },
});

/** Riskiest first; what has the same risk by what it does, then by name. */
function rank(changes: readonly SubjectChange[]): SubjectChange[] {
  return [...changes].sort(
    (a, b) =>
      riskRank(a.risk) - riskRank(b.risk) ||
      DIRECTIONS.indexOf(a.direction) - DIRECTIONS.indexOf(b.direction) ||
      compareText(a.name, b.name) ||
      compareText(a.address, b.address),
  );
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function unique(doubts: readonly Doubt[]): CannotReview[] {
  const byText = new Map(doubts.map(({ address, reason }) => [JSON.stringify([address, reason]), { address, reason }]));
  return [...byText.keys()].sort().flatMap((key) => byText.get(key) ?? []);
}
