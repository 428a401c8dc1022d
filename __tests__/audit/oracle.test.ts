import fc from "fast-check";
import { audit, verdictOf } from "../../modules/audit/audit";
import type { ConditionBlock } from "../../modules/iam/document";
import { rolesIn } from "../../modules/sources/read";
import { admits } from "../../modules/trust/admits";
import { attackWith, fill, further, OURS, subject, VALUES, without } from "../support/attacks";
import { PROVIDER } from "../support/review-policies";
import { countedRuns } from "../support/runs";
import { keys } from "../support/trust-grants";

/** Whether the subject says another ref or environment than the claims that the policy asks for: no token does. */
const contradicts = (sub: string, { ref, environment }: Readonly<Record<string, string>>) =>
  (ref !== undefined && /(^|:)ref:/.test(sub) && !sub.endsWith(`ref:${ref}`)) ||
  (environment !== undefined && (IS_DEFAULT.test(sub) || /(^|:)environment:/.test(sub)) && !sub.endsWith(`environment:${environment}`));
/** Claims with values, of which none is empty. */
const IS_SUBJECT = /^[a-z_]+:[^:]+(:(pull_request|[a-z_]+:[^:]+))*$/;
const IS_DEFAULT = /^repo:[\w-]+(@\d+)?\/[\w.-]+(@\d+)?:(ref:refs\/(heads|tags)\/[^:]+|environment:[^:]+|pull_request)$/;

/**
 * Whoever gets a token that a policy admits, the audit says so: of a repository that is somebody else's, or another one of ours, as it is,
 * it is unsafe; of whoever writes ours, and of a name that was registered anew, a warning at least. And what it shows comes in.
 */
test("an attacker who comes in is found", () => {
  const seen = new Map<string, number>();
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  fc.assert(
    fc.property(
      subject,
      further,
      fc.boolean(),
      fc.array(fc.array(fill, { minLength: 1, maxLength: 5 }), { minLength: 15, maxLength: 15 }),
      (pattern, chosen, exact, fills) => {
        const claims = Object.fromEntries(Object.keys(chosen).map((claim) => [claim, VALUES[claim] ?? ""]));
        const equals = { ...claims, aud: "sts.amazonaws.com", ...(exact && { sub: pattern }) };
        const condition: ConditionBlock = { StringEquals: keys(equals), ...(!exact && { StringLike: keys({ sub: pattern }) }) };
        const statement = {
          Effect: "Allow" as const,
          Principal: { Federated: PROVIDER },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: condition,
        };
        const policy = { Version: "2012-10-17", Statement: statement };
        const findings = audit(rolesIn([{ text: JSON.stringify(policy), file: "x.json" }]));
        const verdict = verdictOf(findings);
        for (const { rule, token } of findings)
          if (token !== undefined && admits(policy, token, { providerArn: PROVIDER }) !== "allowed")
            throw new Error(`${JSON.stringify(condition)}: ${rule} shows a token that does not come in: ${JSON.stringify(token)}`);
        count(verdict);
        for (const sub of new Set([pattern, ...fills.map((each) => without(pattern, each))]))
          for (const environment of [true, false]) {
            const attack = attackWith(sub, { environment });
            if (attack === undefined || attack.who === "named" || !IS_SUBJECT.test(sub)) continue;
            if (admits(policy, attack.claims, { providerArn: PROVIDER }) !== "allowed") continue;
            const { repository = "", repository_id: id } = attack.claims;
            if (contradicts(sub, claims) || (sub.includes("repo:octo-org/web") && !repository.startsWith("octo-org/web"))) continue;
            // Whatever stands before it: such a job runs where ours may
            if (attack.who === "writers" && OURS.some((context) => sub.endsWith(`:${context}`))) continue;
            // By its own name, which nobody else ever had, and without a called workflow that is not its own
            const asItIs = IS_DEFAULT.test(sub);
            const isOther = id !== "2" && (attack.who === "anyone" ? !repository.startsWith("octo-org/") : !repository.endsWith("/web"));
            const unsafe = asItIs && isOther && !("job_workflow_ref" in claims);
            count(unsafe ? `unsafe ${attack.who}` : attack.who);
            if (verdict === "safe" || (unsafe && verdict !== "unsafe"))
              throw new Error(
                `${JSON.stringify(condition)} is said to be ${verdict}, and admits ${attack.who} with ${JSON.stringify(attack.claims)}`,
              );
          }
      },
    ),
    countedRuns(100),
  );
  // How often there was an attacker, and each verdict
  const attackers = [...seen].reduce((sum, [what, times]) => (["safe", "warning", "unsafe"].includes(what) ? sum : sum + times), 0);
  expect(attackers).toBeGreaterThan(12);
  for (const [verdict, least] of [
    ["safe", 8],
    ["warning", 40],
    ["unsafe", 8],
  ] as const)
    expect([verdict, (seen.get(verdict) ?? 0) >= least]).toEqual([verdict, true]);
}, 60_000);
