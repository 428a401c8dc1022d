import { smallRole, stackWith } from "./roles";

/** A definition that must be refused: where, and with words of the message. Both faces are held to the same table. */
export interface BadInput {
  readonly name: string;
  readonly definition: unknown;
  readonly path: string;
  readonly says: string;
  /** With it, the problem is one of the cdktf face alone: the stack's own fields. */
  readonly stackOnly?: true;
}

export const inRole = (name: string, change: object, path: string, says: string): BadInput => ({
  name,
  definition: stackWith({ ...smallRole, ...change } as never),
  path: `roles["deploy"]${path}`,
  says,
});
