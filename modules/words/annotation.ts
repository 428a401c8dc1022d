/** What a job shows beside its log, and in a pull request beside the file (github/docs, "Workflow commands for GitHub Actions"). */
export interface Annotation {
  readonly level: "error" | "notice" | "warning";
  readonly title: string;
  readonly message: string;
  /** Its path in the repository. Default: none. */
  readonly file?: string;
  /** From 1. Default: none. */
  readonly line?: number;
}

/** The line that GitHub's runner reads it from. Nothing of its texts ends the command, or a property of it. */
export function annotationLine({ level, title, message, file, line }: Annotation): string {
  const properties = Object.entries({ file, line, title }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${property(String(value))}`],
  );
  return commandLine(`${level} ${properties.join(",")}`, message);
}

/** A command to GitHub's runner. */
export const commandLine = (command: string, text: string): string => `::${command}::${escaped(text)}\n`;

const escaped = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string) => escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
