import { VERDICTS } from "../review/messages";
import type { CommandName } from "./inputs";

/** The outputs of the action, as data. One that there is nothing for is empty. */
export const OUTPUTS = {
  verdict: {
    what: `review: ${Object.keys(VERDICTS).join(", ")}; explain: admitted, refused, unknown; audit: safe, warning, unsafe`,
    of: ["review", "explain", "audit"],
  },
  report: { what: "path of the report in Markdown", of: ["review", "explain", "audit"] },
  json: { what: "path of what the command prints with --format json", of: ["review", "explain", "audit"] },
  sarif: { what: "path of the SARIF file, for code scanning", of: ["audit"] },
  "comment-url": { what: "address of the comment, where it was written", of: ["review", "comment"] },
} as const satisfies Readonly<Record<string, { readonly what: string; readonly of: readonly CommandName[] }>>;
export type OutputName = keyof typeof OUTPUTS;
