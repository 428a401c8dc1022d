import { any, type Expression, equals, not, present } from "../../expression/build";
import type { Rule } from "../../fields/rule";
import { provider } from "../inputs";
import { tagRules } from "./tag-rules";

const absent = (value: Expression<unknown>) => not(present(value));
const isPinned = equals(provider.thumbprintSource, "pinned");
const onlyRead = "With {create = false} the provider is only read, so this would be ignored. Leave it out.";

/** The rule of the field that an app alone has. */
const PREVENT_DESTROY: Rule = { at: ["preventDestroy"], holds: any(provider.create, not(provider.preventDestroy)), message: onlyRead };

/** The rules between the fields of the provider. */
export const providerRules: readonly Rule[] = [
  {
    at: ["thumbprintSource"],
    holds: any(provider.create, equals<string>(provider.thumbprintSource as Expression<string>, "fetch")),
    message: onlyRead,
  },
  { at: ["thumbprints"], holds: any(provider.create, absent(provider.thumbprints)), message: onlyRead },
  { at: ["tags"], holds: any(provider.create, absent(provider.tags)), message: onlyRead },
  {
    at: ["thumbprints"],
    holds: any(not(provider.create), not(isPinned), present(provider.thumbprints)),
    message: 'missing. {thumbprintSource = "pinned"} takes them from here. Example: ["6938fd4d98bab03faadb97b34396831e3780aea1"].',
  },
  {
    at: ["thumbprints"],
    holds: any(not(provider.create), isPinned, absent(provider.thumbprints)),
    message: 'They are used with {thumbprintSource = "pinned"} only: set it, or leave them out.',
  },
  ...tagRules,
];

/** Those of an app's provider. */
export const appProviderRules: readonly Rule[] = [...providerRules, PREVENT_DESTROY];
