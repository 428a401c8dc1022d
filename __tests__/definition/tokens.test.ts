import { Fn, Token } from "cdktf";
import { GithubOidcStack } from "../../modules";
import { hasToken } from "../../modules/fields/tokens";
import { smallRole, stackWith } from "../support/roles";
import { synthesize } from "../support/synth";

/** A value that only Terraform knows is told from text that merely looks like one, as cdktf tells them. */

const computed = () => Token.asNumber(Fn.lookup({}, "x"));

test.each<[string, string]>([
  ["a text", Token.asString(Fn.lookup({}, "x"))],
  ["a text within another", `arn:aws:iam::${Token.asString(Fn.lookup({}, "x"))}:role/web`],
  ["a list", Token.asList(Fn.lookup({}, "x"))[0] ?? ""],
  ["a list of numbers within a text", `x${Token.asNumberList(Fn.lookup({}, "x"))[0]}`],
  ["a number within a text", `arn:aws:iam::${computed()}:role/web`],
])("%s that Terraform computes", (_, value) => {
  expect(hasToken(value)).toBe(true);
});

test("every number that cdktf makes, and none that it does not", () => {
  for (let i = 0; i < 200; i++) expect(hasToken(`x${computed()}`)).toBe(true);
  for (const number of ["-1e+200", "-1.5e+299", "1e+308", "-9e+250", "-1.7976931348623157e+308"])
    expect([number, hasToken(`canary${number}`)]).toEqual([number, Token.isUnresolved(Number(number))]);
});

test("text that looks like a number of cdktf's is text: an environment may be called so, and a template in it is none", () => {
  const { resource } = synthesize((app) => new GithubOidcStack(app, "s", stackWith({ ...smallRole, environments: ["canary-1e+200"] })));
  expect(resource.aws_iam_role.deploy.assume_role_policy).toContain(":environment:canary-1e+200");
  const boundary = '${true ? null : "arn:aws:iam::123456789012:policy/x-1e+200"}';
  const wrong = () => synthesize((app) => new GithubOidcStack(app, "t", stackWith({ ...smallRole, permissionsBoundary: boundary })));
  expect(wrong).toThrow('roles["deploy"].permissionsBoundary: received');
});
