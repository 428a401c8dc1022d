import { documentLength, quotaProblems, quotasOf, TRUST_POLICY } from "../../modules/iam/quotas";

describe("the length of a document, as Terraform sends it", () => {
  test.each<[string, object, number]>([
    ["without any space", { a: ["b"] }, '{"a":["b"]}'.length],
    ["an escape of six characters for <, > and &", { a: "<>&" }, '{"a":""}'.length + 18],
    ["and for the line ends that only JavaScript knows", { a: "\u2028\u2029" }, '{"a":""}'.length + 12],
    [
      "an account id that is not known yet",
      { a: "arn:aws:iam::${TfToken[TOKEN.12]}:role/x" },
      '{"a":"arn:aws:iam::123456789012:role/x"}'.length,
    ],
    ["each of them", { a: ["${TfToken[TOKEN.1]}", "${TfToken[TOKEN.2]}"] }, '{"a":["123456789012","123456789012"]}'.length],
    ["text that only looks like one", { a: "${TfToken" }, '{"a":"${TfToken"}'.length],
  ])("%s", (_, document, length) => expect(documentLength(document)).toBe(length));
});

describe("a document", () => {
  const ofLength = (length: number) => ({ a: "x".repeat(length - '{"a":""}'.length) });
  const cases = [TRUST_POLICY.default, TRUST_POLICY.highest].flatMap((trustPolicy) =>
    quotasOf(trustPolicy).map((quota) => [`${quota.document}, ${quota.characters}`, trustPolicy, quota] as const),
  );
  test.each(cases)("%s: as long as AWS allows, and one character more", (_, trustPolicy, { document, characters, name }) => {
    const parts = { trust: ["a"], permissions: ["b", "c", "d"], boundary: ["b", "c", "d"] };
    const problemsAt = (length: number) => quotaProblems({ trust: {}, [document]: ofLength(length) }, trustPolicy, parts, 'roles["web"]');
    expect(problemsAt(characters)).toEqual([]);
    const advice = document === "trust" ? "a, or have AWS raise the account's quota and say so in trustPolicyQuota" : "b, c or d";
    expect(problemsAt(characters + 1)).toEqual([
      {
        path: 'roles["web"]',
        message: `the ${name} has ${characters + 1} characters, and AWS allows ${characters}. Make two roles of it and give each a part of the ${advice}.`,
      },
    ]);
  });

  test("AWS's own numbers (IAM User Guide, IAM and AWS STS quotas)", () => {
    expect(quotasOf(TRUST_POLICY.default).map(({ document, characters }) => [document, characters])).toEqual([
      ["trust", 2048],
      ["permissions", 10_240],
      ["boundary", 6144],
    ]);
    expect(TRUST_POLICY.highest).toBe(8192);
  });
});
