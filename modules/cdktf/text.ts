import { compactJson } from "../policy/document";

/**
 * Text for a Terraform string: `${` and `%{` begin templates there and are doubled, except the markers that cdktf will replace.
 * (Terraform language, "Strings and Templates: Escape Sequences")
 */
export function terraformText(value: string): string {
  const withoutReferences = value.includes("${") ? value.replaceAll(/\$\{(?!TfToken\[)/g, "$$${") : value;
  return withoutReferences.includes("%{") ? withoutReferences.replaceAll("%{", "%%{") : withoutReferences;
}

/** The values of a map as text for Terraform; its keys cannot hold a template. */
export const terraformTexts = (map: Readonly<Record<string, string>>): { [key: string]: string } =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, terraformText(value)]));

/** The document as the compact JSON that a Terraform attribute takes. */
export const renderDocument = (document: object): string => terraformText(compactJson(document));
