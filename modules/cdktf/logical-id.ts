import { TerraformDataSource, TerraformElement, TerraformStack } from "cdktf";
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

/** The elements that got their names here, by stack. */
const named = new WeakMap<TerraformStack, Map<TerraformElement, string>>();

/**
 * Gives the element its Terraform name. Two elements of a type and name would be merged into one by cdktf, without a word; a second one
 * of ours is refused at once, somebody else's when the stack is synthesized, because it may come later.
 */
export function nameElement(element: TerraformElement, name: string, whatItIs: string): void {
  const stack = TerraformStack.of(element);
  const known = named.get(stack) ?? new Map<TerraformElement, string>();
  if (known.size === 0) {
    named.set(stack, known);
    stack.node.addValidation({ validate: () => refuseTwins(stack, known) });
  }
  element.overrideLogicalId(name);
  const key = keyOf(element);
  if (taken(stack).has(key)) refuse(stack, `already has ${whatItIs}`);
  taken(stack).add(key);
  known.set(element, key);
}

const keys = new WeakMap<TerraformStack, Set<string>>();
function taken(stack: TerraformStack): Set<string> {
  const known = keys.get(stack) ?? new Set<string>();
  keys.set(stack, known);
  return known;
}

const keyOf = (element: TerraformElement) =>
  `${TerraformDataSource.isTerraformDataSource(element) ? "data." : ""}${typeOf(element)}.${element.friendlyUniqueId}`;
const typeOf = (element: TerraformElement) =>
  "terraformResourceType" in element ? String(element.terraformResourceType) : element.constructor.name;

function refuseTwins(stack: TerraformStack, ours: ReadonlyMap<TerraformElement, string>): string[] {
  const all = taken(stack);
  for (const other of stack.node.findAll()) {
    if (!TerraformElement.isTerraformElement(other) || ours.has(other)) continue;
    const key = keyOf(other);
    if (all.has(key)) refuse(stack, `has two resources ${key}, which cdktf would merge into one. Give ${other.node.path} another id`);
  }
  return [];
}

function refuse(stack: TerraformStack, what: string): never {
  throw new DefinitionError([{ path: "", message: `The stack ${stack.node.id} ${what}.` }]);
}
