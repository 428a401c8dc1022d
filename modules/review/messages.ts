/** What a review says. Data: every sentence that a reader sees, apart from the words for who and what. */

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

// Why a plan cannot be reviewed
export const formatVersion = (version: string, major: string) => `The plan is of format version ${version}; this review reads ${major}.x.`;
export const ERRORED = "Terraform stopped with an error while it planned: the plan is not whole.";
export const PARTIAL = "The plan is partial (-target, or changes that Terraform deferred): another apply will change more.";
export const COMPLETENESS_UNTOLD =
  "The plan does not say whether it is complete, as Terraform does since 1.8: with -target another apply would change more.";
export const ACTIONS_INVOKED = "The plan invokes actions, which may do anything and are not read.";
export const NO_CONFIGURATION = "The plan has no configuration: what its references mean, and in which accounts it works, cannot be told.";
export const CHANGES_UNREADABLE = "The list of changes is not a list.";
export const ENTRY_UNREADABLE = "The plan's entry for this resource cannot be read.";
export const deferred = (reason: string | undefined) =>
  `Terraform defers this change to a later apply${reason === undefined ? "" : ` (${reason})`}.`;

// Plan files
export const PLAN_FILE_OF_STACKS =
  "--plan-file and --base were both given. A plan file goes with the JSON of its plan; two stacks (--base) need none.";
const PLAN_FILE_EXPECTED = "Give the file that terraform plan -out=PLANFILE wrote, and of which the reviewed plan is the JSON.";
export const noPlanFile = (file: string) => `${file} is no plan file of Terraform. ${PLAN_FILE_EXPECTED}`;
export const planFileTooLarge = (file: string, megabytes: number) =>
  `${file} holds more than ${megabytes} MB: that is no plan of Terraform.`;
export const otherPlan = (file: string, timestamp: string) =>
  `${file} is the file of another plan: that of the reviewed plan was made at ${timestamp}. ${PLAN_FILE_EXPECTED}`;
export const planUndated = (file: string) =>
  `The plan does not say when it was made, as Terraform does since 1.5, so that nobody can tell whether ${file} is its plan file. Leave --plan-file out.`;

// Why a text cannot be reviewed
export const KNOWN_AFTER_APPLY = "Its text is known only after the apply.";
export const COMPUTED = "Its text is computed at the apply, from values that the plan does not know.";
export const SENSITIVE = "Terraform marks its text as sensitive (it holds a sensitive value), so it is not read.";
export const UNREADABLE = "Its text is not a policy document that can be read.";
export const GUESSED =
  "Its text is known only after the apply. What is shown comes from the policy document that the configuration refers to; the expression may do more with it.";
export const hiddenPolicy = (what: string, reason: string) => `The ${what} cannot be read. ${reason}`;
export const WHICH_ROLE = "Which role it belongs to is known only after the apply, or is sensitive.";
export const WHICH_POLICY = "Which policy it attaches is known only after the apply, or is sensitive.";
export const REFERENCE_GUESSED =
  "What it names is known only after the apply. The configuration refers to what is shown; an expression around the reference may make another thing of it.";
export const EXCLUSIVE_UNKNOWN = "Which policies it attaches, and which it takes away, is known only after the apply, or is sensitive.";
export const MADE_ANEW_UNKNOWN =
  "The role is made anew, and whether it gets inline_policy blocks of its own (dynamic ones are not in a plan's configuration) is known only after the apply.";
export const BOUNDARY_UNKNOWN = "Which permissions boundary it gets is known only after the apply, or is sensitive.";
export const twoWriters = (label: string) =>
  `Two resources write the inline policy ${label} of one role with different texts: which of them AWS has in the end cannot be told.`;
export const takenAndGiven = (label: string) =>
  `Of the policy ${label} one part of the plan gives it to the role, and another one takes it away: what AWS has in the end cannot be told.`;
export const WHICH_PROVIDER = "What the identity provider will be is known only after the apply, or is sensitive.";
export const unknownVerb = (verb: string) => `Terraform plans "${verb}" for it, which this review does not know.`;
export const textElsewhere = (arn: string) => `The role gets the managed policy ${arn}, whose text is not in this plan.`;
export const textElsewhereLost = (arn: string) =>
  `The role loses the managed policy ${arn}, whose text is not in this plan: it may have held denials.`;
