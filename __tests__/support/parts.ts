import { cliConfigurationFile, type Found, type Part, providersIn } from "./probe";

/** Which real parts the machine has, as the run's setup found them, and suites that need some. */

const VARIABLE = "REAL_PARTS_FOUND";

/** For the setup of a run: tells its workers what was found. */
export const publish = (found: Found | undefined): void => {
  if (found === undefined) delete process.env[VARIABLE];
  else process.env[VARIABLE] = JSON.stringify(found);
};

/** What the setup found; nothing outside of a run that has the setup. */
export const published = (): Found | undefined => {
  const text = process.env[VARIABLE];
  return text === undefined ? undefined : (JSON.parse(text) as Found);
};

const found = (): Found => {
  const known = published();
  if (known === undefined) throw new Error("Tests with real parts belong in __tests__/terraform or __tests__/e2e: see jest.config.js.");
  return known;
};

/** The CLI configuration file with which Terraform finds its providers on this machine. */
export const terraformConfiguration = (): string => cliConfigurationFile(found().folder);

/** A folder for what the suites of a run share; removed after it. */
export const partsFolder = (): string => found().folder;

/** Where the providers that it finds are, by registry, owner, name, version and machine. */
export const providersFolder = (): string => providersIn(found().folder);

/**
 * A suite that needs real parts. Where one is missing it is skipped, and says why in its name; with REQUIRE_REAL_PARTS=1, as in CI, it
 * fails instead.
 */
export function describeWith(needed: readonly Part[], name: string, body: () => void): void {
  const { missing } = found();
  const reasons = needed.flatMap((part) => missing[part] ?? []).join("; ");
  if (reasons === "") describe(name, body);
  else if (process.env.REQUIRE_REAL_PARTS === "1") describe(name, () => refuse(reasons));
  else {
    const { skip } = describe;
    skip(`${name} [cannot run here: ${reasons}]`, body);
  }
}

function refuse(reasons: string): void {
  test("has all that it needs", () => {
    throw new Error(`REQUIRE_REAL_PARTS is set, and this cannot run: ${reasons}`);
  });
}
