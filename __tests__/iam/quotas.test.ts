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
  const OTHERWISE: Readonly<Record<string, string>> = {
    trust: ", or have AWS raise the account's quota and say so in trustPolicyQuota",
    permissions: ", or have its longest lists made into managed policies: splitPermissions: true",
  };
  const cases = [TRUST_POLICY.default, TRUST_POLICY.highest].flatMap((trustPolicyQuota) =>
    quotasOf(trustPolicyQuota).map(
      ({ splits = false, ...quota }) => [`${quota.document}, ${quota.characters}, ${splits}`, trustPolicyQuota, splits, quota] as const,
    ),
  );
  test.each(cases)("%s: as long as AWS allows, and one character more", (_, trustPolicyQuota, splitPermissions, quota) => {
    const { document, characters, name } = quota;
    const parts = { trust: ["a"], permissions: ["b", "c", "d"], boundary: ["b", "c", "d"], split: ["b", "c", "d"] };
    const problemsAt = (length: number) => {
      const documents = { [document]: document === "split" ? { "Push.1": {}, "Push.2": ofLength(length) } : ofLength(length) };
      return quotaProblems({ trust: {}, ...documents }, { trustPolicyQuota, splitPermissions }, parts, 'roles["web"]');
    };
    expect(problemsAt(characters)).toEqual([]);
    const which = document === "split" ? `${name} Push.2` : name;
    const advice = document === "trust" ? "a" : "b, c or d";
    const otherwise = splitPermissions ? "" : (OTHERWISE[document] ?? "");
    expect(problemsAt(characters + 1)).toEqual([
      {
        path: 'roles["web"]',
        message: `the ${which} has ${characters + 1} characters, and AWS allows ${characters}. Make two roles of it and give each a part of the ${advice}${otherwise}.`,
      },
    ]);
  });

  test("AWS's own numbers (IAM User Guide, IAM and AWS STS quotas)", () => {
    expect(quotasOf(TRUST_POLICY.default).map(({ document, characters }) => [document, characters])).toEqual([
      ["trust", 2048],
      ["permissions", 10_240],
      ["permissions", 10_240],
      ["boundary", 6144],
      ["split", 6144],
    ]);
    expect(TRUST_POLICY.highest).toBe(8192);
  });
});
