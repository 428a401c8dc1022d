import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stackFile } from "../../../modules/cli/review";
import { reviewed } from "../../../modules/review/command";
import type { Review } from "../../../modules/review/model";
import { plansOfStacks } from "../../../modules/review/read/stacks";
import { allow, MAIN, policy, trust } from "../../support/review-policies";

/** Two stacks with equal text: what stands behind it may change, beside the stack too. */

const folder = mkdtempSync(join(tmpdir(), "stacks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;
let count = 0;
function compare(base: object, head: object, files: readonly [Files, Files] = [{}, {}]): Review {
  const [was, is] = [base, head].map((stack, i) => {
    const own = join(folder, String(count++));
    const all = { "cdk.tf.json": JSON.stringify({ terraform: {}, ...stack }), ...files[i] };
    for (const [name, text] of Object.entries(all)) {
      mkdirSync(dirname(join(own, name)), { recursive: true });
      writeFileSync(join(own, name), text);
    }
    return join(own, "cdk.tf.json");
  });
  return reviewed(stackFile(is ?? ""), { base: stackFile(was ?? "") }).review;
}

const role = (more: object = {}) => ({ name: "deploy", assume_role_policy: trust(MAIN), ...more });
const roles = (more: object = {}) => ({ resource: { aws_iam_role: { deploy: role(more) } } });
const reasons = (review: Review) => review.cannotReview.map(({ reason }) => reason).join("\n");

describe("a local module", () => {
  const stack = { module: { m: { source: "./modules/m", name: "deploy" } } };
  const main = (text: string): Files => ({ "modules/m/main.tf": text });
  const verdict = (was: Files, is: Files) => compare(stack, stack, [was, is]).verdict;
  test("that holds the same is the same", () => expect(verdict(main("a"), main("a"))).toBe("unchanged"));
  test.each<[string, Files, Files]>([
    ["another text", main("a"), main("b")],
    ["a file more", main("a"), { ...main("a"), "modules/m/x.json": "{}" }],
    ["a file in another folder", { "modules/m/a/x": "x" }, { "modules/m/b/x": "x" }],
    ["no folder", {}, {}],
    ["no folder before", {}, main("a")],
    ["what is outside of it", main('module "x" { source = "../x" }'), main('module "x" { source = "../x" }')],
    ["a file of the root", main("x = file(path.root)"), main("x = file(path.root)")],
    ["an absolute path", main('x = file("/etc/x")'), main('x = file("/etc/x")')],
  ])("that holds %s is not judged", (_, was, is) => expect(verdict(was, is)).toBe("unreviewable"));
  test("written as a list of blocks", () => {
    const listed = { module: [{ m: [{ source: "./modules/m" }] }] };
    expect(compare(listed, listed, [main("a"), main("b")]).verdict).toBe("unreviewable");
    expect(compare(listed, listed, [main("a"), main("a")]).verdict).toBe("unchanged");
  });
});

describe("a file that an expression reads", () => {
  const of = (text: string) => roles({ assume_role_policy: text });
  const files = (text: string): Files => ({ "trust.json": text });
  test.each(['${file("./trust.json")}', '${file("${path.module}/trust.json")}', '${templatefile("trust.json", {a = 1})}'])("%s", (text) => {
    expect(compare(of(text), of(text), [files("a"), files("a")]).verdict).toBe("unchanged");
    expect(reasons(compare(of(text), of(text), [files("a"), files("b")]))).toContain("the file ");
    expect(compare(of(text), of(text)).verdict).toBe("unreviewable");
  });
  test("by a path that is computed", () =>
    expect(compare(of("${file(local.path)}"), of("${file(local.path)}")).verdict).toBe("unreviewable"));
  test("behind a local", () => {
    const stack = { ...of("${local.x}"), locals: { x: '${file("trust.json")}' } };
    expect(compare(stack, stack, [files("a"), files("b")]).verdict).toBe("unreviewable");
  });
});

describe("behind equal text", () => {
  const admin = policy(allow("*"));
  const provider = {
    aws: [{ region: "eu-central-1" }, { alias: "prod", assume_role: [{ role_arn: "arn:aws:iam::999999999999:role/tf" }] }],
  };
  test.each<[string, object, object]>([
    [
      "what a module is given",
      { locals: { x: "a" }, module: { m: { source: "x", name: "${local.x}" } } },
      { locals: { x: "b" }, module: { m: { source: "x", name: "${local.x}" } } },
    ],
    [
      "what is imported",
      { locals: { x: "a" }, import: [{ to: "aws_iam_role.r", id: "${local.x}" }] },
      { locals: { x: "b" }, import: [{ to: "aws_iam_role.r", id: "${local.x}" }] },
    ],
    ["what is ignored", roles({ lifecycle: { ignore_changes: ["assume_role_policy"] } }), roles()],
  ])("%s", (_, base, head) => expect(compare(base, head).verdict).toBe("unreviewable"));
  test("another account: the role leaves one and comes in the other", () => {
    const stack = (key: string) => ({
      provider,
      resource: {
        aws_iam_role: { deploy: role({ provider: key }) },
        aws_iam_role_policy: { p: { name: "p", role: "${aws_iam_role.deploy.id}", policy: admin, provider: key } },
      },
    });
    const review = compare(stack("aws"), stack("aws.prod"));
    // The policy refers to a role that is another one now
    expect(review.verdict).toBe("unreviewable");
    expect(review.changes.map(({ direction }) => direction).sort()).toEqual(["gained", "lost"]);
    expect(review.changes.flatMap(({ what }) => what.map(({ words, direction }) => `${direction} ${words}`)).sort()).toEqual([
      "gained do everything in AWS on every resource",
      "lost do everything in AWS on every resource",
    ]);
  });
  test("another region is no other account", () => {
    const two = { aws: [{ region: "eu-central-1" }, { alias: "us", region: "us-east-1" }] };
    const stack = (key: string) => ({ provider: two, resource: { aws_iam_role: { deploy: role({ provider: key }) } } });
    expect(compare(stack("aws"), stack("aws.us")).verdict).toBe("unchanged");
  });
});

/** The two stacks as they are read, with nothing beside them. */
const read = (base: object, head: object) => {
  const [was, is] = [base, head].map((stack) => ({ file: "cdk.tf.json", text: JSON.stringify({ terraform: {}, ...stack }) }));
  return plansOfStacks(was as never, is as never);
};

describe("what a role refers to", () => {
  /** Whether there is a doubt about the role that has this text, where the rest of the stack is one and the other. */
  const doubted = (text: string, base: object, head: object, more: object = {}) => {
    const stack = ({ resource = {}, ...rest }: { resource?: { aws_iam_role?: object } }) => ({
      ...rest,
      resource: { ...resource, aws_iam_role: { ...resource.aws_iam_role, deploy: role({ permissions_boundary: text, ...more }) } },
    });
    return read(stack(base), stack(head)).doubts.some(({ address }) => address === "aws_iam_role.deploy");
  };
  const locals = (x: string, y = "same") => ({ locals: { x, y, z: "${local.x}" } });

  test.each([
    "${local.x}",
    "a-${local.z}",
    '%{ if local.x == "a" }b%{ endif }',
    '${local["x"]}',
    "${ local . x }",
    "${element(values(local), var.n)}",
    "${local.x",
  ])("%s changes", (text) => {
    expect(doubted(text, locals("a"), locals("b"))).toBe(true);
    expect(doubted(text, locals("a"), locals("a"))).toBe(false);
  });
  test.each(["local.x", "$${local.x}", "${local.y}", "${var.x}", "${upper(x)}"])("%s does not", (text) =>
    expect(doubted(text, locals("a"), locals("b"))).toBe(false),
  );
  test("in the key of a map", () => expect(doubted("b", locals("a"), locals("b"), { inline_policy: [{ "${local.x}": "p" }] })).toBe(true));
  test("in a comment does not count", () =>
    expect(doubted("b", locals("a"), locals("b"), { "//": { metadata: "${local.x}" } })).toBe(false));
  test.each<[string, (text: string) => object]>([
    ["${var.x}", (text) => ({ variable: { x: { default: text } } })],
    ["${module.m.arn}", (text) => ({ module: { m: { source: "a", name: text } } })],
    ["${data.aws_iam_policy.p.arn}", (text) => ({ data: { aws_iam_policy: { p: { arn: text } } } })],
    ["${random_id.r.hex}", (text) => ({ resource: { random_id: { r: { keepers: text } } } })],
  ])("%s changes", (text, of) => {
    expect(doubted(text, of("a"), of("b"))).toBe(true);
    expect(doubted(text, of("a"), of("a"))).toBe(false);
  });
  test("that comes or goes changes", () => {
    expect(doubted("${local.x}", {}, locals("a"))).toBe(true);
    expect(doubted("${local.x}", locals("a"), {})).toBe(true);
    const made = { resource: { random_id: { r: {} } } };
    expect(doubted("${random_id.r.hex}", {}, made)).toBe(true);
    expect(doubted("${random_id.r.hex}", made, {})).toBe(true);
  });
  test("in a circle ends", () => {
    const circle = { locals: { x: "${local.y}", y: "${local.x}" } };
    expect(doubted("${local.x}", circle, circle)).toBe(false);
  });

  test.each(["name", "name_prefix", "path", "url", "provider", "count", "for_each"])("is another thing by its %s", (attribute) => {
    const other = (value: string) => ({ resource: { aws_iam_role: { other: role({ [attribute]: value }) } } });
    expect(doubted("${aws_iam_role.other.arn}", other("a"), other("b"))).toBe(true);
  });
  test("is no other thing by what it lets do", () => {
    const other = (seconds: number) => ({ resource: { aws_iam_role: { other: role({ max_session_duration: seconds }) } } });
    expect(doubted("${aws_iam_role.other.arn}", other(3600), other(7200))).toBe(false);
  });

  describe("as a policy document", () => {
    const changes = (statement: unknown, more: object = {}) => {
      const of = (policy_id: string) => ({ data: { aws_iam_policy_document: { d: { policy_id, statement, ...more } } } });
      return doubted("${data.aws_iam_policy_document.d.json}", of("a"), of("b"));
    };
    const plain = { actions: ["s3:GetObject"] };
    test.each<[unknown]>([[plain], [[plain]], [[{ effect: "Allow" }, { effect: "Deny" }]]])("is compared by itself: %j", (statement) =>
      expect(changes(statement)).toBe(false),
    );
    test.each<[unknown]>([[undefined], ["${local.x}"], [[plain, "x"]], [[plain, { effect: "${local.x}" }]], [{ dynamic: {} }]])(
      "cannot be read: %j",
      (statement) => expect(changes(statement)).toBe(true),
    );
    test.each(["source_policy_documents", "override_policy_documents", "source_json", "override_json", "dynamic", "for_each", "count"])(
      "is more than its statements with %s",
      (attribute) => expect(changes(plain, { [attribute]: ["x"] })).toBe(true),
    );
  });
});

describe("of what is read, nobody can tell", () => {
  const document = (more: object) => ({ data: { aws_iam_policy_document: { d: { statement: {}, ...more } } } });
  test.each<[string, object, object]>([
    ["what a module is", { module: { m: { source: "a" } } }, { module: { m: { source: "b" } } }],
    ["what is imported", { import: [{ to: "aws_x.y", id: "a" }] }, { import: [{ to: "aws_x.y", id: "b" }] }],
    ["how many there are", roles({ count: 1 }), roles({ count: 2 })],
    ["which ones there are", roles({ for_each: ["a"] }), roles({ for_each: ["b"] })],
    ["which documents there are", document({ for_each: ["a"] }), document({ for_each: ["b"] })],
    [
      "what comes of a loop",
      roles({ dynamic: { inline_policy: { for_each: "a" } } }),
      roles({ dynamic: { inline_policy: { for_each: "b" } } }),
    ],
    ["what is ignored", roles({ lifecycle: { ignore_changes: ["a"] } }), roles({ lifecycle: { ignore_changes: "all" } })],
  ])("%s", (_, base, head) => {
    expect(read(base, head).doubts).toHaveLength(1);
    expect(read(base, base).doubts).toEqual([]);
  });
  test("in which account a provider works that signs in otherwise", () => {
    const stack = (settings: object, x = "a") => ({ provider: { aws: settings }, locals: { x }, ...roles() });
    const about = (base: object, head: object) => read(base, head).doubts.length;
    expect(about(stack({ profile: "a" }), stack({ profile: "b" }))).toBe(1);
    expect(about(stack({ profile: "${local.x}" }, "a"), stack({ profile: "${local.x}" }, "b"))).toBe(1);
    expect(about(stack({ profile: "${local.x}" }), stack({ profile: "${local.x}" }))).toBe(0);
    expect(about(stack({ region: "${local.x}" }, "a"), stack({ region: "${local.x}" }, "b"))).toBe(0);
  });
});

test("behind a provider that comes to sign in, the role goes and comes", () => {
  const { resources } = read(roles(), { provider: { aws: { profile: "prod" } }, ...roles() });
  expect(resources.map(({ actions }) => actions)).toEqual([["delete"], ["create"]]);
});

test("blocks mean the same as an object and as a list", () => {
  const inside = (wrap: (block: object) => unknown) => ({
    ...roles({ inline_policy: wrap({ name: "p", policy: policy(allow("*")) }) }),
    data: {
      aws_iam_policy_document: {
        d: {
          statement: wrap({
            actions: ["s3:*"],
            principals: wrap({ type: "AWS", identifiers: ["*"] }),
            not_principals: wrap({ type: "AWS", identifiers: ["*"] }),
            condition: wrap({ test: "StringEquals", variable: "a", values: ["b"] }),
          }),
        },
      },
    },
  });
  const [asObject, asList] = [inside((block) => block), inside((block) => [block])];
  expect(read({}, asObject).resources).toEqual(read({}, asList).resources);
  expect(JSON.stringify(read({}, asList).resources)).toContain('"condition":[{"test":"StringEquals"');
});

describe("not reviewed is", () => {
  const stack = (body: object | undefined, type = "aws_sqs_queue") => (body === undefined ? {} : { resource: { [type]: { q: body } } });
  const named = (base: object | undefined, head: object | undefined, type?: string) =>
    read(stack(base, type), stack(head, type)).outside.map(({ actions, carries }) => [...actions, ...carries].join(" "));
  const open = { policy: policy({ ...allow("*"), Principal: "*" }) };

  test.each<[string, object | undefined, object | undefined, string[]]>([
    ["what comes", undefined, open, ["create policy"]],
    ["what goes", open, undefined, ["delete policy"]],
    ["what changes", {}, open, ["update policy"]],
    ["nothing where nothing changes", open, open, []],
    ["nothing where a comment changes", { ...open, "//": "a" }, { ...open, "//": "b" }, []],
    ["nothing of no policy", undefined, { name: "q" }, []],
    ["a policy of an expression", undefined, { policy: "${local.x}" }, ["create policy"]],
    ["one that goes", { policy: "%{ if true }x%{ endif }" }, undefined, ["delete policy"]],
    ["one inside of a block", undefined, { target: [{ policy: "${local.x}" }] }, ["create target"]],
    ["what a loop makes", undefined, { dynamic: { target: { content: { role_arn: "${local.x}" } } } }, ["create dynamic"]],
    ["a command", undefined, { provisioner: { "local-exec": { command: "x" } } }, ["create provisioner"]],
    ["a command at the end", { provisioner: { "local-exec": { command: "x" } } }, undefined, ["delete provisioner"]],
  ])("%s", (_, base, head, expected) => expect(named(base, head)).toEqual(expected));
  test.each(["aws_ec2_local_gateway", "terraform_data_of_tomorrow"])(
    "a type that only sounds like one that touches no account: %s",
    (type) => expect(named(undefined, open, type)).toEqual(["create policy"]),
  );
  test("nothing of a type that touches no account", () => expect(named(undefined, open, "terraform_data")).toEqual([]));
  test("nothing that is reviewed, and no data source", () => {
    expect(named(undefined, { name: "p", role: "r", policy: "${local.x}" }, "aws_iam_role_policy")).toEqual([]);
    expect(read({}, { data: { aws_sqs_queue: { q: open } } }).outside).toEqual([]);
  });
});
