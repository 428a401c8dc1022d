/**
 * What each kind of text in a definition may be. Data only: the schema applies it at synth, the generated module has it as tables.
 * Patterns keep to the syntax that JavaScript and RE2 (Terraform) share, in which a count goes to 1,000 at most. The tests of a rule run
 * in order; at synth the first that fails is reported, and the module says all.
 */

export type TextTest = { readonly message: string } & (
  | { readonly match: string }
  | { readonly forbid: string }
  /** In characters; with `without`, of what is left without all that it matches. A counted repetition would cost Terraform more. */
  | { readonly maxLength: number; readonly without?: string }
  /** In bytes, which the AWS provider counts in some texts. */
  | { readonly maxBytes: number }
);

export interface TextRule {
  /** What the text is, with its article: "a branch name or pattern". */
  readonly what: string;
  readonly example: string;
  /** Where a name or an ARN may stand: what is asked of a text that begins as an ARN does. The tests are those of a name then. */
  readonly arn?: Pick<TextRule, "example" | "tests" | "what">;
  /** Whether an ARN can stand there, beside a name or alone: it must then be of the region's partition. */
  readonly mayBeArn?: true;
  /** Whether an ARN there must be of the role's own account. */
  readonly ofOwnAccount?: true;
  readonly tests: readonly TextTest[];
}

/** IAM accepts only these in a policy document (IAM API reference, assumeRolePolicyDocument); space and line breaks apart. */
export const POLICY_TEXT = "^[\\x21-\\x7e\\xa1-\\xff]+$";
export const NO_WILDCARD = "[*?]";

/** The rule that is asked of the text. */
export const ruleFor = (rule: TextRule, text: string): Pick<TextRule, "example" | "tests" | "what"> =>
  (text.startsWith("arn:") && rule.arn) || rule;

/** Parts of ARNs and of names in IAM. */
export const PARTITION = "aws[a-z-]*";
export const ACCOUNT = "[0-9]{12}";
export const REGION = "[a-z0-9-]+";
export const IAM_NAME = "[A-Za-z0-9_+=,.@-]+";

export const BUCKET_TESTS: readonly TextTest[] = [
  { match: "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", message: "A bucket name is 3 to 63 lower-case letters, digits, '.' and '-'." },
];
