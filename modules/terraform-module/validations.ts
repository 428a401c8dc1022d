import { hcl, worded } from "../fields/messages/faces";
import { attribute, type Block, block } from "../hcl/block";
import { literal } from "../hcl/text";

/**
 * What a module inside of the module refuses of a variable by itself: whoever calls it without the root gets no policy that the root would
 * have refused.
 */

export interface Validation {
  readonly condition: string;
  readonly message: string;
}

/** @param at how the variable, or a part of it, is written after `var.` */
export const validation = (at: string, { condition, message }: Validation): Block =>
  block(
    "validation",
    [],
    [
      attribute("condition", condition),
      attribute("error_message", `"${at}: received \${jsonencode(var.${at})}. ${literal(worded(message, hcl))}"`),
    ],
  );
