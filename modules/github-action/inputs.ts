import { audit } from "../cli/audit";
import type { Command } from "../cli/command";
import { explain } from "../cli/explain";
import { review } from "../cli/review";

/** The inputs of the action, as data: action.yml, the tables of docs/github-action.md and the check of what was given come from here. */

/** What `command` may be, and what each does. */
export const COMMANDS = {
  review: review.answers,
  explain: explain.answers,
  audit: audit.answers,
  comment: "Writes the report of a review, made by another job, as the comment of the pull request.",
} as const;
export type CommandName = keyof typeof COMMANDS;
const NAMES = Object.keys(COMMANDS) as CommandName[];

export interface Input {
  readonly what: string;
  /** Whose it is. */
  readonly of: readonly CommandName[];
  readonly required?: true;
  /** Default: none. */
  readonly default?: string;
  /** All that may be given to a command; any text where there are none. */
  readonly choices?: Readonly<Partial<Record<CommandName, readonly string[]>>>;
  /** Whether it is never printed. */
  readonly secret?: true;
}

/** What the action does by itself: it prints every format, and the job that it explains is the one that it runs in. */
const LEFT_TO_THE_ACTION = ["detailed-exitcode", "format", "from-job"];
/** Words that name an option of the command line. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  claims: `${explain.options.claims.what}; default: the token of this job`,
  audience: explain.options.audience.what.replace("with --from-job: ", ""),
};

/** The options of the command line, under their names. */
function optionsOf(commands: readonly Command[]): [string, Input][] {
  const all = commands.flatMap((command) =>
    Object.entries(command.options).map(([name, option]) => ({ name, option, of: command.name as CommandName })),
  );
  return [...new Set(all.map(({ name }) => name))]
    .filter((name) => !LEFT_TO_THE_ACTION.includes(name))
    .map((name) => {
      const those = all.filter((each) => each.name === name);
      const said = those.map(({ of, option }) => (those.length > 1 ? `${of}: ${option.what}` : option.what));
      const choices = those.flatMap(({ of, option }) => (option.choices === undefined ? [] : [[of, option.choices] as const]));
      const input = { what: OTHER_WORDS[name] ?? said.join("; "), of: those.map(({ of }) => of) };
      return [name, choices.length === 0 ? input : { ...input, choices: Object.fromEntries(choices) }];
    });
}

const { stack, ...options } = Object.fromEntries(optionsOf([review, explain, audit])) as Readonly<Record<string, Input>> & { stack: Input };

export const INPUTS: Readonly<Record<string, Input>> = {
  command: {
    what: "what to do",
    of: NAMES,
    required: true,
    choices: Object.fromEntries(NAMES.map((name) => [name, NAMES])),
  },
  files: {
    what: `paths, one a line. review: ${review.operands[0]?.what.replace("--base", "base")}; explain and audit: ${audit.operands[0]?.what}; comment: the report of a review`,
    of: NAMES,
    required: true,
  },
  ...options,
  stack: { ...stack, of: [...stack.of, "comment"] },
  comment: {
    what: "write the report as a comment of the pull request too, and keep it up to date; the job then needs pull-requests: write",
    of: ["review"],
    default: "false",
    choices: { review: ["true", "false"] },
  },
  token: {
    what: "what signs in to GitHub's API for the comment",
    of: ["review", "comment"],
    default: "${{ github.token }}",
    secret: true,
  },
};
