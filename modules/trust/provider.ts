import { provider } from "../definition/inputs";
import {
  all,
  choose,
  contains,
  type Expression,
  each,
  equals,
  filter,
  input,
  isEmpty,
  list,
  not,
  present,
  text,
} from "../expression/build";
import { compile } from "../expression/evaluate";
import type { InputNames } from "../expression/one-line";
import { printExpression } from "../expression/print";
import { place } from "../fields/place";
import { defaultAudience } from "./issuer";

/** What both faces decide of the provider, written once. */

/** Whether its thumbprint is read from the certificates that GitHub serves. */
export const fetches: Expression<boolean> = all(provider.create, equals<string>(provider.thumbprintSource as Expression<string>, "fetch"));
const evaluateFetches = compile(fetches);
export const fetchesCertificate = ({ create, thumbprintSource }: { create: boolean; thumbprintSource: string }): boolean =>
  evaluateFetches({ create, thumbprintSource });

/** The audiences that the provider accepts and its roles trust. */
export const acceptedAudiences: Expression<readonly string[]> = choose<readonly string[]>(
  present(provider.audiences),
  provider.audiences as Expression<readonly string[]>,
  list<string>(defaultAudience),
);

const isRefused = (audience: Expression<string>) => not(contains(input<string[]>("clientIds"), audience));
const refused = filter(place.audiences, "audience", isRefused);
const said = each(
  place.audiences,
  "audience",
  (audience) =>
    text`The GitHub OIDC provider of this account does not accept the audience "${audience}". Add it to the provider's client ids, or set audiences to one that it accepts.`,
  isRefused,
);

/**
 * The condition on an existing provider, that it accepts the audiences, and what is said where it does not; both as expressions of HCL.
 * `audiences` is one too.
 */
export function audiencesAccepted(audiences: string): { readonly condition: string; readonly message: string } {
  const names: InputNames = (name) => (name === "clientIds" ? "self.client_id_list" : audiences);
  return { condition: printExpression(isEmpty(refused), names), message: `join("\\n", ${printExpression(said, names)})` };
}
