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
  readonly trust: Trust;
}

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
