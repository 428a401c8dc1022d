import type { PolicyDocument } from "../../iam/document";
import { nestingOf } from "../../json-text";
import { isRecord } from "../../record";

/** Far past what AWS accepts (10,240 characters without white space; IAM User Guide, "IAM and AWS STS quotas"). */
const LONGEST = 131_072;
const DEEPEST = 32;

/** The JSON of a policy, or nothing where the text is none. */
export function parseDocument(text: string): unknown {
  if (text.length > LONGEST || nestingOf(text) > DEEPEST) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isDocument(value: unknown): value is PolicyDocument {
  if (!isRecord(value)) return false;
  const { Statement: statement, Version: version } = value;
  const statements = Array.isArray(statement) ? statement : [statement];
  return statements.every(isRecord) && (version === undefined || typeof version === "string");
}
