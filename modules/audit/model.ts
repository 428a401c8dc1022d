import * as z from "zod";

/** What `audit --format json` prints. Fields may be added; none changes its meaning or goes. */

/** From the worst. */
export const SEVERITIES = ["unsafe", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

const finding = z.strictObject({
  rule: z.string().describe("A stable name, as docs/audit.md lists them."),
  severity: z.enum(SEVERITIES),
  role: z.string(),
  path: z
    .string()
    .describe("Where it stands: the place of the policy in the file, and the statement in it; with several files the file before a #."),
  why: z.string(),
  token: z.record(z.string(), z.string()).optional().describe("Claims of a token that comes in, by the evaluation of the policy."),
  fix: z.string(),
});

export const auditReport = z
  .strictObject({
    verdict: z.enum(["safe", "warning", "unsafe"]).describe("The worst severity; safe where nothing is worse than info."),
    findings: z.array(finding).describe("The worst first."),
  })
  .describe("What `cdktf-aws-github-oidc audit --format json` prints.");

export type Finding = z.infer<typeof finding>;
export type AuditReport = z.infer<typeof auditReport>;
