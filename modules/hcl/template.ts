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

/** The expressions in all texts of a value, its keys too (but for "//", cdktf's comment): a text whose template never closes counts as one. */
export function expressionsIn(value: unknown): string[] {
  if (typeof value === "string") {
    if (!value.includes("${") && !value.includes("%{")) return [];
    return (templateParts(value) ?? [{ kind: "expression", text: value }]).flatMap(({ kind, text }) => (kind === "text" ? [] : [text]));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === "//" ? [] : [...expressionsIn(key), ...expressionsIn(each)]));
}

/** Whether a text of HCL, as it is written, spells "$" or "%" as an escape: behind it `{…}` is text, and looks like a place once that is undone. */
export const hidesPlaces = (source: string): boolean => /\\u(0000)?002[45]/i.test(source);

/**
 * Whether a text that is no template holds what a place would look like. A policy variable (`${aws:username}`, `${*}`) does not: Terraform has
 * no expression that begins so.
 */
export const looksLikePlace = (text: string): boolean => /\$\{(?!\s*[\w./-]+:(?!:)|[*?$]\})/.test(text);

/** What fills a template's place: a text, or nothing where it stays as it is written. */
export type Fill = (expression: string) => string | undefined;

/**
 * The text of a template, its escapes undone. A place that nothing fills stays as "${…}" and is compared as text alone: what only looks
 * like one stays escaped. Nothing where the template branches or loops (`%{`), so that nobody can tell what it says.
 */
export function renderTemplate(template: string, fill: Fill): string | undefined {
  const parts = templateParts(template);
  if (parts === undefined || parts.some(({ kind }) => kind === "directive")) return undefined;
  return parts
    .map((part) => (part.kind === "expression" ? (fill(part.text.trim()) ?? `\${${part.text.trim()}}`) : plainPart(part)))
    .join("");
}

const plainPart = (part: TemplatePart): string => ("source" in part && looksLikePlace(part.text) ? part.source : part.text);

/** The expression of a template that is nothing else. */
export function wholeExpression(template: string): string | undefined {
  if (!template.startsWith("${") || endOfExpression(template, 2) !== template.length - 1) return undefined;
  return template.slice(2, -1).trim();
}

/** Where the brace is that closes the expression, past braces and quotes inside of it. */
const endOfExpression = (text: string, from: number): number | undefined => endOf("}", text, from);

/** Where the quote is that closes the string, past templates inside of it. */
export const endOfString = (text: string, from: number): number | undefined => endOf('"', text, from);

/** Expressions and strings nest in each other, as deep as a text is long. */
function endOf(closing: "}" | '"', text: string, from: number): number | undefined {
  const open = [closing];
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (open.at(-1) === '"') {
      if (character === "\\") at++;
      else if (character === '"') open.pop();
      else if (text.startsWith("$${", at) || text.startsWith("%%{", at)) at += 2;
      else if (text.startsWith("${", at) || text.startsWith("%{", at)) {
        open.push("}");
        at++;
      }
    } else if (character === '"') open.push('"');
    else if (character === "{") open.push("}");
    else if (character === "}") open.pop();
    if (open.length === 0) return at;
  }
  return undefined;
}

/** What a Terraform string says, whatever it holds: escapes undone, and what Terraform will compute left as it stands. */
export const plainText = (text: string): string => text.replaceAll("$${", "${").replaceAll("%%{", "%{");
