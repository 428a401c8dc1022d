import { App, TerraformStack, Token } from "cdktf";

/** A stack that is only printed: it has no provider of its own, as a module has none. */
export const moduleStack = (): TerraformStack => new TerraformStack(new App({ skipValidation: true, outdir: "cdktf.out" }), "module");

/** An expression of HCL as the value of a prop: `var.name`. */
export const reference = (expression: string): string => `\${${expression}}`;
export const numberReference = (expression: string): number => Token.asNumber(reference(expression));
export const listReference = (expression: string): string[] => Token.asList(reference(expression));
export const mapReference = (expression: string): { [key: string]: string } => Token.asStringMap(reference(expression));
