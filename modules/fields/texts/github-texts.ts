import { NO_WILDCARD, POLICY_TEXT, type TextRule, type TextTest } from "./text-rule";

/** What texts of GitHub's may be: repositories, refs, environments. */

/** Of the characters that IAM takes in a policy the one that nobody sees. */
const VISIBLE: TextTest = {
  forbid: "\\xad",
  message: "It holds an invisible character, the soft hyphen U+00AD: who reads the definition takes it for another name. Rename it.",
};

/** Of the owner that a text begins with, before its id or a repository. */
const OWNER_TESTS: readonly TextTest[] = [
  { maxLength: 39, without: "[@/].*$", message: "An owner has at most 39 characters." },
  {
    match: "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*(_[A-Za-z0-9]+)?[@/]",
    message: "An owner is letters and digits with single hyphens between them (and one underscore before an enterprise's short code).",
  },
];

export const repository: TextRule = {
  what: '"owner/name", or "owner@id/name@id" for a repository with immutable subjects',
  example: "octo-org@123456/web@456789",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would admit repositories that nobody named. List each repository." },
    { match: "^[^/]+/[^/]+$", message: 'Allowed: "owner/name" or "owner@id/name@id", without a host or a scheme.' },
    {
      match: "^([^@]+|[^@/]+@[^@/]*/[^@/]+@[^@/]*)$",
      message: "Give both ids or none: GitHub mints either owner@id/name@id or owner/name, never a mixture.",
    },
    {
      match: "^([^@]+|[^@/]+@[1-9][0-9]{0,19}/[^@/]+@[1-9][0-9]{0,19})$",
      message: "Ids are decimal numbers: gh api repos/OWNER/NAME --jq '{owner:.owner.id, repo:.id}' prints them.",
    },
    {
      forbid: "^[^@/]*-[0-9]{4,}/[^@/]*-[0-9]{4,}$",
      message:
        "Ids behind a hyphen are part of names that anybody can register: write owner@id/name@id. Where the repository is really called so, give it with its ids too.",
    },
    ...OWNER_TESTS,
    { match: "/[A-Za-z0-9._-]+(@[0-9]+)?$", message: "A repository name is letters, digits, '.', '_' and '-'." },
    { maxLength: 100, without: "^[^/]*/|@[^@]*$", message: "A repository name has at most 100 characters." },
    { forbid: "/\\.{1,2}(@[0-9]+)?$", message: "A repository cannot be called . or .." },
    {
      forbid: "\\.([Gg][Ii][Tt]|[Ww][Ii][Kk][Ii])(@[0-9]+)?$",
      message: "GitHub has no repository that ends in .git or .wiki: leave the ending out.",
    },
  ],
};

export const owner: TextRule = {
  what: '"owner@id", a user or an organisation with its id',
  example: "octo-org@123456",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would admit owners that nobody named. List each owner." },
    { forbid: "/", message: "Give the owner alone, without a repository: a repository goes into the list of repositories." },
    {
      match: "^[^@]*@[1-9][0-9]{0,19}$",
      message: "Give the owner's id, a decimal number: gh api users/OWNER --jq .id prints it. A name can pass to somebody else.",
    },
    ...OWNER_TESTS,
  ],
};

// git-check-ref-format(1), less the wildcards, which git forbids in names and IAM reads as patterns.
const ref = (kind: "branch" | "tag", directory: string, examples: { name: string; pattern: string }): TextRule => ({
  what: `a ${kind} name, or a pattern with * or ? after some literal text`,
  example: examples.pattern,
  tests: [
    { match: "[^ ]", message: `A ${kind} cannot be empty.` },
    {
      forbid: "^[*?]",
      message: `A pattern needs literal text before its first wildcard, or anyone who can push may come in. Allowed: a name such as "${examples.name}" or a pattern such as "${examples.pattern}".`,
    },
    { forbid: "^refs/", message: `Leave out the prefix refs/${directory}/: it is added for you.` },
    { forbid: "[\\x00-\\x20\\x7f~^:\\\\\\[]", message: "Git allows no space, no control character and none of ~ ^ : [ \\ in a name." },
    {
      match: POLICY_TEXT,
      message: "IAM policy documents hold characters up to U+00FF only, so this name cannot be trusted by name: rename it.",
    },
    VISIBLE,
    {
      forbid: "\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$",
      message: "Git allows no '..', '@{' or '//', no '/' or '.' at the end, no '/' or '-' at the start.",
    },
    { forbid: "(^|/)\\.|\\.lock(/|$)", message: "Git allows no part that starts with '.' or ends in '.lock'." },
  ],
});

