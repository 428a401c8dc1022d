import type { Direction, Risk } from "../model";

/** Every event of a review: its name, what happens, and how bad that is in each direction that it can have. Data only. */

/** Told by what it opens: the tables of who comes in and of what they may do. */
const BY_ACCESS = "by access";
type EventRisk = Risk | typeof BY_ACCESS;

interface EventKind {
  readonly means: string;
  readonly risks: Readonly<Partial<Record<Direction, EventRisk>>>;
}

export const EVENTS = {
  // Of a role
  created: { means: "The role is new: its permissions boundary and the length of its sessions", risks: { gained: "none" } },
  deleted: { means: "The role is deleted", risks: { lost: "low" } },
  replaced: { means: "The role is deleted and made anew under its address", risks: { changed: "medium" } },
  "created-again": { means: "The role is deleted under one address and made anew under another", risks: { changed: "medium" } },
  forgotten: { means: "Terraform forgets the role, and it stays in AWS", risks: { changed: "high" } },
  imported: { means: "The role is imported", risks: { changed: "medium" } },
  "imported-open": { means: "The imported role lets in more than named jobs", risks: { widened: BY_ACCESS } },
  renamed: { means: "The role has another name", risks: { changed: "low" } },
  "path-changed": { means: "The role has another path", risks: { changed: "low" } },
  "trust-elsewhere": { means: "The plan has policies of the role, and not the role", risks: { rewritten: "none" } },
  // Of what holds it
  "boundary-removed": { means: "The role has no permissions boundary any more", risks: { widened: "high" } },
  "boundary-changed": {
    means: "Another permissions boundary; narrower only where that is sure",
    risks: { widened: "high", narrowed: "low" },
  },
  "boundary-edited": { means: "The text of the permissions boundary changes", risks: { widened: "high", narrowed: "low" } },
  "boundary-added": { means: "The role gets a permissions boundary", risks: { narrowed: "low" } },
  "environment-dropped": { means: "An environment, and the approval that it may ask for, is no longer needed", risks: { widened: "high" } },
  "branch-dropped": { means: "A branch or tag is no longer needed", risks: { widened: "high" } },
  "owner-trusted": {
    means: "Every repository of an owner comes in, with whatever workflow it has",
    risks: { widened: "high" },
  },
  "any-job-trusted": { means: "Any job of a repository comes in, pull requests included", risks: { widened: "high" } },
  "pull-request-writes": { means: "Pull requests come in, and may do more than read", risks: { widened: "high" } },
  "session-longer": { means: "A session may last longer", risks: { widened: "low" } },
  "session-shorter": { means: "A session may last less long", risks: { narrowed: "low" } },
  // Of its policies
  "policies-lost": { means: "The role is replaced, and policies that name it by its name are lost", risks: { lost: "medium" } },
  "unlisted-removed": { means: "A list of what alone the role may have takes something away", risks: { lost: "low" } },
  "policy-swapped": { means: "Another managed policy; what that gives is told beside it", risks: { rewritten: "none" } },
  "policy-edited": { means: "A managed policy has another text; what that gives is told beside it", risks: { rewritten: "none" } },
  // Of repositories
  "subject-pinned": { means: "A repository comes in by its ids", risks: { changed: "medium", narrowed: "low" } },
  "subject-name-only": { means: "A repository comes in by its name alone again", risks: { widened: "medium" } },
  "subject-ids-differ": { means: "One name is trusted under several ids", risks: { widened: "high" } },
  // By hand
  "changed-by-hand": {
    means:
      "Changed in AWS since the last apply; a widening where it gives more and the plan leaves it, high at most where it changes it back",
    risks: { widened: BY_ACCESS, changed: BY_ACCESS },
  },
  // Of a managed policy that no role of the plan has
  "policy-created": { means: "The policy is new", risks: { rewritten: "none" } },
  "policy-deleted": { means: "The policy is deleted", risks: { lost: "low" } },
  "policy-forgotten": { means: "Terraform forgets a policy or an attachment, and it stays in AWS", risks: { changed: "medium" } },
  "policy-unattached": { means: "No role of the plan has the policy, or none that has it gains by it", risks: { rewritten: "none" } },
  // Of an identity provider
  "provider-created": { means: "AWS starts to trust tokens of an issuer", risks: { gained: "low" } },
  "provider-deleted": { means: "AWS stops trusting tokens of an issuer", risks: { lost: "low" } },
  "provider-forgotten": { means: "Terraform forgets the provider, and AWS goes on trusting its tokens", risks: { changed: "high" } },
  "provider-replaced": { means: "Tokens of another issuer are trusted", risks: { widened: "high" } },
  "provider-made-anew": { means: "The provider is deleted and made anew", risks: { changed: "medium" } },
  "audience-added": { means: "The provider accepts a further audience", risks: { widened: "medium" } },
  "audience-removed": { means: "The provider accepts an audience no longer", risks: { narrowed: "low" } },
  "thumbprint-changed": { means: "The provider's certificate thumbprint changes", risks: { changed: "low" } },
} as const satisfies Readonly<Record<string, EventKind>>;

/** What somebody changed by hand, where neither table tells it. */
export const HAND_RISKS = {
  boundary: { risk: "high", when: "another permissions boundary, or none" },
  attached: { risk: "high", when: "a managed policy that was attached" },
  hidden: { risk: "high", when: "a text that cannot be read" },
  audience: { risk: "medium", when: "a further audience of an identity provider" },
  other: { risk: "medium", when: "anything else that is read" },
  deleted: { risk: "medium", when: "what was deleted" },
  session: { risk: "low", when: "the length of a session" },
  less: { risk: "low", when: "what allows less than before" },
} as const satisfies Readonly<Record<string, { readonly risk: Risk; readonly when: string }>>;

export type EventName = keyof typeof EVENTS;
