import { canonical } from "../../modules/iam/compare/canonical";
import { compareGrants, isSame, isWider } from "../../modules/iam/compare/grant-sets";
import { grantsOf } from "../../modules/iam/compare/grants";
import { grantIncludes, isUnderstood } from "../../modules/iam/compare/inclusion";
import type { PolicyDocument, Statement } from "../../modules/iam/document";

/** Inclusion of what statements say, as a table: what is not surely inside must never be taken for it. */

type Kind = "permissions" | "trust";
const BASE: Readonly<Record<Kind, object>> = {
  permissions: { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::a/*" },
  trust: { Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: "111122223333" } },
};
const document = (statement: object, Version: string | undefined = "2012-10-17"): PolicyDocument => ({
  ...(Version !== "" && { Version }),
  Statement: statement as Statement,
});
/** The base with these elements; one that is undefined is left out. */
const of = (elements: object, kind: Kind = "permissions") =>
  Object.fromEntries(Object.entries({ ...BASE[kind], ...elements }).filter(([, value]) => value !== undefined));
const grants = (elements: object, kind: Kind = "permissions", version?: string) => grantsOf(document(of(elements, kind), version), kind);

function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined || list.length > 1) throw new Error(`${list.length} instead of one`);
  return first;
}

type Row = readonly [wide: object, narrow: object, included: boolean];
const checked = (kind: Kind) => (wide: object, narrow: object, included: boolean) =>
  expect(grantIncludes(only(grants(wide, kind)), only(grants(narrow, kind)))).toBe(included);

