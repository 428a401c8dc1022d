import { endOfString, hidesPlaces, renderTemplate, templateParts } from "./template";

/**
 * What `jsonencode({ … })` holds, as `Fn.jsonencode` of cdktf writes it: objects, lists, strings, numbers, true, false and null. Any
 * other expression is kept as the text "${…}". Nothing where the text is not of that kind.
 */
export function parseJsonencode(expression: string): unknown {
  const [, inner] = /^jsonencode\s*\(([\s\S]*)\)$/.exec(expression) ?? [];
  if (inner === undefined) return undefined;
  const reader = new Reader(inner);
  try {
    const value = reader.value(0);
    return reader.isAtEnd() ? value : undefined;
  } catch {
    return undefined;
  }
}

const DEEPEST = 24;
const SCALARS = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    this.space();
    return this.at === this.text.length;
  }

  value(depth: number): unknown {
    if (depth > DEEPEST) throw new Error("deep");
    this.space();
    const character = this.text[this.at];
    if (character === "{") return this.object(depth);
    if (character === "[") return this.list(depth);
    if (character === '"') return this.string();
    return this.other();
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? "x")) this.at++;
  }

  private take(expected: string): boolean {
    this.space();
    if (!this.text.startsWith(expected, this.at)) return false;
    this.at += expected.length;
    return true;
  }

  private object(depth: number): Record<string, unknown> {
    this.at++;
    const entries: [string, unknown][] = [];
    while (!this.take("}")) {
      this.space();
      const key = this.text[this.at] === '"' ? this.string() : this.word();
      if (!this.take("=") && !this.take(":")) throw new Error("separator");
      entries.push([key, this.value(depth + 1)]);
      this.take(",");
    }
    return Object.fromEntries(entries);
  }

  private list(depth: number): unknown[] {
    this.at++;
    const items: unknown[] = [];
    while (!this.take("]")) {
      items.push(this.value(depth + 1));
      this.take(",");
    }
    return items;
  }

  private word(): string {
    const [word] = /^[A-Za-z_][\w-]*/.exec(this.text.slice(this.at, this.at + 200)) ?? [];
    if (word === undefined) throw new Error("word");
    this.at += word.length;
    return word;
  }

  private string(): string {
    const end = endOfString(this.text, this.at + 1);
    if (end === undefined) throw new Error("string");
    const quoted = this.text.slice(this.at, end + 1);
    this.at = end + 1;
    // What is escaped must not look like a reference afterwards
    if (hidesPlaces(quoted)) throw new Error("escape");
    // Quotes inside of "${…}" are not escaped in HCL; such a text is not JSON, and is refused
    const template = JSON.parse(quoted) as string;
    const parts = templateParts(template) ?? [];
    if (parts.some(({ kind, text: part }) => kind === "text" && /\$\{[\w.-]+\}/.test(part))) throw new Error("escape");
    const text = renderTemplate(template, () => undefined);
    if (text === undefined) throw new Error("template");
    return text;
  }

  private other(): unknown {
    const [expression] = /^[\w.[\]"-]+/.exec(this.text.slice(this.at, this.at + 2000)) ?? [];
    if (expression === undefined) throw new Error("expression");
    const plain = expression.replace(/\]+$/, (brackets) => (expression.includes("[") ? brackets : ""));
    this.at += plain.length;
    if (SCALARS.has(plain)) return SCALARS.get(plain);
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : `\${${plain}}`;
  }
}
