import { type ReviewOptions, runReview } from "../../modules/review/command";
import type { Review } from "../../modules/review/model";
import { plan, trustChange } from "../support/review-plans";
import { admit, ISSUER, policy } from "../support/review-policies";

/** A repository that goes over from its name to its ids, and back: plan in, verdict and exit code out. */

function review(before: string, after: string) {
  const read = { file: "plan.json", text: plan([trustChange(before, after)]) };
  const run = (options: ReviewOptions) => runReview(read, { failOn: "widened", ...options });
  const { output, exitCode } = run({ format: "json" });
  return {
    ...(JSON.parse(output) as Review),
    exitCode,
    text: run({ format: "text" }).output,
    markdown: run({ format: "markdown" }).output,
  };
}

const NAME = "repo:octo-org/web:";
const IDS = "repo:octo-org@1/web@2:";
const MAIN = "ref:refs/heads/main";
const RELEASES = "ref:refs/heads/release/*";
type Asked = Readonly<Record<string, string | readonly string[]>>;
/** Statements for these subjects, with what is asked beside them. */
const on = (subjects: string | string[], asked: Asked = {}) => {
  const statement = admit(subjects);
  const more = Object.fromEntries(Object.entries(asked).map(([claim, value]) => [`${ISSUER}:${claim}`, value]));
  return { ...statement, Condition: { ...statement.Condition, StringEquals: { ...statement.Condition.StringEquals, ...more } } };
};
const tied = (context: string, id = "2") => on(`${NAME}${context}`, { repository_id: id });
const deny = (subject: string) => ({ ...on(subject), Effect: "Deny" });
const odd = { Effect: "Deny", NotPrincipal: { AWS: "1" }, Action: "sts:*" };
const undecided = (subject: string) => {
  const { Condition, ...statement } = on(subject);
  return { ...statement, Condition: { ...Condition, "ForAllValues:StringLike": { [`${ISSUER}:actor`]: "a" } } };
};
const heldBack = (subject: string) => {
  const { Condition, ...statement } = on(subject);
  return { ...statement, Condition: { ...Condition, StringNotLike: { [`${ISSUER}:sub`]: `${NAME}*` } } };
};
const words = (by: "name" | "ids" | "tied", job = "a workflow on branch main") =>
  `${job} of octo-org/web${by === "ids" ? " (owner id 1, repository id 2)" : by === "tied" ? ", only while its repository id is 2" : ""}`;

