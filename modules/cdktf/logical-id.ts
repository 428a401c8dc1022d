import { type TerraformElement, TerraformStack } from "cdktf";
import { DefinitionError } from "../definition/errors";

/**
 * A Terraform name for any text: letters, digits and hyphens stay, all else becomes `_` and its code point in hexadecimal, closed by
 * `_` where that is not two digits. No two texts get the same name; cdktf would make one of `a.b`, `ab` and `a@b`.
 */
export const terraformName = (name: string): string =>
  [...name]
    .map((character, i) => {
      if (/[A-Za-z]/.test(character) || (i > 0 && /[0-9-]/.test(character))) return character;
      const code = character.codePointAt(0) as number;
      return code <= 0xff ? `_${code.toString(16).padStart(2, "0")}` : `_u${code.toString(16)}_`;
    })
    .join("");

const taken = new WeakMap<TerraformStack, Set<string>>();

/** Gives the element its Terraform name; a second one of that name in the stack is an error, where cdktf would drop the first. */
export function nameElement(
  element: TerraformElement & { readonly terraformResourceType?: string },
  name: string,
  whatIsUnique: string,
): void {
  const stack = TerraformStack.of(element);
  const names = taken.get(stack) ?? new Set();
  taken.set(stack, names);
  const key = `${element.constructor.name}.${name}`.toLowerCase();
  if (names.has(key)) throw new DefinitionError([{ path: "", message: `The stack ${stack.node.id} already has ${whatIsUnique}.` }]);
  names.add(key);
  element.overrideLogicalId(name);
}
