import { nestingOf } from "../../json-text";
import { isRecord } from "../../record";
import { UserError } from "../../user-error";

/** JSON of unknown origin: read to a bounded depth, so that whoever walks through it comes to an end. */

/** Ten times what a plan with modules inside of modules has. */
const DEEPEST = 512;

/** @throws UserError that names the file, and says what it should be */
export function parseJson(text: string, file: string, expected: string): Readonly<Record<string, unknown>> {
  if (text.startsWith("PK")) throw new UserError(`${file} is a plan file in Terraform's own format. ${expected} > plan.json`);
  if (nestingOf(text) > DEEPEST)
    throw new UserError(`${file} is nested more than ${DEEPEST} deep, as no plan and no stack is. ${expected}`);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new UserError(`${file} is not JSON. ${expected}`);
  }
  if (!isRecord(json)) throw new UserError(`${file} is JSON, but not an object. ${expected}`);
  return json;
}
