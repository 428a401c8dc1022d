import { type Expression, matches } from "../expression/build";

// Prefixes of region names (AWS General Reference and the Terraform AWS provider's list of partitions); all others are of `aws`.
export const PARTITIONS: Readonly<Record<string, string>> = {
  "cn-": "aws-cn",
  "us-gov-": "aws-us-gov",
  "us-iso-": "aws-iso",
  "us-isob-": "aws-iso-b",
  "eu-isoe-": "aws-iso-e",
  "us-isof-": "aws-iso-f",
  "eusc-": "aws-eusc",
};

/** The partition that a region belongs to, for ARNs. */
export const partitionOf = (region: string): string =>
  Object.entries(PARTITIONS).find(([prefix]) => region.startsWith(prefix))?.[1] ?? "aws";

const beginnings = Object.keys(PARTITIONS).map((prefix) => prefix.slice(0, -1));
// What begins with another one is told by that one
const OWN = `^(${beginnings.filter((name) => !beginnings.some((other) => other !== name && name.startsWith(other))).join("|")})`;

/** Whether the region is of a partition of its own, in the language of both faces. */
export const hasOwnPartition = (region: Expression<string>): Expression<boolean> => matches(region, OWN);
