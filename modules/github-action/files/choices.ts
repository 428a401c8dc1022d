import type { Input } from "../inputs";

/** All that an input may be, of each command that differs; nothing where it may be any text. */
export function mayBe(choices: Input["choices"] = {}, written = (value: string) => value): string[] {
  const lists = Object.entries(choices).map(([command, values]) => ({ command, text: values.map(written).join(", ") }));
  const [first, ...others] = lists;
  if (first === undefined) return [];
  if (others.every(({ text }) => text === first.text)) return [first.text];
  return [lists.map(({ command, text }) => `${text} (${command})`).join("; ")];
}
