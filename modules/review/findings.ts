import { isMore } from "./compare/directions";
import type { Review, SubjectChange, TrustFinding } from "./model";
import type { Plan } from "./read/plan";

/** Audits trust policies of a plan as they will be: those of the roles at these addresses. */
export type TrustAudit = (plan: Plan, roles: ReadonlySet<string>) => ReadonlyMap<string, readonly TrustFinding[]>;

/** An audit looks for a token of every kind of attacker: a policy as long as AWS stores takes a second. */
const MOST_AUDITED = 20;

/** The review with what an audit finds where the plan lets somebody in, in the riskiest roles. It changes no verdict. */
export function withFindings(review: Review, plan: Plan, audit: TrustAudit): Review {
  const opened = review.changes.filter(opens).slice(0, MOST_AUDITED);
  if (opened.length === 0) return review;
  const found = audit(plan, new Set(opened.map(({ address }) => address)));
  return {
    ...review,
    changes: review.changes.map((change) => {
      const findings = opens(change) ? found.get(change.address) : undefined;
      return findings === undefined ? change : { ...change, findings };
    }),
  };
}

const opens = ({ kind, who }: SubjectChange): boolean => kind === "role" && who.some(({ direction }) => isMore(direction));
