/**
 * The name that was probably meant: the first that differs in one letter (another, one more, one less, or two that changed places), be it
 * for case, `_` and a plural; else the only one that contains what was given. The module has the same rule (unknown-fields.tf).
 */
export function nearName(given: string, names: readonly string[]): string | undefined {
  const near = new Set(shortened(given));
  const alike = names.find((name) => shortened(name).some((form) => near.has(form)));
  const containing = names.filter((name) => folded(given).length >= SHORTEST && folded(name).includes(folded(given)));
  return alike ?? (containing.length === 1 ? containing[0] : undefined);
}

const SHORTEST = 3;
/** Without what does not count in a name. */
export const folded = (name: string): string => name.replaceAll("_", "").toLowerCase();

/** The name with no letter or one left out: two names that differ in one letter have such a form in common. */
function shortened(name: string): string[] {
  const forms = [folded(name), folded(name).replace(/(ies|es|s|y)$/, "")];
  return forms.flatMap((form) => [form, ...[...form].map((_, i, letters) => letters.filter((__, at) => at !== i).join(""))]);
}
