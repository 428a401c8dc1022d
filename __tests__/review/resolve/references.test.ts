import type { Expression, Resource } from "../../../modules/review/read/plan";
import { References } from "../../../modules/review/resolve/references";
import { elementsOf, traversalOf, unknownAmong } from "../../../modules/review/resolve/traversals";

/** A reference inside of an expression is not its value: what counts as one, and where it leads. */

describe("what an expression refers to", () => {
  const refs = (...references: string[]): Expression => ({ references });
  const written = (constant_value: unknown): Expression => ({ constant_value });
  test.each<[string, Expression | undefined, ReturnType<typeof traversalOf>]>([
    ["written", written("${aws_iam_role.r.id}"), { text: "aws_iam_role.r.id", certain: true }],
    ["written with an index", written('${aws_iam_role.r["a.b/c"].id}'), { text: 'aws_iam_role.r["a.b/c"].id', certain: true }],
    ["written with its own index", written("${aws_iam_role.r[each.key].id}"), { text: "aws_iam_role.r[each.key].id", certain: true }],
    ["of HCL, with all that it begins with", refs("aws_iam_role.r.id", "aws_iam_role.r"), { text: "aws_iam_role.r.id", certain: false }],
    [
      "of HCL, of an instance",
      refs('aws_iam_role.r["a"].id', 'aws_iam_role.r["a"]', "aws_iam_role.r"),
      { text: 'aws_iam_role.r["a"].id', certain: false },
    ],
    ["of HCL, of its own index", refs("aws_iam_role.r", "each.key"), { text: "aws_iam_role.r[each.key]", certain: false }],
    ["of HCL, of a module", refs("module.m.id", "module.m"), { text: "module.m.id", certain: false }],
    ["of several", refs("terraform_data.x.output", "terraform_data.x", "aws_iam_policy.ro.arn", "aws_iam_policy.ro"), undefined],
    ["of an index that is computed", refs("aws_iam_role.r", "each.value"), undefined],
    ["a function", written("${replace(aws_iam_role.r.arn, 1, 2)}"), undefined],
    ["a condition", written("${var.x ? aws_iam_role.r.id : aws_iam_role.s.id}"), undefined],
    ["a text around it", written("${aws_iam_role.r.name}-x"), undefined],
    ["two in a text", written("${aws_iam_role.r.name}${aws_iam_role.s.name}"), undefined],
    ["a splat", written("${aws_iam_role.r[*].id}"), undefined],
    ["no reference", written("deploy"), undefined],
    ["nothing that is told", {}, undefined],
    ["nothing", undefined, undefined],
  ])("%s", (_, expression, expected) => expect(traversalOf(expression)).toEqual(expected));

  test("a list, element by element", () => {
    expect(elementsOf(written(["a", "${aws_iam_policy.p.arn}", "${join(1)}", 7]))).toEqual([
      { literal: "a" },
      { text: "aws_iam_policy.p.arn", certain: true },
      undefined,
      undefined,
    ]);
    expect(elementsOf(refs("aws_iam_policy.p.arn", "aws_iam_policy.p", "aws_iam_policy.q.arn", "aws_iam_policy.q"))).toEqual([
      { text: "aws_iam_policy.p.arn", certain: false },
      { text: "aws_iam_policy.q.arn", certain: false },
    ]);
    expect(elementsOf(written("${local.list}"))).toBeUndefined();
  });

  test.each<[string, unknown[], string[], number, string[] | undefined]>([
    ["one of two", ["a", "${aws_x.y.arn}"], ["a"], 1, ["aws_x.y.arn"]],
    ["in the other order", ["${aws_x.y.arn}", "a"], ["a"], 1, ["aws_x.y.arn"]],
    ["both", ["${aws_x.y.arn}", "${aws_x.z.arn}"], [], 2, ["aws_x.y.arn", "aws_x.z.arn"]],
    ["more references than unknown values: one is known, nobody knows which", ["${aws_x.y.arn}", "${aws_x.z.arn}"], ["b"], 1, undefined],
    ["fewer", ["${aws_x.y.arn}"], [], 2, undefined],
    ["an expression", ["${join(1)}"], [], 1, undefined],
    ["a literal that is not there", ["a", "${aws_x.y.arn}"], [], 2, undefined],
  ])("what is not known of a set: %s", (_, constant, known, count, expected) =>
    expect(unknownAmong(elementsOf(written(constant)), known, count)?.map(({ text }) => text)).toEqual(expected),
  );
});

