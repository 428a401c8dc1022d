import { ANY_SUBJECT, DEFAULT, OF_BRANCH, OF_ENVIRONMENT, OF_KNOWN_CLAIMS, OF_PULL_REQUEST, OF_TAG, PLAINLY_CUSTOMISED } from "./github";
import type { Shape } from "./shape";

type Customised = keyof typeof OF_KNOWN_CLAIMS;

/** Who might come in, by what he cannot choose: data. */
export interface Attacker {
  /** Subjects that he can have, those that need the least first. */
  readonly subjects: readonly Shape[];
  /** Those of them that are customised: claims of which little is known may stand in them. */
  readonly customised: readonly Customised[];
  /** Things that are his own, so that a policy that spells them out shuts him out. */
  readonly strange: ReadonlySet<string>;
  /** Whether his job may have an environment or not; that of whoever writes a repository has none that is not his. */
  readonly environment: "maybe" | "always" | "never";
  /** What his job runs on. */
  readonly refs: RegExp;
  /** What his subject or a claim that is asked for must say of his ref; "unasked": neither says any. */
  readonly ref?: "branch" | "tag" | "unasked";
  /** Whether no pattern that he comes in by may spell out a repository, which he would have to forge. */
  readonly unnamed: boolean;
}

const attacker = (subjects: readonly (Shape | Customised)[], strange: readonly string[], more: Partial<Attacker> = {}): Attacker => ({
  subjects: subjects.map((each) => (typeof each === "string" ? OF_KNOWN_CLAIMS[each] : each)),
  customised: subjects.filter((each) => typeof each === "string"),
  strange: new Set(strange),
  environment: "maybe",
  refs: /^/,
  unnamed: false,
  ...more,
});

/** Its own; once it is closed, the ref that its claims say is that of its base, which is a branch. */
export const REFS_OF_PULL_REQUEST = /^refs\/(pull|heads)\//;
const OTHERS = ["owner", "owner id", "repository id", "enterprise id", "enterprise"];
const NEIGHBOURS = ["repository", "repository id"];
/** Who may call a workflow runs what stands there; code of his own he runs where the policy leaves it open. */
export const CALLED = "called workflow";

export const ATTACKERS = {
  /** Anybody on GitHub, who may also call a public workflow. */
  foreigner: attacker(DEFAULT, OTHERS),
  /** The same, with a customised subject. */
  forger: attacker(["CUSTOMISED", ...PLAINLY_CUSTOMISED], OTHERS),
  /** Whoever writes some other repository of the owner. */
  neighbour: attacker(DEFAULT, [...NEIGHBOURS, CALLED]),
  /** The same, with a subject that the organisation customised for all. */
  customisedNeighbour: attacker(["CUSTOMISED", ...PLAINLY_CUSTOMISED], [...NEIGHBOURS, CALLED]),
  /** The same, with one that names no repository: all of the organisation's may have it, and nobody forges anything. */
  unnamedNeighbour: attacker(["CUSTOMISED"], [...NEIGHBOURS, CALLED], { unnamed: true }),
  /** Whoever registers a name that somebody gave up. */
  successor: attacker([...DEFAULT, "CUSTOMISED", ...PLAINLY_CUSTOMISED], ["owner id", "repository id", CALLED]),
  /** Whoever may delete a repository of the owner, and make another one of its name. */
  recreator: attacker([...DEFAULT, "CUSTOMISED", ...PLAINLY_CUSTOMISED], ["repository id", CALLED]),
  /** Whoever writes the repository, by where his job runs. */
  pullRequest: attacker([OF_PULL_REQUEST, "WITH_PULL_REQUEST", "OF_NO_PLACE"], [CALLED], {
    environment: "never",
    refs: REFS_OF_PULL_REQUEST,
  }),
  // The subject may say none, and the claim any
  branch: attacker([OF_BRANCH, "WITH_BRANCH", "OF_NO_PLACE"], ["branch", CALLED], {
    environment: "never",
    ref: "branch",
  }),
  tag: attacker([OF_TAG, "WITH_TAG", "OF_NO_PLACE"], ["tag", CALLED], { environment: "never", ref: "tag" }),
  // The same; at a tag that is named only that runs which stands there, whatever its environment is called
  environment: attacker([OF_ENVIRONMENT, "WITH_ENVIRONMENT", "OF_NO_PLACE", "OF_NO_PLACE_BETWEEN"], ["environment", "tag", CALLED], {
    environment: "always",
  }),
  /** The same, on a ref that nobody named either. */
  environmentAndRef: attacker(["WITH_ENVIRONMENT_AND_REF", "WITH_REF"], ["environment", "branch", "tag", CALLED], {
    environment: "always",
  }),
  noPlace: attacker(["OF_NO_PLACE"], [CALLED], { environment: "never", ref: "unasked" }),
  /** Anybody who comes in at all. */
  anybody: attacker([...DEFAULT, ANY_SUBJECT], []),
} as const satisfies Readonly<Record<string, Attacker>>;
export type AttackerName = keyof typeof ATTACKERS;
