/** Terraform's string templates, as JSON syntax has them (https://developer.hashicorp.com/terraform/language/syntax/json, "Expression Mapping"). */

/** What fills a template's place: a text, or nothing where it stays as it is written. */
export type Fill = (expression: string) => string | undefined;

/**
 * The text of a template, its escapes undone. A place that nothing fills stays as "${…}" and is compared as text alone. Nothing
 * where the template branches or loops (`%{`), so that nobody can tell what it says.
 */
export function renderTemplate(template: string, fill: Fill): string | undefined {
  let text = "";
  let at = 0;
  while (at < template.length) {
    if (template.startsWith("$${", at) || template.startsWith("%%{", at)) {
      text += template.slice(at + 1, at + 3);
      at += 3;
    } else if (template.startsWith("%{", at)) {
      return undefined;
    } else if (template.startsWith("${", at)) {
      const end = endOfExpression(template, at + 2);
      if (end === undefined) return undefined;
      const expression = template.slice(at + 2, end).trim();
      text += fill(expression) ?? `\${${expression}}`;
      at = end + 1;
    } else {
      text += template[at];
      at++;
    }
  }
  return text;
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

export function endOfString(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
    else if (text.startsWith("${", at) && text[at - 1] !== "$") {
      const end = endOfExpression(text, at + 2);
      if (end === undefined) return undefined;
      at = end;
    }
  }
  return undefined;
}
