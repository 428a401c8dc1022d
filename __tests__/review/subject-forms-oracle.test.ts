import fc from "fast-check";
import type { PolicyDocument } from "../../modules/iam/document";
import { admits } from "../../modules/trust/admits";
import { reviewed, trustChange } from "../support/review-plans";
import { PROVIDER } from "../support/review-policies";
import { countedRuns } from "../support/runs";
import { keys } from "../support/trust-grants";

/**
 * Where a review says that nobody gains, a job that is let in after and not before held the name that was trusted: without its ids, the
 * same job was let in before. Policies and tokens are of a few names, ids and jobs, so that both forms of one repository meet often.
 */

const one = (...values: string[]) => fc.constantFrom(...values);
const repository = one(
  ...["repo:octo-org/web:", "repo:octo-org/web:", "repo:octo-org/web:", "repo:octo-org@1/web@2:", "repo:octo-org@1/web@2:"],
  ...["repo:octo-org@9/web@8:", "repo:octo-org/*:", "repo:Octo-Org/web:", "repo:octo-org@*/web@*:"],
);
const jobs = ["pull_request", "environment:a"];
const job = one(...jobs, "*", "environment:*");
const subjectOf = (repositories: fc.Arbitrary<string>) => fc.tuple(repositories, job).map((pieces) => pieces.join(""));
const rarely = <T>(value: fc.Arbitrary<T>, of: number) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: of - 1 }, { arbitrary: value, weight: 1 });
const claims = fc.record({
  repository_id: rarely(one("2", "2", "8"), 4),
  repository_owner_id: rarely(one("1", "1", "9"), 6),
  aud: fc.constantFrom<(string | string[])[]>("x", "x", ["x", "y"]),
});
const policyOf = (subject: fc.Arbitrary<string>, effects: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(effects, fc.array(subject, { minLength: 1, maxLength: 2 }), claims, rarely(subject, 20)), {
      minLength: 1,
      maxLength: 2,
    })
    .map(
      (statements) =>
        ({
          Version: "2012-10-17",
          Statement: statements.map(([Effect, sub, asked, not]) => ({
            Effect,
            Principal: { Federated: PROVIDER },
            Action: "sts:AssumeRoleWithWebIdentity",
            Condition: {
              StringLike: keys({ sub }),
              StringEquals: keys(JSON.parse(JSON.stringify(asked))),
              ...(not && { StringNotLike: keys({ sub: not }) }),
            },
          })),
        }) as PolicyDocument,
    );
const policy = policyOf(subjectOf(repository), one(...Array(12).fill("Allow"), "Deny"));
const byTheName = policyOf(subjectOf(one("repo:octo-org/web:")), one("Allow"));
/** The same with its repository in the other form, as a migration does it. */
const turned = (document: PolicyDocument): PolicyDocument =>
  JSON.parse(JSON.stringify(document).replaceAll("repo:octo-org/web:", "repo:octo-org@1/web@2:"));
const both = (a: PolicyDocument, b: PolicyDocument): PolicyDocument => ({ ...a, Statement: [a.Statement, b.Statement].flat() });
const pair = (before: PolicyDocument, after: PolicyDocument): [PolicyDocument, PolicyDocument] => [before, after];
const pairs = fc.oneof(
  fc.tuple(policy, policy),
  policy.map((before) => pair(before, turned(before))),
  byTheName.map((before) => pair(before, turned(before))),
  byTheName.map((before) => pair(before, both(turned(before), before))),
  fc.tuple(byTheName, byTheName).map(([before, other]) => pair(before, turned(other))),
  fc.tuple(byTheName, policy).map(([before, other]) => pair(both(before, other), both(turned(before), other))),
);

interface Repository {
  readonly owner: string;
  readonly ownerId: string;
  readonly name: string;
  readonly id: string;
}
const REPOSITORIES: readonly Repository[] = [
  { owner: "octo-org", ownerId: "1", name: "web", id: "2" },
  { owner: "octo-org", ownerId: "9", name: "web", id: "8" },
  { owner: "Octo-Org", ownerId: "1", name: "web", id: "2" },
];
const token = ({ owner, ownerId, name, id }: Repository, immutable: boolean, job: string, aud: string) => ({
  sub: `repo:${immutable ? `${owner}@${ownerId}/${name}@${id}` : `${owner}/${name}`}:${job}`,
  aud,
  repository_id: id,
  repository_owner_id: ownerId,
});

test("who comes in by ids held the name that was trusted, or it is a gain", () => {
  const count = { newcomers: 0, pinned: 0 };
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const { verdict, changes } = reviewed([trustChange(JSON.stringify(before), JSON.stringify(after))]);
      const isIn = (document: PolicyDocument, claims: ReturnType<typeof token>) =>
        admits(document, claims, { providerArn: PROVIDER }) === "allowed";
      for (const each of REPOSITORIES)
        for (const context of [...jobs, "environment:b"])
          for (const aud of ["x", "y"])
            for (const immutable of [true, false]) {
              const claims = token(each, immutable, context, aud);
              if (!isIn(after, claims) || isIn(before, claims)) continue;
              count.newcomers++;
              if (verdict === "widened" || verdict === "unreviewable") continue;
              count.pinned++;
              const heldTheName = immutable && isIn(before, token(each, false, context, aud));
              if (!heldTheName || verdict !== "changed" || !changes[0]?.events.some(({ event }) => event === "subject-pinned"))
                throw new Error(`${verdict}, but ${claims.sub} comes in`);
            }
    }),
    countedRuns(120),
  );
  expect(count.newcomers).toBeGreaterThan(200);
  expect(count.pinned).toBeGreaterThan(65);
});
