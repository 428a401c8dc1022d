import fc from "fast-check";
import type { z } from "zod";
import { type Field, fieldOf } from "../../modules/fields/field";
import { MOTO_ACCOUNT } from "./moto";

/** What random permission sets are made of. */

/** Every boolean of an object, whichever the schema has. */
export function booleansOf(of: z.ZodType): Record<string, fc.Arbitrary<boolean>> {
  const fields = Object.entries<Field>(fieldOf(of).fields ?? {});
  return Object.fromEntries(fields.filter(([, { kind }]) => kind === "boolean").map(([name]) => [name, fc.boolean()]));
}
export const some = <T>(item: fc.Arbitrary<T>, maxLength = 3) => fc.array(item, { minLength: 1, maxLength });
const iamName = fc.constantFrom("web-task", "web-execution", "a+=,.@_-b");
export const passRole = fc.oneof(
  iamName,
  iamName.map((name) => `arn:aws:iam::${MOTO_ACCOUNT}:role/team/${name}`),
);
