import { documentLength, QUOTAS, quotaProblems } from "../../modules/iam/quotas";

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
  test.each(QUOTAS.map((quota) => [quota.document, quota] as const))(
    "%s: as long as AWS allows, and one character more",
    (document, quota) => {
      const problemsAt = (length: number) =>
        quotaProblems({ trust: {}, [document]: ofLength(length) }, { trust: ["a"], permissions: ["b", "c", "d"] }, 'roles["web"]');
      expect(problemsAt(quota.characters)).toEqual([]);
      expect(problemsAt(quota.characters + 1)).toEqual([
        {
          path: 'roles["web"]',
          message: `the ${quota.name} has ${quota.characters + 1} characters, and AWS allows ${quota.characters}. Make two roles of it and give each a part of the ${quota.document === "trust" ? "a" : "b, c or d"}.`,
        },
      ]);
    },
  );

  test("AWS's own numbers (IAM User Guide, IAM and AWS STS quotas)", () => {
    expect(QUOTAS.map(({ document, characters }) => [document, characters])).toEqual([
      ["trust", 2048],
      ["permissions", 10_240],
    ]);
  });
});
