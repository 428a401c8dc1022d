import type { TerraformDataSource, TerraformResource } from "cdktf";

/** A condition that Terraform checks in the plan, before it reads or touches the element; the message is text for Terraform. */
export interface Precondition {
  readonly condition: unknown;
  readonly errorMessage: string;
}

/** Gives the element one more precondition. */
export function addPrecondition(element: TerraformDataSource | TerraformResource, { condition, errorMessage }: Precondition): void {
  const { precondition = [], ...rest } = element.lifecycle ?? {};
  // cdktf's type knows only its own tokens as conditions
  element.lifecycle = { ...rest, precondition: [...precondition, { condition, errorMessage }] as never };
}
