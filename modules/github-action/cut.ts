/** The text, or where it has more bytes as many whole lines of it as fit, and what is said of the rest. */
export function longestPrefix(text: string, bytes: number, said: (left: number) => string): string {
  const size = Buffer.byteLength(text);
  if (size <= bytes) return text;
  const kept: string[] = [];
  let taken = 0;
  for (const line of text.split("\n")) {
    taken += Buffer.byteLength(line) + 1;
    if (taken > bytes) break;
    kept.push(line);
  }
  const prefix = kept.join("\n");
  return `${closed(prefix)}\n\n${said(size - Buffer.byteLength(prefix))}\n`;
}

/** With the end of a code block that was cut. */
function closed(markdown: string): string {
  const [fence, ...others] = [...markdown.matchAll(/^(`{3,})/gm)].map(([, each]) => each ?? "");
  return fence !== undefined && others.filter((each) => each === fence).length % 2 === 0 ? `${markdown}\n${fence}` : markdown;
}
