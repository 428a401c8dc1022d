import { tableOf, withMarkedTables } from "../marked-tables";
import { EXPOSURES } from "../trust/exposure";
import { EVENTS, HAND_RISKS } from "./judge/event-risks";
import { OTHER_RISKS, RISK_OF_ACCESS, RISK_OF_EXPOSURE, RISKS } from "./judge/risk";

/** docs/review.md with its tables of risk, from the data that assigns it. */
export const withRiskTables = (page: string): string =>
  withMarkedTables(
    page,
    new Map([
      [
        "risk-of-who",
        tableOf(
          ["who may come in", "risk"],
          EXPOSURES.map((exposure) => [`\`${exposure}\``, RISK_OF_EXPOSURE[exposure]]),
        ),
      ],
      [
        "risk-of-what",
        tableOf(
          ["what they may do: the first line that fits", "on something named", "on everything"],
          RISK_OF_ACCESS.map(({ what, somewhere, everywhere }) => [what, somewhere, everywhere]),
        ),
      ],
      [
        "risk-of-events",
        tableOf(
          ["event", "what happens", "direction: risk"],
          Object.entries(EVENTS).map(([name, { means, risks }]) => [`\`${name}\``, means, waysOf(risks)]),
        ),
      ],
      ["risk-by-hand", tableOf(["changed by hand", "risk"], whenLines(HAND_RISKS))],
      ["risk-besides", tableOf(["besides", "risk"], whenLines(OTHER_RISKS))],
    ]),
  );

const waysOf = (risks: Readonly<Record<string, string>>): string =>
  Object.entries(risks)
    .map(([direction, risk]) => `\`${direction}\`: ${(RISKS as readonly string[]).includes(risk) ? risk : "by the tables above"}`)
    .join(", ");

const whenLines = (risks: Readonly<Record<string, { readonly risk: string; readonly when: string }>>): string[][] =>
  Object.values(risks).map(({ risk, when }) => [when, risk]);