describe("from the name to the ids", () => {
  test.each<[string, object[], object[], RegExp]>([
    ["alone", [on(NAME + MAIN)], [on(IDS + MAIN)], /Its name alone is no longer enough/],
    ["and the name, tied to the id", [on(NAME + MAIN)], [on(IDS + MAIN), tied(MAIN)], /good only together with the repository's id/],
    ["and the name, as before", [on(NAME + MAIN)], [on([IDS + MAIN, NAME + MAIN])], /Its name alone is still good for some jobs/],
    ["the tied name gives way", [tied(MAIN)], [on(IDS + MAIN)], /no longer enough/],
    [
      "where all ids were asked for already",
      [on(NAME + MAIN, { repository_id: "2", repository_owner_id: "1" })],
      [on(IDS + MAIN)],
      /no longer enough/,
    ],
    ["with a pattern", [on(NAME + RELEASES)], [on(IDS + RELEASES)], /no longer enough/],
    ["with one more condition", [on(NAME + MAIN)], [on(IDS + MAIN, { actor_id: "583231" })], /no longer enough/],
    ["with one of two audiences", [on(NAME + MAIN, { aud: ["sts.amazonaws.com", "other"] })], [on(IDS + MAIN)], /no longer enough/],
    ["as another operator and action", [{ ...on(NAME + MAIN), Action: "sts:*" }], [on(IDS + MAIN)], /no longer enough/],
  ])("%s", (_, before, after, says) => {
    const { verdict, exitCode, changes } = review(policy(...before), policy(...after));
    expect({ verdict, exitCode }).toEqual({ verdict: "changed", exitCode: 0 });
    expect(changes).toMatchObject([{ direction: "changed", risk: "medium" }]);
    expect(changes[0]?.events).toMatchObject([{ event: "subject-pinned", direction: "changed", risk: "medium" }]);
    expect(changes[0]?.events[0]?.sentence).toMatch(says);
    expect(changes[0]?.who.filter(({ direction }) => direction === "gained" || direction === "widened")).toEqual([]);
  });

  test("is one line, which says both, and the ids to be checked", () => {
    const { changes, text, markdown } = review(policy(on(NAME + MAIN)), policy(on(IDS + MAIN), tied(MAIN)));
    expect(changes[0]?.who).toEqual([
      {
        direction: "changed",
        risk: "medium",
        words: words("ids"),
        from: words("name"),
        effect: "allow",
        certainty: "known",
        exposure: "named",
        subject: {
          text: IDS + MAIN,
          exact: true,
          owner: "octo-org",
          ownerId: "1",
          repository: "web",
          repositoryId: "2",
          context: { kind: "branch", name: "main" },
        },
      },
    ]);
    expect(text).toContain(
      "owner id 1, repository id 2. Check that they are its own, which no plan can tell: gh api repos/octo-org/web --jq",
    );
    expect(text).toContain(`- changed: ${words("ids")} (was: ${words("name")})`);
    expect(markdown).toContain("**changed** a workflow on branch main of octo-org/web");
  });

  test("of several repositories, each is one event", () => {
    const both = (a: string, b: string) => policy(on([a + MAIN, a + RELEASES.replace("*", "1"), b + MAIN]));
    const { exitCode, changes } = review(both(NAME, "repo:octo-org/api:"), both(IDS, "repo:octo-org@1/api@3:"));
    expect(exitCode).toBe(0);
    expect(changes[0]?.events.map(({ sentence }) => sentence.split(" ")[0])).toEqual(["octo-org/api", "octo-org/web"]);
    expect(changes[0]?.who.map(({ direction }) => direction)).toEqual(["changed", "changed", "changed"]);
  });

  test("with fewer jobs: what is lost is told as well", () => {
    const { exitCode, changes } = review(policy(on(`${NAME}*`)), policy(on(IDS + MAIN)));
    expect(exitCode).toBe(0);
    expect(changes[0]?.who).toMatchObject([
      { direction: "changed", words: words("ids") },
      { direction: "lost", words: expect.stringContaining("anyone who can push a branch") },
    ]);
  });

  test("the end of it: the name is dropped beside the ids", () => {
    for (const name of [on(NAME + MAIN), tied(MAIN)]) {
      const { verdict, exitCode, changes } = review(policy(on(IDS + MAIN), name), policy(on(IDS + MAIN)));
      expect({ verdict, exitCode }).toEqual({ verdict: "narrowed", exitCode: 0 });
      expect(changes[0]?.events).toMatchObject([{ event: "subject-pinned", direction: "narrowed", risk: "low" }]);
      expect(changes[0]?.who).toMatchObject([{ direction: "narrowed", from: words("ids") }]);
    }
  });

  test("one job goes over, another one stays with the name", () => {
    const { exitCode, changes } = review(
      policy(on([NAME + MAIN, `${NAME}environment:prod`])),
      policy(on([IDS + MAIN, `${NAME}environment:prod`]), tied(MAIN)),
    );
    expect(exitCode).toBe(0);
    expect(changes[0]?.who).toHaveLength(1);
    expect(changes[0]?.events[0]?.sentence).toContain("Its name alone is still good for some jobs.");
  });
});

describe("what only looks like it is a gain", () => {
  test.each<[string, object[], object[]]>([
    ["another spelling, which IAM tells apart", [on(`repo:Octo-Org/web:${MAIN}`)], [on(IDS + MAIN)]],
    ["another name", [on(`repo:octo-org/web2:${MAIN}`)], [on(IDS + MAIN)]],
    ["another branch", [on(NAME + MAIN)], [on(`${IDS}ref:refs/heads/dev`)]],
    ["more branches", [on(NAME + RELEASES)], [on(`${IDS}ref:refs/heads/*`)]],
    ["pull requests", [on(NAME + MAIN)], [on([IDS + MAIN, `${IDS}pull_request`])]],
    ["one more audience", [on(NAME + MAIN)], [on(IDS + MAIN, { aud: ["sts.amazonaws.com", "other"] })]],
    ["a condition less", [on(NAME + MAIN, { actor_id: "583231" })], [on(IDS + MAIN)]],
    ["a tie to another id", [tied(MAIN, "3")], [on(IDS + MAIN)]],
    ["another owner's id", [on(NAME + MAIN, { repository_owner_id: "9" })], [on(IDS + MAIN)]],
    ["the repository's id alone", [on(NAME + MAIN)], [on(`repo:octo-org/web@2:${MAIN}`)]],
    ["any ids", [on(NAME + MAIN)], [on(`repo:octo-org@*/web@*:${MAIN}`)]],
    ["any repository's id", [on(NAME + MAIN)], [on(`repo:octo-org@1/web@*:${MAIN}`)]],
    ["ids that are none", [on(NAME + MAIN)], [on(`repo:octo-org@x/web@y:${MAIN}`)]],
    ["a pattern of repositories", [on("repo:octo-org/*")], [on("repo:octo-org@1/*")]],
    ["one of a pattern of repositories", [on("repo:octo-org/*")], [on(IDS + MAIN)]],
    ["two pairs of ids at once", [on(NAME + MAIN)], [on([IDS + MAIN, `repo:octo-org@1/web@3:${MAIN}`])]],
    ["two owners' ids at once", [on(NAME + MAIN)], [on([IDS + MAIN, `repo:octo-org@3/web@2:${MAIN}`])]],
    ["a condition that cannot be compared", [on(NAME + MAIN)], [undecided(IDS + MAIN)]],
    ["ids and a tie to other ones", [on(NAME + MAIN)], [on(IDS + MAIN), tied(MAIN, "3")]],
    ["other ids beside those that are trusted", [on([NAME + MAIN, IDS + MAIN])], [on(`repo:octo-org@666/web@777:${MAIN}`)]],
    ["other ids, in other letters", [on([NAME + MAIN, `repo:Octo-Org@1/Web@2:${MAIN}`])], [on(`repo:octo-org@666/web@777:${MAIN}`)]],
    ["another provider", [on(NAME + MAIN)], [{ ...on(IDS + MAIN), Principal: { Federated: "arn:aws:iam::210987654321:oidc-provider/x" } }]],
    ["a subject that is denied by its name alone", [on(`${NAME}*`), deny(NAME + MAIN)], [on(`${IDS}*`), deny(NAME + MAIN)]],
    ["a subject that is held back by its name alone", [heldBack(NAME + MAIN)], [heldBack(IDS + MAIN)]],
    ["a denial that is not understood", [on(NAME + MAIN), odd], [on(IDS + MAIN), odd]],
    ["a name that was denied", [{ ...on(NAME + MAIN), Effect: "Deny" }], [on(IDS + MAIN)]],
  ])("%s", (_, before, after) => {
    const { verdict, exitCode, changes } = review(policy(...before), policy(...after));
    expect([verdict === "widened" || verdict === "unreviewable", exitCode]).toEqual([true, 3]);
    expect(changes[0]?.who.some(({ direction }) => direction === "gained" || direction === "widened")).toBe(true);
  });
});

describe("from the ids", () => {
  test.each<[string, object[], object[]]>([
    ["back to the name", [on(IDS + MAIN)], [on(NAME + MAIN)]],
    ["to both", [on(IDS + MAIN)], [on([IDS + MAIN, NAME + MAIN])]],
    ["and a name that was denied to both", [on(IDS + MAIN), deny(NAME + MAIN)], [on([IDS + MAIN, NAME + MAIN])]],
    ["and the tied name to the name alone", [on(IDS + MAIN), tied(MAIN)], [on([IDS + MAIN, NAME + MAIN])]],
  ])("%s: whoever registers it next comes in, a widening", (_, before, after) => {
    const { verdict, exitCode, changes } = review(policy(...before), policy(...after));
    expect({ verdict, exitCode }).toEqual({ verdict: "widened", exitCode: 3 });
    expect(changes[0]?.events).toMatchObject([{ event: "subject-name-only", direction: "widened", risk: "medium" }]);
    expect(changes[0]?.who[0]).toMatchObject({ words: words("name"), exposure: "named" });
  });

  // Whichever of the two comes first in the comparison
  test.each<[Asked]>([[{}], [{ actor_id: "583231" }]])("to the name, and for another job to the tied name", (asked) => {
    const { changes } = review(policy(on(IDS + MAIN)), policy(on(NAME + MAIN, asked), tied(RELEASES)));
    expect(changes[0]?.events.map(({ event }) => event)).toContain("subject-name-only");
  });

  test.each<[string, object[], object[]]>([
    ["that was good for some jobs already", [on([IDS + MAIN, NAME + RELEASES])], [on([IDS + MAIN, NAME + RELEASES, NAME + MAIN])]],
    ["that is tied", [on(IDS + MAIN)], [on(IDS + MAIN), tied(MAIN)]],
    ["that was not trusted by ids", [on("repo:octo-org@1/api@3:*")], [on(["repo:octo-org@1/api@3:*", NAME + MAIN])]],
  ])("to a name %s: a gain, and not the way back", (_, before, after) => {
    const { verdict, changes } = review(policy(...before), policy(...after));
    expect(verdict).toBe("widened");
    expect(changes[0]?.events).toEqual([]);
  });

  test("to the name and to other ids: both are told", () => {
    const { changes } = review(policy(on(IDS + MAIN)), policy(on([NAME + MAIN, `repo:octo-org@1/web@3:${MAIN}`])));
    expect(changes[0]?.events.map(({ event }) => event)).toEqual(["subject-ids-differ", "subject-name-only"]);
  });

  test("to ids beside a name that is tied to others: which, is told", () => {
    const { changes } = review(policy(tied(MAIN, "3")), policy(tied(MAIN, "3"), on(IDS + MAIN)));
    expect(changes[0]?.events[0]?.sentence).toContain("(owner id 1, repository id 2; repository id 3)");
    const same = review(policy(), policy(tied(MAIN), on(IDS + MAIN)));
    expect(same.changes[0]?.events.map(({ event }) => event)).not.toContain("subject-ids-differ");
  });

  test("to other ids of the same name: another repository, a gain and a loss", () => {
    const other = `repo:octo-org@666/web@777:${MAIN}`;
    const { verdict, exitCode, changes } = review(policy(on(IDS + MAIN)), policy(on(other)));
    expect({ verdict, exitCode }).toEqual({ verdict: "widened", exitCode: 3 });
    expect(changes[0]?.events).toMatchObject([{ event: "subject-ids-differ", direction: "widened", risk: "high" }]);
    expect(changes[0]?.events[0]?.sentence).toContain("(owner id 1, repository id 2; owner id 666, repository id 777)");
    expect(changes[0]?.who).toMatchObject([
      { direction: "gained", subject: { text: other } },
      { direction: "lost", subject: { text: IDS + MAIN } },
    ]);
  });

  test("to wildcards in their place: anyone who registers the name", () => {
    const { verdict, changes } = review(policy(on(IDS + MAIN)), policy(on(`repo:octo-org@*/web@*:${MAIN}`)));
    expect({ verdict, risk: changes[0]?.risk }).toEqual({ verdict: "widened", risk: "critical" });
    expect(changes[0]?.who).toMatchObject([
      {
        direction: "widened",
        exposure: "anyone",
        words: "a workflow on branch main of octo-org/web (any owner id, any repository id)",
        from: words("ids"),
      },
    ]);
  });
});

describe("who comes in under no circumstances", () => {
  const literal = (subject: string) =>
    policy({ ...on("x"), Condition: { StringEquals: { [`${ISSUER}:aud`]: "sts.amazonaws.com", [`${ISSUER}:sub`]: subject } } });
  test("a wildcard in StringEquals admits nobody, and is no gain", () => {
    const { verdict, exitCode, changes } = review(policy(on(NAME + MAIN)), literal(`${NAME}*`));
    expect({ verdict, exitCode }).toEqual({ verdict: "changed", exitCode: 0 });
    expect(changes[0]?.who).toMatchObject([
      { direction: "changed", risk: "low", exposure: "nobody", words: expect.stringMatching(/^nobody: no token has the subject/) },
      { direction: "lost", words: words("name") },
    ]);
  });
  test("and the way out of it is the whole gain", () => {
    const { verdict, changes } = review(literal(`${NAME}*`), policy(on(`${NAME}*`)));
    expect(verdict).toBe("widened");
    expect(changes[0]?.who).toMatchObject([{ direction: "widened", exposure: "writers" }]);
  });
  test("to be without it is no loss", () => {
    const { verdict } = review(policy(on(NAME + MAIN), JSON.parse(literal(`${NAME}*`)).Statement[0]), policy(on(NAME + MAIN)));
    expect(verdict).toBe("rewritten");
  });
  test("a claim that AWS does not evaluate is one that it may tomorrow: a gain", () => {
    const { verdict, changes } = review(
      policy(on(NAME + MAIN)),
      policy(on(NAME + MAIN), on("repo:octo-org/*", { repository_owner: "octo-org" })),
    );
    expect(verdict).toBe("widened");
    expect(changes[0]?.who).toMatchObject([{ direction: "gained", exposure: "nobody", risk: "low" }]);
  });
});

test("a trust policy of thousands of subjects is compared in time", () => {
  const many = (prefix: (i: number) => string) =>
    policy(...Array.from({ length: 40 }, (_, k) => on(Array.from({ length: 100 }, (_, i) => prefix(k * 100 + i)))));
  const start = Date.now();
  const { verdict } = review(
    many((i) => `${NAME}environment:a${i}`),
    many((i) => `repo:octo-org@1/web@${i}:environment:b${i}`),
  );
  expect(verdict).toMatch(/widened|unreviewable/);
  expect(Date.now() - start).toBeLessThan(20_000);
});
