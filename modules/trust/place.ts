import type { Place } from "../definition/inputs";
import { evaluate } from "../expression/evaluate";
import { partitionOf } from "../fields/partition";
import { defaultAudience, providerArn } from "./issuer";

/** Where the roles of a region and account are, and which provider and audiences they trust there. */
export function placeIn(region: string, accountId: string, audiences?: readonly string[]): Place {
  const partition = partitionOf(region);
  return {
    partition,
    region,
    accountId,
    audiences: audiences ?? [evaluate(defaultAudience, { partition })],
    oidcProviderArn: evaluate(providerArn, { partition, accountId }),
  };
}
