import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stackFile } from "../../../modules/cli/review";
import { reviewed } from "../../../modules/review/command";
import type { Review } from "../../../modules/review/model";
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
