/** Colours for a terminal; elsewhere a text stays as it is. */
export type Paint = (style: keyof typeof STYLES, text: string) => string;

/** Select Graphic Rendition (ECMA-48). */
const STYLES = { good: 32, bad: 31, doubt: 33, strong: 1, faint: 2 } as const;

export const coloured: Paint = (style, text) => `\u001b[${STYLES[style]}m${text}\u001b[0m`;
export const plainly: Paint = (_, text) => text;
