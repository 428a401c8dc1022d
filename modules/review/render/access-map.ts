import type { Direction, SubjectChange } from "../model";
import { mermaid } from "./escape";
import { isSaid } from "./words";

/** Who → role → what, as a Mermaid flowchart; nothing where it would not help: no role, or too many to see anything. */

const MOST_ROLES = 6;
const MOST_EDGES = 4;
/** Mermaid draws no text of more than 50 000 characters, but an error. */
const LONGEST_MAP = 45_000;

interface Edge {
  readonly label: string;
  readonly arrow: string;
}

const ARROWS: Readonly<Record<Direction, string>> = {
  gained: "==>|new|",
  widened: "==>|more|",
  narrowed: "-.->|less|",
  lost: "-.->|lost|",
  unknown: "-.->|unclear|",
  changed: "-.->|changed|",
  rewritten: "-->",
};

export function accessMap(changes: readonly SubjectChange[]): string | undefined {
  const roles = changes.filter(({ kind, who, what }) => kind === "role" && who.length + what.length > 0);
  if (roles.length === 0 || roles.length > MOST_ROLES) return undefined;
  const lines = roles.flatMap((role, i) => {
    const node = `r${i}`;
    return [
      `  ${node}(["${mermaid(role.name)}"])`,
      ...edgesOf(role.who, role.after.who).map(({ label, arrow }, k) => `  ${node}w${k}["${mermaid(label)}"] ${arrow} ${node}`),
      ...edgesOf(role.what, role.after.what).map(({ label, arrow }, k) => `  ${node} ${arrow} ${node}p${k}["${mermaid(label)}"]`),
    ];
  });
  const drawn = ["```mermaid", "flowchart LR", ...lines, "```"].join("\n");
  return drawn.length > LONGEST_MAP ? undefined : drawn;
}

function edgesOf(changes: SubjectChange["who"] | SubjectChange["what"], after: readonly string[]): Edge[] {
  const changed = changes
    .filter(({ effect }) => effect === "allow")
    .map(({ words, direction }): Edge => ({ label: words, arrow: ARROWS[direction] }));
  const kept = after.filter((words) => !isSaid(words, changes)).map((words): Edge => ({ label: words, arrow: "-->" }));
  const all = [...changed, ...kept];
  const left = all.length - MOST_EDGES;
  return left > 1 ? [...all.slice(0, MOST_EDGES), { label: `and ${left} more`, arrow: "---" }] : all;
}