export const undecided = (what: string) => `Something changes in the ${what} that cannot be compared (see what is marked "not decided").`;
export const SESSION_UNKNOWN = "How long its sessions may last is known only after the apply, or is sensitive.";

// What would tell more
export const GIVE_PLAN_FILE =
  "Of HCL a plan's JSON tells what expressions refer to, and not what they make of it. The plan file does, and may leave less to look at: give it too, with --plan-file PLANFILE (in the action: plan-file).";

// Events of a role
/** @param boundary its name, where it has one that is known */
export const created = (boundary: string | undefined, hasBoundary: boolean, session: number | undefined) =>
  [
    "The role is new.",
    hasBoundary
      ? `It has a permissions boundary, ${named(boundary)}, which limits what it may do.`
      : "It has no permissions boundary: only its own policies limit what it may do.",
    session === undefined ? "How long a session may last is not known yet." : `A session may last ${hours(session)}.`,
  ].join(" ");
export const DELETED = "The role is deleted: nobody comes in by it any more, and what runs with it stops working.";
export const REPLACED =
  "The role is replaced: deleted and made anew, with another unique id. Policies of other accounts that name it stop working.";
export const CREATED_AGAIN =
  "The role is deleted under one address and made anew under another: if the names collide, the apply fails halfway.";
export const FORGOTTEN = "Terraform forgets the role: it stays in AWS as it is, with all its access, and nobody manages it any more.";
export const policyForgotten = (label: string) => `Terraform forgets ${label}: it stays in AWS, unmanaged.`;
export const IMPORTED = "The role is imported: it exists in AWS, made outside of this configuration.";
export const importedOpen = (who: string) => `The imported role is open already: it admits ${who}.`;
export const POLICIES_LOST =
  "The role is replaced, and policies that name it by its name are not planned anew: they are lost until the next apply.";
export const unlistedRemoved = (labels: readonly string[]) =>
  `A list of what alone the role may have takes away what is not in it: ${labels.join(", ")}.`;
export const TRUST_ELSEWHERE = "The role itself is not in this plan: who may come in cannot be seen here.";
export const renamed = (before: string, after: string) => `The role changes its name from ${before} to ${after}.`;
export const moved = (before: string, after: string) => `The role's path changes from ${before} to ${after}.`;

// Boundary and session
/** Of a policy, in a sentence: a boundary may be called "boundary". */
const named = (policy: string | undefined) => (policy === undefined ? "one that is not known yet" : `"${policy}"`);
export const boundaryRemoved = (before: string | undefined) =>
  `The role has no permissions boundary any more; it had ${named(before)}. From now on only its own policies limit what it may do.`;
export const boundaryAdded = (after: string | undefined) =>
  `The role gets a permissions boundary, ${named(after)}, which limits what it may do.`;
export const boundaryChanged = (before: string | undefined, after: string | undefined, wider: boolean) =>
  `The role has another permissions boundary, ${named(after)} instead of ${named(before)}${wider ? "; whether it holds back as much cannot be seen here" : ", which holds back as much or more"}.`;
/** @param holds how much afterwards; nothing where that cannot be told */
export const boundaryEdited = (label: string | undefined, holds: "less" | "more" | undefined) =>
  `The text of its permissions boundary, ${named(label)}, changes, and ${holds === undefined ? "may hold back less" : `holds back ${holds}`}.`;

// Protections
const either = (names: readonly string[]) => names.join(" or ");
export const environmentDropped = (environments: readonly string[], who: readonly string[]) =>
  `The environment ${either(environments)} is no longer asked for: an approval that it may wait for on GitHub is not needed any more by ${whoever(who)}.`;
/**
 * @param repositories whose jobs come in without
 * @param still what holds them yet: a pattern of branches or tags, or an environment
 */
export const branchDropped = (refs: readonly string[], repositories: readonly string[], still: "pattern" | "environment" | undefined) =>
  `The ${either(refs)} is no longer asked for: a job of ${either(repositories)} may run on ${ANY_BRANCH[still ?? "nothing"]}.`;
const ANY_BRANCH = {
  pattern: "any that fits the pattern, and whoever can push there can make one",
  environment: "any branch, pull requests included, unless the settings of the environment on GitHub say otherwise",
  nothing: "any branch, pull requests included",
} as const;
export const ownerTrusted = (who: readonly string[]) =>
  `Every repository of an owner comes in, those that are yet to be made included, with a workflow that nobody has reviewed: ${whoever(who)}.`;
