import { any, contains, type Expression, each, equals, text } from "../expression/build";
import { arnPart, isArn } from "../fields/arn";
import { place } from "../fields/place";
import { element, type Found, type Rule } from "../fields/rule";

/**
 * `kms:ViaService` of calls that a service makes with the key for who called it. It does so in the key's region; the end of its name is
 * that of the partition (AWS KMS Developer Guide, "kms:ViaService").
 */
export const through = (service: string, keys: Expression<readonly string[]>): Expression<string[]> =>
  each(keys, "key", (key) => text`${service}.${arnPart(key, "region")}.*`);

const region = arnPart(element, "region");

/** A service uses keys of its own region only: the key is of this region, or of one where something is that is named by its ARN. */
export const keyOfTheirRegion = (key: Expression<Found[]>, namesOrArns: Expression<readonly string[]>, what: string): Rule => ({
  at: [],
  about: key,
  holds: any(
    equals(region, place.region),
    contains(
      each(namesOrArns, "arn", (arn) => arnPart(arn, "region"), isArn),
      region,
    ),
  ),
  message: `The key is of a region where none of the ${what} is, so it has encrypted none of them. Give the key of their region.`,
});
