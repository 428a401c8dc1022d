import { compile, evaluate } from "../expression/evaluate";
import { ISSUER_URL } from "../fields/issuer";
import { partitionOf } from "../fields/partition";
import type { Place } from "../fields/place";
import { defaultAudience, issuerIn, providerArn } from "./issuer";

const issuerOfUrl = compile(issuerIn);

/** Where the roles of a region and account are, and which provider and audiences they trust there. */
export function placeIn(region: string, accountId: string, audiences?: readonly string[], url = ISSUER_URL): Place {
  const partition = partitionOf(region);
  const issuer = issuerOfUrl({ url });
  return {
    partition,
    region,
    accountId,
    audiences: audiences ?? [evaluate(defaultAudience, { partition })],
    oidcProviderArn: evaluate(providerArn, { partition, accountId, issuer }),
    issuer,
  };
}
