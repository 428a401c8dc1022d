import { linesOfPlaces, readJson } from "../json-text";
import type { TextFile } from "./role";

/** The line, from 1, of a place of one of the files. */
export type LineOf = (at: { readonly file: string; readonly place: string }) => number;

/**
 * Finds the lines of places: of what is inside of a text the line of that text, and 1 where nothing of a place is found. The JSON of a plan or
 * a state is one line, as Terraform prints it.
 */
export function lineFinder(files: readonly TextFile[]): LineOf {
  const hasLines = (text: string) => text.trimEnd().includes("\n") && readJson(text) !== undefined;
  const lines = new Map(files.map(({ file, text }) => [file, hasLines(text) ? linesOfPlaces(text) : undefined]));
  return ({ file, place }) => lineIn(lines.get(file), place);
}

function lineIn(lines: ReadonlyMap<string, number> | undefined, place: string): number {
  // As the file has it, or as Terraform addresses what stands under this key of a stack
  const line = lines?.get(place) ?? lines?.get(`resource.${place}`);
  const around = place.replace(LAST_STEP, "");
  return line ?? (lines === undefined || around === place ? 1 : lineIn(lines, around));
}

const LAST_STEP = /(?:^|\.)[^.[\]]*$|\[[^[\]]*\]$/;
