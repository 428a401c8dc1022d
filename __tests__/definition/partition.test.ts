import { evaluate } from "../../modules/expression/evaluate";
import { hasOwnPartition, PARTITIONS, partitionOf } from "../../modules/fields/partition";
import { place } from "../../modules/fields/place";

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

test.each([...REGIONS, ...ofEach])("both faces tell the same of %s", (region) => {
  expect(evaluate(hasOwnPartition(place.region), { region })).toBe(partitionOf(region) !== "aws");
});
