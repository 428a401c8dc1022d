import { askGithub } from "../ids/gh";
import { readIds } from "../ids/ids";
import { renderText } from "../ids/render";
import { printJson } from "../json-text";
import { coloured, plainly } from "../words/paint";
import { command } from "./command";
import { isColoured } from "./files";

export const ids = command({
  name: "ids",
  answers: "The owner@id/name@id of repositories, and which form they mint: asks GitHub through gh.",
  operands: [{ name: "OWNER/NAME", what: "a repository on github.com, which this login of gh can read", many: true }],
  options: { format: { type: "string", choices: ["text", "json"], what: "how it is printed; default: text" } },
  example: "octo-org/web octo-org/api",
  exitCodes: {
    0: "all read",
    1: "bad input",
    3: "something was not read: no gh, no login, no such repository; the commands to run are printed",
  },
  async run(names, { format, output }) {
    const report = await readIds(names, askGithub);
    return {
      output: format === "json" ? printJson(report) : renderText(report, isColoured(output) ? coloured : plainly),
      exitCode: report.repositories.some(({ problem }) => problem !== null) ? 3 : 0,
    };
  },
});
