import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PolicyDocument } from "../../modules/iam/document";
import type { TokenClaims } from "../../modules/trust/request";

/** Policies with their verdicts, collected by others. They are not in this repository; where they lie beside it, every one is looked at. */
const COLLECTION = join("..", "shared", "data", "trust-policies.json");

export interface Collected {
  readonly id: string;
  readonly policy: PolicyDocument;
  readonly verdict: string;
  readonly tags: readonly string[];
  readonly must_admit?: TokenClaims | readonly TokenClaims[];
  readonly bad_token_admitted?: TokenClaims | readonly TokenClaims[];
  readonly context?: { readonly raw_document?: string };
}

const isThere = existsSync(COLLECTION);
export const collected: readonly Collected[] = isThere ? JSON.parse(readFileSync(COLLECTION, "utf8")) : [];

/** Tests of the collection, which say in their names where they cannot run. */
export const describeCollection = (name: string, tests: () => void): void =>
  (isThere ? describe : describe.skip)(`${name}${isThere ? "" : ` [cannot run here: ${COLLECTION} is not there]`}`, tests);

/** Rows of a table, of which jest wants one at least. */
export const rowsOf = (of: readonly Collected[]) =>
  of.length > 0 ? of.map((each) => [each.id, each] as const) : [["none", undefined] as const];
