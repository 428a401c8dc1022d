import fc from "fast-check";
import type { RoleDefinition } from "../../modules";
import { audit, verdictOf } from "../../modules/audit/audit";
import { roleDocuments, roleProblems } from "../../modules/constructs/role-documents";
import { role as roleSchema } from "../../modules/definition/schema";
import { compareGrants } from "../../modules/iam/compare/grant-sets";
import { grantsOf } from "../../modules/iam/compare/grants";
import { asList, type PolicyDocument, statementsOf } from "../../modules/iam/document";
import { rolesIn } from "../../modules/sources/read";
import { admits } from "../../modules/trust/admits";
import { placeIn } from "../../modules/trust/place";
import { type Collected, collected, describeCollection, rowsOf } from "../support/collection";
import { ACCOUNT, documentsOf, REGION } from "../support/documents";
import { type Claims, type Job, mint } from "../support/github";
import { sampleRoles } from "../support/module-arbitraries";
import { runs } from "../support/runs";
import { DANGEROUS, type Made, SAFE } from "./safe-definitions";

/** What is judged safe can be defined; what is unsafe cannot, but for words that are called dangerous. */

const verdictOn = (trust: unknown) => verdictOf(audit(rolesIn([{ text: JSON.stringify(trust), file: "x.json" }])));
const place = placeIn(REGION, ACCOUNT);
const takes = (definition: RoleDefinition): boolean => {
  const parsed = roleSchema.safeParse(definition);
  return parsed.success && roleProblems(parsed.data, roleDocuments(parsed.data, place), place, "").length === 0;
};
const inOwnAccount = (policy: PolicyDocument) => JSON.parse(JSON.stringify(policy).replaceAll("111122223333", ACCOUNT)) as PolicyDocument;
const claimsOf = (policy: PolicyDocument, claim: string): string[] =>
  statementsOf(policy).flatMap(({ Condition = {} }) =>
    Object.values(Condition).flatMap((keys) => asList(keys[`token.actions.githubusercontent.com:${claim}`]).map(String)),
  );

/** A repository has one owner. */
const idOf = (id: string, ownerId: string) => (ownerId === "9" ? `9${id}` : id);

/** Tokens of many jobs, those among them that the policy may name. */
function tokensNear(policy: PolicyDocument): Claims[] {
  const owners = [
    ["octo-org", "123456"],
    ["mona_octocorp", "5501"],
    ["evil", "9"],
    ["octo-org", "9"],
  ] as const;
  const repositories = [
    ["octo-repo", "456789"],
    ["app", "7701"],
    ["octo-repo", "8"],
  ] as const;
  const environments = [undefined, "prod", "dev", "production:eastus", "production%3Aeastus"];
  const runs: Job[] = [...["refs/heads/main", "refs/heads/topic", "refs/tags/main"].map((ref) => ({ ref })), { event: "pull_request" }];
  const files = [undefined, ...claimsOf(policy, "job_workflow_ref")];
  const jobs = owners.flatMap(([owner, ownerId]) =>
    repositories.flatMap(([name, id]) =>
      [true, false].flatMap((immutable) =>
        environments.flatMap((environment) =>
          files.flatMap((calls) =>
            runs.map(
              (run): Job => ({
                owner,
                ownerId,
                name,
                id: idOf(id, ownerId),
                immutable,
                ...run,
                ...(environment && { environment }),
                ...(calls && { calls }),
              }),
            ),
          ),
        ),
      ),
    ),
  );
  const [audience = ""] = claimsOf(policy, "aud");
  const tokens = jobs.map((job) => mint({ ...job, audience }));
  const others = jobs.slice(0, 40).map((job) => mint({ ...job, audience: `${audience}.other` }));
  const exact = claimsOf(policy, "sub").filter((sub) => !/[*?]/.test(sub));
  return [...tokens, ...others, ...exact.map((sub) => ({ ...mint({ environment: "prod" }), sub }))];
}

const providerOf = (policy: PolicyDocument): string => /arn:[^"]*:oidc-provider\/[^"]*/.exec(JSON.stringify(policy))?.[0] ?? "";
const madeOf = ({ definition, region }: Made) => documentsOf(definition, region).trust;
const isSame = (one: PolicyDocument, other: PolicyDocument): boolean => {
  const { gained, lost } = compareGrants(grantsOf(one, "trust"), grantsOf(other, "trust"));
  return gained.length + lost.length === 0;
};

function expectSameTokens(policy: PolicyDocument, made: Made): void {
  const [trust, wanted] = [madeOf(made), inOwnAccount(policy)];
  const providerArn = providerOf(wanted);
  const tokens = tokensNear(policy);
  const decisions = tokens.map((claims) => ({
    claims,
    is: admits(trust, claims, { providerArn }),
    should: admits(wanted, claims, { providerArn }),
  }));
  expect(decisions.filter(({ claims, is, should }) => is !== should && !(is === "allowed" && made.alsoAdmits?.(claims)))).toEqual([]);
  expect(decisions.filter(({ is }) => is === "allowed")).not.toEqual([]);
  expect(decisions.filter(({ is }) => is === "denied").length).toBeGreaterThan(100);
}