export const anyJobTrusted = (who: readonly string[]) => `No branch, tag or environment is asked for: ${whoever(who)}.`;
export const pullRequestWrites = (words: readonly string[]) =>
  `Pull requests come in, with the workflow that they bring, and may do more than read: ${words.length > 3 ? `${many(words.length, "kind")} of calls (see what they may do)` : words.join("; ")}.`;
const whoever = (who: readonly string[]) => (who.length > 3 ? `${many(who.length, "kind")} of jobs (see who may come in)` : who.join("; "));
export const sessionLonger = (before: number, after: number) => `A session may last ${hours(after)} instead of ${hours(before)}.`;
export const sessionShorter = (before: number, after: number) => `A session may last only ${hours(after)} instead of ${hours(before)}.`;
const hours = (seconds: number) => (seconds % 3600 === 0 ? many(seconds / 3600, "hour") : many(Math.round(seconds / 60), "minute"));

// Policies
export const policySwapped = (before: string, after: string) => `The attached policy ${before} is swapped for ${after}.`;
export const policyEdited = (label: string, roles: number) =>
  roles > 1 ? `The managed policy ${label} is edited; ${roles} roles of this plan have it.` : `The managed policy ${label} is edited.`;
export const POLICY_UNATTACHED = "No role of this plan has the policy; whoever has it elsewhere gets the change.";
export const POLICY_ELSEWHERE = "The roles of this plan that have the policy gain nothing by it; whoever has it elsewhere gets the change.";
export const POLICY_CREATED = "The policy is new.";
export const POLICY_DELETED = "The policy is deleted.";

// Providers
export const providerCreated = (url: string, audiences: string) => `AWS starts to trust tokens of ${url} for the audience ${audiences}.`;
export const providerDeleted = (url: string) => `AWS stops trusting tokens of ${url}: nobody comes in through it any more.`;
export const providerForgotten = (url: string) =>
  `Terraform forgets the provider ${url}: it stays in AWS, and AWS goes on trusting its tokens.`;
export const audienceAdded = (audience: string, roles: number) =>
  `The provider also accepts tokens for the audience ${audience}; ${trusting(roles)}.`;
export const audienceRemoved = (audience: string, roles: number) =>
  `The provider no longer accepts the audience ${audience}; ${trusting(roles)}.`;
const trusting = (roles: number) => `${many(roles, "role")} of this plan ${roles === 1 ? "trusts" : "trust"} it`;
export const THUMBPRINT_CHANGED =
  "The provider's certificate thumbprint changes. For github.com AWS ignores it; for another issuer it decides which server may sign tokens.";
export const THUMBPRINT_UNKNOWN = "The provider's certificate thumbprint will be known after the apply.";
export const providerReplaced = (before: string, after: string) =>
  `The provider is replaced: tokens of ${after} are trusted instead of ${before}.`;
export const PROVIDER_MADE_ANEW = "The provider is deleted and made anew: for a moment nobody comes in through it.";

// Subjects
export const idsInWords = ({ owner, repository }: { readonly owner?: string; readonly repository?: string }) =>
  [...(owner === undefined ? [] : [`owner id ${owner}`]), ...(repository === undefined ? [] : [`repository id ${repository}`])].join(", ");
export const subjectPinned = (name: string, ids: string, nameIs: string) =>
  `${name} comes in by its ids now: ${ids}. Check that they are its own, which no plan can tell: gh api repos/${name} --jq '.owner.id, .id'. ${nameIs}`;
export const nameDropped = (name: string, nameIs: string) => `${name} came in by its name and by its ids. ${nameIs}`;
/** What a name is still good for. */
export const NAME_IS = {
  gone: "Its name alone is no longer enough: where GitHub still sends the subject without ids, nobody comes in.",
  tied: "Its name is good only together with the repository's id.",
  alone: "Its name alone is still good for some jobs.",
} as const;
export const nameOnly = (name: string) =>
  `${name} comes in by its name alone, no longer by its ids only: whoever registers the name after a rename or deletion may come in.`;
