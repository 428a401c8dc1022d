import * as schema from "../definition/schema";
import { fieldOf } from "../fields/field";
import { hcl } from "../fields/messages/faces";
import { spelled } from "../fields/messages/wording";
import { attribute, block, comment, type Item, printValue } from "../hcl/block";
import { printIds } from "../trust/name-only";
import { type Example, WEB } from "./examples";
import { versionsOf } from "./versions";

/** The calls of the module that an example shows, fetched from the source. */
export const moduleCalls = ({ oidcProvider, roles, further }: Example, source: string): Item[] => [
  moduleCall("github_oidc", source, oidcProvider && printPart(oidcProvider, "oidcProvider"), roles),
  ...(further === undefined ? [] : [moduleCall(FURTHER, source, "module.github_oidc.oidc_provider", further)]),
];

const FURTHER = "more_roles";

const moduleCall = (name: string, source: string, oidcProvider: string | undefined, roles: Example["roles"]): Item =>
  block(
    "module",
    [name],
    [
      attribute("source", `"${source}"\n`),
      ...(oidcProvider === undefined ? [] : [attribute("oidc_provider", oidcProvider)]),
      attribute("roles", typeof roles === "string" ? roles : printPart(roles, "roles")),
    ],
  );

/** Where the module is fetched from; an exact tag, because whoever moves one would change who comes in. */
export const moduleSource = (version: string): string =>
  `git::https://github.com/OWNER/cdktf-aws-github-oidc.git//generated/terraform-aws-github-oidc?ref=v${version}`;

/** The main.tf of an example: a root module, as a team would write it, which stands alone wherever it is copied. */
export const exampleMain = (example: Example, version: string): Item[] => [comment(example.shows), ...rootModule(example, version)];

/** The same without its title: what can be pasted into an empty folder. */
export const rootModule = (example: Example, version: string): Item[] => [
  comment(TO_REPLACE),
  ...versionsOf("aws"),
  block("provider", ["aws"], [attribute("region", '"eu-central-1"')]),
  ...(example.before === undefined ? [] : [{ kind: "verbatim", text: example.before } as const]),
  ...moduleCalls(example, moduleSource(version)),
  block(
    "output",
    ["role_arns"],
    [
      attribute("description", '"role-to-assume in a workflow, by role."'),
      attribute(
        "value",
        example.further === undefined ? "module.github_oidc.role_arns" : `merge(module.github_oidc.role_arns, module.${FURTHER}.role_arns)`,
      ),
    ],
  ),
];

/** What nobody can use as it stands. */
const TO_REPLACE = [
  "Replace by your own:",
  `- ${WEB}: ${printIds("OWNER/NAME")} prints yours`,
  "- OWNER in source: who publishes the module",
  "- the region, and the names of roles and resources",
].join("\n");

/** A part of a definition as an expression in HCL. */
const printPart = (value: unknown, part: "oidcProvider" | "roles"): string => printValue(spelled(value, stack.fields?.[part], hcl));
const stack = fieldOf(schema.stack);
