import type { TerraformResource } from "cdktf";
import { hasToken } from "../fields/tokens";
import { quoted } from "../hcl/text";

/**
 * Stops the apply where AWS made the resource in another account than the plan was made for: Terraform reads the caller's identity in
 * the plan alone, and applies a saved plan with whatever credentials it is given. What hangs on the resource is then not made.
 *
 * @param account the account of the plan: its number, a token of cdktf's, or a reference
 */
export function refuseMadeElsewhere(resource: TerraformResource, account: string): void {
  // Inside an expression cdktf writes a token without "${}"
  const expression = hasToken(account) ? account : (/^\$\{(.*)\}$/.exec(account)?.[1] ?? quoted(account));
  const condition = {
    // What stands for an ARN in a `terraform test` with a mocked provider says nothing of an account
    condition: `\${!startswith(self.arn, "arn:") || strcontains(self.arn, format("::%s:", ${expression}))}`,
    errorMessage: `\${self.arn} was made, but the plan is for account ${account}: it was applied with other credentials. Delete it there, and apply with the credentials of account ${account}.`,
  };
  const { postcondition = [], ...rest } = resource.lifecycle ?? {};
  // cdktf's type knows only its own tokens as conditions
  resource.lifecycle = { ...rest, postcondition: [...postcondition, condition] as never };
}
