// cdktf writes a value that Terraform will compute as such a marker until synth (cdktf, lib/tokens/private/encoding).
const MARKER = /[$#]\{TfToken\[/;

/** Whether the text holds a value that is known only when Terraform runs. */
export const hasToken = (value: string): boolean => MARKER.test(value);
