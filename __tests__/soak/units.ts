import { ACCOUNT, admit, allow, ISSUER } from "../support/review-policies";

/** What one role of a configuration is made of, as data: small pools, so that before and after meet often. */

/** How a value is written; a plan knows what the first ones come to. What follows `unknown` is known only after the apply wherever its own resource is new or changes. */
export const KNOWN_WAYS = ["literal", "condition", "function", "loop"] as const;
export const WAYS = [...KNOWN_WAYS, "sensitive", "unknown", "unknown condition", "unknown function"] as const;
export type Way = (typeof WAYS)[number];

export interface Told<T> {
  readonly value: T;
  readonly way: Way;
}

const statement = (...Statement: object[]) => ({ Version: "2012-10-17", Statement });
const assume = (Principal: object) => ({ Effect: "Allow", Action: "sts:AssumeRole", Principal });
const DENY = { ...allow("s3:DeleteObject"), Effect: "Deny" };

export const TRUSTS = {
  main: statement(admit("repo:acme/web:ref:refs/heads/main")),
  env: statement(admit("repo:acme/web:environment:prod")),
  both: statement(admit(["repo:acme/web:ref:refs/heads/main", "repo:acme/web:environment:prod"])),
  any: statement(admit("repo:acme/web:*")),
  open: statement(admit("repo:*")),
  service: statement(assume({ Service: "ec2.amazonaws.com" })),
  root: statement(assume({ AWS: `arn:aws:iam::${ACCOUNT}:root` })),
  user: statement(assume({ AWS: [`arn:aws:iam::${ACCOUNT}:root`, `arn:aws:iam::${ACCOUNT}:role/someone`] })),
  not: statement({ ...admit([]), Condition: { StringNotEquals: { [`${ISSUER}:sub`]: "repo:acme/web:ref:refs/heads/main" } } }),
} as const;
export type Trust = keyof typeof TRUSTS;

export const DOCUMENTS = {
  read: statement(allow("s3:GetObject", "arn:aws:s3:::web/*")),
  write: statement(allow(["s3:GetObject", "s3:PutObject"], "arn:aws:s3:::web/*")),
  s3: statement(allow("s3:*")),
  held: statement(allow("s3:*"), DENY),
  deny: statement(DENY),
  queue: statement(allow("sqs:SendMessage", "arn:aws:sqs:eu-central-1:123456789012:jobs")),
  all: statement(allow("*")),
  most: statement({ Effect: "Allow", NotAction: "iam:*", Resource: "*" }),
  spared: statement({ Effect: "Allow", Action: "s3:*", NotResource: "arn:aws:s3:::web/*" }),
  tagged: statement({ ...allow("s3:*"), Condition: { StringEquals: { "aws:PrincipalTag/team": "web" } } }),
  teams: statement({ ...allow("s3:*"), Condition: { StringEquals: { "aws:PrincipalTag/team": ["ops", "web"] } } }),
} as const;
export type Doc = keyof typeof DOCUMENTS;

/** Managed policies: two of the unit's own, by reference or by their ARN as a text, two of AWS, and one that is in the account. */
export const TARGETS = ["m0", "m1", "arn of m0", "aws admin", "aws read", "seed"] as const;
export type Target = (typeof TARGETS)[number];
/** Of a document that a data source takes over: from a text, or from a data source beside it. The provider (5.100) refuses `source_json`. */
export const MERGES = ["source", "source of data", "override", "override of data"] as const;
export type Merge = (typeof MERGES)[number];
export const isMerge = (data: Data): data is Merge => (MERGES as readonly Data[]).includes(data);
/** Whether a document is a text or that of a data source: with a loop in it, with a block for each value of a condition, or taken over. */
export type Data = "none" | "static" | "dynamic" | "alike" | Merge;

/** A document that is written as a text with a place in it. */
export interface Placed {
  /** A text, or `jsonencode({ … })`. */
  readonly form: "template" | "jsonencode";
  /** The key of its loop, the role's id, or the id of an alarm, which may have quotes in its name. */
  readonly place: "key" | "role" | "alarm" | "alarm with quotes";
  /** What stands escaped before the place, or that the place itself is. */
  readonly escaped: "none" | "variable" | "percent" | "backslash" | "place";
}

