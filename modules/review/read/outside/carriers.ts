import { isRecord } from "../../../record";
import { isAccountName, isAuthorizationName, isBland, isClosing, isOpening, type Kind, kindByName } from "./names";

/**
 * Which attributes of a resource carry a policy, a role or a principal: by the provider's own names and by the shape of the value. It
 * looks at sensitive values too, and lets nothing of them out but the name of an attribute.
 */

/** Values beside the trees of what is not known yet and of what is sensitive, as a plan has them. */
export interface Seen {
  readonly value: unknown;
  readonly unknown?: unknown;
  readonly sensitive?: unknown;
}

const DEEPEST = 32;

/** What an attribute carries, if anything. */
export function carriedBy(name: string, { value, unknown, sensitive }: Seen, depth = 0): Kind | undefined {
  if (isBland(name)) return undefined;
  // What nobody looks through is taken for the worst
  if (depth > DEEPEST) return "document";
  if (unknown === true || sensitive === true) {
    const hidden = byHiddenName(name);
    if (hidden !== undefined || unknown === true) return hidden;
  }
  if (Array.isArray(value))
    return first(value.map((each, i) => () => carriedBy(name, at({ value: each, unknown, sensitive }, i), depth + 1)));
  if (isRecord(value)) {
    const keys = [...new Set([...Object.keys(value), ...(isRecord(unknown) ? Object.keys(unknown) : [])])];
    const whole = looksLikeDocument(JSON.stringify(value)) ? "document" : undefined;
    return (
      whole ??
      first(keys.map((key) => () => carriedBy(key, at({ value: value[key], unknown, sensitive }, key), depth + 1))) ??
      byEntries(name, keys)
    );
  }
  return byValue(name, value);
}

/** A map whose keys are what the name says: `roles = { authenticated = … }` is found by its values, `principals = { "1234" = … }` so. */
const byEntries = (name: string, keys: readonly string[]): Kind | undefined => first(keys.map((key) => () => byValue(name, key, true)));

const first = (each: readonly (() => Kind | undefined)[]): Kind | undefined => {
  for (const find of each) {
    const found = find();
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The same place of the three trees. */
const at = ({ value, unknown, sensitive }: Seen, key: string | number): Seen => {
  const inside = (tree: unknown) => (tree === true ? true : typeof tree === "object" && tree !== null ? tree[key as never] : undefined);
  return { value, unknown: inside(unknown), sensitive: inside(sensitive) };
};

const byHiddenName = (name: string): Kind | undefined =>
  kindByName(name) ??
  (isAccountName(name)
    ? "principal"
    : isAuthorizationName(name) || isOpening(name) || isClosing(name) || name === "acl"
      ? "open"
      : undefined);

const looksLikeDocument = (text: string) => /\bStatement\b/.test(text) && /\b(Effect|Action|Principal)\b/.test(text);
/** An identity of IAM, wherever in a text. */
const IDENTITY =
  /arn:[\w-]+:(iam|sts)::[^:\s"]*:(root\b|(assumed-role|federated-user|group|instance-profile|oidc-provider|policy|role|saml-provider|user)\/)/;
const EVERYBODY = /acs\.amazonaws\.com\/groups\//;
const ACCOUNT = /^(\d{12}|\*|all)$/;

function byValue(name: string, value: unknown, isKey = false): Kind | undefined {
  if (typeof value === "boolean") return (isOpening(name) && value) || (isClosing(name) && !value) ? "open" : undefined;
  if (typeof value !== "string" || value === "") return undefined;
  if (looksLikeDocument(value)) return "document";
  const arn = IDENTITY.exec(value);
  if (arn !== null) return arn[2]?.startsWith("policy") ? "document" : kindByName(name) === "role" ? "role" : "principal";
  if (EVERYBODY.test(value)) return "open";
  if (isAuthorizationName(name)) return /^(none|anonymous)$/i.test(value) ? "open" : undefined;
  if (name === "acl") return value === "private" ? undefined : "open";
  if (isAccountName(name)) return ACCOUNT.test(value) ? "principal" : undefined;
  const kind = kindByName(name);
  if (isKey) return kind === "principal" && ACCOUNT.test(value) ? kind : undefined;
  // A policy that is named otherwise than by an ARN of IAM is of another kind
  return kind === "document" ? undefined : kind;
}
