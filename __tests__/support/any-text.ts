import fc from "fast-check";

/**
 * Texts of any characters. As `fc.string({ unit: "binary" })` draws them, which before the first one puts every character of Unicode into a
 * table, a second long.
 */
export const anyCharacters = (maxLength?: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 0x10ffff - SURROGATES }), maxLength === undefined ? {} : { maxLength })
    .map((points) => String.fromCodePoint(...points.map((point) => (point < FIRST_SURROGATE ? point : point + SURROGATES))));
const [FIRST_SURROGATE, SURROGATES] = [0xd800, 0x800];
