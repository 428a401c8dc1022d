/**
 * Text for a Terraform string: `${` and `%{` begin templates there and are doubled, except the markers that cdktf will replace.
 * (Terraform language, "Strings and Templates: Escape Sequences")
 */
export const terraformText = (value: string): string => value.replaceAll(/\$\{(?!TfToken\[)/g, "$$${").replaceAll("%{", "%%{");

/** The document as the compact JSON that a Terraform attribute takes. */
export const renderDocument = (document: object): string => terraformText(JSON.stringify(document));
