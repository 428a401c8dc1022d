/**
 * Where the values of a field are, in HCL: the loops that reach them, the value itself, and its path. The condition of a validation and
 * its message are written from it with the same loops.
 */
export interface Locus {
  /** "for i, value in var.branches", outermost first. */
  readonly loops: readonly string[];
  readonly value: string;
  /** The inside of a quoted template: roles[${jsonencode(name)}].branches[${i}]. */
  readonly path: string;
}

/** A variable of the module. */
export const variable = (name: string): Locus => ({ loops: [], value: `var.${name}`, path: name });

/** Each role of `var.roles`. */
export const eachRole: Locus = { loops: ["for name, role in var.roles"], value: "role", path: "roles[${jsonencode(name)}]" };

/** A field of an object. */
export const fieldIn = ({ loops, value, path }: Locus, name: string): Locus => ({
  loops,
  value: `${value}.${name}`,
  path: `${path}.${name}`,
});

/** The items of a list; none where the field is absent or null. A variable that is never null is taken as it is. */
export const itemsOf = (locus: Locus, isNeverNull: boolean): Locus => ({
  loops: [...locus.loops, `for i, value in ${isVariable(locus) && isNeverNull ? locus.value : `try(${locus.value}[*], [])`}`],
  value: "value",
  path: `${locus.path}[\${i}]`,
});

/** The value itself; none where the field is absent or null. */
export const present = (locus: Locus): Locus => ({
  loops: [...locus.loops, `for value in ${elements(locus)}`],
  value: "value",
  path: locus.path,
});

/** The keys of a map, with their values in reach; none where the field is absent or null. */
export const entriesOf = (locus: Locus): Locus => ({
  loops: [...locus.loops, `for key, value in try({ for key, value in ${locus.value} : key => value }, {})`],
  value: "value",
  path: `${locus.path}[\${jsonencode(key)}]`,
});

/** `[*]` makes a list of one or none of what may be null; below a variable a field may be absent too. */
const elements = (locus: Locus) => (isVariable(locus) ? `${locus.value}[*]` : `try(${locus.value}[*], [])`);
const isVariable = ({ value }: Locus) => /^var\.\w+$/.test(value);

const WIDTH = 100;

/** The list of `body` for every value, or for those for which `when` holds; flat, however many loops there are. */
export function forEach({ loops }: Locus, body: string, when = ""): string {
  const condition = when === "" ? "" : ` if ${when}`;
  const [head, ...rest] = loops;
  if (head === undefined) return when === "" ? `[${body}]` : `[for message in [${body}] : message${condition}]`;
  const flat = `[${head} : ${body}${condition}]`;
  if (rest.length === 0) return flat.length <= WIDTH ? flat : `[\n${head} :\n${body}${condition && `\n${condition.trim()}`}\n]`;
  const inner = [...loops]
    .reverse()
    .reduce((of, loop, i) => (i === 0 ? `[\n${loop} :\n${of}${condition && `\n${condition.trim()}`}\n]` : `[\n${loop} : ${of}\n]`), body);
  return `flatten(${inner})`;
}
