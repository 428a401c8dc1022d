import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { type Asked, reviewed } from "../../../../modules/review/command";
import { decodePlan } from "../../../../modules/review/read/decode";
import { readPlanFile } from "../../../../modules/review/read/written/plan-file";
import { withWritten } from "../../../../modules/review/read/written/written";
import { hclPlan, TRUST_DOCUMENT } from "../../../support/hcl-plan";
import { packedPlan, planFileOf } from "../../../support/plan-file";
import { change, plan, role } from "../../../support/review-plans";
import { allow, MAIN, policy, trust } from "../../../support/review-policies";

/** What the plan file tells of a configuration in HCL, and that it tells nothing of another plan. */

const TIME = "2026-11-22T05:18:44Z";
type Files = Readonly<Record<string, string>>;

interface Configured {
  readonly expressions: { readonly a: object };
}

/** The configuration of a plan's JSON, with what the files say. */
async function configurationWith(rootModule: object, files: Files) {
  const decoded = decodePlan(JSON.stringify({ format_version: "1.2", timestamp: TIME, configuration: { root_module: rootModule } }), "p");
  return withWritten(decoded, await planFileOf(files, TIME)).configuration as { readonly resources?: readonly Configured[] };
}

const REFERENCES = ["data.x.y.json", "data.x.y"];
/** The expression of a role's attribute `a`, of HCL with these references. */
async function expressionOf(written: string, { references = REFERENCES as readonly string[], files = {} as Files, file = "main.tf" } = {}) {
  const resources = [{ mode: "managed", type: "aws_iam_role", name: "r", expressions: { a: { references } } }];
  const { resources: all = [] } = await configurationWith(
    { resources },
    { [file]: `resource "aws_iam_role" "r" {\n${written}\n}\n`, ...files },
  );
  return all[0]?.expressions.a;
}
const told = (constant_value: unknown, references = REFERENCES) => ({ references, constant_value });
const OPEN = { references: REFERENCES };

describe("an expression is told as JSON syntax has it", () => {
  test.each<[string, string, unknown]>([
    ["a reference", "a = data.x.y.json", "${data.x.y.json}"],
    ["a reference in quotes", 'a = "${data.x.y.json}"', "${data.x.y.json}"],
    ["behind a comment", "# a = 1\na /* = 2 */ = data.x.y.json // b", "${data.x.y.json}"],
    ["in parentheses: no plain reference", "a = (data.x.y.json)", "${(data.x.y.json)}"],
    ["a function", 'a = replace(data.x.y.json, "a", "b")', '${replace(data.x.y.json, "a", "b")}'],
    ["a condition", "a = true ? data.x.y.json : null", "${true ? data.x.y.json : null}"],
    ["a text with a reference", 'a = "x${data.x.y.json}\\ny"', "x${data.x.y.json}\ny"],
    ["a list", 'a = ["b", data.x.y.json, "${data.x.y.json}/*"]', ["b", "${data.x.y.json}", "${data.x.y.json}/*"]],
  ])("%s", async (_, written, expected) => expect(await expressionOf(written)).toEqual(told(expected)));

  test("with an index of its own, which the plan lists apart", async () =>
    expect(await expressionOf("a = data.x.y[each.key].json", { references: ["data.x.y", "each.key"] })).toEqual(
      told("${data.x.y[each.key].json}", ["data.x.y", "each.key"]),
    ));

  test("blocks, each in its place, where the plan has as many", async () => {
    const block = { values: { references: ["aws_x.z.arn", "aws_x.z"] }, test: { constant_value: "StringEquals" } };
    const document = (...blocks: object[]) => ({ mode: "data", type: "d", name: "n", expressions: { s: [{ c: blocks }] } });
    const text =
      'data "d" "n" {\n s {\n c {\n test = "x"\n values = [aws_x.z.arn]\n }\n dynamic "c" {\n for_each = [1]\n content {}\n }\n }\n}';
    const filled = { ...block, values: { ...block.values, constant_value: ["${aws_x.z.arn}"] } };
    expect(await configurationWith({ resources: [document(block)] }, { "main.tf": text })).toMatchObject({ resources: [document(filled)] });
    // With the dynamic block two of them are in the plan, and one is written; or a loop makes none, and more are written
    for (const [blocks, files] of [
      [[block, block], text],
      [[block], text.replace("s {", "s {\n c {\n values = [aws_x.z.arn]\n }\n")],
    ] as const) {
      const open = { resources: [document(...blocks)] };
      expect(await configurationWith(open, { "main.tf": files })).toEqual({ ...open, locals: {} });
    }
  });

  test("of modules inside of modules, of outputs and of locals", async () => {
    const inner = { resources: [{ mode: "managed", type: "aws_x", name: "z", expressions: { v: { references: ["var.v"] } } }] };
    const call = (module: object) => ({ expressions: { v: { references: ["local.v"] } }, module });
    const root = {
      module_calls: { a: call({ module_calls: { b: call(inner) } }) },
      outputs: { o: { expression: { references: ["module.a.o", "module.a"] } } },
    };
    const files = {
      "main.tf": 'module "a" {\n source = "./x"\n v = local.v\n}\nlocals {\n v = data.x.y.json\n}\noutput "o" {\n value = module.a.o\n}',
      "a/main.tf": 'module "b" {\n source = "./y"\n v = local.v\n}',
      "a/b/main.tf": 'resource "aws_x" "z" {\n v = var.v\n}',
    };
    expect(await configurationWith(root, files)).toMatchObject({
      locals: { v: { constant_value: "${data.x.y.json}" } },
      outputs: { o: { expression: { constant_value: "${module.a.o}" } } },
      module_calls: {
        a: {
          expressions: { v: { constant_value: "${local.v}" } },
          module: {
            module_calls: {
              b: { expressions: { v: {} }, module: { resources: [{ expressions: { v: { constant_value: "${var.v}" } } }] } },
            },
          },
        },
      },
    });
  });

  test("what the plan tells itself stays", async () => {
    const constant = { constant_value: "b", references: ["data.x.y"] };
    const resources = [
      { mode: "managed", type: "aws_iam_role", name: "r", expressions: { a: constant, b: {}, c: 7, d: { references: [] } } },
      "odd",
      { mode: "managed", type: "aws_iam_role", name: "s" },
    ];
    // That a variable is sensitive, and an output, above all
    const beside = {
      variables: { v: { sensitive: true } },
      module_calls: { m: { source: "./m", for_each_expression: { references: ["var.v"] } } },
      outputs: { o: { sensitive: true } },
    };
    const written = 'resource "aws_iam_role" "r" {\n a = data.x.y\n b = uuid()\n d = "x"\n}';
    expect(await configurationWith({ resources, ...beside }, { "main.tf": written })).toEqual({ resources, ...beside, locals: {} });
  });
});

