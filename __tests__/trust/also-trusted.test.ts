import { audit, verdictOf } from "../../modules/audit/audit";
import { statementsOf } from "../../modules/iam/document";
import { evaluate } from "../../modules/iam/evaluate";
import { rolesIn } from "../../modules/sources/read";
import { admits } from "../../modules/trust/admits";
import { describeRole } from "../../modules/words/describe";
import { documentsOf, PROVIDER_ARN } from "../support/documents";
import { mint } from "../support/github";

const [DEVELOPER, MONA, PIPELINE] = [
  "arn:aws:iam::111122223333:role/developer",
  "arn:aws:iam::123456789012:user/people/mona",
  "arn:aws:iam::444455556666:role/pipeline",
];
const github = { repositories: ["octo-org@123456/web@456789"], branches: ["main"] };
const { trust } = documentsOf({
  ...github,
  alsoTrust: {
    Developers: { principals: [DEVELOPER, MONA], requireMfa: true },
    Pipeline: { principals: [PIPELINE], externalId: "web", tagSession: true, setSourceIdentity: true },
    Tagger: { principals: [DEVELOPER], tagSession: true },
  },
});
const MFA = { Bool: { "aws:MultiFactorAuthPresent": ["true"] } };

test("who is trusted too has statements of his own, and GitHub's jobs come in as before", () => {
  const [jobs, ...others] = statementsOf(trust);
  expect(statementsOf(documentsOf(github).trust)).toEqual([jobs]);
  const allow = (principals: string[], Action: unknown) => ({ Effect: "Allow", Principal: { AWS: principals }, Action });
  expect(others).toEqual([
    { Sid: "Developers", ...allow([DEVELOPER, MONA], "sts:AssumeRole"), Condition: MFA },
    { Sid: "Pipeline", ...allow([PIPELINE], "sts:AssumeRole"), Condition: { StringEquals: { "sts:ExternalId": ["web"] } } },
    { Sid: "Tagger", ...allow([DEVELOPER], "sts:AssumeRole") },
    allow([PIPELINE], ["sts:TagSession", "sts:SetSourceIdentity"]),
    allow([DEVELOPER], ["sts:TagSession"]),
  ]);
});

describe("the evaluation", () => {
  const decide = (id: string, action: string, context: Record<string, string> = {}) =>
    evaluate([trust], { action: `sts:${action}`, resource: "*", principal: { type: "AWS", id }, context });
  test.each<[string, string, string, Record<string, string>, string]>([
    ["a developer without a second factor, by another name", DEVELOPER, "AssumeRole", {}, "allowed"],
    ["a user without a second factor", MONA, "AssumeRole", {}, "denied"],
    ["a user whose second factor is not there", MONA, "AssumeRole", { "aws:MultiFactorAuthPresent": "false" }, "denied"],
    ["a user with it", MONA, "AssumeRole", { "aws:MultiFactorAuthPresent": "true" }, "allowed"],
    ["tags of a user", MONA, "TagSession", { "aws:MultiFactorAuthPresent": "true" }, "denied"],
    ["the pipeline without its id", PIPELINE, "AssumeRole", {}, "denied"],
    ["the pipeline with another id", PIPELINE, "AssumeRole", { "sts:ExternalId": "Web" }, "denied"],
    ["the pipeline with its id", PIPELINE, "AssumeRole", { "sts:ExternalId": "web" }, "allowed"],
    ["tags of the pipeline", PIPELINE, "TagSession", {}, "allowed"],
    ["the source identity of the pipeline", PIPELINE, "SetSourceIdentity", {}, "allowed"],
    ["the source identity of a developer", DEVELOPER, "SetSourceIdentity", {}, "denied"],
    ["a token's call by a role", PIPELINE, "AssumeRoleWithWebIdentity", {}, "denied"],
    ["the same name in another account", PIPELINE.replace("4444", "5555"), "AssumeRole", { "sts:ExternalId": "web" }, "denied"],
  ])("%s", (_, id, action, context, expected) => expect(decide(id, action, context)).toBe(expected));

  test("tokens come in as if nobody else did", () => {
    const decision = (token: ReturnType<typeof mint>) => admits(trust, token, { providerArn: PROVIDER_ARN });
    expect([decision(mint()), decision(mint({ ref: "refs/heads/topic" }))]).toEqual(["allowed", "denied"]);
  });
});

test("the audit names them, and has nothing against them", () => {
  const findings = audit(rolesIn([{ text: JSON.stringify(trust), file: "x.json" }]));
  expect(verdictOf(findings)).toBe("safe");
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["other-principal"]));
});

test("in words", () => {
  expect(describeRole("web", trust, [])).toContain(
    [
      "    - the role developer of AWS account 111122223333, if Bool aws:MultiFactorAuthPresent true",
      "    - the user people/mona of AWS account 123456789012, if Bool aws:MultiFactorAuthPresent true",
      "    - the role pipeline of AWS account 444455556666, only if sts:ExternalId is web",
      "    - the role developer of AWS account 111122223333",
      "    - the role pipeline of AWS account 444455556666 (may tag its sessions)",
      "    - the role pipeline of AWS account 444455556666 (may name its source identity)",
      "    - the role developer of AWS account 111122223333 (may tag its sessions)",
    ].join("\n"),
  );
});
