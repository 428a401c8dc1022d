import { evaluate } from "../expression/evaluate";
import { partitionOf } from "../fields/partition";
import type { Place } from "../fields/place";
import { defaultAudience, ISSUER, providerArn } from "./issuer";

/** Where the roles of a region and account are, and which provider and audiences they trust there. */
export function placeIn(region: string, accountId: string, audiences?: readonly string[], issuer = ISSUER): Place {
  const partition = partitionOf(region);
  return {
    partition,
    region,
    accountId,
    audiences: audiences ?? [evaluate(defaultAudience, { partition })],
    oidcProviderArn: evaluate(providerArn, { partition, accountId, issuer }),
    issuer,
  };
}
