import type { Field } from "../fields/field";
import { showValue } from "../fields/messages/errors";
import { guidance, unknownField } from "../fields/messages/wording";
import type { TextRule, TextTest } from "../fields/texts/index";
import { attribute, type Block, block } from "../hcl/block";
import { literal, quoted, snakeCase } from "../hcl/text";
import { entriesOf, fieldIn, forEach, itemsOf, type Locus, present } from "./locus";

/** The rules of a field as `validation` blocks of its variable, in the words of the schema. */
export const validationsOf = (field: Field, at: Locus, knows: Knowledge): Block[] => rulesOf(field, at, knows).map(validation);

/** What Terraform checks by itself: where the type is written out, that objects have their fields and no numbers stand for texts. */
export type Knowledge = "types" | "nothing";

/** A rule for every value at a place: `holds` must be true, or `message` is said of the value. */
interface PlacedRule {
  readonly at: Locus;
  readonly holds: string;
  /** The inside of a quoted template. */
  readonly message: string;
  /** The condition, where it is shorter than what follows from `holds`. */
  readonly condition?: string;
}

const validation = ({ at, holds, message, condition }: PlacedRule): Block => {
  const isLooped = at.loops.length > 0;
  const said = `"${at.path}: ${message}"`;
  return block(
    "validation",
    [],
    [
      attribute("condition", condition ?? (isLooped ? `alltrue(${forEach(at, holds)})` : holds)),
      attribute("error_message", isLooped ? `join("\\n", ${forEach(at, said, negated(holds))})` : said),
    ],
  );
};

const negated = (condition: string) =>
  /^!?\w+(\[\d\])?$|^!?can\(regex\("(?:[^"\\]|\\.)*", \w+\)\)$/.test(condition) ? toggled(condition) : `!(${condition})`;
const toggled = (condition: string) => (condition.startsWith("!") ? condition.slice(1) : `!${condition}`);

/** `parent` is the object that the field is in, where that may be absent. */
function rulesOf(field: Field, at: Locus, knows: Knowledge, parent?: Locus): PlacedRule[] {
  switch (field.kind) {
    case "text":
      return field.rule === undefined ? [] : textRules(field.rule, present(at));
    case "list":
      return [
        ...lengthRules(field, at, parent),
        ...(field.items?.rule === undefined
          ? []
          : textRules(field.items.rule, itemsOf(at, !field.optional || field.default !== undefined))),
      ];
    case "map":
      return mapRules(field, at);
    case "number":
      return boundsRule(field, present(at));
    case "choice":
      return [
        {
          at: present(at),
          holds: `contains(${JSON.stringify(field.choices).replaceAll(",", ", ")}, value)`,
          message: received("value", guide(field)),
        },
      ];
    case "object":
      return objectRules(field, at, knows);
    case "boolean":
      return [];
  }
}

/** The tests of a text rule as `validation` blocks, for texts that are no field: the names of roles. */
export const textRulesAt = (rule: TextRule | undefined, at: Locus): Block[] =>
  rule === undefined ? [] : textRules(rule, at).map(validation);

/** All tests of a text in one rule, because every validation costs each plan anew. */
function textRules({ tests, example }: TextRule, at: Locus): PlacedRule[] {
  const holds = tests.map((test) => testOf(test, at.value));
  const [only] = tests;
  const received = (said: string) => `received \${jsonencode(${at.value})}. ${said} Example: ${literal(showValue(example))}.`;
  if (tests.length === 1 && only !== undefined) return [{ at, holds: holds[0] ?? "true", message: received(literal(only.message)) }];
  const said = tests.map(({ message }, i) => `[${holds[i]}, ${quoted(message)}],`);
  return [
    {
      at: within(at, `for test in [\n${said.join("\n")}\n]`),
      holds: "test[0]",
      message: received("${test[1]}"),
      condition: `alltrue(${forEach(within(at, `for holds in [\n${holds.map((test) => `${test},`).join("\n")}\n]`), "holds")})`,
    },
  ];
}

const within = (at: Locus, loop: string): Locus => ({ ...at, loops: [...at.loops, loop] });

