import type { PolicyDocument } from "../iam/document";
import { readJson } from "../json-text";
import { isRecord } from "../record";
import type { Trust } from "./role";

/** A trust policy as files have it: as an object, as JSON in a text, or URL-encoded as IAM's API gives it (RFC 3986). */

/** Far past what AWS stores (8,192 characters; IAM User Guide, "IAM and AWS STS quotas"). */
const LONGEST = 131_072;
const ELEMENTS: ReadonlySet<string> = new Set(["Version", "Id", "Statement"]);

const UNREADABLE = "Its trust policy is not a policy document that can be read.";
const TOO_LONG = "Its trust policy is longer than any that AWS stores.";
const NO_STATEMENTS = "Its trust policy is no policy document: it needs a Statement, which is an object or a list of objects.";
const UNKNOWN_ELEMENT = "Its trust policy has an element beside Version, Id and Statement, which AWS refuses.";

/**
 * @param repeatedKeys of the file that the document stands in as an object
 * @returns why not, where it is none
 */
export function trustOf(given: unknown, repeatedKeys: readonly string[] = []): Trust {
  if (typeof given !== "string") return checked(given, repeatedKeys);
  if (given.length > LONGEST) return { hidden: TOO_LONG };
  const read = readJson(decoded(given));
  return read === undefined ? { hidden: UNREADABLE } : checked(read.value, read.repeatedKeys);
}

/** Any other policy, in the same spellings; nothing where it cannot be read. */
export function documentIn(given: unknown): PolicyDocument | undefined {
  const read = trustOf(given);
  return "document" in read ? read.document : undefined;
}

/** A text of JSON is none that begins with an escape. */
function decoded(text: string): string {
  if (!/^\s*%7B/i.test(text)) return text;
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return text;
  }
}

function checked(value: unknown, repeatedKeys: readonly string[]): Trust {
  if (!isRecord(value)) return { hidden: UNREADABLE };
  const { Statement: statement, Version: version } = value;
  const statements = Array.isArray(statement) ? statement : [statement];
  if (!statements.every(isRecord) || !(version === undefined || typeof version === "string")) return { hidden: NO_STATEMENTS };
  if (!Object.keys(value).every((element) => ELEMENTS.has(element))) return { hidden: UNKNOWN_ELEMENT };
  return { document: value as unknown as PolicyDocument, repeatedKeys };
}
