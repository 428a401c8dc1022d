import fc from "fast-check";
import type { Explanation } from "../../modules/explain/model";
import { nearestOf } from "../../modules/explain/nearness";
import { renderText } from "../../modules/explain/render";
import { coloured } from "../../modules/words/paint";
import { asking, explained, refusal, roleOf, tokenOf } from "../support/explained";
import { mint } from "../support/github";
import { ISSUER, PROVIDER, trust } from "../support/review-policies";
import { countedRuns } from "../support/runs";
import { misfit } from "../support/schema";

const IDS = "repo:octo-org@123456/web@456789";
const claims = mint();
const admitting = trust(`${IDS}:ref:refs/heads/main`);

describe("an explanation", () => {
  test("has every condition of every statement, the nearest first", () => {
    const policy = {
      Version: "2012-10-17",
      Statement: [
        ...asking({ StringEquals: { aud: "sts.amazonaws.com", sub: "repo:other/repo:ref:refs/heads/main" } }).Statement,
        ...asking({ StringEquals: { aud: "sts.amazonaws.com", sub: `${IDS}:ref:refs/heads/prod` } }, { Sid: "Prod" }).Statement,
      ],
    };
    const { verdict, roles } = explained(claims, policy);
    const condition = (sub: string) => [
      { operator: "StringEquals", key: `${ISSUER}:aud`, expected: ["sts.amazonaws.com"], actual: "sts.amazonaws.com", matched: true },
      { operator: "StringEquals", key: `${ISSUER}:sub`, expected: [sub], actual: claims["sub"], matched: false },
    ];
    expect({ verdict, roles }).toEqual({
      verdict: "refused",
      roles: [
        {
          role: "deploy",
          verdict: "refused",
          statements: [
            { sid: "Prod", verdict: "refused", conditions: condition(`${IDS}:ref:refs/heads/prod`) },
            { sid: "Statement[0]", verdict: "refused", conditions: condition("repo:other/repo:ref:refs/heads/main") },
          ],
        },
      ],
    });
  });

  test("says which principal or action a statement is for, where it is not this one", () => {
    const [role] = explained(claims, asking({}, { Principal: { Federated: `${PROVIDER}/acme` }, Action: "sts:TagSession" })).roles;
    expect(role?.statements[0]?.conditions).toEqual([
      { operator: "Principal", key: "Federated", expected: [`${PROVIDER}/acme`], actual: PROVIDER, matched: false },
      { operator: "Action", key: "sts", expected: ["sts:TagSession"], actual: "sts:AssumeRoleWithWebIdentity", matched: false },
    ]);
  });

  test("says whom a statement is for all but", () => {
    const [role] = explained(claims, asking({}, { Principal: undefined, NotPrincipal: { Federated: PROVIDER } })).roles;
    expect(role?.statements[0]?.conditions).toEqual([
      { operator: "NotPrincipal", key: "Federated", expected: [PROVIDER], actual: PROVIDER, matched: false },
    ]);
  });

  test("one role that lets it in is enough, and comes first", () => {
    const list = {
      Roles: [
        roleOf(trust("repo:a/b:pull_request"), { RoleName: "a", Arn: "arn:aws:iam::123456789012:role/a" }).Role,
        roleOf(admitting).Role,
      ],
    };
    const { verdict, roles, causes } = explained(claims, list);
    expect([verdict, roles.map(({ role }) => role), causes]).toEqual(["admitted", ["deploy", "a"], []]);
    expect(explained(claims, list, "a").verdict).toBe("refused");
    for (const name of ["deploy", "role/deploy", "arn:aws:iam::123456789012:role/deploy"])
      expect([name, explained(claims, list, name).roles.length]).toEqual([name, 1]);
  });

  test("what is not known is not guessed", () => {
    const asked = asking({ StringEquals: { aud: "sts.amazonaws.com", sub: `${IDS}:ref:refs/heads/main`, actor: "octocat" } });
    const [role] = explained(refusal(`${IDS}:ref:refs/heads/main`), roleOf(asked)).roles;
    expect(role?.verdict).toBe("unknown");
    expect(role?.statements[0]?.conditions.at(-1)).toMatchObject({ key: `${ISSUER}:actor`, actual: null, matched: null });
    // A condition that fails decides, whatever is open
    expect(explained(refusal(`${IDS}:pull_request`), roleOf(asked)).verdict).toBe("refused");
  });

  test("a policy that cannot be read, and a file that is not whole, are no refusal", () => {
    const hidden = explained(claims, roleOf(admitting, { AssumeRolePolicyDocument: "x" }));
    expect([hidden.verdict, hidden.causes[0]?.code]).toEqual(["unknown", "cannot-judge"]);
    const truncated = explained(mint({ name: "api" }), { Roles: [roleOf(admitting).Role], IsTruncated: true });
    expect([truncated.verdict, truncated.causes.at(-1)?.message]).toEqual(["unknown", expect.stringContaining("IsTruncated")]);
  });
});

