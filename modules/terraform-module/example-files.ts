import * as schema from "../definition/schema";
import { fieldOf } from "../fields/field";
import { hcl } from "../fields/messages/faces";
import { spelled } from "../fields/messages/wording";
import { attribute, block, comment, type Item, printValue } from "../hcl/block";
import type { Example } from "./examples";
import { versionsOf } from "./versions";

/** The call of the module that an example shows, with the given source. */
export function moduleCall({ oidcProvider, roles }: Example, source: string): Item {
  return block(
    "module",
    ["github_oidc"],
    [
      attribute("source", `"${source}"\n`),
      ...(oidcProvider === undefined ? [] : [attribute("oidc_provider", printPart(oidcProvider, "oidcProvider"))]),
      attribute("roles", typeof roles === "string" ? roles : printPart(roles, "roles")),
    ],
  );
}

/** Where the module is fetched from; an exact tag, because whoever moves one would change who comes in. */
export const moduleSource = (version: string): string =>
  `git::https://github.com/OWNER/cdktf-aws-github-oidc.git//generated/terraform-aws-github-oidc?ref=v${version}`;

/** The main.tf of an example: a root module, as a team would write it, which stands alone wherever it is copied. */
export const exampleMain = (example: Example, version: string): Item[] => [
  comment(example.shows),
  ...versionsOf("aws"),
  block("provider", ["aws"], [attribute("region", '"eu-central-1"')]),
  ...(example.before === undefined ? [] : [{ kind: "verbatim", text: example.before } as const]),
  moduleCall(example, moduleSource(version)),
  block(
    "output",
    ["role_arns"],
    [attribute("description", '"role-to-assume in a workflow, by role."'), attribute("value", "module.github_oidc.role_arns")],
  ),
];

/** A part of a definition as an expression in HCL. */
const printPart = (value: unknown, part: "oidcProvider" | "roles"): string => printValue(spelled(value, stack.fields?.[part], hcl));
const stack = fieldOf(schema.stack);
