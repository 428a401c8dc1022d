import type { z } from "zod";
import { type FieldInfo, fieldInfo, keyRules, references, textRules } from "./kinds";
import type { TextRule } from "./texts/index";

/** A field of the definition as plain data: what messages, reference tables and the HCL face read of the schema. */
export interface Field {
  readonly kind: "boolean" | "choice" | "list" | "map" | "number" | "object" | "text";
  /** What is said of it. Items of lists and values of maps may have none of their own. */
  readonly info?: FieldInfo;
  readonly optional: boolean;
  /** Absent where the field is required, or optional without a default. */
  readonly default?: unknown;
  /** The rule of a text. */
  readonly rule?: TextRule;
  /** Whether the text, or what is in the list or the map, may be known only when Terraform runs. */
  readonly mayBeReference?: true;
  /** The rule for the keys of a map. */
  readonly keyRule?: TextRule;
  /** Bounds of a number, or of the length of a list. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** The choices, of a choice. */
  readonly choices?: readonly string[];
  /** The items of a list, or the values of a map. */
  readonly items?: Field;
  /** The fields of an object, in the order of the schema. */
  readonly fields?: Readonly<Record<string, Field>>;
}

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes["_zod"]["def"];
const defOf = (schema: Schema): Def => (schema as z.core.$ZodTypes)._zod.def;

/** The field that a schema describes. */
export function fieldOf(schema: Schema): Field {
  const def = defOf(schema);
  const info = fieldInfo.get(schema as z.ZodType);
  switch (def.type) {
    case "optional":
      return { ...fieldOf(def.innerType), ...(info && { info }), optional: true };
    case "default":
    case "prefault":
      return { ...fieldOf(def.innerType), ...(info && { info }), optional: true, default: def.defaultValue };
    default:
      return { ...shapeOf(schema, def), ...(info && { info }), optional: false };
  }
}

function shapeOf(schema: Schema, def: Def): Omit<Field, "info" | "optional"> {
  const bounds = Object.assign({}, ...(def.checks ?? []).map((check) => boundOf((check as z.core.$ZodChecks)._zod.def)));
  switch (def.type) {
    case "string":
      return { kind: "text", rule: textRules.get(schema as z.ZodType), ...ofReference(references.has(schema as z.ZodType)) };
    case "number":
      return { kind: "number", ...bounds };
    case "boolean":
      return { kind: "boolean" };
    case "enum":
      return { kind: "choice", choices: Object.values(def.entries).map(String) };
    case "array": {
      const items = fieldOf(def.element);
      return { kind: "list", items, ...bounds, ...ofReference(items.mayBeReference === true) };
    }
    case "record": {
      const items = fieldOf(def.valueType);
      return { kind: "map", items, keyRule: keyRules.get(schema as z.ZodType), ...ofReference(items.mayBeReference === true) };
    }
    case "object":
      return { kind: "object", fields: Object.fromEntries(Object.entries(def.shape).map(([name, of]) => [name, fieldOf(of as Schema)])) };
    default:
      throw new Error(`the schema has a type that no field can be: ${def.type}`);
  }
}

const ofReference = (mayBe: boolean) => (mayBe ? ({ mayBeReference: true } as const) : {});

function boundOf(check: z.core.$ZodChecks["_zod"]["def"]): Pick<Field, "maximum" | "minimum"> {
  if (check.check === "min_length") return { minimum: check.minimum };
  if (check.check === "max_length") return { maximum: check.maximum };
  if (check.check === "greater_than") return { minimum: Number(check.value) };
  return check.check === "less_than" ? { maximum: Number(check.value) } : {};
}

/** The fields of an object that may be known only when Terraform runs, or those that may not. */
export const fieldsThat = (object: Field, mayBeReferences: boolean): [name: string, field: Field][] =>
  Object.entries(object.fields ?? {}).filter(([, { mayBeReference = false }]) => mayBeReference === mayBeReferences);

/** The field that a path leads to, through items and values. */
export const fieldAt = (field: Field, path: readonly PropertyKey[]): Field | undefined =>
  path.reduce<Field | undefined>((at, part) => at?.fields?.[String(part)] ?? at?.items, field);