export interface Inline {
  readonly name: "p" | "q";
  readonly role: "id" | "name" | "literal";
  readonly document: Told<Doc>;
  readonly data: Data;
  /** Of a document that is a text. */
  readonly placed: Placed | undefined;
}
/** Blocks of the role itself. */
export interface Blocks {
  readonly way: "static" | "dynamic";
  readonly names: readonly ("p" | "w")[];
  readonly document: Told<Doc>;
  /** Of all but the first of them; nothing where they have the same. */
  readonly others: Told<Doc> | undefined;
}
export interface Managed {
  readonly name: "m0" | "m1" | "m2" | "m3";
  readonly document: Told<Doc>;
  readonly ignored: boolean;
}
export interface Attachment {
  readonly kind: "one" | "several" | "each";
  readonly target: Told<Target>;
  readonly role: "name" | "literal";
  /** Beside the role, of an attachment to several. */
  readonly user: boolean;
}

/** What tells the copies of a unit apart: the end of all their names. */
export type Key = "x" | "y";

export interface Unit {
  /** Whether its resources stand in the root module or in one of their own. */
  readonly place: "root" | "module";
  /** Of its resources, or of the call of their module. */
  readonly loop: "none" | "count" | "for_each";
  readonly keys: readonly [Key] | readonly [Key, Key];
  /** The loop is over a map from keys to the trust policy. */
  readonly valued: boolean;
  /** The module is handed its documents, in place of writing them itself. */
  readonly handed: boolean;
  /** The attachments come last: beside the module, whose outputs they take role and policies from, or after the list of all of them. */
  readonly outside: boolean;
  readonly address: "r" | "s";
  readonly name: "r" | "s";
  readonly path: "/" | "/x/";
  readonly session: Told<number> | undefined;
  readonly trust: Told<Trust>;
  readonly trustData: Data;
  readonly trustIgnored: boolean;
  readonly boundary: Told<Target> | undefined;
  readonly blocks: Blocks | undefined;
  readonly arns: readonly Told<Target>[] | undefined;
  readonly inlines: Readonly<Record<string, Inline>>;
  readonly managed: Readonly<Record<string, Managed>>;
  readonly attachments: Readonly<Record<string, Attachment>>;
  readonly onlyArns: readonly Told<Target>[] | undefined;
  readonly onlyNames: readonly ("p" | "q")[] | undefined;
  readonly issuer: { readonly audiences: readonly string[]; readonly way: Way; readonly ignored: boolean } | undefined;
  readonly account: "here" | "there";
  /** What goes is forgotten, and stays in AWS. */
  readonly forgets: boolean;
  /** What only has another address is moved there. */
  readonly moves: boolean;
  /** With one more role, which somebody had made by hand. */
  readonly imports: boolean;
}

/** Whether its document is written as a text with a place in it. */
export const isPlaced = (inline: Inline): inline is Inline & { readonly placed: Placed } =>
  inline.data === "none" && inline.placed !== undefined;

/** The keys that there is a copy for. */
export const keysOf = ({ loop, keys }: Pick<Unit, "loop" | "keys">): readonly Key[] => (loop === "none" ? keys.slice(0, 1) : keys);

/** The same with every value that is written in another way than these written as it is. */
export const writtenIn = (ways: readonly Way[], unit: Unit): Unit =>
  JSON.parse(JSON.stringify(unit), (key, value) => (key === "way" && WAYS.includes(value) && !ways.includes(value) ? "literal" : value));
export const plainly = (unit: Unit): Unit => writtenIn([], unit);

/** Whether one apply leaves it as it is: no two of its resources write the same. What each apply changes anew, no stack tells. */
export function isAtRest({ inlines, blocks, attachments, arns, onlyArns, onlyNames }: Unit): boolean {
  const names = Object.values(inlines).map(({ name }) => name);
  const targets = Object.values(attachments).map(({ target }) => target.value);
  const isListed = onlyArns === undefined || targets.every((target) => onlyArns.some(({ value }) => value === target));
  const kinds = new Set(Object.values(attachments).map(({ kind }) => kind === "several"));
  return (
    new Set(names).size === names.length &&
    (blocks === undefined || (names.length === 0 && onlyNames === undefined)) &&
    (onlyNames === undefined || names.every((name) => onlyNames.includes(name))) &&
    (arns === undefined || (targets.length === 0 && onlyArns === undefined)) &&
    isListed &&
    kinds.size <= 1
  );
}

/** What somebody does in the console between two applies, to the role "r" of the unit. */
export const BY_HAND = ["inline", "attach", "trust", "session", "audience", "policy"] as const;
export type ByHand = (typeof BY_HAND)[number];

/** Whether something of it is known only after the apply. */
export const hasLate = (unit: Unit): boolean => JSON.stringify(unit).includes(`"way":"unknown`);
