// cdktf writes a value that Terraform will compute as such a marker until synth: texts, lists and maps as TfToken[…], numbers as doubles of
// their own, which inside a text are their decimal form (cdktf, lib/tokens/private/encoding)
const MARKER = /[$#&]\{TfToken\[/i;
const NUMBERS = /-\d+(?:\.\d+)?e\+\d+/gi;

/** The first bits of the doubles that stand for a number, and for a list of numbers. */
const MARKED = [0xfdff, 0xfbff];
/** As cdktf tells its own from any other number that is as large. */
const isTokenNumber = (written: string): boolean => {
  const double = new DataView(new ArrayBuffer(8));
  double.setFloat64(0, Number(written));
  return MARKED.includes(double.getUint16(0));
};

/** Whether the text holds a value that is known only when Terraform runs. */
export const hasToken = (value: string): boolean => MARKER.test(value) || (value.match(NUMBERS) ?? []).some(isTokenNumber);

/** Whether the text stands for a list that is known only when Terraform runs. */
export const isListToken = (value: string): boolean => value.startsWith("#{TfToken[");
