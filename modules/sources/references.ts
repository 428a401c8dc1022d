import type { PolicyDocument } from "../iam/document";
import { isRecord } from "../record";
import type { Trust } from "./role";

/** What Terraform has not filled in yet in a policy: `${…}` that is no policy variable of IAM. */

const REFERENCE = /\$\{[^{}]*\}/g;
/** `${aws:username}`, `${key, 'default'}`, and the three characters that IAM writes so (IAM User Guide, "Policy variables"). */
const VARIABLE = /^\$\{(?:[*?$]|[\w./-]+:[\w./@+=-]+(?:,\s*'[^'{}]*')?)\}$/;
const isReference = (place: string) => !VARIABLE.test(place);

/** An account that is not known yet says nothing of whom the provider signs in. */
const PROVIDER = /^arn:[^:]*:iam::[^:]*:oidc-provider\/[^$]+$/;
const PROVIDER_REFERENCE = /^\$\{(aws_iam_openid_connect_provider\.[\w-]+)(?:\.(?:arn|id))\}$/;

const untold = (reference: string) =>
  `Its trust policy holds ${reference}, which is known only after the apply. Give the JSON of a plan that knows it, or of the state.`;

/**
 * The policy as far as it is known; a reference to a provider of the same file becomes an ARN of its issuer.
 *
 * @param issuers of the file's providers, by address
 */
export function withoutReferences(trust: Trust, issuers: ReadonlyMap<string, string>): Trust {
  if (!("document" in trust)) return trust;
  const filled = mapped(trust.document, (text) => {
    const [, address = ""] = PROVIDER_REFERENCE.exec(text) ?? [];
    const issuer = issuers.get(address);
    return issuer === undefined ? text : `arn:aws:iam::${text}:oidc-provider/${issuer}`;
  });
  const [left] = textsIn(filled).flatMap((text) => (PROVIDER.test(text) ? [] : (text.match(REFERENCE) ?? []).filter(isReference)));
  return left === undefined ? { ...trust, document: filled as unknown as PolicyDocument } : { hidden: untold(left) };
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((each) => mapped(each, change));
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapped(each, change)])) : value;
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each)]) : [];
}