describe("what nobody can tell stays open", () => {
  test.each<[string, string, Parameters<typeof expressionOf>[1]]>([
    ["another expression than the plan's", "a = data.x.z.json", {}],
    ["an attribute that is not there", "b = data.x.y.json", {}],
    ["one that is not written as a text or a list", "a = { b = data.x.y.json }", {}],
    ["an escaped place beside one", 'a = "${data.x.y.json}$${y}"', {}],
    ["an escaped directive beside one", 'a = "${data.x.y.json}%%{y}"', {}],
    ["a $ before a place, which the parser makes an escaped place of", 'a = "\\u0024${data.x.y.json}"', {}],
    ["a place that is text, which the parser makes a place of", 'a = "\\u0024{data.x.y.json}${data.x.y.json}"', {}],
    ["a place of a text in a place", 'a = "${"$"}${data.x.y.json}"', {}],
    ["a place that is text in a function", 'a = jsonencode(["\\u0024{data.x.y.json}", data.x.y.json])', {}],
    ["a % before a place", 'a = "${"%"}%{if true}${data.x.y.json}%{endif}"', {}],
    ["a place of which the plan says nothing", 'a = "${data.x.y.json}${data.x.z.json}"', {}],
    ["what another file overrides", "a = data.x.y.json", { files: { "x_override.tf": "" } }],
    ["what another file overrides, by its whole name", "a = data.x.y.json", { files: { "override.tf": "" } }],
    ["what another file overrides in JSON syntax", "a = data.x.y.json", { files: { "override.tf.json": "{}" } }],
    ["what OpenTofu alone reads", "a = data.x.y.json", { files: { "main.tofu": "" } }],
    ["a file of which nobody knows what it is", "a = data.x.y.json", { files: { "b.tf.new": "" } }],
    ["two resources of one name", "a = data.x.y.json", { files: { "b.tf": 'resource "aws_iam_role" "r" {}' } }],
    ["a module with a file that cannot be read", "a = data.x.y.json", { files: { "b.tf": "a = {" } }],
    ["a file of another module", "a = data.x.y.json", { file: "web/main.tf" }],
    ["a reference that is no text", "a = data.x.y.json", { references: [...REFERENCES, 7 as never] }],
  ])("%s", async (_, written, more) =>
    expect(await expressionOf(written, more)).toEqual({ ...OPEN, references: more?.references ?? REFERENCES }),
  );

  test("files in JSON syntax are the plan's own", async () => {
    const files = { "b.tf.json": '{"locals":{"v":"${data.x.y.json}"}}' };
    expect(await expressionOf("a = data.x.y.json", { files })).toEqual(told("${data.x.y.json}"));
  });
});

