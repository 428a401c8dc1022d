import { attribute, type Block, block } from "../hcl/block";
import { quoted } from "../hcl/text";
import { PROVIDERS, TERRAFORM } from "../versions";

/** The versions that a module accepts: `check` blocks came with Terraform 1.5. */
export const versionsOf = (...providers: (keyof typeof PROVIDERS)[]): Block[] => [
  block(
    "terraform",
    [],
    [
      attribute("required_version", quoted(TERRAFORM.any)),
      ...(providers.length === 0
        ? []
        : [
            block(
              "required_providers",
              [],
              providers.map((name) =>
                attribute(name, `{\nsource = "${PROVIDERS[name].source}"\nversion = "${PROVIDERS[name].version}"\n}`),
              ),
            ),
          ]),
    ],
  ),
];
