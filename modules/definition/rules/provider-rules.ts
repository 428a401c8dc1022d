import { any, type Expression, equals, input, isEmpty, list, not, notEmpty, optional } from "../../expression/build";
import { element, type Rule } from "../../fields/rule";
import type { OidcProvider } from "../schema";
import { tagRules } from "./tag-rules";

/** The fields of `oidcProvider`, as inputs of expressions. */
export const provider = {
  create: input<boolean>("create"),
  thumbprintSource: input<OidcProvider["thumbprintSource"]>("thumbprintSource"),
  thumbprints: input<string[] | undefined>("thumbprints"),
  /** The provider's own tags, without those of the stack. */
  tags: input<Record<string, string> | undefined>("tags"),
};

const absent = <T>(value: Expression<T>) => isEmpty(optional(value));
const isPinned = equals(provider.thumbprintSource, "pinned");
const onlyRead = "With {create} = false the provider is only read, so this would be ignored. Leave it out.";

/** The rules between the fields of the provider. */
export const providerRules: readonly Rule[] = [
  {
    at: ["thumbprintSource"],
    about: { texts: list(provider.thumbprintSource as Expression<string>), as: "field" },
    holds: any(provider.create, equals(element, "fetch")),
    message: onlyRead,
  },
  { at: ["thumbprints"], holds: any(provider.create, absent(provider.thumbprints)), message: onlyRead },
  { at: ["tags"], holds: any(provider.create, absent(provider.tags)), message: onlyRead },
  {
    at: ["thumbprints"],
    holds: any(not(provider.create), not(isPinned), notEmpty(optional(provider.thumbprints))),
    message: 'missing. {thumbprintSource} "pinned" takes them from here. Example: ["6938fd4d98bab03faadb97b34396831e3780aea1"].',
  },
  {
    at: ["thumbprints"],
    holds: any(not(provider.create), isPinned, absent(provider.thumbprints)),
    message: 'They are used with {thumbprintSource} "pinned" only: set it, or leave them out.',
  },
  ...tagRules,
];
