import type { TrustAudit } from "../review/findings";
import type { TrustFinding } from "../review/model";
import { rolesOfPlan } from "../sources/terraform";
import { audit, type Located } from "./audit";

/**
 * What there is to find in the trust policies that roles of a plan will have. What cannot be read is left to the review, which has a word of its
 * own for it; information is none of it.
 */
export const auditOpened: TrustAudit = (plan, addresses) =>
  new Map(
    rolesOfPlan(plan, "")
      .roles.filter(({ place, trust }) => addresses.has(place) && "document" in trust)
      .map((role): [string, TrustFinding[]] => [role.place, audit({ roles: [role], doubts: [] }).flatMap(findingOf)])
      .filter(([, findings]) => findings.length > 0),
  );

const findingOf = ({ rule, severity, why, token, fix }: Located): TrustFinding[] =>
  severity === "info" ? [] : [{ rule, severity, why, ...(token && { token }), fix }];