describe("where a reference leads", () => {
  const resource = (address: string, more: Partial<Resource> = {}): Resource => {
    const [type = "", name = ""] = address.replace(/^module\..*\.(aws_)/, "$1").split(".");
    return { address, mode: "managed", type, name, module: "", actions: ["create"], imported: false, before: null, after: {}, ...more };
  };
  const role = resource("aws_iam_role.r");
  const [a, b] = ["a.b/c", "a.b"].map((index) => resource("aws_iam_role.each", { address: `aws_iam_role.each["${index}"]`, index }));
  const inModule = (key: string) =>
    resource("aws_iam_role.this", { address: `module.m["${key}"].aws_iam_role.this`, module: `module.m["${key}"]` });
  const [x, y] = [inModule("x.y"), inModule("z")];
  const policy = resource("aws_iam_role_policy.p");
  const inner = resource("aws_iam_role_policy.inner", { address: "module.n.aws_iam_role_policy.inner", module: "module.n" });
  const references = new References(
    [role, a, b, x, y, policy, inner].flatMap((each) => each ?? []),
    {
      module_calls: {
        m: { module: { outputs: { id: { expression: { references: ["aws_iam_role.this.id", "aws_iam_role.this"] } } } } },
        n: {
          expressions: {
            role: { references: ['module.m["x.y"].id', 'module.m["x.y"]', "module.m"] },
            other: { references: ["local.a", "aws_iam_role.r"] },
          },
          module: {},
        },
      },
    },
  );
  const to = (from: Resource, text: string) => references.exact(from, { text, certain: true }, ["aws_iam_role"]);

  test.each<[string, Resource, string, Resource | undefined, string | undefined]>([
    ["a resource", policy, "aws_iam_role.r.id", role, "id"],
    ["an instance", policy, 'aws_iam_role.each["a.b"].id', b, "id"],
    ["the instance with the same key", { ...policy, index: "a.b/c" }, "aws_iam_role.each[each.key].id", a, "id"],
    ["one of several is none", policy, "aws_iam_role.each.id", undefined, undefined],
    ["another type", policy, "aws_iam_policy.r.arn", undefined, undefined],
    ["what is not there", policy, "aws_iam_role.missing.id", undefined, undefined],
    ["a part of a value", policy, "aws_iam_role.r.tags.team", undefined, undefined],
    ["an output", policy, 'module.m["x.y"].id', x, "id"],
    ["an output of a module with several instances", policy, "module.m.id", undefined, undefined],
    ["a variable, an output and a resource", inner, "var.role", x, "id"],
    ["a variable that is given an expression", inner, "var.other", undefined, undefined],
    ["a variable of the root module", policy, "var.role", undefined, undefined],
    ["a local", policy, "local.role", undefined, undefined],
  ])("%s", (_, from, text, expected, attribute) => {
    const target = to(from, text);
    expect(target?.resource.address).toBe(expected?.address);
    expect(target?.attribute).toBe(attribute);
  });

  test("a way through HCL is not certain", () => {
    expect(to(policy, "aws_iam_role.r.id")?.certain).toBe(true);
    expect(to(policy, 'module.m["x.y"].id')?.certain).toBe(false);
    expect(references.exact(policy, { text: "aws_iam_role.r.id", certain: false }, ["aws_iam_role"])?.certain).toBe(false);
  });

  test("a circle ends", () => {
    const circle = new References([inner], {
      module_calls: {
        n: { expressions: { a: { references: ["module.n.a"] } }, module: { outputs: { a: { expression: { references: ["var.a"] } } } } },
      },
    });
    expect(circle.exact(inner, { text: "var.a", certain: true }, ["aws_iam_role"])).toBeUndefined();
  });
});
