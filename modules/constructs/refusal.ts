/**
 * A precondition that never holds, with which an app refuses every plan until a person has acted. Terraform wants a condition that
 * refers to something; a workspace always has a name.
 */
export const NEVER = '${terraform.workspace == ""}';
