import type { PolicyDocument } from "../iam/document";

/** A role with its trust policy, out of whichever file. */
export interface TrustedRole {
  readonly file: string;
  /** Its name in AWS; where the file does not tell it, what stands for it there. */
  readonly name: string;
  readonly arn?: string;
  /** Where it stands in the file: its address in Terraform, or the path of JSON keys to its trust policy; empty for the file itself. */
  readonly place: string;
  /** In seconds. */
  readonly maxSessionSeconds?: number;
  /** IAM's, "/" where a role has none; absent where the file does not tell. */
  readonly path?: string;
  /** That of the AWS provider that makes the role. */
  readonly region?: string;
  readonly trust: Trust;
  /** Absent where the file holds trust policies alone. */
  readonly permissions?: Permissions;
}

/** What a role may do, as far as a file tells. */
export interface Permissions {
  readonly policies: readonly RolePolicy[];
  readonly boundary?: RolePolicy;
  /** Why there may be more. */
  readonly untold: readonly string[];
}

/** A policy of a role: its text, or why nobody can tell it. */
export type RolePolicy = { readonly label: string } & ({ readonly document: PolicyDocument } | { readonly hidden: string });
export const NOT_IN_FILE = "Its text is not in the file.";

/** A trust policy, or why it cannot be judged. */
export type Trust =
  | {
      readonly document: PolicyDocument;
      /** Places of keys that the text has twice: the last one of each is in the document. */
      readonly repeatedKeys: readonly string[];
    }
  | { readonly hidden: string };

/** Something of a file that nobody can say yes or no to. */
export interface FileDoubt {
  readonly file: string;
  readonly place: string;
  readonly reason: string;
}

/** What files hold of roles. */
export interface Roles {
  readonly roles: readonly TrustedRole[];
  readonly doubts: readonly FileDoubt[];
}

/** A text, and the file that messages name. */
export interface TextFile {
  readonly text: string;
  readonly file: string;
}
