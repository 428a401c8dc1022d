import { describeRole } from "../words/describe";
import { printable } from "../words/printable";
import { readSynthesized, type SynthesizedRole, type SynthesizedStack } from "./synthesized";

/**
 * What `cdktf-aws-github-oidc show` prints: every role of the synthesized stacks in words, the warnings, and what to run next. Where there
 * is more than one stack or account, each is named.
 */
export function show(folder: string): string {
  const stacks = readSynthesized(folder);
  const places = stacks.flatMap(placesOf);
  const inStack = (name: string, text: string) => printable(stacks.length > 1 ? `${name}: ${text}` : text);
  const refusals = stacks.flatMap(({ name, roles }) => roles.flatMap((role) => role.refusals.map((refusal) => inStack(name, refusal))));
  const next =
    refusals.length > 0
      ? ["Next: npm run try (needs no AWS account). Before npx cdktf deploy:", ...refusals.map((refusal) => `  ${refusal}`)]
      : [`Next: npx cdktf deploy${stacks.length > 1 ? " STACK" : ""}`];
  return [
    ...places.flatMap(({ heading, roles }) => [
      ...(places.length > 1 ? [heading] : []),
      ...roles.map((role) => describeRole(role.name, role.trust, role.permissions, role.others, role.boundary)),
    ]),
    ...stacks.flatMap(({ name, warnings }) => warnings.map((warning) => `Warning: ${inStack(name, warning)}`)),
    next.join("\n"),
  ].join("\n\n");
}

interface Place {
  readonly heading: string;
  readonly roles: readonly SynthesizedRole[];
}

/** The roles of a stack, by the account that they are in. */
const placesOf = ({ name, roles }: SynthesizedStack): Place[] =>
  [...new Set(roles.map(accountOf))].map((account) => ({
    heading: printable(`Stack ${name}, ${account}`),
    roles: roles.filter((role) => accountOf(role) === account),
  }));

function accountOf({ account, providerAlias }: SynthesizedRole): string {
  if (account !== undefined) return `account ${account}`;
  return `the account of ${providerAlias === undefined ? "whoever runs Terraform" : `the AWS provider ${providerAlias}`}`;
}
