import type { AccessLevel } from "../iam/access-levels";
import type { Exposure } from "../trust/exposure";
import type { Subject } from "../trust/subject";

/**
 * The public model of a review: what `--format json` prints, in this order of fields. It holds no sensitive value of the plan, and
 * every text of it that comes from the plan is as the plan has it: escape it before it is shown.
 */
export interface Review {
  /** Raised when a field changes its meaning or goes; fields may be added. */
  readonly version: 1;
  readonly verdict: Verdict;
  /** The verdict in a sentence. */
  readonly summary: string;
  /** Whether a plan was reviewed, or two synthesized stacks compared. */
  readonly source: "plan" | "stacks";
  /** Why the change could be one that reviews itself; empty where nothing points to it. */
  readonly selfEscalation: readonly string[];
  /** What nobody can say yes or no to by this review. One entry is enough for the verdict "unreviewable". */
  readonly cannotReview: readonly CannotReview[];
  /** What changes, riskiest first. */
  readonly changes: readonly SubjectChange[];
  /** Roles, policies and providers of which nothing about access changes. */
  readonly unchanged: number;
  /** Resources that change, can give access of their own, and are not read here. One is enough to block what blocks a widening. */
  readonly outside: readonly OutsideChange[];
}

/**
 * - `unreviewable`: something cannot be judged, whatever else is known
 * - `widened`: somebody gains access, or access grows
 * - `changed`: nobody gains, but something changes that a person should know: a role is forgotten, replaced, was changed by hand
 * - `narrowed`: access is lost or shrinks
 * - `rewritten`: texts change, access does not
 * - `unchanged`: nothing about access changes
 */
export type Verdict = "unreviewable" | "widened" | "changed" | "narrowed" | "rewritten" | "unchanged";

/** How access goes: `gained` and `lost` as a whole, `widened` and `narrowed` from something that was there; `unknown` cannot be judged. */
export type Direction = "gained" | "widened" | "unknown" | "changed" | "narrowed" | "lost" | "rewritten";

export type Risk = "critical" | "high" | "medium" | "low" | "none";

export interface CannotReview {
  /** The resource's address; empty for the plan as a whole. */
  readonly address: string;
  readonly reason: string;
}

/** A role, a managed policy that no role of the plan has, or an identity provider. */
export interface SubjectChange {
  readonly kind: "role" | "policy" | "provider";
  /** Its name in AWS; after the change, where it has another one. */
  readonly name: string;
  /** Its address in Terraform; after the change, where it has another one. */
  readonly address: string;
  readonly direction: Direction;
  readonly risk: Risk;
  /** What happens to it, apart from who and what. */
  readonly events: readonly Event[];
  /** Who may come in. */
  readonly who: readonly WhoChange[];
  /** What they may do. */
  readonly what: readonly WhatChange[];
  /** What an audit finds in the trust policy that the role will have, the worst first; absent where nobody new comes in, or nothing is found. */
  readonly findings?: readonly TrustFinding[];
  /** All that is known of it after the change, in words. */
  readonly after: { readonly who: readonly string[]; readonly what: readonly string[] };
}

/** What an audit says of a trust policy: docs/audit.md has its rules. */
export interface TrustFinding {
  readonly rule: string;
  readonly severity: "unsafe" | "warning";
  readonly why: string;
  /** Claims of a token that comes in. */
  readonly token?: Readonly<Record<string, string>>;
  readonly fix: string;
}

export interface Event {
  /** A stable word, as "boundary-removed". */
  readonly event: string;
  readonly direction: Direction;
  readonly risk: Risk;
  readonly sentence: string;
}

interface AccessChange {
  readonly direction: Direction;
  readonly risk: Risk;
  /** What is allowed, or was. */
  readonly words: string;
  /** What it grew out of, or shrank to. */
  readonly from?: string;
  /** Whether a statement allows or denies: a denial that is lost is access that is gained. */
  readonly effect: "allow" | "deny";
  /**
   * - `known`: the plan's own text
   * - `configuration`: the plan does not know the text yet; it is taken from the configuration
   * - `undecided`: the texts differ in something that cannot be compared; taken for the worse
   */
  readonly certainty: "known" | "configuration" | "undecided";
}

export interface WhoChange extends AccessChange {
  /** Who can make use of it, at most. */
  readonly exposure: Exposure;
  /** Of GitHub's jobs: the subject that is asked for, where it is one. */
  readonly subject?: Subject;
}

export interface WhatChange extends AccessChange {
  /** The prefix of the actions, as "s3"; "*" for all. */
  readonly service: string;
  readonly level: AccessLevel;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

export interface OutsideChange {
  readonly address: string;
  readonly type: string;
  /** Terraform's verbs, and "drift" where it was changed by hand. */
  readonly actions: readonly string[];
  /** The names of the attributes with which it can give access; empty where the resource gives it as a whole. */
  readonly carries: readonly string[];
}
