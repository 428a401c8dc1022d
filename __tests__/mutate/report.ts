import type { Mutant } from "./mutants";

export const FATES = ["killed", "too long", "died", "refused by the compiler", "survived"] as const;
/** What became of a mutant. Only one that survived is a mistake that nobody would notice. */
export interface Result {
  readonly mutant: Mutant;
  readonly became: (typeof FATES)[number];
  /** The test that noticed it. */
  readonly by?: string;
}

/** The survivors by their place, then how many of each room were noticed. */
export function reportOf(results: readonly Result[], asked: number): string {
  const rooms = [...new Set(results.map(roomOf))].sort();
  const survivors = results
    .filter(({ became }) => became === "survived")
    .sort(({ mutant: a }, { mutant: b }) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));
  const left = asked - results.length;
  return [
    ...survivors.map(({ mutant }) => lineOf(mutant)),
    ...(survivors.length > 0 ? [""] : []),
    ...rooms.map((room) =>
      scoreOf(
        room,
        results.filter((result) => roomOf(result) === room),
      ),
    ),
    ...(rooms.length > 1 ? [scoreOf("all", results)] : []),
    ...(left > 0 ? [`${left} were not begun in time. Run it again: it goes on there.`] : []),
  ].join("\n");
}

const roomOf = ({ mutant }: Result): string => mutant.file.split("/")[1] ?? mutant.file;

const lineOf = ({ file, line, operator, was, text }: Mutant): string =>
  `survived  ${file}:${line}  ${operator}: ${short(was)} -> ${text === "" ? "nothing" : short(text)}`;

function scoreOf(name: string, results: readonly Result[]): string {
  const count = (became: Result["became"]) => results.filter((result) => result.became === became).length;
  const noticed = results.length - count("survived");
  const parts = FATES.filter((fate) => count(fate) > 0).map((fate) => `${count(fate)} ${fate}`);
  return `${name.padEnd(12)} ${String(Math.round((100 * noticed) / results.length)).padStart(3)} %   ${results.length} mutants: ${parts.join(", ")}`;
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= 100 ? line : `${line.slice(0, 99)}…`;
}
