import { asList, type Principals } from "./document";

/** What a statement is made of (IAM User Guide, "IAM JSON policy elements reference"). */

const ELEMENTS: ReadonlySet<string> = new Set([
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
]);

/** Whether AWS knows every element of the statement. */
export const hasKnownElements = (statement: object): boolean => Object.keys(statement).every((element) => ELEMENTS.has(element));

const PRINCIPAL_TYPES: ReadonlySet<string> = new Set(["AWS", "Federated", "Service", "CanonicalUser"]);

/** One principal of a statement: whole accounts by their number. */
export interface Principal {
  readonly type: string;
  readonly id: string;
  /** Of an account that is named by the ARN of its root. */
  readonly partition?: string;
}
const EVERYONE: Principal = { type: "AWS", id: "*" };
export const isEveryone = ({ type, id }: Principal): boolean => type === EVERYONE.type && id === EVERYONE.id;

/**
 * The principals that an element names, each in one spelling: "*" is `{"AWS": "*"}`, and an account is its number, by which the ARN of
 * its root goes too (IAM User Guide, "AWS account principals"). In the place of one of an unknown type, or that is no text, nothing;
 * nothing at all where the element is none.
 */
export function principalsOf(principals: Principals | undefined): (Principal | undefined)[] | undefined {
  if (principals === "*") return [EVERYONE];
  if (typeof principals !== "object" || principals === null || Array.isArray(principals)) return undefined;
  return Object.entries(principals).flatMap(([type, ids]) =>
    asList(ids).map((id) => (PRINCIPAL_TYPES.has(type) && typeof id === "string" ? normalized(type, id) : undefined)),
  );
}

function normalized(type: string, id: string): Principal {
  const [, partition, account] = (type === "AWS" && /^arn:([\w-]+):iam::(\d{12}):root$/.exec(id)) || [];
  return partition === undefined || account === undefined ? { type, id } : { type, id: account, partition };
}

/** Whether an account stands for the principal, which is in it (IAM User Guide, "AWS account principals"). */
export function isAccountOf({ type, id, partition }: Principal, arn: string): boolean {
  const [, own, , , owner = ""] = arn.split(":");
  return type === "AWS" && owner !== "" && id === owner && (partition === undefined || partition === own);
}

/** Whether one condition key stands there in two spellings: which of them counts, AWS does not document. */
export const hasTwinKeys = (keys: object): boolean =>
  new Set(Object.keys(keys).map((key) => key.toLowerCase())).size < Object.keys(keys).length;
