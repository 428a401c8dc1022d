/** Terraform's string templates (Terraform language, "Strings and Templates"; in JSON syntax, "Expression Mapping"). */

/** A stretch of a template: a text with its escapes undone (and as it is written), a `${…}`, or a `%{…}`, which branches or loops. */
export type TemplatePart =
  | { readonly kind: "text"; readonly text: string; readonly source: string }
  | { readonly kind: "directive" | "expression"; readonly text: string };

/** The parts of a template in their order; at least one, of which a text may be empty. Nothing where a brace or a quote never closes. */
export function templateParts(template: string): TemplatePart[] | undefined {
  const parts: TemplatePart[] = [];
  let [text, from, at] = ["", 0, 0];
  const flush = () => {
    if (at > from) parts.push({ kind: "text", text, source: template.slice(from, at) });
    text = "";
  };
  while (at < template.length) {
    if (template.startsWith("$${", at) || template.startsWith("%%{", at)) {
      text += template.slice(at + 1, at + 3);
      at += 3;
    } else if (template.startsWith("${", at) || template.startsWith("%{", at)) {
      const end = endOfExpression(template, at + 2);
      if (end === undefined) return undefined;
      flush();
      parts.push({ kind: template[at] === "$" ? "expression" : "directive", text: template.slice(at + 2, end) });
      at = end + 1;
      from = at;
    } else {
      text += template[at];
      at += 1;
    }
  }
  flush();
  return parts.length > 0 ? parts : [{ kind: "text", text: "", source: "" }];
}

/** What fills a template's place: a text, or nothing where it stays as it is written. */
export type Fill = (expression: string) => string | undefined;

/**
 * The text of a template, its escapes undone. A place that nothing fills stays as "${…}" and is compared as text alone. Nothing
 * where the template branches or loops (`%{`), so that nobody can tell what it says.
 */
export function renderTemplate(template: string, fill: Fill): string | undefined {
  const parts = templateParts(template);
  if (parts === undefined || parts.some(({ kind }) => kind === "directive")) return undefined;
  return parts.map(({ kind, text }) => (kind === "expression" ? (fill(text.trim()) ?? `\${${text.trim()}}`) : text)).join("");
}

/** The expression of a template that is nothing else. */
export function wholeExpression(template: string): string | undefined {
  if (!template.startsWith("${") || endOfExpression(template, 2) !== template.length - 1) return undefined;
  return template.slice(2, -1).trim();
}

/** Where the brace is that closes the expression, past braces and quotes inside of it. */
function endOfExpression(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at + 1);
      if (end === undefined) return undefined;
      at = end;
    } else if (character === "{") depth++;
    else if (character === "}" && depth-- === 0) return at;
  }
  return undefined;
}

/** Where the quote is that closes the string, past templates inside of it. */
export function endOfString(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
    else if (text.startsWith("$${", at)) at += 2;
    else if (text.startsWith("${", at)) {
      const end = endOfExpression(text, at + 2);
      if (end === undefined) return undefined;
      at = end;
    }
  }
  return undefined;
}

/** What a Terraform string says, whatever it holds: escapes undone, and what Terraform will compute left as it stands. */
export const plainText = (text: string): string => text.replaceAll("$${", "${").replaceAll("%%{", "%{");
