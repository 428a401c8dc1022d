import { TerraformDataSource, TerraformElement, type TerraformProvider, TerraformStack } from "cdktf";
import { DefinitionError } from "../fields/messages/errors";

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

/**
 * The name for what an AWS provider manages. That of a provider with an alias is told apart by it, so that one stack can have roles of one
 * name in several accounts; `__` is in no name that `terraformName` makes of a role's.
 */
export const nameWith = (name: string, provider: TerraformProvider | undefined): string =>
  provider?.alias === undefined ? name : `${name}__${provider.alias}`;

/** The elements that got their names here, by stack and by what cdktf would merge them under. */
const named = new WeakMap<TerraformStack, Map<string, TerraformElement>>();

/**
 * Gives the element its Terraform name. Two elements of a type and name would be merged into one by cdktf, without a word; a second one
 * of ours is refused at once, somebody else's when the stack is synthesized, because it may come later.
 */
export function nameElement(element: TerraformElement, name: string, whatItIs: string): void {
  const stack = TerraformStack.of(element);
  const ours = named.get(stack) ?? new Map<string, TerraformElement>();
  if (!named.has(stack)) {
    named.set(stack, ours);
    stack.node.addValidation({ validate: () => refuseTwins(stack, ours) });
  }
  element.overrideLogicalId(name);
  const key = keyOf(element);
  if (ours.has(key)) refuse(stack, `already has ${whatItIs}`);
  ours.set(key, element);
}

const keyOf = (element: TerraformElement) =>
  `${TerraformDataSource.isTerraformDataSource(element) ? "data." : ""}${typeOf(element)}.${element.friendlyUniqueId}`;
const typeOf = (element: TerraformElement) =>
  "terraformResourceType" in element ? String(element.terraformResourceType) : element.constructor.name;

function refuseTwins(stack: TerraformStack, ours: ReadonlyMap<string, TerraformElement>): string[] {
  for (const other of stack.node.findAll()) {
    if (!TerraformElement.isTerraformElement(other)) continue;
    const key = keyOf(other);
    const own = ours.get(key);
    if (own === undefined || own === other) continue;
    refuse(stack, `has two resources ${key}, which cdktf would merge into one. Give ${other.node.path} another id`);
  }
  return [];
}

function refuse(stack: TerraformStack, what: string): never {
  throw new DefinitionError([{ path: "", message: `The stack ${stack.node.id} ${what}.` }]);
}