describe("one grant inside of another", () => {
  const when = (Condition: unknown) => ({ Condition });

  test.each<Row>([
    [{}, {}, true],
    [{ Action: "s3:*" }, {}, true],
    [{}, { Action: "s3:*" }, false],
    [{ Action: "S3:getobject" }, {}, true],
    [{ Action: "s3:GetObjects" }, {}, false],
    [{ Action: "*" }, {}, true],
    [{ Action: "s3:Get?bject" }, {}, true],
    [{ Action: undefined, NotAction: "iam:*" }, {}, true],
    [{ Action: undefined, NotAction: "s3:*" }, {}, false],
    [{ Action: undefined, NotAction: ["iam:*", "s3:Get*"] }, {}, false],
    [{ Action: undefined, NotAction: "iam:*" }, { Action: "s3:*" }, false],
    [{ Action: "s3:*" }, { Action: undefined, NotAction: "iam:*" }, false],
    [{ Action: "*" }, { Action: undefined, NotAction: "iam:*" }, true],
    [{ Action: undefined, NotAction: "iam:PassRole" }, { Action: undefined, NotAction: "iam:*" }, true],
    [{ Action: undefined, NotAction: "iam:*" }, { Action: undefined, NotAction: "iam:PassRole" }, false],
    [{ Action: undefined, NotAction: ["iam:*", "sts:*"] }, { Action: undefined, NotAction: ["iam:*"] }, false],
    [{ Action: undefined, NotAction: "iam:PassRole" }, { Action: undefined, NotAction: ["iam:*", "sts:*"] }, true],
    [{ Effect: "Deny" }, { Effect: "Deny", Action: "s3:GetObject" }, true],
  ])("actions: %j of %j: %s", checked("permissions"));

  test.each<Row>([
    [{ Resource: "*" }, {}, true],
    [{}, { Resource: "*" }, false],
    [{ Resource: "arn:aws:s3:::a*" }, {}, true],
    [{ Resource: "arn:aws:s3:::b/*" }, {}, false],
    [{ Resource: "arn:aws:s3:::a/*" }, { Resource: "arn:aws:s3:::a/b/*" }, true],
    [{ Resource: "arn:aws:s3:::a/b/*" }, { Resource: "arn:aws:s3:::a/*" }, false],
    [{ Resource: "ARN:aws:s3:::a/*" }, {}, false],
    [{ Resource: "arn:*:q" }, { Resource: "arn:aws:sqs:eu:1:q" }, false],
    [{ Resource: "arn:aws:*:eu:1:q" }, { Resource: "arn:aws:sqs:eu:1:q" }, true],
    [{ Resource: "arn:aws:s3:::a/${aws:username}" }, { Resource: "arn:aws:s3:::a/x" }, false],
    [{ Resource: "arn:aws:s3:::a/*" }, { Resource: "arn:aws:s3:::a/${aws:username}" }, true],
    [{ Resource: "arn:aws:s3:::a/b*" }, { Resource: "arn:aws:s3:::a/${aws:username}" }, false],
    [{ Resource: "arn:aws:s3:::a/?" }, { Resource: "arn:aws:s3:::a/${aws:username}" }, false],
    [{ Resource: "arn:aws:s3:::a/?*" }, { Resource: "arn:aws:s3:::a/${aws:username}" }, false],
    [{ Resource: "*" }, { Resource: "arn:aws:s3:::a/${aws:username" }, true],
    [{ Resource: "arn:aws:s3:::a/*" }, { Resource: "arn:aws:s3:::a/${aws:username" }, false],
    [{ Resource: "arn:aws:s3:::a/${aws:username}" }, { Resource: "arn:aws:s3:::a/${aws:username}" }, true],
    [{ Resource: "arn:aws:s3:::a/${*}" }, { Resource: "arn:aws:s3:::a/b" }, false],
    [{ Resource: "arn:aws:s3:::a/*" }, { Resource: "arn:aws:s3:::a/${*}" }, true],
    [{ Resource: undefined, NotResource: "arn:aws:s3:::b" }, { Resource: "arn:aws:s3:::a" }, true],
    [{ Resource: undefined, NotResource: "arn:aws:s3:::a" }, { Resource: "arn:aws:s3:::a" }, false],
    [{ Resource: undefined, NotResource: "arn:aws:s3:::${aws:username}" }, { Resource: "arn:aws:s3:::a" }, false],
    [{ Resource: undefined, NotResource: "arn:aws:s3:::b" }, { Resource: "arn:aws:s3:::*" }, false],
    [{ Resource: `arn:aws:s3:::${"a".repeat(600)}*` }, { Resource: `arn:aws:s3:::${"a".repeat(601)}` }, false],
  ])("resources: %j of %j: %s", checked("permissions"));

  test.each<Row>([
    [{}, when({ StringEquals: { k: "a" } }), true],
    [when({ StringEquals: { k: "a" } }), {}, false],
    [when({ StringEquals: { k: ["a", "b"] } }), when({ StringEquals: { k: "b" } }), true],
    [when({ StringEquals: { k: "b" } }), when({ StringEquals: { k: ["a", "b"] } }), false],
    [when({ StringLike: { k: "a*" } }), when({ StringEquals: { k: "ab" } }), true],
    [when({ StringEquals: { k: "a*" } }), when({ StringEquals: { k: "ab" } }), false],
    [when({ StringLike: { k: "a*" } }), when({ StringEquals: { k: "a*" } }), true],
    [when({ StringLike: { k: "ab*" } }), when({ StringLike: { k: "a*" } }), false],
    [when({ StringEquals: { K: "a" } }), when({ StringEquals: { k: "a" } }), true],
    [when({ StringEquals: { other: "a" } }), when({ StringEquals: { k: "a" } }), false],
    [when({ StringEquals: { k: "a", other: "b" } }), when({ StringEquals: { k: "a" } }), false],
    [when({ StringEquals: { k: "a" } }), when({ StringEquals: { k: "a", other: "b" } }), true],
    [when({ StringEquals: { k: "a" } }), when({ StringEqualsIfExists: { k: "a" } }), false],
    [when({ StringEqualsIfExists: { k: "a" } }), when({ StringEquals: { k: "a" } }), false],
    [when({ "ForAllValues:StringEquals": { k: "a" } }), when({ StringEquals: { k: "a" } }), false],
    [when({ StringEquals: { k: "a" } }), when({ "ForAllValues:StringEquals": { k: "a" } }), false],
    [when({ "ForAllValues:StringEquals": { k: ["a", "b"] } }), when({ "ForAllValues:StringEquals": { k: "a" } }), true],
    [when({ StringNotEquals: { k: "a" } }), when({ StringNotEquals: { k: ["a", "b"] } }), true],
    [when({ StringNotEquals: { k: ["a", "b"] } }), when({ StringNotEquals: { k: "a" } }), false],
    [when({ StringNotEquals: { k: "b" } }), when({ StringEquals: { k: "a" } }), false],
    [when({ Bool: { k: true } }), when({ Bool: { k: "true" } }), true],
    [when({ NumericLessThan: { k: 5 } }), when({ NumericLessThan: { k: "5" } }), true],
    [when({ NumericLessThan: { k: 6 } }), when({ NumericLessThan: { k: 5 } }), false],
    [when({ StringEquals: { k: "${aws:username}" } }), when({ StringEquals: { k: "a" } }), false],
    [when({ StringLike: { k: "*" } }), when({ StringEquals: { k: "${aws:username}" } }), true],
    [when({ StringEquals: { k: ["a", "a"] } }), when({ StringEquals: { k: "a" } }), true],
    [when({ StringEquals: { k: ["b", "a"] } }), when({ StringEquals: { k: ["a", "b"] } }), true],
    [when({ StringEquals: { b: "1", a: "2" } }), when({ StringEquals: { a: "2", b: "1" } }), true],
  ])("conditions: %j of %j: %s", checked("permissions"));

  test.each<Row>([
    [{ Principal: "*" }, {}, true],
    [{ Principal: { AWS: "*" } }, { Principal: { Federated: "x" } }, true],
    [{}, { Principal: "*" }, false],
    [{}, { Principal: { AWS: "arn:aws:iam::111122223333:root" } }, true],
    // Whom the root stands for, the account's own policies say; who is named needs none
    [{}, { Principal: { AWS: "arn:aws:iam::111122223333:role/deploy" } }, false],
    [{}, { Principal: { AWS: "arn:aws:iam::999922223333:role/deploy" } }, false],
    [{ Principal: { AWS: "arn:aws:iam::111122223333:role/deploy" } }, {}, false],
    [{ Principal: { AWS: "arn:aws:iam::111122223333:root" } }, {}, true],
    [{ Principal: { AWS: "arn:aws:iam::111122223333:rootless" } }, {}, false],
    [{ Principal: { AWS: "x:arn:aws:iam::111122223333:root" } }, {}, false],
    [{ Principal: { Service: "arn:aws:iam::111122223333:root" } }, { Principal: { Service: "111122223333" } }, false],
    [{ Principal: { AWS: "" } }, { Principal: { AWS: "arn:aws:iam:::role/x" } }, false],
    [{ Principal: { AWS: "1111222233334" } }, { Principal: { AWS: "arn:aws:iam::1111222233334:role/x" } }, false],
    [{ Principal: { Federated: "x" } }, { Principal: { Federated: "x" }, Condition: { StringEquals: { k: "a" } } }, true],
    [{ Principal: { Federated: "x" } }, { Principal: { Federated: "y" } }, false],
    [{ Principal: { Federated: "*" } }, { Principal: { Federated: "y" } }, false],
    [{ Principal: { Service: "ec2.amazonaws.com" } }, { Principal: { AWS: "ec2.amazonaws.com" } }, false],
    [{ Principal: { Service: "111122223333" } }, { Principal: { Service: "arn:aws:iam::111122223333:role/x" } }, false],
  ])("principals: %j of %j: %s", checked("trust"));

  test.each<[string, unknown, unknown]>([
    ["the order of operators", { StringEquals: { k: "a" }, Bool: { k: "true" } }, { Bool: { k: "true" }, StringEquals: { k: "a" } }],
    ["the order of keys", { StringEquals: { a: "1", b: "2", c: "3" } }, { StringEquals: { c: "3", b: "2", a: "1" } }],
    ["the order of values", { StringEquals: { k: ["c", "a", "b"] } }, { StringEquals: { k: ["b", "c", "a"] } }],
    ["StringLike without a wildcard", { StringLike: { k: "a" } }, { StringEquals: { k: "a" } }],
    ["a literal wildcard", { StringLike: { k: "a${*}" } }, { StringEquals: { k: "a*" } }],
    ["one value in a list", { StringNotEquals: { k: ["a"] } }, { StringNotEquals: { k: "a" } }],
  ])("%s says nothing: the grants are equal", (_, one, two) => expect(only(grants(when(one))).id).toBe(only(grants(when(two))).id));

  test.each<[string, unknown, unknown]>([
    ["another operator", { StringNotEquals: { k: "a" } }, { StringNotLike: { k: "a" } }],
    ["its opposite", { StringEquals: { k: "a" } }, { StringNotEquals: { k: "a" } }],
    ["another key", { StringEquals: { k: "a" } }, { StringEquals: { l: "a" } }],
    ["a wildcard", { StringLike: { k: "a*" } }, { StringEquals: { k: "a*" } }],
    ["a wildcard behind a backslash", { StringLike: { k: "\\*" } }, { StringEquals: { k: "*" } }],
    ["a value more", { StringEquals: { k: "a" } }, { StringEquals: { k: ["a", "b"] } }],
  ])("%s tells them apart", (_, one, two) => expect(only(grants(when(one))).id).not.toBe(only(grants(when(two))).id));

  test("a variable is one in Version 2012-10-17 alone", () => {
    const wide = { Resource: "arn:aws:s3:::a/${b}" };
    expect(grantIncludes(only(grants(wide, "permissions", "2008-10-17")), only(grants(wide)))).toBe(false);
    expect(grantIncludes(only(grants(wide, "permissions", "2008-10-17")), only(grants(wide, "permissions", "")))).toBe(true);
    expect(grantIncludes(only(grants(wide, "permissions", "2020-01-01")), only(grants(wide)))).toBe(false);
    expect(only(grants({}, "permissions", "2008-10-17")).id).toBe(only(grants({})).id);
  });
});

