import fc from "fast-check";
import type { PolicyDocument } from "../../modules/iam/document";
import { admits } from "../../modules/trust/admits";
import { reviewed, trustChange } from "../support/review-plans";
import { PROVIDER } from "../support/review-policies";
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
const subject = fc.tuple(repository, one(...jobs, "*", "environment:*")).map((pieces) => pieces.join(""));
const rarely = <T>(value: fc.Arbitrary<T>, freq: number) => fc.option(value, { nil: undefined, freq });
const claims = fc.record({
  repository_id: rarely(one("2", "2", "8"), 4),
  repository_owner_id: rarely(one("1", "1", "9"), 6),
  aud: fc.constantFrom<(string | string[])[]>("x", "x", ["x", "y"]),
});
const statement = fc
  .tuple(one(...Array(12).fill("Allow"), "Deny"), fc.array(subject, { minLength: 1, maxLength: 2 }), claims, rarely(subject, 20))
  .map(([Effect, sub, asked, not]) => ({
    Effect,
    Principal: { Federated: PROVIDER },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: {
      StringLike: keys({ sub }),
      StringEquals: keys(JSON.parse(JSON.stringify(asked))),
      ...(not && { StringNotLike: keys({ sub: not }) }),
    },
  }));
const policy = fc
  .array(statement, { minLength: 1, maxLength: 2 })
  .map((Statement) => ({ Version: "2012-10-17", Statement }) as PolicyDocument);
/** The same with its repository in the other form, as a migration does it. */
const turned = (document: PolicyDocument): PolicyDocument =>
  JSON.parse(JSON.stringify(document).replaceAll("repo:octo-org/web:", "repo:octo-org@1/web@2:"));
const both = (a: PolicyDocument, b: PolicyDocument): PolicyDocument => ({ ...a, Statement: [a.Statement, b.Statement].flat() });
const pairs = fc.oneof(
  fc.tuple(policy, policy),
  policy.map((before): [PolicyDocument, PolicyDocument] => [before, turned(before)]),
  policy.map((before): [PolicyDocument, PolicyDocument] => [before, both(turned(before), before)]),
  fc.tuple(policy, policy).map(([before, other]): [PolicyDocument, PolicyDocument] => [both(before, other), both(turned(before), other)]),
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
        for (const job of [...jobs, "environment:b"])
          for (const aud of ["x", "y"])
            for (const immutable of [true, false]) {
              const claims = token(each, immutable, job, aud);
              if (!isIn(after, claims) || isIn(before, claims)) continue;
              count.newcomers++;
              if (verdict === "widened" || verdict === "unreviewable") continue;
              count.pinned++;
              const heldTheName = immutable && isIn(before, token(each, false, job, aud));
              if (!heldTheName || verdict !== "changed" || !changes[0]?.events.some(({ event }) => event === "subject-pinned"))
                throw new Error(`${verdict}, but ${claims.sub} comes in`);
            }
    }),
    { numRuns: 800 },
  );
  expect(count.newcomers).toBeGreaterThan(300);
  expect(count.pinned).toBeGreaterThan(50);
});
