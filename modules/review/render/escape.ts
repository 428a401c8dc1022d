/**
 * Text of a plan made harmless. Names, Sids, tags, subjects: whoever opens the pull request writes them, and a comment of this review
 * must not mention people, link, hide or imitate anything.
 */

const LONGEST = 300;
/** Fewer are not worth the note that they are left out. */
const SLACK = 30;

/** Control characters and those that turn or hide text, written out; what is too long, cut. */
export function visible(text: string, longest = LONGEST): string {
  const characters = [...text];
  if (characters.length <= longest + SLACK) return written(text);
  const kept = upToWord(characters.slice(0, longest));
  return written(`${kept.join("")}… (${characters.length - kept.length} more characters)`);
}

/** Without the piece of a word at the end, where there are words. */
function upToWord(characters: readonly string[]): readonly string[] {
  const space = characters.lastIndexOf(" ");
  return space > characters.length - SLACK ? characters.slice(0, space) : characters;
}

/** A sentence cut in its middle: "write in s3 (…) on WHERE" says where at its end. */
export function withoutMiddle(text: string, longest: number, note = (count: number) => `… (${count} more characters) …`): string {
  const characters = [...text];
  if (characters.length <= longest + SLACK) return text;
  const head = upToWord(characters.slice(0, Math.ceil(longest / 2)));
  const tail = [...upToWord(characters.slice(-Math.floor(longest / 2)).reverse())].reverse();
  return `${head.join("")} ${note(characters.length - head.length - tail.length)} ${tail.join("")}`;
}

const written = (text: string) =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|\p{Variation_Selector}|[\u115F\u1160\u3164\uFFA0]/gu, codePoint);

const codePoint = (character: string) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

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
    .replaceAll(/\S{35,}/g, breakable)
    .replaceAll(/\b(www)\./gi, "$1&#46;<wbr>")
    .replaceAll(/\b(gh)-(?=\d)/gi, "$1&#45;<wbr>")
    .replaceAll(/\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}\b/gi, (hash) => `${hash.slice(0, 6)}<wbr>${hash.slice(6)}`);

/** Where a long name may break: in a table's cell it would push the other columns aside, in a map make all of it too small to read. */
const BREAKS = /[/.](?=[A-Za-z0-9])|[&#]#?58;(?=[A-Za-z0-9])|[A-Za-z0-9]{24}(?=[A-Za-z0-9])/g;

/** No tag and no entity is cut: neither has a `/`, a `.` or so many letters here. */
const breakable = (word: string) => word.replaceAll(BREAKS, "$&<wbr>");

/** The same as code: for names and addresses. */
export const code = (text: string, longest?: number): string => `<code>${markdown(text, longest)}</code>`;

/** Of a label: the table has the whole sentence. */
const LONGEST_LABEL = 160;

/** As the label of a Mermaid node, between double quotes: everything that is not plain is written as its number. */
export const mermaid = (text: string, longest = LONGEST_LABEL): string =>
  written(withoutMiddle(text, longest, () => "…"))
    .replaceAll(/[^A-Za-z0-9 .,/-]/gu, (character) => `#${character.codePointAt(0)};`)
    .replaceAll(/\S{25,}/g, (word) => word.replaceAll(BREAKS, "$&#8203;"));
