/**
 * A text in which GitHub evaluates expressions. Only `expressions` of this file begins one: a name that comes from elsewhere and holds
 * "${{" stays that name.
 */
export class Template {
  constructor(readonly written: string) {}
}

/** What a step is given: a text as it is, or one with expressions. */
export type Text = string | Template;

/** A text with expressions in it: what is put into it stays what it is. */
export const template = (parts: TemplateStringsArray, ...texts: readonly Text[]): Template =>
  new Template(parts.map((part, at) => `${part}${at < texts.length ? writtenText(texts[at] ?? "") : ""}`).join(""));

/** What an expression of GitHub gives: `github.sha`. */
export const expression = (source: string): Template => new Template(`\${{ ${source} }}`);

/** The text as a workflow has it, where GitHub evaluates expressions. */
export const writtenText = (text: Text): string =>
  text instanceof Template ? text.written : text.replaceAll("${{", `\${{ ${literal("${{")} }}`);

/** A text inside of an expression (github/docs, "Evaluate expressions in workflows and actions", "Literals"). */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A condition of a job or a step. A literal in it may hold "${{", which GitHub would take for the beginning of an expression. */
export const condition = (source: string): string => (source.includes("${{") ? `\${{ ${source} }}` : source);
