import type { Expression, Resource } from "../../../modules/review/read/plan";
import { References } from "../../../modules/review/resolve/references";
import { elementsOf, isWritten, traversalOf, unknownAmong } from "../../../modules/review/resolve/traversals";

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
    ["of HCL, of its own number", refs("aws_iam_role.r", "count.index"), { text: "aws_iam_role.r[count.index]", certain: false }],
    [
      "of HCL, of data by its own index",
      refs("data.aws_iam_role.r", "each.key"),
      { text: "data.aws_iam_role.r[each.key]", certain: false },
    ],
    ["of HCL, of an attribute and a key", refs("aws_iam_role.r.id", "each.key"), undefined],
    ["of HCL, twice the same", refs("aws_iam_role.r.id", "aws_iam_role.r.id"), { text: "aws_iam_role.r.id", certain: false }],
    ["of HCL, the whole", refs("aws_iam_role.r"), { text: "aws_iam_role.r", certain: false }],
    ["of HCL, of its own index, and of another", refs("aws_iam_role.r", "each.key", "aws_iam_role.s.id"), undefined],
    ["of HCL, beside a local as long as what it begins with", refs("aws_iam_role.r.id", "local.abcdef"), undefined],
    ["of HCL, names that begin alike", refs("aws_iam_role.r", "aws_iam_role.r2"), undefined],
    ["of HCL, beside what is no text", { references: [7, "aws_iam_role.r", null] as never }, { text: "aws_iam_role.r", certain: false }],
    ["of HCL, of a module", refs("module.m.id", "module.m"), { text: "module.m.id", certain: false }],
    ["of several", refs("terraform_data.x.output", "terraform_data.x", "aws_iam_policy.ro.arn", "aws_iam_policy.ro"), undefined],
    ["of an index that is computed", refs("aws_iam_role.r", "each.value"), undefined],
    ["a function", written("${replace(aws_iam_role.r.arn, 1, 2)}"), undefined],
    ["a condition", written("${var.x ? aws_iam_role.r.id : aws_iam_role.s.id}"), undefined],
    ["a text around it", written("${aws_iam_role.r.name}-x"), undefined],
    ["two in a text", written("${aws_iam_role.r.name}${aws_iam_role.s.name}"), undefined],
    ["a splat", written("${aws_iam_role.r[*].id}"), undefined],
    ["no reference", written("deploy"), undefined],
    ["a value that is no text", { constant_value: 7, references: ["aws_iam_role.r.id"] }, undefined],
    ["nothing that is told", {}, undefined],
    ["nothing", undefined, undefined],
  ])("%s", (_, expression, expected) => expect(traversalOf(expression)).toEqual(expected));

  test("whether it is written", () =>
    expect([written([]), written(""), refs("aws_iam_role.r"), {}, undefined].map(isWritten)).toEqual([true, true, false, false, false]));

  test("a list, element by element", () => {
    expect(elementsOf(written(["a", "${aws_iam_policy.p.arn}", "%{if a}b%{endif}", "${join(1)}", 7]))).toEqual([
      { literal: "a" },
      { text: "aws_iam_policy.p.arn", certain: true },
      { template: "%{if a}b%{endif}" },
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
    ["a text with a reference in it", ["a", "${aws_x.y.arn}/*"], ["a"], 1, ["${aws_x.y.arn}/*"]],
    ["another literal than the known one", ["a", "${aws_x.y.arn}"], ["b"], 1, undefined],
    ["a literal that is not there", ["a", "${aws_x.y.arn}"], [], 2, undefined],
  ])("what is not known of a set: %s", (_, constant, known, count, expected) =>
    expect(unknownAmong(elementsOf(written(constant)), known, count)?.map((each) => ("text" in each ? each.text : each.template))).toEqual(
      expected,
    ),
  );
});

