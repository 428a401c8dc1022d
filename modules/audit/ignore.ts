import { readJson } from "../json-text";
import { isRecord } from "../record";
import type { TextFile } from "../sources/role";
import { UserError } from "../user-error";
import { CANNOT_JUDGE, type Located, RULES } from "./audit";

/** What a team knows of and has decided to live with, for a while. */
export interface Ignored {
  readonly rule: string;
  readonly role: string;
  readonly reason: string;
  /** The last day on which it is ignored, as 2027-01-31. */
  readonly expires: string;
}

const FIELDS = ["rule", "role", "reason", "expires"] as const;
const EXAMPLE = '[{ "rule": "pull-request", "role": "web-plan", "reason": "reads only", "expires": "2027-01-31" }]';

/**
 * @throws UserError where an entry is not whole: without a reason and a date nothing is ignored
 */
export function ignoredIn({ text, file }: TextFile): Ignored[] {
  const read = readJson(text);
  const list = read?.value;
  if (!Array.isArray(list)) throw new UserError(`${file} is no JSON list. Example: ${EXAMPLE}`);
  const [repeated] = read?.repeatedKeys ?? [];
  if (repeated !== undefined) throw new UserError(`${file}: ${repeated} is given twice. Give it once.`);
  return list.map((entry: unknown, at) => ignoredOf(entry, `${file}: entry ${at + 1}`));
}

function ignoredOf(entry: unknown, at: string): Ignored {
  if (!isRecord(entry)) throw new UserError(`${at} is no object. Example: ${EXAMPLE}`);
  for (const field of FIELDS) {
    const { [field]: value } = entry;
    if (typeof value !== "string" || value.trim() === "")
      throw new UserError(`${at} has no ${field}. Without ${FIELDS.join(", ")} nothing is ignored. Example: ${EXAMPLE}`);
  }
  const other = Object.keys(entry).find((field) => !(FIELDS as readonly string[]).includes(field));
  if (other !== undefined) throw new UserError(`${at} has the field ${JSON.stringify(other)}. Allowed: ${FIELDS.join(", ")}.`);
  const { rule, role, reason, expires } = entry as unknown as Ignored;
  const names = [...RULES.map(({ name }) => name), CANNOT_JUDGE.name];
  if (!names.includes(rule))
    throw new UserError(`${at} names the rule ${JSON.stringify(rule)}, which there is not. The rules: ${names.join(", ")}.`);
  if (!isDay(expires)) throw new UserError(`${at} expires ${JSON.stringify(expires)}, which is no day. Write it as 2027-01-31.`);
  return { rule, role, reason, expires };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Findings that count, those that are ignored, and entries whose day is over: what they ignored counts again. */
export function withoutIgnored(findings: readonly Located[], ignored: readonly Ignored[], now: Date) {
  const today = now.toISOString().slice(0, 10);
  const entryOf = (finding: Located) => ignored.filter(({ rule, role }) => rule === finding.rule && role === finding.role);
  const isIgnored = (finding: Located) => entryOf(finding).some(({ expires }) => expires >= today);
  return {
    findings: findings.filter((finding) => !isIgnored(finding)),
    ignored: findings.filter(isIgnored),
    expired: ignored.filter(({ expires }) => expires < today),
  };
}