test.each([
  ["abcd", "from the beginning", ["xxxx", "abxx"], "abxx"],
  ["abcd", "from the end", ["axxx", "xbcd"], "xbcd"],
  ["abcd", "from both", ["abcx", "abxxcd", "axcd"], "abcx"],
  ["aaaa", "none of it twice", ["aaaaaaaa", "aaaab"], "aaaab"],
  ["ab", "in any case", ["a", "AB"], "AB"],
])("what is nearest to %s has most in common with it, %s", (text, _, values, nearest) => expect(nearestOf(values, text)).toBe(nearest));

describe("which provider a token comes through", () => {
  test.each<[string, object, object, Explanation["verdict"]]>([
    ["claims without an issuer: that of the role", { ...claims, iss: undefined }, JSON.parse(admitting), "admitted"],
    [
      "an enterprise's issuer, and its keys",
      { ...claims, iss: `https://${ISSUER}/acme` },
      JSON.parse(admitting.replaceAll(ISSUER, `${ISSUER}/acme`)),
      "admitted",
    ],
    [
      "claims without an issuer: that of an enterprise's role",
      { ...claims, iss: undefined },
      JSON.parse(admitting.replaceAll(ISSUER, `${ISSUER}/acme`)),
      "admitted",
    ],
    ["another issuer", { ...claims, iss: "https://gitlab.com" }, JSON.parse(admitting), "refused"],
    ["everybody but it", claims, asking({}, { Principal: undefined, NotPrincipal: { Federated: PROVIDER } }), "refused"],
    [
      "everybody, and a denial of all others",
      claims,
      {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Principal: "*", Action: "*" },
          { Effect: "Deny", NotPrincipal: { Federated: PROVIDER }, Action: "*" },
        ],
      },
      "admitted",
    ],
    ["everybody", claims, asking({ StringEquals: { sub: `${IDS}:ref:refs/heads/main` } }, { Principal: "*" }), "admitted"],
    [
      "two providers",
      claims,
      asking(
        { StringEquals: { sub: `${IDS}:ref:refs/heads/main` } },
        { Principal: { Federated: ["arn:aws:iam::1:oidc-provider/gitlab.com", PROVIDER] } },
      ),
      "admitted",
    ],
    ["the provider of another account", claims, roleOf(admitting, { Arn: "arn:aws:iam::999999999999:role/deploy" }), "refused"],
  ])("%s", (_, token, file, verdict) => expect(explained(token, file).verdict).toBe(verdict));
});

describe("as text", () => {
  const said = (paint?: typeof coloured) => renderText(explained(mint({ environment: "prod" }), admitting), paint);
  test("causes first, then each condition", () => {
    expect(said()).toBe(`Refused: no trust policy lets this token in.

environment-replaces-ref: The job names the environment prod, which takes the place of the ref in its subject; the role asks for the branch main.
  fix: environments: ["prod"], together with branches: ["main"] where both are meant; or take environment: out of the job.

deploy: refused
  Statement[0]: refused
    holds  StringEquals ${ISSUER}:aud: sts.amazonaws.com
    fails  StringEquals ${ISSUER}:sub
             expected  ${IDS}:ref:refs/heads/main
             actual    ${IDS}:environment:prod
`);
  });
  test("colours change nothing else, and no text of a file moves the cursor", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
    expect(said(coloured).replaceAll(/\u001b\[\d+m/g, "")).toBe(said());
    const moved = [
      explained({ sub: "repo:a/b:\u001b[2J" }, admitting.replace("main", "\\u202e")),
      explained(claims, roleOf(admitting, { RoleName: "\u001b[2J\u202e" })),
    ];
    for (const character of ["\u001b", "\u202e"]) expect(moved.map((each) => renderText(each)).join()).not.toContain(character);
  });
});

describe("nothing of a token but its claims is said", () => {
  test.each(["deploy.json", "claims"])("%s", () => {
    const token = tokenOf({ ...claims, jti: "not-for-the-log" });
    const text = JSON.stringify(explained(token, admitting)) + renderText(explained(token, trust("repo:a/b:pull_request")));
    for (const hidden of [...token.split("."), "not-for-the-log"]) expect(text).not.toContain(hidden);
  });
});

