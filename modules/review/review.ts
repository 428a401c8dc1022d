import { type Assembled, assemble } from "./assemble/assemble";
import { isForgotten } from "./assemble/joins";
import { compareLoose, comparePolicy, compareProvider } from "./compare/compare-others";
import { type Compared, compareRole } from "./compare/compare-role";
import { DIRECTIONS, isMore } from "./compare/directions";
import { driftByAddress } from "./compare/drift";
import { event } from "./compare/event";
import { adviceOf } from "./judge/advice";
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
    advice: adviceOf(plan, cannotReview),
    changes,
    unchanged,
    outside,
  };
}

function compareAll(
  plan: Plan,
  { roles, policies, providers }: Assembled,
): { changes: SubjectChange[]; doubts: Doubt[]; subjects: number } {
  const drift = driftByAddress(plan, roles);
  const edited = editedPolicies(plan, roles);
  const all: (Compared | undefined)[] = [
    ...roles.map((pair) => compareRole(pair, edited, drift.get((pair.after ?? pair.before)?.address ?? ""))),
    ...policies.map((policy) => comparePolicy(policy, drift.get(policy.address))),
    ...providers.map((provider) => compareProvider(provider, roles, drift.get(provider.address))),
  ];
  const known = [...all.flatMap((each) => each ?? []), ...silentlyWider(plan, roles, all)];
  const told = new Set([
    ...roles.flatMap((pair) => (pair.after ?? pair.before)?.address ?? []),
    ...[...policies, ...providers].map(({ address }) => address),
  ]);
  const loose = plan.drift.filter(({ address }) => !told.has(address) && drift.has(address));
  const forgotten = plan.resources.filter((resource) => isForgotten(resource) && TIES.test(resource.type));
  return {
    subjects: all.filter((each) => each?.change !== undefined).length,
    changes: [
      ...known.flatMap(({ change }) => change ?? []),
      ...loose.map((resource) => compareLoose(resource, drift.get(resource.address) ?? [])),
      ...forgotten.map((resource) => compareLoose(resource, [FORGOTTEN])),
    ],
    doubts: known.flatMap(({ doubts }) => doubts),
  };
}

/** Managed policies that allow more, while the roles of the plan that have them gain nothing: whoever has them elsewhere does. */
function silentlyWider(plan: Plan, roles: Assembled["roles"], compared: readonly (Compared | undefined)[]): Compared[] {
  const gains = new Set(
    roles.flatMap((pair, i) => {
      const { change } = compared[i] ?? {};
      return change !== undefined && isMore(change.direction) ? (pair.after?.policies ?? []).map(({ address }) => address) : [];
    }),
  );
  const held = new Set(roles.flatMap((pair) => (pair.after?.policies ?? []).map(({ address }) => address)));
  return plan.resources
    .filter(({ type, address, before }) => type === "aws_iam_policy" && before !== null && held.has(address) && !gains.has(address))
    .map((resource) => comparePolicy(resource, [], messages.POLICY_ELSEWHERE))
    .filter(({ change }) => change !== undefined && isMore(change.direction));
}

/** What gives a role a policy. */
const TIES = /^aws_iam_(role_policy|role_policies|policy_attachment)/;
const FORGOTTEN = event("policy-forgotten", "changed", messages.policyForgotten("a policy or attachment of a role"));

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
