import { addressOf, parentModule, stepsOf } from "../../../modules/review/read/addresses";

describe("an address of a plan", () => {
  test.each([
    ["module.a.aws_iam_role.b", 4],
    ["module.a[0].aws_iam_role.b", 5],
    ['module.a["x.y[0]"].module.b', 5],
    ['module.a["say \\"$${x}\\" 100%%{"]', 3],
  ])("is the same again from its steps: %s", (address, count) => {
    const steps = stepsOf(address);
    expect(steps).toHaveLength(count);
    expect(addressOf(steps ?? [])).toBe(address);
  });

  test.each(["module..a", "a[0]b", "a[x]", 'a["x]', "a[0", "a b"])("that is none has no steps: %s", (text) => {
    expect(stepsOf(text)).toBeUndefined();
  });

  test("of a module by a key with what HCL would take for a template", () => {
    expect(parentModule('module.a["$${x}"].module.b["y"]')).toEqual({ parent: 'module.a["$${x}"]', call: "b", index: "y" });
  });
});
