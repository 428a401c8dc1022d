import { withoutScheme } from "../fields/issuer";
import { readJson } from "../json-text";
import { isRecord } from "../record";
import type { TextFile } from "../sources/role";
import { GITHUB_KEYS } from "../trust/condition-keys";
import type { TokenClaims } from "../trust/request";
import { UserError } from "../user-error";
import { attemptIn, type Recorded } from "./cloudtrail";
import { claimsOfSubject } from "./subject-claims";

/** What a job presented to AWS, as far as it is known. */
export interface Presented {
  readonly claims: TokenClaims;
  /** Claims that the token may have beside these: nobody can tell their values. */
  readonly unseenClaims: readonly string[];
  /** Whose token it is, without a scheme; nothing where that is not told. */
  readonly issuer?: string;
  /** What was asked of STS, of a CloudTrail event. */
  readonly attempt?: Attempt;
}

export interface Attempt {
  readonly roleArn?: string;
  readonly durationSeconds?: number;
  /** Nothing where it succeeded. */
  readonly error?: { readonly code: string; readonly message: string };
}

const EXPECTED =
  "Give the claims of a GitHub token as JSON, the token itself (it is decoded, and neither verified nor printed), or a CloudTrail event of AssumeRoleWithWebIdentity";

/** Every token of GitHub has these (github/docs, "OpenID Connect reference"); `environment` and `enterprise_id` are of some. */
const ALWAYS = GITHUB_KEYS.filter((claim) => claim !== "environment" && claim !== "enterprise_id");

/**
 * Reads what was presented: no message holds anything of a token.
 *
 * @throws UserError where it is none of the kinds
 */
export function presentedIn({ text, file }: TextFile): Presented {
  const token = text.trim();
  if (isToken(token)) return ofToken(token, file);
  const read = readJson(token);
  if (read === undefined) throw neither(file);
  const [repeated] = read.repeatedKeys;
  if (repeated !== undefined) throw new UserError(`${file} has ${repeated} twice: which of them is meant, nobody can tell. Give it once.`);
  const attempt = attemptIn(read.value, file);
  if (attempt !== undefined) return ofAttempt(attempt, file);
  const given = isRecord(read.value) && "value" in read.value ? read.value["value"] : read.value;
  if (typeof given === "string" && isToken(given)) return ofToken(given, file);
  if (!isRecord(read.value)) throw neither(file);
  return ofClaims(read.value, file, false);
}

const neither = (file: string) => new UserError(`${file} is neither a token nor a JSON object. ${EXPECTED}.`);

/** Three parts of base64url with dots between them (RFC 7519); the last is missing where somebody took it off. */
const isToken = (text: string) => /^[\w-]+\.[\w-]+(\.[\w-]*)?$/.test(text);

function ofToken(token: string, file: string): Presented {
  const json = readJson(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
  if (json === undefined || !isRecord(json.value)) throw new UserError(`${file} looks like a token, but holds no claims. ${EXPECTED}.`);
  return ofClaims(json.value, file, true);
}

/** @param whole whether the token has no claims beside these */
function ofClaims(given: Readonly<Record<string, unknown>>, file: string, whole: boolean): Presented {
  const claims = Object.fromEntries(
    Object.entries(given).flatMap(([claim, value]): [string, string][] => {
      const text = textOf(value);
      if (text !== undefined) return [[claim, text]];
      if (!READ.has(claim)) return [];
      throw new UserError(
        `${file}: the claim ${claim} is ${Array.isArray(value) ? "a list" : typeof value}. In a token of GitHub it is a text.`,
      );
    }),
  );
  if (!claims["sub"]) throw new UserError(`${file} has no claim "sub". ${EXPECTED}.`);
  const { iss } = claims;
  return {
    ...completed(claims, whole || ALWAYS.every((claim) => claim in claims)),
    ...(iss !== undefined && { issuer: withoutScheme(iss).replace(/\/$/, "") }),
  };
}

const READ: ReadonlySet<string> = new Set(["sub", "aud", "azp", "iss", ...GITHUB_KEYS]);

/** A list of one audience is that audience (RFC 7519, "aud"). */
function textOf(value: unknown): string | undefined {
  const [only, ...others] = Array.isArray(value) ? value : [value];
  if (others.length > 0) return undefined;
  return typeof only === "string" || (typeof only === "number" && Number.isSafeInteger(only)) ? String(only) : undefined;
}

function ofAttempt({ subject, audience, issuer, attempt }: Recorded, file: string): Presented {
  if (subject === undefined && attempt.error === undefined)
    throw new UserError(`${file} is a CloudTrail event that names neither a subject nor an error. ${EXPECTED}.`);
  return {
    ...completed({ ...(subject !== undefined && { sub: subject }), ...(audience !== undefined && { aud: audience }) }, false),
    ...(issuer !== undefined && { issuer }),
    attempt,
  };
}

/** The claims with those that the subject tells, and what is left open. */
function completed(given: TokenClaims, whole: boolean): Pick<Presented, "claims" | "unseenClaims"> {
  if (whole) return { claims: given, unseenClaims: given["aud"] === undefined ? ["aud", "oaud"] : [] };
  const { told, absent } = claimsOfSubject(given["sub"] ?? "");
  const claims = { ...told, ...given };
  const open = ["sub", "aud", "oaud", ...GITHUB_KEYS].filter(
    (claim) => !(claim === "oaud" ? "aud" in claims : claim in claims) && !absent.includes(claim),
  );
  return { claims, unseenClaims: open };
}