const testOf = (test: TextTest, value: string): string => {
  if ("maxLength" in test) return `try(length(${value}) <= ${test.maxLength}, false)`;
  // A letter beyond ASCII is two bytes, up to U+00FF
  if ("maxBytes" in test) return `try(length(${value}) + length(replace(${value}, "/[[:ascii:]]/", "")) <= ${test.maxBytes}, false)`;
  if ("match" in test) return `can(regex(${quoted(test.match)}, ${value}))`;
  return `!can(regex(${quoted(test.forbid)}, ${value}))`;
};

/** The words of `complaint` in the schema: the value as it was received, then what is said of it. */
const received = (value: string, rest: string) => `received \${jsonencode(${value})}. ${literal(rest)}`;
const guide = (field: Field) => guidance(field, snakeCase);

function mapRules(field: Field, at: Locus): PlacedRule[] {
  const entries = entriesOf(at);
  const ofKeys = field.keyRule === undefined ? [] : textRules(field.keyRule, { ...entries, value: "key" });
  return [...ofKeys, ...(field.items?.rule === undefined ? [] : textRules(field.items.rule, entries))];
}

/** A list that must have items, or may not have too many. */
function lengthRules(field: Field, at: Locus, parent: Locus | undefined): PlacedRule[] {
  const { minimum, maximum } = field;
  if (minimum === undefined && maximum === undefined) return [];
  const count = `length(try(${at.value}[*], []))`;
  const bounds = [
    ...(minimum === undefined ? [] : [`${count} >= ${minimum}`]),
    ...(maximum === undefined ? [] : [`${count} <= ${maximum}`]),
  ];
  const absent = `try(${at.value}, null) == null`;
  // Of an object that is itself absent nothing is missing
  const excused = field.optional ? absent : parent && `try(${parent.value}, null) == null`;
  const both = bounds.join(" && ");
  const holds = excused === undefined ? both : `${excused} || ${bounds.length > 1 ? `(${both})` : both}`;
  return [{ at, holds, message: `\${${absent} ? "missing" : "received \${jsonencode(${at.value})}"}. ${literal(guide(field))}` }];
}

function boundsRule(field: Field, at: Locus): PlacedRule[] {
  const { minimum, maximum } = field;
  if (minimum === undefined || maximum === undefined) return [];
  const number = `try(tonumber(${at.value}), -1)`;
  const holds = `${number} >= ${minimum} && ${number} <= ${maximum} && floor(${number}) == ${number}`;
  return [{ at, holds, message: received(at.value, guide(field)) }];
}

function objectRules(field: Field, at: Locus, knows: Knowledge): PlacedRule[] {
  const fields = Object.entries(field.fields ?? {});
  const ofFields = fields.flatMap(([name, child]) => rulesOf(child, fieldIn(at, snakeCase(name)), knows, field.optional ? at : undefined));
  return knows === "types" ? ofFields : [...isObject(field, at), unknownFields(field, at), ...missingFields(field, at), ...ofFields];
}

/** Below a variable of any type, something else may stand where an object belongs. A role is never absent. */
function isObject(field: Field, at: Locus): PlacedRule[] {
  const isOptional = field.optional ? `try(${at.value}, null) == null || ` : "";
  return [
    {
      at,
      holds: `${isOptional}can(keys(${at.value}))`,
      message: received(at.value, guide(field)).replace(`jsonencode(${at.value})`, `jsonencode(try(${at.value}, null))`),
    },
  ];
}

function unknownFields(field: Field, at: Locus): PlacedRule {
  const names = Object.keys(field.fields ?? {}).map((name) => quoted(snakeCase(name)));
  const keys: Locus = {
    loops: [...at.loops, `for key in try(keys(${at.value}), [])`],
    value: "key",
    path: `${at.path}.\${key}`,
  };
  return { at: keys, holds: `contains([${names.join(", ")}], key)`, message: literal(unknownField(field, snakeCase)) };
}

/** Fields that must be there. Lists say so themselves, with their least length. */
const missingFields = (object: Field, at: Locus): PlacedRule[] =>
  Object.entries(object.fields ?? {})
    .filter(([, field]) => !field.optional && !(field.kind === "list" && field.minimum !== undefined))
    .map(([name, field]) => {
      const place = fieldIn(at, snakeCase(name));
      // Of an object that is itself absent nothing is missing
      const holds = `try(${at.value}, null) == null || try(${place.value}, null) != null`;
      return { at: place, holds, message: `missing. ${literal(guide(field))}` };
    });
