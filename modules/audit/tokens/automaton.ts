import type { Shape } from "./shape";

/** A shape as steps from character to character. */

export interface Edge {
  readonly to: number;
  /** One character, nothing for free, or any of a kind. */
  readonly has?: string | RegExp;
  readonly label?: string;
  /** Whether a thing begins or ends here; one that was chosen before was looked at then. */
  readonly mark?: "begin" | "end" | "chosen";
}

/** What each thing is that is chosen already; nothing where there is none of it. */
export type Settled = ReadonlyMap<string, string | undefined>;

/** From node 0. */
export interface Automaton {
  readonly edges: readonly (readonly Edge[])[];
  readonly end: number;
}

/** The shape as an automaton; made once where nothing is settled in it. */
export function compiled(shape: Shape, settled: Settled): Automaton {
  if (settled.size > 0) return automatonOf(shape, settled);
  const known = unsettled.get(shape) ?? automatonOf(shape, settled);
  unsettled.set(shape, known);
  return known;
}
const unsettled = new WeakMap<Shape, Automaton>();

function automatonOf(shape: Shape, settled: Settled): Automaton {
  const edges: Edge[][] = [[]];
  const node = () => edges.push([]) - 1;
  const edge = (from: number, given: Edge) => edges[from]?.push(given);
  const build = (from: number, part: Shape): number => {
    switch (part.kind) {
      case "text":
        return [...part.text].reduce((at, has) => {
          const to = node();
          edge(at, { to, has });
          return to;
        }, from);
      case "run": {
        const [begun, read, end] = [node(), node(), node()];
        edge(from, { to: begun, label: part.label, mark: "begin" });
        const chosen = settled.get(part.label);
        if (chosen === undefined && settled.has(part.label)) return end;
        if (chosen === undefined) {
          edge(begun, { to: read, has: part.has, label: part.label });
          edge(read, { to: read, has: part.has, label: part.label });
          edge(read, { to: end, label: part.label, mark: "end" });
          return end;
        }
        const last = [...chosen].reduce((at, has) => {
          const to = node();
          edge(at, { to, has, label: part.label });
          return to;
        }, begun);
        edge(last, { to: end, label: part.label, mark: "chosen" });
        return end;
      }
      case "all":
        return part.of.reduce(build, from);
      case "one": {
        const end = node();
        for (const each of part.of) edge(build(from, each), { to: end });
        return end;
      }
      case "many": {
        const middle = node();
        edge(from, { to: middle });
        edge(build(middle, part.of), { to: middle });
        return middle;
      }
    }
  };
  return { end: build(0, shape), edges };
}