describe("what is not understood is equal to itself alone", () => {
  const long = Array.from({ length: 65 }, (_, i) => `s3:Get${i}`);
  test.each<[Kind, object]>([
    ["permissions", { Effect: "allow" }],
    ["permissions", { Principal: "*" }],
    ["permissions", { NotPrincipal: { AWS: "x" } }],
    ["permissions", { Action: undefined }],
    ["permissions", { Action: [] }],
    ["permissions", { Action: [5] }],
    ["permissions", { Action: ["s3:a", 5] }],
    ["permissions", { Resource: ["x", null] }],
    ["permissions", { NotAction: "iam:*" }],
    ["permissions", { Resource: undefined }],
    ["permissions", { Resource: { a: 1 } }],
    ["permissions", { NotResource: "*" }],
    ["permissions", { condition: {} }],
    ["permissions", { Condition: "x" }],
    ["permissions", { Condition: [] }],
    ["permissions", { Condition: null }],
    ["permissions", { Condition: { StringEquals: "x" } }],
    ["permissions", { Condition: { StringEquals: [] } }],
    ["permissions", { Condition: { StringEquals: { k: [] } } }],
    ["permissions", { Condition: { StringEquals: { k: null } } }],
    ["permissions", { Condition: { StringEquals: { k: ["a", { b: 1 }] } } }],
    ["permissions", { Action: long, Resource: long }],
    ["trust", { Principal: undefined }],
    ["trust", { Principal: "x" }],
    ["trust", { Principal: [] }],
    ["trust", { Principal: {} }],
    ["trust", { Principal: { Everybody: "*" } }],
    ["trust", { Principal: { AWS: [5] } }],
    ["trust", { Principal: { AWS: ["x", 5] } }],
    ["trust", { Principal: { AWS: "x", Everybody: "*" } }],
    ["trust", { Principal: { Everybody: "*", AWS: "x" } }],
    ["trust", { Principal: undefined, NotPrincipal: { AWS: "x" } }],
    ["trust", { NotPrincipal: { AWS: "x" } }],
    ["trust", { Resource: "*" }],
    ["trust", { NotResource: "x" }],
  ])("%s %j", (kind, elements) => {
    const grant = only(grants(elements, kind));
    const known = only(grants({}, kind));
    expect([grant.opaque !== undefined, isUnderstood(grant), isUnderstood(known)]).toEqual([true, false, true]);
    expect([grantIncludes(grant, grant), grantIncludes(grant, known), grantIncludes(known, grant)]).toEqual([true, false, false]);
    // Its Sid alone says nothing; everything else may
    expect(only(grants({ ...elements, Sid: "other" }, kind)).id).toBe(grant.id);
    expect(only(grants({ ...elements, Unheard: 1 }, kind)).id).not.toBe(grant.id);
    expect(only(grants(elements, kind, "2008-10-17")).id).not.toBe(grant.id);
  });

  test("a denial of it stays a denial", () => {
    expect(only(grants({ Effect: "Deny", NotPrincipal: "x" })).effect).toBe("Deny");
    expect(only(grants({ NotPrincipal: "x" })).effect).toBe("Allow");
  });

  test.each([{ StringEquals: { k: "a" } }, { StringLike: { k: ["a*", "b"], l: "?" } }, {}])("what %j admits can", (Condition) =>
    expect(isUnderstood(only(grants({ Condition })))).toBe(true),
  );

  test.each([
    { StringEquals: { k: ["a", "${aws:username}"] } },
    { StringEquals: { k: "a" }, Bool: { k: "true" } },
    { StringNotEquals: { k: "a" } },
    { StringEqualsIfExists: { k: "a" } },
    { StringEquals: { k: "${aws:username}" } },
  ])("what %j admits cannot be told", (Condition) => expect(isUnderstood(only(grants({ Condition })))).toBe(false));
});

