import * as z from "zod";
import type { AccessLevel } from "../iam/access-levels";
import { LEVELS } from "../iam/access-levels";
import { EXPOSURES } from "../trust/exposure";
import type { Subject } from "../trust/subject";

/**
 * The public model of a review: what `--format json` prints, in this order of fields. It holds no sensitive value of the plan, and
 * every text of it that comes from the plan is as the plan has it: escape it before it is shown. Fields may be added; where one changes its
 * meaning or goes, `version` is raised.
 */

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Frozen<T[Name]> }
    : T;

const verdict = z
  .enum(["unreviewable", "widened", "changed", "narrowed", "rewritten", "unchanged"])
  .describe(
    "unreviewable: something cannot be judged, whatever else is known. widened: somebody gains access, or access grows. changed: nobody gains, but something changes that a person should know: a role is forgotten, replaced, was changed by hand. narrowed: access is lost or shrinks. rewritten: texts change, access does not. unchanged: nothing about access changes.",
  );

const direction = z
  .enum(["gained", "widened", "unknown", "changed", "narrowed", "lost", "rewritten"])
  .describe("gained and lost as a whole, widened and narrowed from something that was there; unknown cannot be judged.");

const risk = z.enum(["critical", "high", "medium", "low", "none"]);

const cannotReview = z.strictObject({
  address: z.string().describe("The resource's address; empty for the plan as a whole."),
  reason: z.string(),
});

const event = z.strictObject({
  event: z.string().describe('A stable word, as "boundary-removed": docs/review.md lists them.'),
  direction,
  risk,
  sentence: z.string(),
});

const accessChange = {
  direction,
  risk,
  words: z.string().describe("What is allowed, or was."),
  from: z.string().optional().describe("What it grew out of, or shrank to."),
  effect: z.enum(["allow", "deny"]).describe("Whether a statement allows or denies: a denial that is lost is access that is gained."),
  certainty: z
    .enum(["known", "configuration", "undecided"])
    .describe(
      "known: the plan's own text. configuration: the plan does not know the text yet; it is taken from the configuration. undecided: the texts differ in something that cannot be compared; taken for the worse.",
    ),
};

const subject = z.strictObject({
  text: z.string().describe("What the policy says."),
  exact: z.boolean().describe("Whether it is one subject. In the other case * and ? are wildcards, in each of the parts."),
  owner: z.string().optional(),
  ownerId: z.string().optional(),
  repository: z.string().optional(),
  repositoryId: z.string().optional(),
  context: z
    .union([
      z.strictObject({ kind: z.enum(["branch", "tag", "environment", "ref", "other"]), name: z.string() }),
      z.strictObject({ kind: z.enum(["pull_request", "anything"]) }),
    ])
    .optional()
    .describe("What the subject says of the job; absent where it says nothing, or cannot be read."),
}) satisfies z.ZodType<Subject>;

const whoChange = z.strictObject({
  ...accessChange,
  exposure: z.enum(EXPOSURES).describe("Who can make use of it, at most."),
  subject: subject.optional().describe("Of GitHub's jobs: the subject that is asked for, where it is one."),
});

const whatChange = z.strictObject({
  ...accessChange,
  service: z.string().describe('The prefix of the actions, as "s3"; "*" for all.'),
  level: z.enum(LEVELS as readonly [AccessLevel, ...AccessLevel[]]).describe("AWS's access level, the highest of the actions."),
  actions: z.array(z.string()),
  resources: z.array(z.string()),
});

const trustFinding = z
  .strictObject({
    rule: z.string(),
    severity: z.enum(["unsafe", "warning"]),
    why: z.string(),
    token: z.record(z.string(), z.string()).optional().describe("Claims of a token that comes in."),
    fix: z.string(),
  })
  .describe("What an audit says of a trust policy: docs/audit.md has its rules.");

const subjectChange = z
  .strictObject({
    kind: z.enum(["role", "policy", "provider"]),
    name: z.string().describe("Its name in AWS; after the change, where it has another one."),
    address: z.string().describe("Its address in Terraform; after the change, where it has another one."),
    direction,
    risk,
    events: z.array(event).describe("What happens to it, apart from who and what."),
    who: z.array(whoChange).describe("Who may come in."),
    what: z.array(whatChange).describe("What they may do."),
    findings: z
      .array(trustFinding)
      .optional()
      .describe(
        "What an audit finds in the trust policy that the role will have, the worst first; absent where nobody new comes in, or nothing is found.",
      ),
    after: z
      .strictObject({ who: z.array(z.string()), what: z.array(z.string()) })
      .describe("All that is known of it after the change, in words."),
  })
  .describe("A role, a managed policy that no role of the plan has, or an identity provider.");

const outsideChange = z.strictObject({
  address: z.string(),
  type: z.string(),
  actions: z.array(z.string()).describe('Terraform\'s verbs, and "drift" where it was changed by hand.'),
  carries: z
    .array(z.string())
    .describe("The names of the attributes with which it can give access; empty where the resource gives it as a whole."),
});

export const reviewReport = z
  .strictObject({
    version: z.literal(1),
    verdict,
    summary: z.string().describe("The verdict in a sentence."),
    source: z.enum(["plan", "stacks"]).describe("Whether a plan was reviewed, or two synthesized stacks compared."),
    selfEscalation: z.array(z.string()).describe("Why the change could be one that reviews itself; empty where nothing points to it."),
    cannotReview: z
      .array(cannotReview)
      .describe('What nobody can say yes or no to by this review. One entry is enough for the verdict "unreviewable".'),
    advice: z.array(z.string()).describe("What would tell more of what cannot be judged; empty where nothing is known that does."),
    changes: z.array(subjectChange).describe("What changes, riskiest first."),
    unchanged: z.number().int().min(0).describe("Roles, policies and providers of which nothing about access changes."),
    outside: z
      .array(outsideChange)
      .describe(
        "Resources that change, can give access of their own, and are not read here. One is enough to block what blocks a widening.",
      ),
  })
  .describe("What `cdktf-aws-github-oidc review --format json` prints.");

export type Review = Frozen<z.infer<typeof reviewReport>>;
export type Verdict = z.infer<typeof verdict>;
export type Direction = z.infer<typeof direction>;
export type Risk = z.infer<typeof risk>;
export type CannotReview = Frozen<z.infer<typeof cannotReview>>;
export type SubjectChange = Frozen<z.infer<typeof subjectChange>>;
export type TrustFinding = Frozen<z.infer<typeof trustFinding>>;
export type Event = Frozen<z.infer<typeof event>>;
export type WhoChange = Frozen<z.infer<typeof whoChange>>;
export type WhatChange = Frozen<z.infer<typeof whatChange>>;
export type OutsideChange = Frozen<z.infer<typeof outsideChange>>;
