/** YAML 1.2, as far as a workflow needs it: maps, lists and texts in blocks, with comments. */

export type Yaml = string | number | boolean | null | readonly Yaml[] | YamlMap | Noted;
export interface YamlMap {
  readonly [key: string]: Yaml | undefined;
}

/** A value with a comment behind it, or comments above the line that it stands in. */
export class Noted {
  constructor(
    readonly value: Yaml,
    readonly notes: { readonly beside?: string; readonly above?: readonly string[] },
  ) {}
}

export const toYaml = (map: YamlMap): string => linesOfMap(map).join("\n");

/** A comment for each line: nothing of a text can end it. */
export const commentOf = (text: string): string => `# ${text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped)}`;

function linesOfMap(map: YamlMap): string[] {
  return Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : entry(`${keyText(key)}:`, value)));
}

/** @param head what stands before the value: a key, or the hyphen of a list */
function entry(head: string, value: Yaml): string[] {
  if (value instanceof Noted) {
    const { above = [], beside } = value.notes;
    const [first = "", ...rest] = entry(head, value.value);
    return [...above.map(commentOf), beside === undefined ? first : `${first} ${commentOf(beside)}`, ...rest];
  }
  if (value === null) return [head];
  if (Array.isArray(value)) return value.length === 0 ? [`${head} []`] : [head, ...indented(value.flatMap((each) => item(each)))];
  if (typeof value === "object") {
    const lines = linesOfMap(value as YamlMap);
    return lines.length === 0 ? [`${head} {}`] : [head, ...indented(lines)];
  }
  return typeof value === "string" && isBlock(value) ? [`${head} |`, ...indented(value.split("\n"))] : [`${head} ${scalar(value)}`];
}

/** An item of a list: a map begins in the line of the hyphen. */
function item(value: Yaml): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return entry("-", value);
  if (value instanceof Noted) return [...(value.notes.above ?? []).map(commentOf), ...item(value.value)];
  const lines = linesOfMap(value as YamlMap);
  if (lines.length === 0) return ["- {}"];
  const at = lines.findIndex((line) => !line.startsWith("#"));
  return [...lines.slice(0, at), ...lines.slice(at).map((line, i) => `${i === 0 ? "- " : "  "}${line}`)];
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === "" ? line : `  ${line}`));

/** A script: lines that begin with no space and hold nothing that YAML would not keep. */
const isBlock = (text: string): boolean => text.includes("\n") && /^[^\s#]/.test(text) && !/[^\n\x20-\x7e]|\n$/.test(text);

/** Old YAML takes `on` for a truth; GitHub, whose key it is, does not. */
const keyText = (key: string): string => (key === "on" ? key : scalar(key));

function scalar(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  return isPlain(value) ? value : JSON.stringify(value).replaceAll(/[\x7f-\xa0\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, escaped);
}

/** Without quotes only what no YAML, old or new, takes for anything but a text: no number, no `on`, no `: ` and no ` #`. */
const isPlain = (text: string): boolean =>
  /^(?:[A-Za-z_/]|\$\{\{ )[\x20-\x7e]*$/.test(text) && !/: | #|[: ]$/.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text);

const escaped = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
};
