/** A mistake of the user's: its message is all that is printed, and the command ends with its exit code. */
export class UserError extends Error {
  override readonly name: string = "UserError";
  readonly exitCode: number = 1;
}

/** Nobody's mistake: what was given does not tell the answer. */
export class CannotJudge extends UserError {
  override readonly exitCode = 3;
}