describe("one statement is as many grants as it says things", () => {
  test("of each action, resource and principal", () => {
    expect(grants({ Action: ["s3:a", "s3:b", "S3:A"], Resource: ["x", "y"] })).toHaveLength(4);
    expect(grants({ Effect: "Deny", Action: ["s3:a", "s3:b"] })).toHaveLength(2);
    expect(grants({ Principal: { AWS: ["1", "2"], Service: "s", CanonicalUser: "u" } }, "trust")).toHaveLength(4);
    expect(grants({ Action: undefined, NotAction: ["s3:a", "s3:b"] })).toHaveLength(1);
  });
  test("of each subject of a trust policy", () => {
    const Condition = { StringEquals: { "i:sub": ["a", "b"], "i:aud": ["x", "y"] } };
    const asked = grants({ Condition }, "trust").map(({ constraints }) =>
      constraints.map(({ key, values }) => [key, ...values.map(({ text }) => text)]),
    );
    expect(asked).toEqual(
      ["a", "b"].map((subject) => [
        ["i:aud", "x", "y"],
        ["i:sub", subject],
      ]),
    );
    expect(grants({ Condition: { StringEquals: { "i:aud": ["x", "y"] } } }, "trust")).toHaveLength(1);
    expect(only(grants({ Condition: { StringEquals: { "i:sub": "a" } } }, "trust")).constraints).toMatchObject([{ plain: true }]);
    expect(grants({ Condition }, "trust").every(isUnderstood)).toBe(true);
    expect(grants({ Condition })).toHaveLength(1);
    expect(grants({ Condition: { StringNotEquals: { "i:sub": ["a", "b"] } } }, "trust")).toHaveLength(1);
  });
});

