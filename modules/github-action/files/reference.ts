import { tableOf, withMarkedTables } from "../../marked-tables";
import { COMMANDS, INPUTS } from "../inputs";
import { OUTPUTS } from "../outputs";
import { mayBe } from "./choices";

/** docs/github-action.md with its tables, from the data that action.yml is written from. */
export const withInputs = (page: string): string =>
  withMarkedTables(
    page,
    new Map([
      [
        "commands",
        tableOf(
          ["command", "what it does"],
          Object.entries(COMMANDS).map(([name, what]) => [code(name), what]),
        ),
      ],
      [
        "inputs",
        tableOf(
          ["input", "of", "what it is", "may be", "default"],
          Object.entries(INPUTS).map(([name, { of, what, choices, default: fallback, required }]) => [
            code(name),
            of.map(code).join(", "),
            what.replaceAll("|", "\\|"),
            mayBe(choices, code).join(""),
            required ? "must be given" : fallback === undefined ? "" : code(fallback),
          ]),
        ),
      ],
      [
        "outputs",
        tableOf(
          ["output", "of", "what it is"],
          Object.entries(OUTPUTS).map(([name, { of, what }]) => [code(name), of.map(code).join(", "), what]),
        ),
      ],
    ]),
  );

const code = (text: string) => `\`${text}\``;
