import { reviewOfPlan } from "../../modules/review/command";
import { change, plan, policyChange, reviewed, role, trustChange } from "../support/review-plans";
import { ACCOUNT, admit, allow, ISSUER, MAIN, policy, trust } from "../support/review-policies";

/** The traps of the format and of reading it, one by one. */

const deploy = role(trust(MAIN));
const unchangedRole = change({ before: deploy, after: deploy });
const words = (review: ReturnType<typeof reviewed>) =>
  review.changes.flatMap(({ who, what }) => [...who, ...what].map((each) => `${each.direction}: ${each.words}`));
const sentences = (review: ReturnType<typeof reviewed>) => review.changes.flatMap(({ events }) => events.map(({ sentence }) => sentence));

describe("who", () => {
  const WEB = "octo-org/web";
  test.each<[string, string | string[], string, string]>([
    ["a branch", MAIN, `a workflow on branch main of ${WEB}`, "medium"],
    [
      "any branch, tag, environment, pull request",
      "repo:octo-org/web:*",
      `anyone who can push a branch to ${WEB}: any branch, tag, environment or pull request`,
      "high",
    ],
    [
      "without a colon",
      "repo:octo-org/web*",
      "anyone who can push a branch to any repository of octo-org like web*: any branch, tag, environment or pull request",
      "high",
    ],
    ["pull requests", "repo:octo-org/web:pull_request", `a pull request of ${WEB}: anyone who can push a branch there`, "high"],
    ["any ref", "repo:octo-org/web:ref:*", `anyone who can push a branch to ${WEB}: a workflow on any branch or tag`, "high"],
    ["any branch", "repo:octo-org/web:ref:refs/heads/*", `a workflow on any branch of ${WEB}`, "high"],
    ["an environment", "repo:octo-org/web:environment:prod", `a job with the environment prod of ${WEB}`, "medium"],
    [
      "an organisation",
      "repo:octo-org/*",
      "anyone who can push a branch to any repository of octo-org: any branch, tag, environment or pull request",
      "high",
    ],
    [
      "a branch of an organisation",
      "repo:octo-org/*:ref:refs/heads/main",
      "a workflow on branch main of any repository of octo-org",
      "high",
    ],
    ["all of GitHub", "repo:*", "a job of any repository on GitHub", "critical"],
    ["everything", "*", "a job of any repository on GitHub", "critical"],
    [
      "an owner that anyone may register",
      "repo:octo*/web:*",
      "anyone who can push a branch to any repository on GitHub whose owner is like octo* that is called web: any branch, tag, environment or pull request",
      "critical",
    ],
    [
      "the immutable form",
      "repo:octo-org@1/web@2:ref:refs/heads/main",
      `a workflow on branch main of ${WEB} (owner id 1, repository id 2)`,
      "medium",
    ],
  ])("%s", (_, subject, expected, risk) => {
    const { changes } = reviewed([change({ after: role(trust(subject)) })]);
    expect(changes[0]?.who).toMatchObject([{ direction: "gained", words: expected, risk }]);
  });

  test.each<[string, object, string, string]>([
    [
      "no subject",
      { ...admit([]), Condition: { StringEquals: { [`${ISSUER}:aud`]: "sts.amazonaws.com" } } },
      "a job of any repository on GitHub",
      "critical",
    ],
    [
      "no audience",
      { ...admit([]), Condition: { StringEquals: { [`${ISSUER}:sub`]: MAIN } } },
      "a workflow on branch main of octo-org/web, for any audience",
      "medium",
    ],
    ["everybody", { Effect: "Allow", Principal: "*", Action: "sts:AssumeRole" }, "anyone with an AWS account", "critical"],
    [
      "an account",
      { Effect: "Allow", Principal: { AWS: ACCOUNT }, Action: "sts:AssumeRole" },
      `whoever AWS account ${ACCOUNT} lets`,
      "high",
    ],
    [
      "a service",
      { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
      "the AWS service ec2.amazonaws.com",
      "medium",
    ],
    [
      "a role",
      { Effect: "Allow", Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/x` }, Action: "sts:AssumeRole" },
      `the role x of AWS account ${ACCOUNT}`,
      "medium",
    ],
  ])("%s", (_, statement, expected, risk) => {
    const { changes } = reviewed([change({ after: role(policy(statement)) })]);
    expect(changes[0]?.who).toMatchObject([{ words: expected, risk }]);
  });
});

describe("no access change", () => {
  const before = policy({ Sid: "A", ...admit([MAIN, "repo:octo-org/api:ref:refs/heads/main"]) }, admit("repo:octo-org/x:*"));
  const { Condition, ...rest } = admit(MAIN);
  test.each<[string, string]>([
    ["order, Sid", policy(admit(["repo:octo-org/x:*"]), { Sid: "B", ...admit(["repo:octo-org/api:ref:refs/heads/main", MAIN]) })],
    ["one statement each", policy(admit(MAIN), admit("repo:octo-org/x:*"), admit(["repo:octo-org/api:ref:refs/heads/main"]))],
    [
      "a pattern inside of another",
      policy(
        { Sid: "A", ...admit([MAIN, "repo:octo-org/api:ref:refs/heads/main"]) },
        admit(["repo:octo-org/x:*", "repo:octo-org/x:ref:*"]),
      ),
    ],
  ])("%s", (_, after) => expect(reviewed([trustChange(before, after)])).toMatchObject({ verdict: "rewritten", cannotReview: [] }));

  test("order of keys, and lists of one", () => {
    const after = JSON.stringify({ Statement: { Condition, ...rest }, Version: "2012-10-17" });
    expect(reviewed([trustChange(trust(MAIN), after)]).verdict).toBe("rewritten");
  });

  test("a pure move", () => {
    const moved = change({ before: deploy, after: deploy, previous_address: "aws_iam_role.old" });
    expect(reviewed([moved])).toMatchObject({ verdict: "unchanged", changes: [], unchanged: 1 });
  });

  test("a statement that goes to another policy of the role", () => {
    const inline = (name: string, before: string | null, after: string | null) =>
      change({
        address: `aws_iam_role_policy.${name}`,
        before: before && { name, role: "deploy", policy: before },
        after: after && { name, role: "deploy", policy: after },
      } as never);
    const text = policy(allow("s3:GetObject"));
    expect(reviewed([unchangedRole, inline("a", text, null), inline("b", null, text)]).verdict).toBe("rewritten");
  });

  test("no value and an empty one", () => {
    const before = role(trust(MAIN), { permissions_boundary: "", tags: null });
    const after = role(trust(MAIN), { permissions_boundary: null, tags: {} });
    expect(reviewed([change({ before, after, actions: ["update"] })]).verdict).toBe("unchanged");
  });
});

describe("what cannot be judged", () => {
  test.each<[string, () => ReturnType<typeof reviewed>, RegExp]>([
    ["a partial plan", () => reviewed([unchangedRole], { complete: false }), /partial/],
    ["a plan that stopped", () => reviewed([unchangedRole], { errored: true }), /stopped with an error/],
    ["another format", () => reviewed([], { format_version: "2.0" }), /format version 2.0/],
    [
      "a deferred change",
      () => reviewed([], { deferred_changes: [{ reason: "x", resource_change: { address: "aws_iam_role.x" } }] }),
      /defers/,
    ],
    [
      "an unknown trust",
      () => reviewed([change({ after: { name: "deploy" }, after_unknown: { assume_role_policy: true } })]),
      /trust policy cannot be read. Its text is known only after/,
    ],
    ["no JSON", () => reviewed([trustChange(trust(MAIN), "{")]), /not a policy document/],
    ["a list", () => reviewed([trustChange(trust(MAIN), "[]")]), /not a policy document/],
    ["an unknown verb", () => reviewed([change({ before: deploy, after: deploy, actions: ["conjure"] })]), /"conjure"/],
    ["a change without actions", () => reviewed([{ ...unchangedRole, change: {} }]), /cannot be read/],
    [
      "an inline policy of nobody knows which role",
      () =>
        reviewed([
          change({ address: "aws_iam_role_policy.p", after: { name: "p", policy: policy(allow("*")) }, after_unknown: { role: true } }),
        ]),
      /Which role/,
    ],
    [
      "an unknown attachment",
      () =>
        reviewed([
          unchangedRole,
          change({ address: "aws_iam_role_policy_attachment.a", after: { role: "deploy" }, after_unknown: { policy_arn: true } }),
        ]),
      /Which policy/,
    ],
    [
      "a managed policy of elsewhere",
      () =>
        reviewed([
          unchangedRole,
          change({
            address: "aws_iam_role_policy_attachment.a",
            after: { role: "deploy", policy_arn: `arn:aws:iam::${ACCOUNT}:policy/x` },
          }),
        ]),
      /text is not in this plan/,
    ],
    [
      "a negated condition",
      () => reviewed([trustChange(trust(MAIN), policy({ ...admit(MAIN), Condition: { StringNotEquals: { [`${ISSUER}:sub`]: "x" } } }))]),
      /cannot be compared/,
    ],
    [
      "NotPrincipal",
      () => reviewed([trustChange(trust(MAIN), policy({ Effect: "Allow", NotPrincipal: { AWS: "1" }, Action: "sts:AssumeRole" }))]),
      /cannot be compared/,
    ],
  ])("%s", (_, review, reason) => {
    const { verdict, cannotReview } = review();
    expect(verdict).toBe("unreviewable");
    expect(cannotReview.map((each) => each.reason).join("\n")).toMatch(reason);
  });

  test("who may be anyone is the worst, also where nobody can tell whether he is new", () => {
    const negated = (name: string) =>
      policy({ ...admit([]), Condition: { StringNotEquals: { [`${ISSUER}:sub`]: `repo:${name}/web:pull_request` } } });
    const [subject] = reviewed([trustChange(negated("a"), negated("b"))]).changes;
    expect(subject?.who).toContainEqual(expect.objectContaining({ certainty: "undecided", exposure: "anyone", risk: "critical" }));
  });

  test("a sensitive trust that changes: why, and nothing of it", () => {
    const sensitive = { assume_role_policy: true };
    const secret = trust(MAIN, { Sid: "hunter22" });
    const review = reviewed([
      change({ before: role(trust(MAIN)), after: role(secret), before_sensitive: sensitive, after_sensitive: sensitive }),
    ]);
    expect(review.cannotReview).toMatchObject([{ address: "aws_iam_role.deploy", reason: expect.stringContaining("sensitive") }]);
    expect(JSON.stringify(review)).not.toContain("hunter22");
    expect(review.changes).toMatchObject([{ direction: "unknown", risk: "high", who: [], what: [], after: { who: [] } }]);
  });

  test("a sensitive trust that stays as it is is no doubt", () => {
    const sensitive = { before_sensitive: { assume_role_policy: true }, after_sensitive: { assume_role_policy: true } };
    expect(reviewed([change({ before: deploy, after: deploy, ...sensitive })]).verdict).toBe("unchanged");
  });

  test("a sensitive inline policy is not told by the role's echo of it", () => {
    const secret = policy(allow("s3:GetObject", "arn:aws:s3:::hunter22"));
    const review = reviewed([
      change({ before: role(trust(MAIN), { inline_policy: [{ name: "p", policy: secret }] }), after: deploy }),
      change({
        address: "aws_iam_role_policy.p",
        before: { name: "p", role: "deploy", policy: secret },
        after: null,
        before_sensitive: { policy: true },
      }),
    ]);
    expect(JSON.stringify(review)).not.toContain("hunter22");
  });

  test("nor where nobody knows that the two belong together", () => {
    const secret = policy(allow("s3:GetObject", "arn:aws:s3:::hunter22"));
    const echoing = role(trust(MAIN), { inline_policy: [{ name: "p", policy: secret }] });
    const review = reviewed(
      [
        change({ before: echoing, after: null }),
        change({
          address: "aws_iam_role_policy.p",
          before: { name: "p", role: "other", policy: secret },
          after: null,
          before_sensitive: { policy: true },
        }),
      ],
      { resource_drift: [change({ before: role(trust(MAIN)), after: echoing })] },
    );
    expect(JSON.stringify(review)).not.toContain("hunter22");
  });

  test("the value of a sensitive variable is nowhere, whatever holds it", () => {
    const review = reviewed([trustChange(trust(MAIN), trust("repo:hunter22/web:*"))], {
      variables: { a: { value: "hunter22" } },
      configuration: { root_module: { variables: { a: { sensitive: true } } } },
    });
    expect(review.verdict).toBe("unreviewable");
    expect(JSON.stringify(review)).not.toContain("hunter22");
  });
});

describe("what happens to a role", () => {
  test.each<[string, object, object, string, string]>([
    [
      "boundary removed",
      { permissions_boundary: "arn:aws:iam::1:policy/b" },
      {},
      "widened",
      'The role has no permissions boundary any more; it had "b"',
    ],
    [
      "boundary changed",
      { permissions_boundary: "arn:aws:iam::1:policy/b" },
      { permissions_boundary: "arn:aws:iam::1:policy/c" },
      "widened",
      '"c" instead of "b"; whether it holds back as much cannot be seen here',
    ],
    ["boundary added", {}, { permissions_boundary: "arn:aws:iam::1:policy/b" }, "narrowed", 'gets a permissions boundary, "b"'],
    ["session", { max_session_duration: 3600 }, { max_session_duration: 43200 }, "widened", "may last 12 hours instead of 1 hour"],
    ["shorter session", { max_session_duration: 5400 }, { max_session_duration: 3600 }, "narrowed", "only 1 hour instead of 90 minutes"],
  ])("%s", (_, before, after, verdict, sentence) => {
    const review = reviewed([change({ before: role(trust(MAIN), before), after: role(trust(MAIN), after) })]);
    expect(review.verdict).toBe(verdict);
    expect(sentences(review).join()).toContain(sentence);
  });

  test("forgotten: it stays, and the reason is no verb", () => {
    const review = reviewed([
      change({ before: deploy, after: null, actions: ["forget"], action_reason: "delete_because_no_resource_config" }),
    ]);
    expect(review).toMatchObject({
      verdict: "changed",
      changes: [{ direction: "changed", risk: "high", who: [], after: { who: ["a workflow on branch main of octo-org/web"] } }],
    });
    expect(sentences(review).join()).toContain("stays in AWS");
  });

  test("replaced, with the old one forgotten", () => {
    const review = reviewed([change({ before: deploy, after: deploy, actions: ["create", "forget"] })]);
    expect(review.changes.map(({ events }) => events.map(({ event }) => event))).toEqual([["forgotten"], ["created"]]);
  });

  test("name-only to immutable and back", () => {
    const [name, immutable] = [trust(MAIN), trust("repo:octo-org@1/web@2:ref:refs/heads/main")];
    expect(sentences(reviewed([trustChange(name, immutable)])).join()).toContain("comes in by its ids now");
    expect(sentences(reviewed([trustChange(immutable, name)])).join()).toContain("name alone");
  });

  test("the stale echo of policies is not read as what comes after", () => {
    const echo = {
      inline_policy: [{ name: "p", policy: policy(allow("s3:*")) }],
      managed_policy_arns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
    };
    const state = role(trust(MAIN), echo);
    const review = reviewed([
      change({ before: state, after: state }),
      policyChange(policy(allow("s3:*")), null),
      change({
        address: "aws_iam_role_policy_attachment.a",
        before: { role: "deploy", policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" },
        after: { role: "deploy", policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess" },
        actions: ["delete", "create"],
      }),
    ]);
    expect(review.verdict).toBe("widened");
    expect(sentences(review)).toContain("The attached policy ReadOnlyAccess is swapped for AdministratorAccess.");
    expect(words(review)).toContainEqual("widened: do everything in AWS on every resource");
  });

  test("addresses that begin alike are two roles", () => {
    const admin = { ...role(trust("repo:octo-org/admin:*")), name: "admin", id: "admin" };
    const review = reviewed([unchangedRole, change({ address: "aws_iam_role.deploy_admin", before: null, after: admin })]);
    expect(review.changes.map(({ name }) => name)).toEqual(["admin"]);
  });

  test("a list of which one element is not known yet", () => {
    const url = "https://token.actions.githubusercontent.com";
    const review = reviewed([
      change({
        address: "aws_iam_openid_connect_provider.g",
        after: { url, client_id_list: ["sts.amazonaws.com"] },
        after_unknown: { arn: true, client_id_list: [false], thumbprint_list: true },
      }),
    ]);
    expect(review).toMatchObject({ verdict: "widened", cannotReview: [], changes: [{ kind: "provider" }] });
  });

  test("a managed policy that no role of the plan has", () => {
    const values = (action: string) => ({ arn: `arn:aws:iam::${ACCOUNT}:policy/p`, name: "p", policy: policy(allow(action)) });
    const review = reviewed([change({ address: "aws_iam_policy.p", before: values("s3:GetObject"), after: values("s3:*") })]);
    expect(review).toMatchObject({ verdict: "widened", changes: [{ kind: "policy", name: "p" }] });
  });

  test("resources of others that give access are named, and not green", () => {
    const review = reviewed([change({ address: "aws_iam_user_policy.u", after: { policy: policy(allow("*")) } })]);
    expect(review).toMatchObject({ verdict: "changed", outside: [{ address: "aws_iam_user_policy.u" }] });
  });
});

describe("changed by hand since the last apply", () => {
  const inline = policy(allow("s3:GetObject"));
  const owned = policyChange(inline, inline);
  const drifted = (before: object, after: object, planned: object = after) =>
    reviewed([change({ before: role(trust(MAIN), after), after: role(trust(MAIN), planned) }), owned], {
      resource_drift: [change({ before: role(trust(MAIN), before), after: role(trust(MAIN), after), actions: ["update"] })],
    });

  test("empty values, and lists that catch up with resources of the plan, are noise", () => {
    const after = { tags: {}, inline_policy: [{ name: "p", policy: JSON.stringify(JSON.parse(inline)) }] };
    expect(drifted({ tags: null, permissions_boundary: null }, after)).toMatchObject({ verdict: "unchanged", changes: [] });
  });

  test("a policy that nobody manages stays, and is told", () => {
    const after = { inline_policy: [{ name: "by-hand", policy: policy(allow("*")) }] };
    const review = drifted({}, after);
    expect(review.verdict).toBe("widened");
    expect(sentences(review)).toEqual([
      "Changed by hand since the last apply: it may now do everything in AWS on every resource. This plan leaves it as it is.",
    ]);
  });

  test("a boundary that was taken off is put back", () => {
    const boundary = { permissions_boundary: "arn:aws:iam::1:policy/b" };
    const review = drifted(boundary, { permissions_boundary: "" }, boundary);
    expect(review.verdict).toBe("changed");
    expect(sentences(review).join("\n")).toMatch(
      /the permissions boundary is none instead of arn:aws:iam::1:policy.b. This plan changes it back/,
    );
  });
});

describe("joins through the configuration", () => {
  const keys = ["a.b/c", "a.b"];
  const roles = keys.map((index) =>
    change({
      address: `aws_iam_role.r[${JSON.stringify(index)}]`,
      index,
      after: { ...role(trust(MAIN)), name: index.replace("/", "-"), arn: undefined, id: undefined },
    }),
  );
  const inline = (references: string[], index?: string) =>
    [
      change({
        address: `aws_iam_role_policy.p${index ? `[${JSON.stringify(index)}]` : ""}`,
        index,
        after: { name: "p", policy: policy(allow("sqs:*")) },
        after_unknown: { role: true },
      }),
      {
        configuration: {
          root_module: {
            resources: [
              {
                address: "aws_iam_role_policy.p",
                mode: "managed",
                type: "aws_iam_role_policy",
                name: "p",
                expressions: { role: { references } },
              },
            ],
          },
        },
      },
    ] as const;

  test.each([
    ["a key", ['aws_iam_role.r["a.b/c"].id', 'aws_iam_role.r["a.b/c"]', "aws_iam_role.r"], undefined],
    ["the same key", ["aws_iam_role.r", "each.key"], "a.b/c"],
  ])("by %s", (_, references, index) => {
    const [resource, more] = inline(references.slice(0, index === undefined ? 2 : 3), index);
    const review = reviewed([...roles, resource], more);
    expect(review.cannotReview).toEqual([]);
    expect(review.changes.filter(({ what }) => what.length > 0).map(({ name }) => name)).toEqual(["a.b-c"]);
  });

  test("not by one of several", () => {
    const [resource, more] = inline(["aws_iam_role.r", "each.value"], "other");
    expect(reviewed([...roles, resource], more).verdict).toBe("unreviewable");
  });

  test("a policy of HCL that only names its document is shown, and no yes", () => {
    const data = change({
      address: "data.aws_iam_policy_document.d",
      mode: "data",
      actions: ["read"],
      after: {
        statement: [
          { effect: "Allow", actions: ["sts:AssumeRole"], principals: [{ type: "Service", identifiers: ["ec2.amazonaws.com"] }] },
        ],
      },
      after_unknown: { json: true },
    });
    const configuration = {
      root_module: {
        resources: [
          {
            mode: "managed",
            type: "aws_iam_role",
            name: "deploy",
            expressions: { assume_role_policy: { references: ["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d"] } },
          },
        ],
      },
    };
    const { assume_role_policy: _, ...after } = role("");
    const review = reviewed([data, change({ before: deploy, after, after_unknown: { assume_role_policy: true } })], { configuration });
    expect(review.verdict).toBe("unreviewable");
    expect(review.changes[0]?.who[0]).toMatchObject({ words: "the AWS service ec2.amazonaws.com", certainty: "configuration" });
  });
});

test("a plan without changes is one", () => {
  expect(reviewOfPlan(plan([]), "plan.json").verdict).toBe("unchanged");
  expect(reviewOfPlan(plan([], { format_version: "1.9", news: 1, resource_changes: undefined }), "plan.json").verdict).toBe("unchanged");
});