describe("where a reference leads", () => {
  const resource = (address: string, more: Partial<Resource> = {}): Resource => {
    const [type = "", name = ""] = address.replace(/^module\..*\.(aws_)/, "$1").split(".");
    return { address, mode: "managed", type, name, module: "", actions: ["create"], imported: false, before: null, after: {}, ...more };
  };
  const role = resource("aws_iam_role.r");
  const counted = resource("aws_iam_role.counted", { address: "aws_iam_role.counted[0]", index: 0 });
  const [a, b, odd] = ["a.b/c", "a.b", "${x}%{y}"].map((index) =>
    resource("aws_iam_role.each", { address: `aws_iam_role.each["${index}"]`, index }),
  );
  const inModule = (key: string) =>
    resource("aws_iam_role.this", { address: `module.m["${key}"].aws_iam_role.this`, module: `module.m["${key}"]` });
  const [x, y] = [inModule("x.y"), inModule("z")];
  const deposed = resource("aws_iam_role.r", { deposed: "00000000" });
  const ofOuter = resource("aws_iam_role.this", { address: "module.outer.module.o.aws_iam_role.this", module: "module.outer.module.o" });
  const ofRoot = resource("aws_iam_role.this", { address: "module.o.aws_iam_role.this", module: "module.o" });
  const policy = resource("aws_iam_role_policy.p");
  const inOuter = { ...policy, module: "module.outer" };
  const keyed = { ...policy, module: 'module.n["a.b"]' };
  const inner = resource("aws_iam_role_policy.inner", { address: "module.n.aws_iam_role_policy.inner", module: "module.n" });
  const deep = { ...policy, module: 'module.n.module.deep["$${k}"]' };
  const references = new References(
    [role, deposed, counted, a, b, odd, x, y, ofOuter, ofRoot, policy, inner].flatMap((each) => each ?? []),
    {
      module_calls: {
        m: { module: { outputs: { id: { expression: { references: ["aws_iam_role.this.id", "aws_iam_role.this"] } } } } },
        o: { module: { outputs: { id: { expression: { constant_value: "${aws_iam_role.this.id}" } } } } },
        outer: {
          module: {
            module_calls: { o: { module: { outputs: { id: { expression: { constant_value: "${aws_iam_role.this.id}" } } } } } },
          },
        },
        n: {
          expressions: {
            own: { constant_value: "${aws_iam_role.each[each.key].id}" },
            whole: { constant_value: "${aws_iam_role.r}" },
            block: [{ name: {} }],
            role: { references: ['module.m["x.y"].id', 'module.m["x.y"]', "module.m"] },
            other: { references: ["local.a", "aws_iam_role.r"] },
          },
          module: {
            locals: { up: { constant_value: "${var.whole}" } },
            module_calls: { deep: { expressions: { up: { constant_value: "${var.whole}" } }, module: {} } },
          },
        },
      },
      locals: {
        id: { constant_value: "${aws_iam_role.r.id}" },
        whole: { constant_value: "${aws_iam_role.r}" },
        list: { constant_value: ["${aws_iam_role.r.id}"] },
        function: { constant_value: "${lower(aws_iam_role.r.id)}" },
      },
    },
  );
  const to = (from: Resource, text: string) => references.exact(from, { text, certain: true }, ["aws_iam_role"]);

  test.each<[string, Resource, string, Resource | undefined, string | undefined]>([
    ["a resource", policy, "aws_iam_role.r.id", role, "id"],
    ["an instance", policy, 'aws_iam_role.each["a.b"].id', b, "id"],
    ["the instance with the same key", { ...policy, index: "a.b/c" }, "aws_iam_role.each[each.key].id", a, "id"],
    ["one of several is none", policy, "aws_iam_role.each.id", undefined, undefined],
    ["an instance whose key has a place", policy, 'aws_iam_role.each["$${x}%%{y}"].id', odd, "id"],
    ["a key that no instance has", policy, 'aws_iam_role.each["c"].id', undefined, undefined],
    ["one of several is none, whatever the key of who refers", { ...policy, index: "a.b" }, "aws_iam_role.each", undefined, undefined],
    ["the only instance", policy, "aws_iam_role.counted.id", counted, "id"],
    ["an element of an instance", policy, 'aws_iam_role.each["a.b"]["id"]', undefined, undefined],
    ["a type that is not asked for", policy, "aws_iam_role_policy.p.role", undefined, undefined],
    ["a resource of the same name elsewhere", policy, "aws_iam_role.this.id", undefined, undefined],
    ["a data source of the same name", policy, "data.aws_iam_role.r.id", undefined, undefined],
    ["another type", policy, "aws_iam_policy.r.arn", undefined, undefined],
    ["what is not there", policy, "aws_iam_role.missing.id", undefined, undefined],
    ["a part of a value", policy, "aws_iam_role.r.tags.team", undefined, undefined],
    ["an output", policy, 'module.m["x.y"].id', x, "id"],
    ["an output of a module with several instances", policy, "module.m.id", undefined, undefined],
    ["an output of a module in a module", inOuter, "module.o.id", ofOuter, "id"],
    ["and not of that", policy, "module.o.id", ofRoot, "id"],
    ["an output that is not there", policy, "module.o.name", undefined, undefined],
    ["a part of an output", policy, "module.o.id.name", undefined, undefined],
    ["a module", policy, "module.o", undefined, undefined],
    ["an instance of a module", policy, 'module.m["x.y"]', undefined, undefined],
    ["a variable that is given a key's own", keyed, "var.own", b, "id"],
    ["a variable that is given all of a resource", inner, "var.whole", role, undefined],
    ["a part of it", inner, "var.whole.name", undefined, undefined],
    ["an element of it", inner, "var.role[0]", undefined, undefined],
    ["a variable that is given blocks", inner, "var.block", undefined, undefined],
    ["a variable that is not given", inner, "var.missing", undefined, undefined],
    ["a variable, an output and a resource", inner, "var.role", x, "id"],
    ["a variable that is given an expression", inner, "var.other", undefined, undefined],
    ["a variable of the root module", policy, "var.role", undefined, undefined],
    ["a local", policy, "local.id", role, "id"],
    ["a local that is not there", policy, "local.role", undefined, undefined],
    ["a part of a local", policy, "local.whole.arn", undefined, undefined],
    ["an element of one", policy, "local.list[0]", undefined, undefined],
    ["a local that is more than a reference", policy, "local.function", undefined, undefined],
    ["a local of the root module in another one", inner, "local.id", undefined, undefined],
    ["a variable of a module in a module", deep, "var.up", role, undefined],
    ["a local, a variable and a resource", inner, "local.up", role, undefined],
  ])("%s", (_, from, text, expected, attribute) => {
    const target = to(from, text);
    expect(target?.resource.address).toBe(expected?.address);
    expect(target?.attribute).toBe(attribute);
  });

  test("a way through HCL is not certain", () => {
    expect(to(policy, "aws_iam_role.r.id")?.certain).toBe(true);
    expect(to(policy, 'module.m["x.y"].id')?.certain).toBe(false);
    expect(to(inner, "var.whole")?.certain).toBe(true);
    expect(references.exact(inner, { text: "var.whole", certain: false }, ["aws_iam_role"])?.certain).toBe(false);
    expect(references.exact(policy, { text: "aws_iam_role.r.id", certain: false }, ["aws_iam_role"])?.certain).toBe(false);
  });

  test("an entry of the configuration is that of its module, mode, type and name", () => {
    const entry = (address: string) =>
      resource(address.replace(/^data\./, ""), { address, mode: address.startsWith("data.") ? "data" : "managed" });
    const [first, ...others] = ["aws_iam_role.r", "aws_iam_role.s", "aws_iam_policy.r", "data.aws_iam_role.r"].map(entry) as [Resource];
    const all = [first, ...others];
    const of = new References([], { resources: all, module_calls: { m: { module: { resources: [{ ...first, address: "m" }] } } } });
    expect(all.map((each) => of.configurationOf(each)?.address)).toEqual(all.map(({ address }) => address));
    expect(of.configurationOf({ ...first, module: 'module.m["a.b"]' })?.address).toBe("m");
    expect(of.configurationOf({ ...first, module: "module.m.module.m" })).toBeUndefined();
  });

  test.each<[string, object, boolean]>([
    ["an expression", { managed_policy_arns: { references: ["var.x"] } }, true],
    ["an empty list that is written", { managed_policy_arns: { constant_value: [] } }, true],
    ["blocks", { managed_policy_arns: [{ name: {} }] }, true],
    ["no blocks", { managed_policy_arns: [] }, false],
    ["nothing", {}, false],
  ])("whether the configuration sets an attribute: %s", (_, expressions, isSet) => {
    const resources = [{ address: "aws_iam_role.r", mode: "managed", type: "aws_iam_role", name: "r", expressions: expressions as never }];
    expect(new References([role], { resources }).isConfigured(role, "managed_policy_arns")).toBe(isSet);
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