test("the order of what is excepted does not count", () => {
  const ids = (...actions: string[]) => only(grants({ Action: undefined, NotAction: actions })).id;
  expect(ids("b:x", "a:x", "c:x")).toBe(ids("c:x", "b:x", "a:x"));
  expect(ids("b:x")).not.toBe(ids("b:x", "a:x"));
});

test("canonical JSON does not tell the order of keys and lists, and tells all else", () => {
  expect(canonical({ b: [2, 1], a: "x" })).toBe(canonical({ a: "x", b: [1, 2] }));
  for (const other of [{ a: "x" }, { a: "x", b: [1] }, { a: "x", b: [1, 3] }, { a: "y", b: [1, 2] }, null, "x"])
    expect(canonical(other)).not.toBe(canonical({ a: "x", b: [1, 2] }));
  const apart = [
    [1, 23],
    [12, 3],
    [[1], 23],
    [1, [23]],
    [[1, 23]],
    123,
    "123",
    { a: 1 },
    { a: [1] },
    [{ a: 1 }],
    [{ a: 1 }, 1],
    {},
    [],
    null,
    "null",
  ];
  expect(new Set(apart.map(canonical)).size).toBe(apart.length);
  expect(canonical({ a: undefined })).toBe(canonical({ a: null }));
});

