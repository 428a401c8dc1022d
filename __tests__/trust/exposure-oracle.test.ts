import fc from "fast-check";
import type { ConditionBlock } from "../../modules/iam/document";
import { admits } from "../../modules/trust/admits";
import { EXPOSURES, exposureOf } from "../../modules/trust/exposure";
import { attackWith, fill, further, subject, VALUES, without } from "../support/attacks";
import { PROVIDER } from "../support/review-policies";
import { countedRuns } from "../support/runs";
import { keys, trustGrants } from "../support/trust-grants";

/** Whoever gets a token that a policy admits, the policy is said to be open to at least as many as he is one of. */

test("an attacker who comes in is one of those whom the exposure names", () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(
      subject,
      further,
      fc.boolean(),
      fc.array(fc.array(fill, { minLength: 1, maxLength: 5 }), { minLength: 25, maxLength: 25 }),
      (pattern, chosen, exact, fills) => {
        const claims = Object.fromEntries(Object.keys(chosen).map((claim) => [claim, VALUES[claim] ?? ""]));
        const equals = { ...claims, aud: "sts.amazonaws.com", ...(exact && { sub: pattern }) };
        const condition: ConditionBlock = { StringEquals: keys(equals), ...(!exact && { StringLike: keys({ sub: pattern }) }) };
        const policy = {
          Version: "2012-10-17",
          Statement: {
            Effect: "Allow" as const,
            Principal: { Federated: PROVIDER },
            Action: "sts:AssumeRoleWithWebIdentity",
            Condition: condition,
          },
        };
        const [exposure = "anyone"] = trustGrants(condition).map(exposureOf);
        const subjects = new Set([pattern, ...fills.map((each) => without(pattern, each))]);
        for (const sub of subjects)
          for (const environment of [true, false]) {
            const attack = attackWith(sub, { environment });
            if (attack === undefined || admits(policy, attack.claims, { providerArn: PROVIDER }) !== "allowed") continue;
            seen.set(attack.who, (seen.get(attack.who) ?? 0) + 1);
            if (EXPOSURES.indexOf(exposure) > EXPOSURES.indexOf(attack.who))
              throw new Error(`${JSON.stringify(condition)} is said to be open to ${exposure}, and admits ${attack.who} with ${sub}`);
            if (exposure === attack.who) seen.set(`just ${exposure}`, (seen.get(`just ${exposure}`) ?? 0) + 1);
          }
      },
    ),
    countedRuns(1000),
  );
  // How often there was an attacker of each kind, and how often nobody narrower could have been named
  for (const who of ["anyone", "organisation", "writers", "named"]) {
    expect([who, (seen.get(who) ?? 0) >= 100]).toEqual([who, true]);
    expect([who, (seen.get(`just ${who}`) ?? 0) >= 60]).toEqual([who, true]);
  }
});