export const branch = ref("branch", "heads", { name: "main", pattern: "release/*" });
export const gitTag = ref("tag", "tags", { name: "v1.0.0", pattern: "v*" });

export const reusableWorkflow: TextRule = {
  what: 'a workflow file at one version, "owner/name/.github/workflows/file.yml@VERSION", where VERSION is a full ref or a commit id',
  example: "octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would admit workflow files that nobody read. Name each file at one version." },
    {
      match: "^[A-Za-z0-9_-]+/[A-Za-z0-9._-]+/\\.github/workflows/[^/@]+\\.ya?ml(@|$)",
      message: "Give the repository by its name, without ids, and a file of its folder .github/workflows.",
    },
    {
      match: "@(refs/(heads|tags)/[^@]+|[0-9a-f]{40})$",
      message:
        "Say the version as GitHub's token does: refs/heads/ and a branch, refs/tags/ and a tag, or all 40 digits of a commit id. A bare @main or @v1 never comes.",
    },
    { match: POLICY_TEXT, message: "IAM policy documents hold characters up to U+00FF only, and this is no name with a space." },
    VISIBLE,
  ],
};

export const actorId: TextRule = {
  what: "the numeric id of a GitHub user",
  example: "583231",
  tests: [
    {
      match: "^[1-9][0-9]{0,19}$",
      message: "An id is a decimal number, written as text: gh api users/NAME --jq .id prints it. Names can pass to somebody else.",
    },
  ],
};

export const workflowName: TextRule = {
  what: "the name of a workflow",
  example: "deploy",
  tests: [
    { match: "[^ ]", message: "A workflow's name cannot be empty." },
    { forbid: NO_WILDCARD, message: "A wildcard would hold nobody to anything. List each name." },
    {
      match: "^[\\x20-\\x7e\\xa1-\\xff]+$",
      message: "IAM policy documents hold characters up to U+00FF only, so this workflow cannot be named: rename it.",
    },
    VISIBLE,
  ],
};

/** What a whole subject may be is told by `fields/subject.ts`. */
export const subject: TextRule = {
  what: "a subject as a customised template gives it, whole",
  example: "repo:octo-org@123456/web@456789:environment:production:runner_environment:github-hosted",
  tests: [
    { match: "[^ ]", message: "A subject cannot be empty." },
    { forbid: "^ | $", message: "A subject does not start or end with a space." },
    {
      match: "^[\\x20-\\x7e\\xa1-\\xff]+$",
      message: "IAM policy documents hold characters up to U+00FF only, so this subject cannot be trusted: rename what it names.",
    },
    VISIBLE,
  ],
};

export const environment: TextRule = {
  what: "the name of a GitHub environment",
  example: "production",
  tests: [
    { match: "[^ ]", message: "An environment name cannot be empty." },
    { forbid: NO_WILDCARD, message: "A wildcard would admit environments that anyone with write access can create. List each one." },
    {
      forbid: "%3[Aa]",
      message:
        'GitHub mints one subject for this environment and for the one with ":" in place of "%3A", so they cannot be told apart: rename the environment.',
    },
    { maxLength: 255, message: "An environment name has at most 255 characters." },
    { forbid: "^ | $", message: "An environment name does not start or end with a space." },
    {
      match: "^[\\x20-\\x7e\\xa1-\\xff]+$",
      message: "IAM policy documents hold characters up to U+00FF only, so this environment cannot be trusted by name: rename it.",
    },
    VISIBLE,
  ],
};
