import { type Expression, each, equals, input, isEmpty, not, startsWith } from "../expression/build";

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

/** Whether two regions are of one partition, in the language of both faces. */
export const inOnePartition = (one: Expression<string>, other: Expression<string>): Expression<boolean> =>
  isEmpty(
    each(
      input<string[]>("regionBeginnings"),
      "start",
      (start) => start,
      (start) => not(equals(startsWith(one, start), startsWith(other, start))),
    ),
  );
