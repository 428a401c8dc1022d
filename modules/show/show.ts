import { describeRole } from "../words/describe";
import { printable } from "../words/printable";
import { readSynthesized } from "./synthesized";

/** What `cdktf-aws-github-oidc show` prints: every role of the synthesized stacks in words, the warnings, and what to run next. */
export function show(folder: string): string {
  const stacks = readSynthesized(folder);
  const refusals = stacks.flatMap(({ roles }) => roles.flatMap((role) => role.refusals));
  const next =
    refusals.length > 0
      ? ["Next: npm run try (needs no AWS account). Before npx cdktf deploy:", ...refusals.map((refusal) => `  ${printable(refusal)}`)]
      : [`Next: npx cdktf deploy${stacks.length > 1 ? " STACK" : ""}`];
  return [
    ...stacks.flatMap(({ roles }) => roles.map((role) => describeRole(role.name, role.trust, role.permissions, role.others))),
    ...stacks.flatMap(({ warnings }) => warnings.map((warning) => `Warning: ${printable(warning)}`)),
    next.join("\n"),
  ].join("\n\n");
}
