import { document, type Expression, entries, notEmpty, values } from "../expression/build";

/** By operators: condition keys, and what they are compared with. */
type Conditions = Readonly<Record<string, unknown>>;

/** The element `Condition`, for `merge` with the rest of a statement. Without conditions there is none: IAM takes no empty one. */
export const conditionElement = (conditions: Expression<Conditions>) =>
  entries(document({ Condition: conditions }) as Expression<Record<string, Conditions>>, ["element", "conditions"], (element, of) => ({
    key: element,
    value: of,
    when: notEmpty(values(of)),
  }));