/** IAM's rules as the User Guide has them, written anew: globs as regular expressions, one value a key. */
const glob = (pattern: string) =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", "[^]*")
      .replaceAll("?", "[^]")}$`,
  );
const MATCHES: Readonly<Record<string, (pattern: string, text: string) => boolean>> = {
  StringEquals: (pattern, text) => pattern === text,
  StringLike: (pattern, text) => glob(pattern).test(text),
  StringEqualsIgnoreCase: (pattern, text) => pattern.toLowerCase() === text.toLowerCase(),
};
function holds(operator: string, values: readonly string[], actual: string | undefined): boolean {
  const every = operator.startsWith("ForAllValues:");
  const name = operator.replace(/^.*:/, "").replace("IfExists", "");
  const negated = name.includes("Not");
  if (actual === undefined) return every || (!operator.startsWith("ForAnyValue:") && (negated || operator.endsWith("IfExists")));
  const any = values.some((value) => MATCHES[name.replace("Not", "")]?.(value, actual));
  return negated ? !any : any;
}
const KEYS = ["sub", "aud", "ref", "environment"];

test("agrees with an independent reading of IAM's rules", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "B", ":"), maxLength: 3 });
  const pattern = fc.oneof(text, fc.string({ unit: fc.constantFrom("a", "b", "*", "?", ":"), maxLength: 4 }));
  const operator = fc.constantFrom(
    ...["StringEquals", "StringLike", "StringNotEquals", "StringNotLike", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase"],
    ...["StringEqualsIfExists", "StringLikeIfExists", "ForAllValues:StringLike", "ForAnyValue:StringLike", "ForAllValues:StringNotEquals"],
  );
  const values = fc.array(pattern, { minLength: 1, maxLength: 3 });
  const claim = fc.constantFrom(...KEYS, "event_name");
  const statement = fc.record({
    Effect: fc.constantFrom("Allow", "Allow", "Allow", "Deny"),
    Principal: fc.constantFrom({ Federated: PROVIDER }, { Federated: [PROVIDER, "x"] }, "*", { Federated: `${PROVIDER}/acme` }),
    Action: fc.constantFrom("sts:AssumeRoleWithWebIdentity", "STS:*", "*", ["sts:TagSession"], "sts:AssumeRole"),
    Condition: fc.dictionary(operator, fc.dictionary(claim, values, { minKeys: 1, maxKeys: 2 }), { maxKeys: 2 }),
  });
  const token = fc.record(
    { sub: text.filter(Boolean), aud: text, ref: text, environment: text, event_name: text },
    { requiredKeys: ["sub"] },
  );
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 3 }), token, (statements, claims) => {
      const applies = ({ Principal, Action, Condition }: (typeof statements)[number]) =>
        (Principal === "*" || [(Principal as { Federated: string | string[] }).Federated].flat().includes(PROVIDER)) &&
        [Action].flat().some((action) => glob(action.toLowerCase()).test("sts:assumerolewithwebidentity")) &&
        Object.entries(Condition).every(([name, keys]) =>
          Object.entries(keys).every(([key, wanted]) =>
            holds(name, wanted, KEYS.includes(key) ? (claims as Record<string, string>)[key] : undefined),
          ),
        );
      const by = (effect: string) => statements.some((each) => each.Effect === effect && applies(each));
      const expected = by("Allow") && !by("Deny") ? "admitted" : "refused";
      const policy = {
        Version: "2012-10-17",
        Statement: statements.map(({ Condition, ...rest }) => ({ ...rest, Condition: asking(Condition).Statement[0]?.Condition })),
      };
      // A whole token: what it does not have is absent
      const { verdict, roles } = explained(tokenOf({ iss: `https://${ISSUER}`, ...claims }), policy);
      // An empty value may be none, and a token without an audience may have one: there the answer is open
      if (verdict === "unknown") return seen.set(verdict, (seen.get(verdict) ?? 0) + 1) && undefined;
      expect(verdict).toBe(expected);
      expect(roles[0]?.statements.length).toBe(statements.length);
      seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
    }),
    countedRuns(700),
  );
  expect(seen.get("admitted")).toBeGreaterThan(100);
  expect(seen.get("refused")).toBeGreaterThan(100);
  expect(seen.get("unknown") ?? 0).toBeLessThan(300);
});

test("fits the published schema", () => {
  for (const explanation of [
    explained(claims, admitting),
    explained(refusal("repo:a/b:x"), roleOf(asking({ StringEquals: { actor: "x" } }))),
  ])
    expect(misfit("explain", JSON.stringify(explanation))).toBeUndefined();
  expect(misfit("explain", JSON.stringify({ ...explained(claims, admitting), more: 1 }))).toBeDefined();
});