describe("a file that does not fit", () => {
  const text = plan([], { timestamp: TIME });
  const run = (more: Asked) => () => reviewed({ text, file: "plan.json" }, more);
  test("is no plan file", async () => {
    const expected = /^tfplan is no plan file of Terraform\. Give the file that terraform plan -out=PLANFILE wrote/;
    await expect(readPlanFile(Buffer.from(text), "tfplan")).rejects.toThrow(expected);
    await expect(readPlanFile(new Uint8Array(), "tfplan")).rejects.toThrow(expected);
    await expect(readPlanFile(zipSync({ "tfconfig/m-/main.tf": new Uint8Array() }), "tfplan")).rejects.toThrow(expected);
    const whole = packedPlan({ "main.tf": "" }, TIME);
    await expect(readPlanFile(whole.slice(0, whole.length - 30), "tfplan")).rejects.toThrow(expected);
  });
  // Of an entry that is packed its size unpacked, of one that is stored the other
  test.each([20, 24])("says that it is larger than any plan", async (offset) => {
    const bytes = Buffer.from(packedPlan({ "main.tf": "" }, TIME));
    bytes.writeUInt32LE(0x3fffffff, bytes.indexOf("PK\u0001\u0002") + offset);
    await expect(readPlanFile(bytes, "tfplan")).rejects.toThrow("tfplan holds more than 512 MB: that is no plan of Terraform.");
  });
  test("is of another plan", async () =>
    expect(run({ planFile: await planFileOf({}, "2026-11-22T05:18:45Z") })).toThrow(
      "tfplan is the file of another plan: that of the reviewed plan was made at 2026-11-22T05:18:44Z. Give the file",
    ));
  test("cannot be held against a plan without a time", async () => {
    const planFile = await planFileOf({}, TIME);
    for (const timestamp of [undefined, "", 7])
      expect(() => reviewed({ text: plan([], { timestamp }), file: "plan.json" }, { planFile })).toThrow(
        /does not say when it was made.*Leave --plan-file out\.$/,
      );
  });
  test("stands beside two stacks", async () =>
    expect(run({ planFile: await planFileOf({}, TIME), base: { text: "{}", file: "base.tf.json" } })).toThrow(
      "--plan-file and --base were both given.",
    ));
});

describe("the verdict of a plan of HCL", () => {
  const judged = async (sub: string, expression: string, withFile: boolean) => {
    const { text, packed } = hclPlan(sub, expression);
    return reviewed({ text, file: "plan.json" }, withFile ? { planFile: await readPlanFile(packed, "tfplan") } : {}).review;
  };
  const ANY = "repo:octo-org@123456/web@456789:*";
  test.each<[string, string, string, boolean, string, number]>([
    ["a plain reference to the same", MAIN, TRUST_DOCUMENT, true, "rewritten", 0],
    ["a plain reference to more", ANY, TRUST_DOCUMENT, true, "widened", 0],
    ["a function of it", MAIN, `replace(${TRUST_DOCUMENT}, "a", "b")`, true, "unreviewable", 0],
    ["a condition around it", MAIN, `true ? ${TRUST_DOCUMENT} : null`, true, "unreviewable", 0],
    ["by its JSON alone, and what to give", MAIN, TRUST_DOCUMENT, false, "unreviewable", 1],
  ])("%s", async (_, sub, expression, withFile, verdict, advised) => {
    const review = await judged(sub, expression, withFile);
    expect([review.verdict, review.advice.length]).toEqual([verdict, advised]);
  });

  test("of JSON syntax the plan file would tell nothing: it is not asked for", () => {
    const unknown = { name: "p", role: "deploy", policy: policy(allow("s3:*")) };
    const text = plan(
      [
        change({ before: role(trust(MAIN)), after: role(trust(MAIN)) }),
        change({
          address: "aws_iam_role_policy.p",
          before: unknown,
          after: { ...unknown, policy: undefined },
          after_unknown: { policy: true },
        }),
      ],
      {
        configuration: {
          root_module: {
            resources: [
              {
                ...{ mode: "managed", type: "aws_iam_role_policy", name: "p" },
                expressions: { policy: { constant_value: "${join(aws_x.y.z)}", references: ["aws_x.y.z"] } },
              },
            ],
          },
        },
      },
    );
    const { verdict, advice } = reviewed({ text, file: "plan.json" }, {}).review;
    expect([verdict, advice]).toEqual(["unreviewable", []]);
  });

  test("of the real Terraform: what the JSON leaves open the plan file tells", async () => {
    const read = (name: string) => readFileSync(`__tests__/review/fails-open/hcl-with-its-plan-file/${name}.golden.json`, "utf8");
    const text = read("plan");
    const planFile = await planFileOf(JSON.parse(read("files")), JSON.parse(text).timestamp);
    const verdictOf = (asked: Asked) => reviewed({ text, file: "plan.json" }, asked).review.verdict;
    expect([verdictOf({}), verdictOf({ planFile })]).toEqual(["unreviewable", "widened"]);
  });
});
