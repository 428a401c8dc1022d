import { tableOf, withMarkedTables } from "../marked-tables";
import { CAUSES } from "./causes/causes";

/** docs/explain.md with its table of causes, from the data that tells them. */
export const withCauses = (page: string): string =>
  withMarkedTables(
    page,
    new Map([
      [
        "causes",
        tableOf(
          ["cause", "when"],
          CAUSES.map(({ code, when }) => [`\`${code}\``, when]),
        ),
      ],
    ]),
  );
