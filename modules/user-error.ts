/** A mistake of the user's: its message is all that is printed, and the command ends with exit code 1. */
export class UserError extends Error {
  override readonly name: string = "UserError";
}
