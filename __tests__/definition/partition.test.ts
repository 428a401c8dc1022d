import { input } from "../../modules/expression/build";
import { evaluate } from "../../modules/expression/evaluate";
import { inOnePartition, PARTITIONS, partitionOf } from "../../modules/fields/partition";
import { place } from "../../modules/fields/place";
import { CONSTANTS } from "../../modules/permissions/constants";

const REGIONS = [
  "eu-central-1",
  "us-east-1",
  "us-west-2",
  "ca-central-1",
  "cn-north-1",
  "us-gov-east-1",
  "us-isob-east-1",
  "eusc-de-east-1",
];
const ofEach = Object.keys(PARTITIONS).map((prefix) => `${prefix}west-1`);

const ALL = [...REGIONS, ...ofEach];

test.each(ALL)("both faces tell with which regions %s is in one partition", (region) => {
  const together = ALL.filter((each) => evaluate(inOnePartition(input("other"), place.region), { ...CONSTANTS, region, other: each }));
  expect(together).toEqual(ALL.filter((each) => partitionOf(each) === partitionOf(region)));
});
