/**
 * Text of a plan made harmless. Names, Sids, tags, subjects: whoever opens the pull request writes them, and a comment of this review
 * must not mention people, link, hide or imitate anything.
 */

const LONGEST = 300;

/** Control characters and those that turn or hide text, written out; what is too long, cut. */
export function visible(text: string, longest = LONGEST): string {
  const characters = [...text];
  const cut =
    characters.length > longest ? `${characters.slice(0, longest).join("")}… (${characters.length - longest} more characters)` : text;
  return cut.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|\p{Variation_Selector}|[\u115F\u1160\u3164\uFFA0]/gu, written);
}

const written = (character: string) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

const entity = (character: string) => `&#${character.codePointAt(0)};`;

/**
 * As text of GitHub's markdown, in and outside of tables. Entities keep markdown and HTML from reading it; GitHub looks for mentions,
 * issues and addresses in the rendered text, where `<wbr>` (which its sanitizer keeps) stands between the sign and what follows.
 */
export const markdown = (text: string, longest?: number): string =>
  visible(text, longest)
    .replaceAll(/[&<>|`*[\]\\~$@#]|:(?!\s|$)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (character) =>
      /[@#]/.test(character) ? `${entity(character)}<wbr>` : entity(character),
    )
    .replaceAll(/\b(www)\./gi, "$1&#46;<wbr>")
    .replaceAll(/\b(gh)-(?=\d)/gi, "$1&#45;<wbr>")
    .replaceAll(/\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}\b/gi, (hash) => `${hash.slice(0, 6)}<wbr>${hash.slice(6)}`);

/** The same as code: for names and addresses. */
export const code = (text: string, longest?: number): string => `<code>${markdown(text, longest)}</code>`;

/** As the label of a Mermaid node, between double quotes: everything that is not plain is written as its number. */
export const mermaid = (text: string, longest = 90): string =>
  visible(text, longest).replaceAll(/[^A-Za-z0-9 .,/-]/gu, (character) => `#${character.codePointAt(0)};`);