export const idsDiffer = (name: string, ids: readonly string[]) =>
  `${name} was or is trusted under ids that differ (${ids.join("; ")}). Those are different repositories: one made anew under the name, or somebody else's. Check which is yours: gh api repos/${name} --jq '.owner.id, .id'.`;

// Drift
export const driftWho = (words: string) => `Changed by hand since the last apply: it now admits ${words}.`;
export const driftWhoLost = (words: string) => `Changed by hand since the last apply: it no longer admits ${words}.`;
export const driftWhat = (words: string) => `Changed by hand since the last apply: it may now ${words}.`;
export const driftWhatLost = (words: string) => `Changed by hand since the last apply: it may no longer ${words}.`;
export const driftValue = (what: string, before: string, after: string) => driftOther(`${what} is ${after} instead of ${before}`);
export const driftOther = (what: string) => `Changed by hand since the last apply: ${what}.`;
export const driftAudience = (audience: string) => driftOther(`the provider also accepts the audience ${audience}`);
export const driftAudienceLost = (audience: string) => driftOther(`the provider no longer accepts the audience ${audience}`);
/** Of a value that is not shown. */
export const HIDDEN_VALUE = "one that is not shown";
export const DRIFT_CLOSED = "This plan changes it back.";
export const DRIFT_STAYS = "This plan leaves it as it is.";
export const DRIFT_DELETED = "Deleted by hand since the last apply.";
export const DRIFT_HIDDEN = "Changed by hand since the last apply, in a text that cannot be read.";

// Self-escalation
export const SELF_CHANGED = (name: string) =>
  `The change touches ${name}, the role that plans for this review: whoever wrote the change also changes what it is reviewed with.`;
/** So many roles are listed. */
const MOST_NAMES = 10;
export const selfNotFound = (self: string, names: readonly string[]) => {
  const listed = [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? [`${names.length - MOST_NAMES} more`] : [])];
  return (
    `The role that --self names, ${JSON.stringify(self)}, is not in what is reviewed, so that nobody can say whether the change touches it. ` +
    `${names.length === 0 ? "There is no role in it." : `Its roles: ${listed.join(", ")}.`} Give the role that plans, and --self only for the stack that has it.`
  );
};
export const noRole = (self: string) =>
  `--self received ${JSON.stringify(self)}. It takes the role that plans as AWS prints it: web-plan, /ci/web-plan, role/web-plan, ` +
  "arn:aws:iam::111122223333:role/web-plan, or the session of it that aws sts get-caller-identity prints, " +
  "arn:aws:sts::111122223333:assumed-role/web-plan/GitHubActions.";
export const workflowTouched = (files: readonly string[]) =>
  `The change touches ${files.length === 1 ? "a workflow" : "workflows"} under .github/workflows: what runs this review may be changed with it.`;

// Verdict
export const VERDICTS = {
  unreviewable: "Cannot be judged",
  widened: "Access grows",
  changed: "No new access, but look",
  narrowed: "Access shrinks",
  rewritten: "Rewritten, no access change",
  unchanged: "No access change",
} as const;

export const NOT_ALL_REVIEWED = "Not all of it is reviewed";
export const OUTSIDE = (count: number) =>
  `${many(count, "other resource")} that can give access ${count === 1 ? "changes" : "change"}, and ${count === 1 ? "is" : "are"} not reviewed here.`;
export const ALSO_USERS = "It attaches the policy to users or groups, or to whom is not known: they are not reviewed here.";

// Two stacks
export const MODULE_CHANGES = "A module of the stack changes; what is inside of it cannot be seen here.";
export const folderUnseen = (folder: string) =>
  `The module in ${folder} changes, or what it holds cannot be told: give both stacks where cdktf wrote them, with their folders.`;
export const IGNORED_CHANGES = "What its lifecycle ignores changes: what is in AWS, and will no longer be ignored, cannot be seen here.";
export const INSTANCES_CHANGE = "Its count or for_each changes: which instances come and go is not seen here.";
export const IMPORTS_CHANGE = "Imports change: what is in AWS behind them cannot be seen here.";
export const DYNAMIC_CHANGES = "Its dynamic blocks change: what comes of them cannot be seen here.";
export const providerMoves = (key: string) =>
  `The settings of the provider ${key} change: equal text may be in another account, or with other rights.`;
export const referenceChanges = (address: string) =>
  `It refers to ${address}, which changes or cannot be read: equal text need not mean equal access.`;
