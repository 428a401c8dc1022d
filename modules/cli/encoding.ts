import { UserError } from "../user-error";

/** The characters of a file. PowerShell 5 writes UTF-16 with `>`, and tells so by the first two bytes. */

const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
/** A plan in Terraform's own format is an archive: whoever reads it says so. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

/** @throws UserError where it is neither UTF-8 nor marked UTF-16: a letter that is guessed may be another role's name */
export function decoded(bytes: Uint8Array, file: string): string {
  const beginsWith = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (beginsWith(ARCHIVE)) return Buffer.from(bytes).toString("latin1");
  const [encoding] = MARKS.find(([, mark]) => beginsWith(mark)) ?? ["utf-8"];
  const text = textIn(bytes, encoding);
  if (text === undefined || text.includes("\0"))
    throw new UserError(
      `${file} is no text in UTF-8, nor in UTF-16 that says so by its first bytes. PowerShell writes UTF-8 with: … | Out-File -Encoding utf8 FILE`,
    );
  return text;
}

/** Without the mark; nothing where the bytes are none of the encoding. */
function textIn(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA") return undefined;
    throw error;
  }
}