describe("sets of grants", () => {
  const allow = (Action: string, more: object = {}) => of({ Action, ...more });
  const deny = (Action: string) => of({ Action, Effect: "Deny" });
  const compare = (before: object[], after: object[]) =>
    compareGrants(
      before.flatMap((each) => grantsOf(document(each), "permissions")),
      after.flatMap((each) => grantsOf(document(each), "permissions")),
    );
  const unheard = { Condition: { Unheard: { k: "a" } } };

  test.each<[string, object[], object[], { same: boolean; wider: boolean }]>([
    ["nothing", [], [], { same: true, wider: false }],
    ["the same", [allow("s3:a")], [allow("s3:a"), allow("s3:a")], { same: true, wider: false }],
    ["something new", [], [allow("s3:a")], { same: false, wider: true }],
    ["something gone", [allow("s3:a")], [], { same: false, wider: false }],
    ["wider", [allow("s3:a")], [allow("s3:*")], { same: false, wider: true }],
    ["narrower", [allow("s3:*")], [allow("s3:a")], { same: false, wider: false }],
    ["inside of another", [allow("s3:*")], [allow("s3:*"), allow("s3:a")], { same: true, wider: false }],
    ["a denial gone", [allow("s3:*"), deny("s3:a")], [allow("s3:*")], { same: false, wider: true }],
    ["a denial smaller", [deny("s3:*")], [deny("s3:a")], { same: false, wider: true }],
    ["a denial new", [allow("s3:*")], [allow("s3:*"), deny("s3:a")], { same: false, wider: false }],
    ["a denial of the very same gone", [allow("s3:a"), deny("s3:a")], [allow("s3:a")], { same: false, wider: true }],
    ["a denial of the very same new", [allow("s3:a")], [deny("s3:a"), allow("s3:a")], { same: false, wider: false }],
    ["an allow for a deny", [deny("s3:a")], [allow("s3:a")], { same: false, wider: true }],
  ])("%s", (_, before, after, { same, wider }) => {
    const difference = compare(before, after);
    expect({ same: isSame(difference), wider: isWider(difference) }).toEqual({ same, wider });
  });

  test("what grew is told from what is new, and what shrank from what is gone", () => {
    const [grown] = compare([allow("s3:a")], [allow("s3:*")]).gained;
    expect([grown?.grant.action, grown?.others[0]?.action, grown?.certain]).toMatchObject([
      { value: { text: "s3:*" } },
      { value: { text: "s3:a" } },
      true,
    ]);
    const [shrunk] = compare([allow("s3:*")], [allow("s3:a")]).lost;
    expect([shrunk?.grant.action, shrunk?.others[0]?.action]).toMatchObject([{ value: { text: "s3:*" } }, { value: { text: "s3:a" } }]);
    expect(compare([allow("s3:a")], [allow("s3:b")]).gained).toMatchObject([{ certain: true, others: [] }]);
    const all = compare([allow("s3:a"), allow("s3:b"), allow("sqs:c")], [allow("s3:*")]).gained.flatMap(({ others }) => others);
    expect(all.map(({ action }) => action)).toMatchObject([{ value: { text: "s3:a" } }, { value: { text: "s3:b" } }]);
  });

  test.each<[string, object[], boolean]>([
    ["a condition that cannot be told, of the same service", [allow("s3:b", unheard)], false],
    ["of every service", [allow("*", unheard)], false],
    ["of services by a pattern", [allow("*:b", unheard)], false],
    ["of all services but one", [of({ Action: undefined, NotAction: "iam:*", ...unheard })], false],
    ["of another service", [allow("sqs:b", unheard)], true],
    ["a statement that is not understood", [of({ NotPrincipal: "x" })], false],
    ["one that is", [allow("s3:b")], true],
  ])("beside %s, whether something is new is certain: %#", (_, before, certain) => {
    expect(compare(before, [allow("s3:a")]).gained).toMatchObject([{ certain }]);
  });

  test("what includes something of before is surely more than it, whatever is beside it", () => {
    const { gained } = compare([allow("s3:a"), allow("s3:c", unheard)], [allow("s3:?")]);
    expect(gained).toMatchObject([
      { certain: true, others: [{ action: { value: { text: "s3:a" } } }, { action: { value: { text: "s3:c" } } }] },
    ]);
  });
  test("what is not understood itself is not certain, with nothing beside it", () => {
    expect(compare([], [allow("s3:a", unheard)]).gained).toMatchObject([{ certain: false }]);
  });
  test("the order of statements does not count", () => {
    const [one, two, three] = [allow("s3:c"), allow("s3:a"), allow("s3:b")];
    const { gained } = compare([], [one, two, three]);
    expect(compare([], [three, two, one, two]).gained).toEqual(gained);
    expect(gained).toHaveLength(3);
  });

  test("past the pairs that are looked at nothing is certain", () => {
    const many = (name: string) => Array.from({ length: 330 }, (_, i) => allow(`s3:${name}${i}`));
    const { gained } = compare(many("a"), many("b"));
    expect(gained).toHaveLength(330);
    expect(gained.at(-1)).toMatchObject({ certain: false });
  });
});
