import * as z from "zod";

/** What `explain --format json` prints. Fields may be added; none changes its meaning or goes. */

const judged = z.enum(["admitted", "refused", "unknown"]);

const condition = z.strictObject({
  operator: z.string().describe("The policy's operator; Principal or Action where the statement is not for this token or call."),
  key: z.string().describe("As the policy spells it."),
  expected: z.array(z.string()).describe("The policy's values: one of them is enough."),
  actual: z.string().nullable().describe("The token's value; null where it has none, or where it is not known."),
  matched: z.boolean().nullable().describe("Whether the condition holds; null where that cannot be told."),
});

const statement = z.strictObject({
  sid: z.string().describe("Its Sid; where it has none, its place: Statement[0]."),
  verdict: judged.describe("Whether it lets the token in; of a denial, whether it leaves it."),
  conditions: z.array(condition),
});

const role = z.strictObject({
  role: z.string(),
  verdict: judged,
  statements: z.array(statement).describe("The nearest first."),
});

const cause = z.strictObject({
  code: z.string().describe("A stable word, as docs/explain.md lists them."),
  message: z.string(),
  fix: z.string(),
});

export const explanation = z
  .strictObject({
    verdict: judged.describe("admitted where a role lets the token in; unknown where that cannot be judged."),
    roles: z.array(role).describe("The nearest first."),
    causes: z.array(cause).describe("Why it was refused, or cannot be judged; the likeliest first."),
  })
  .describe("What `cdktf-aws-github-oidc explain --format json` prints.");

export type Explanation = z.infer<typeof explanation>;
export type RoleReport = z.infer<typeof role>;
export type StatementReport = z.infer<typeof statement>;
export type ConditionReport = z.infer<typeof condition>;
export type Cause = z.infer<typeof cause>;
export type Judged = z.infer<typeof judged>;
