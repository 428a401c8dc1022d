import { type Grant, grantsOf } from "../iam/compare/grants";
import type { PolicyDocument } from "../iam/document";
import { permissionsOf } from "./permissions";
import { printable } from "./printable";
import { whoInWords } from "./who";

/** What policies allow: their documents, and what is said as it stands of those that are not at hand. */
export interface Allowed {
  readonly permissions: readonly PolicyDocument[];
  readonly others: readonly string[];
}

/** A role in words: who may come in, what they may do, and how far that may reach where a boundary says so. */
export function describeRole(
  name: string,
  trust: PolicyDocument | undefined,
  permissions: readonly PolicyDocument[],
  others: readonly string[] = [],
  boundary?: Allowed,
): string {
  const trusted = trust === undefined ? [] : grantsOf(trust, "trust");
  const who = trust === undefined ? ["whoever a trust policy admits that only Terraform knows"] : trusted.map(sentenceOf(whoInWords));
  const what = (allowed: Allowed) => {
    const granted = allowed.permissions.flatMap((document) => grantsOf(document, "permissions"));
    return [...permissionsOf(granted, { home: accountOf(trusted) }).map(sentenceOf(({ words }) => words)), ...allowed.others];
  };
  return [
    printable(name),
    "  who may come in",
    ...lines(who, "nobody: the trust policy has no statements"),
    "  what they may do",
    ...lines(what({ permissions, others }), "nothing yet: the role has no permission sets"),
    ...(boundary === undefined ? [] : ["  at most, whatever is attached to the role", ...lines(what(boundary), "nothing")]),
  ].join("\n");
}

const sentenceOf =
  <T extends { readonly effect: Grant["effect"] }>(words: (element: T) => string) =>
  (element: T): string =>
    element.effect === "Deny" ? `never: ${words(element)}` : words(element);

const lines = (texts: readonly string[], none: string): string[] =>
  (texts.length > 0 ? [...new Set(texts)] : [none]).map((text) => `    - ${printable(text)}`);

/** A role and the provider that it trusts are of one account. */
export const accountOf = (trusted: readonly Grant[]): string => trusted[0]?.principal?.id.split(":")[4] ?? "";
