import { randomUUID } from "node:crypto";
import { appendFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Annotation, annotationLine, commandLine } from "../words/annotation";
import { longestPrefix } from "./cut";
import * as messages from "./messages";
import type { OutputName } from "./outputs";

/** What a job can say to GitHub's runner (github/docs, "Workflow commands for GitHub Actions"). */

/** A step's summary is at most 1 MiB; the rest is for what is said beside the report. */
const LONGEST_SUMMARY_BYTES = 1024 * 1024 - 4096;
/** Of each kind GitHub shows ten for a step. */
const MOST_ANNOTATIONS = 10;

export interface Runner {
  /** What the runner hides in every log from now on. */
  mask(secret: string): void;
  /** A text for the log, of which nothing is read as a command. */
  log(text: string): void;
  annotate(annotations: readonly Annotation[]): void;
  setOutput(name: OutputName, value: string): void;
  /** Markdown for the page of the run. */
  summarize(markdown: string): void;
  /** @returns the path of a new file, in a folder that goes with the job */
  writeFile(name: string, content: string): string;
}

export function runnerOf(environment: NodeJS.ProcessEnv, print: (text: string) => void): Runner {
  const { GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: summary, RUNNER_TEMP: temporary = tmpdir() } = environment;
  let folder: string | undefined;
  const annotate: Runner["annotate"] = (annotations) => print(firstOfEach(annotations).map(annotationLine).join(""));
  return {
    annotate,
    mask: (secret) => print(commandLine("add-mask", secret)),
    log: (text) => print(withoutCommands(text, randomUUID())),
    setOutput(name, value) {
      if (outputs) appendFileSync(outputs, outputText(name, value, randomUUID()));
    },
    summarize(markdown) {
      try {
        if (summary) appendFileSync(summary, `${longestPrefix(markdown, LONGEST_SUMMARY_BYTES, messages.summaryTooLong)}\n`);
      } catch (error) {
        const why = (error as NodeJS.ErrnoException).code ?? "unknown";
        annotate([{ level: "warning", title: "job summary", message: messages.summaryUnwritable(why) }]);
      }
    },
    writeFile(name, content) {
      folder ??= mkdtempSync(join(temporary, "cdktf-aws-github-oidc-"));
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
}

/** The runner reads commands anywhere in a log: not between these. Nobody who writes the text can know the word that ends it. */
export const withoutCommands = (text: string, word: string): string =>
  `::stop-commands::${word}\n${text.replace(/\n?$/, "\n")}::${word}::\n`;

/** @param word what no value holds: it ends the value */
export const outputText = (name: string, value: string, word: string): string => `${name}<<${word}\n${value}\n${word}\n`;

/** Those that GitHub shows, with how many there are beside them. */
export function firstOfEach(annotations: readonly Annotation[]): Annotation[] {
  return (["error", "warning", "notice"] as const).flatMap((level) => {
    const those = annotations.filter((each) => each.level === level);
    if (those.length <= MOST_ANNOTATIONS) return those;
    const left = those.length - MOST_ANNOTATIONS + 1;
    return [...those.slice(0, MOST_ANNOTATIONS - 1), { level, title: "and more", message: messages.moreAnnotations(left) }];
  });
}
