import { audit as auditRoles, reportOf } from "../audit/audit";
import { ignoredIn, withoutIgnored } from "../audit/ignore";
import { SEVERITIES } from "../audit/model";
import { renderGithub } from "../audit/render/github";
import { renderSarif } from "../audit/render/sarif";
import { type Audit, renderText } from "../audit/render/text";
import { printJson } from "../json-text";
import { lineFinder } from "../sources/lines";
import { KINDS, rolesIn } from "../sources/read";
import type { TextFile } from "../sources/role";
import { coloured, type Paint, plainly } from "../words/paint";
import { command, type Options, type Values } from "./command";
import { isColoured, readTextFiles } from "./files";
import { version } from "./version";

const RENDERERS = {
  text: (audited: Audit, paint: Paint) => renderText(audited, paint),
  json: ({ findings }: Audit) => printJson(reportOf(findings)),
  sarif: ({ findings, lineOf }: Audit) => renderSarif(findings, lineOf, version()),
  github: ({ findings, lineOf }: Audit) => renderGithub(findings, lineOf),
} as const;
type Format = keyof typeof RENDERERS;

const OPTIONS = {
  format: {
    type: "string",
    choices: Object.keys(RENDERERS) as Format[],
    what: "how it is printed: sarif for code scanning, github for annotations; default: text",
  },
  "fail-on": { type: "string", choices: SEVERITIES, what: `end with 3 from this severity on; default: ${SEVERITIES[0]}` },
  ignore: {
    type: "string",
    value: "LIST.json",
    what: "a JSON list of findings to leave out, each with rule, role, reason and expires (a day)",
  },
} as const satisfies Options;
type Given = Values<typeof OPTIONS>;

export const audit = command({
  name: "audit",
  answers: "Whether trust policies let in whom they should not, with a token that gets in.",
  operands: [{ name: "FILE", what: KINDS, many: true }],
  options: OPTIONS,
  example: "--format sarif --output audit.sarif role.json",
  exitCodes: {
    0: "audited: nothing at or over --fail-on",
    1: "bad input",
    3: "something at or over --fail-on, or something that cannot be judged",
  },
  run(files, { format = "text", output, ...values }) {
    const audited = auditOf(files, values);
    return { output: RENDERERS[format](audited, isColoured(output) ? coloured : plainly), exitCode: audited.exitCode };
  },
});

/** What the audit of files finds, and with which code it ends. */
export function auditOf(files: readonly string[], { "fail-on": failOn = "unsafe", ignore }: Given): Audit & { readonly exitCode: 0 | 3 } {
  const texts = readTextFiles([...files, ...(ignore === undefined ? [] : [ignore])]);
  const list = ignore === undefined ? [] : ignoredIn(texts.at(-1) as TextFile);
  const read = texts.slice(0, files.length);
  const roles = rolesIn(read);
  const audited = { roles: roles.roles.length, lineOf: lineFinder(read), ...withoutIgnored(auditRoles(roles), list, new Date()) };
  const blocking = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return { ...audited, exitCode: audited.findings.some(({ severity }) => blocking.includes(severity)) ? 3 : 0 };
}