describeCollection("the collection of policies, by definitions", () => {
  const judged = (verdict: string) => collected.filter((each) => each.verdict === verdict);

  test.each(rowsOf(judged("safe")))("safe, and can be defined: %s", (_, each: Collected | undefined) => {
    if (each === undefined) return;
    const made = SAFE[each.id];
    if (made === undefined)
      throw new Error(`No definition is written for ${each.id}: add one to safe-definitions.ts, or say there why none can be.`);
    expectSameTokens(each.policy, made);
    if (made.otherwise === undefined) expect(isSame(inOwnAccount(each.policy), madeOf(made))).toBe(true);
    const trust = madeOf(made);
    for (const claims of [each.must_admit ?? []].flat()) expect(admits(trust, claims, { providerArn: providerOf(trust) })).toBe("allowed");
  });

  test.each(rowsOf(judged("unsafe")))("unsafe, and cannot be defined: %s", (_, each: Collected | undefined) => {
    if (each === undefined) return;
    for (const sub of claimsOf(each.policy, "sub"))
      for (const beside of [{}, { pullRequest: true }, { reusableWorkflows: claimsOf(each.policy, "job_workflow_ref") }]) {
        const definition = { subjects: [sub], ...beside };
        if (takes(definition)) expect([sub, verdictOn(documentsOf(definition).trust)]).not.toEqual([sub, "unsafe"]);
      }
    const made = DANGEROUS[each.id];
    if (made === undefined) return;
    expect(isSame(inOwnAccount(each.policy), madeOf(made))).toBe(true);
    const words = Object.keys(made.definition).filter((field) => field.startsWith("dangerously"));
    expect(words).not.toEqual([]);
    expect(takes(made.definition)).toBe(true);
  });
});

const isDangerous = (definition: RoleDefinition) =>
  definition.dangerouslyAnyRef === true || definition.dangerouslyPullRequest === true || (definition.dangerouslyOwners ?? []).length > 0;

describe("whatever is defined", () => {
  const roles = Object.values(sampleRoles(40, 5));

  test("is never unsafe without a word that says so", () => {
    const careful = roles.filter((definition) => !isDangerous(definition));
    expect(careful.length).toBeGreaterThan(12);
    expect(careful.filter((definition) => verdictOn(documentsOf(definition).trust) === "unsafe")).toEqual([]);
  });

  test("passes AWS's check of what is written: sub or job_workflow_ref, exactly or by a pattern that is not everything", () => {
    // IAM User Guide, "Identity-provider controls for shared OIDC providers"; only the first value is looked at
    for (const definition of roles)
      for (const { Condition = {}, Principal } of statementsOf(documentsOf(definition).trust)) {
        if (!JSON.stringify(Principal).includes("Federated")) continue;
        const asked = ["StringEquals", "StringLike"].flatMap((operator) =>
          asList(Condition[operator]?.["token.actions.githubusercontent.com:sub"]).map(String),
        );
        expect(asked).not.toEqual([]);
        for (const sub of asked) expect(sub).not.toMatch(/^(repo:)?[*?/:]*$/);
      }
  });
});

describe("whole subjects of whatever text", () => {
  const FILE = "job_workflow_ref:octo-org/w/.github/workflows/d.yml@refs/heads/main";
  const WEB = ["repo:octo-org@123456/web@456789", "repo:octo-org/web", "repository_id:456789", "repository_owner_id:123456"];
  const OTHERS = [
    "enterprise_id:7",
    "environment:prod",
    "repo:octo-org*",
    "repo:*",
    "repository_owner:octo-org",
    "repo:octo-1234/web-5678",
  ];
  const PLACES = ["environment:prod", "ref:refs/heads/main", "ref:refs/tags/v", "pull_request", FILE];
  const CLAIMS = ["workflow:x", "actor:y", "runner_environment:github-hosted", "repository_id:456789", "repo:octo-org/web"];
  const mostly = <T>(usual: readonly T[], rare: readonly T[]) =>
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...rare) });
  const texts = fc
    .record({
      owner: mostly([""], ["repository_owner_id:123456:", "enterprise_id:7:", "workflow:x:"]),
      beginning: mostly(WEB, OTHERS),
      place: mostly(PLACES, CLAIMS),
      claims: fc.array(fc.constantFrom(...PLACES, ...CLAIMS), { maxLength: 2 }),
      end: mostly([""], [":*", "*"]),
      junk: mostly([""], ["*", "?", ":", "/", "@", "x", ":workflow:x", "repo:"]),
      at: fc.nat(),
    })
    .map(({ owner, beginning, place, claims, end, junk, at }) => {
      const sub = `${owner}${[beginning, place, ...claims].join(":")}${end}`;
      const cut = at % (sub.length + 1);
      return `${sub.slice(0, cut)}${junk}${sub.slice(cut)}`;
    });

  test("what is taken is never unsafe", () => {
    let [taken, refused] = [0, 0];
    fc.assert(
      fc.property(texts, (sub) => {
        const definition = { subjects: [sub], ...(/pull_request/.test(sub) && { pullRequest: true }) };
        if (!takes(definition)) {
          refused += 1;
          return;
        }
        taken += 1;
        expect([sub, verdictOn(documentsOf(definition).trust)]).not.toEqual([sub, "unsafe"]);
      }),
      runs(200),
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(30);
  });
});
