import * as messages from "../messages";
import { Configured, Sensitive, Unknown, type Value } from "../read/plan";
import { isDocument, parseDocument } from "./document-text";
import type { PolicyText } from "./state";

/** The document that an attribute holds, as far as it can be told. */
export function policyText(value: Value | undefined): PolicyText {
  if (value === undefined || value === null || value === "") return { kind: "none" };
  if (value instanceof Unknown) return { kind: "hidden", reason: messages.KNOWN_AFTER_APPLY };
  if (value instanceof Sensitive) return { kind: "hidden", reason: messages.SENSITIVE, same: value };
  const configured = value instanceof Configured;
  const text = configured ? value.text : value;
  const document = typeof text === "string" && !(configured && value.isExpression) ? parseDocument(text) : undefined;
  if (!isDocument(document)) return { kind: "hidden", reason: configured ? messages.COMPUTED : messages.UNREADABLE, same: String(text) };
  return {
    kind: "known",
    document,
    certainty: configured ? "configuration" : "known",
    ...(configured && !value.certain && { doubt: messages.GUESSED }),
  };
}

/** The document of an attribute that is never without one: where there is none, the plan does not tell it. */
export const requiredText = (value: Value | undefined): PolicyText => {
  const text = policyText(value);
  return text.kind === "none" ? { kind: "hidden", reason: messages.UNREADABLE, same: "" } : text;
};
