import { type Expression, each, text } from "../expression/build";
import { arnPart } from "../fields/arn";
import { element, type Found, type Rule } from "../fields/rule";

/**
 * `kms:ViaService` of calls that a service makes with the key for who called it. It does so in the key's region; the end of its name is
 * that of the partition (AWS KMS Developer Guide, "kms:ViaService").
 */
export const through = (service: string, keys: Expression<readonly string[]>): Expression<string[]> =>
  each(keys, "key", (key) => text`${service}.${arnPart(key, "region")}.*`);

/** A rule that the key can have encrypted one of these: a service uses keys of its own region only. */
export const keyOfTheirRegion = (key: Expression<Found[]>, holds: Expression<boolean>, what: string): Rule => ({
  at: [],
  about: key,
  holds,
  message: `The key is of another region than all ${what}, so it has encrypted none of them. Give the key of their region.`,
});

export const regionOfKey = arnPart(element, "region");
