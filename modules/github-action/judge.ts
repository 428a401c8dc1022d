import { reportOf, verdictOf } from "../audit/audit";
import { annotationOf } from "../audit/render/github";
import { renderSarif } from "../audit/render/sarif";
import { renderText as renderAudit } from "../audit/render/text";
import { auditOf } from "../cli/audit";
import { explanationOf } from "../cli/explain";
import { askedOf, stackFile } from "../cli/review";
import { version } from "../cli/version";
import { renderText as renderExplanation } from "../explain/render";
import { printJson } from "../json-text";
import { reviewed } from "../review/command";
import { renderMarkdown } from "../review/render/markdown";
import { renderText as renderReview } from "../review/render/text";
import type { Annotation } from "../words/annotation";
import { ofExplanation, ofReview } from "./annotations";
import type { CommandName } from "./inputs";
import type { Given } from "./read-inputs";

/** What a command found, in all the forms that a job can show. */
export interface Judgement {
  /** As that of the command line. */
  readonly exitCode: number;
  readonly verdict: string;
  /** For the log. */
  readonly text: string;
  /** In Markdown, for the summary and the comment. */
  readonly report: string;
  readonly json: string;
  readonly sarif?: string;
  readonly annotations: readonly Annotation[];
}

/** The commands that judge. Inputs have the names and the values of the command line's options: `readInputs` has seen to that. */
export const JUDGES: Readonly<Record<Exclude<CommandName, "comment">, (given: Given) => Judgement | Promise<Judgement>>> = {
  async review({ files: [file = ""], values }) {
    const { review, exitCode } = reviewed(stackFile(file), await askedOf(values as Parameters<typeof askedOf>[0]));
    const { stack } = values;
    return {
      exitCode,
      verdict: review.verdict,
      text: renderReview(review),
      report: renderMarkdown(review, { stack }),
      json: printJson(review),
      annotations: ofReview(review, exitCode, stack),
    };
  },
  async explain({ files, values }) {
    const { claims, audience, role } = values;
    const { exitCode, ...explanation } = await explanationOf(files, { claims, "from-job": claims === undefined, audience, role });
    const text = renderExplanation(explanation);
    return {
      exitCode,
      verdict: explanation.verdict,
      text,
      report: textReport(`Explain: ${explanation.verdict}`, text),
      json: printJson(explanation),
      annotations: ofExplanation(explanation),
    };
  },
  audit({ files, values }) {
    const audited = auditOf(files, values as Parameters<typeof auditOf>[1]);
    const { findings, lineOf, exitCode } = audited;
    const verdict = verdictOf(findings);
    const text = renderAudit(audited);
    return {
      exitCode,
      verdict,
      text,
      report: textReport(`Audit: ${verdict}`, text),
      json: printJson(reportOf(findings)),
      sarif: renderSarif(findings, lineOf, version()),
      annotations: findings.map((finding) => annotationOf(finding, lineOf)),
    };
  },
};

/** A text as Markdown shows it letter by letter: its fence is longer than any run of backticks in it. */
export function textReport(title: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `## ${title}\n\n${fence}text\n${text.trimEnd()}\n${fence}\n`;
}
