// cdktf writes a value that Terraform will compute as such a marker until synth: texts, lists and maps as TfToken[…], numbers as huge
// doubles, which inside a text are their decimal form (cdktf, lib/tokens/private/encoding)
const MARKER = /[$#&]\{TfToken\[|\d(?:\.\d+)?e\+[23]\d\d/i;

/** Whether the text holds a value that is known only when Terraform runs. */
export const hasToken = (value: string): boolean => MARKER.test(value);

/** Whether the text stands for a list that is known only when Terraform runs. */
export const isListToken = (value: string): boolean => value.startsWith("#{TfToken[");
