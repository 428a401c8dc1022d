import { UserError } from "../../user-error";
import type { RolePair } from "../assemble/state";
import * as messages from "../messages";
import type { SubjectChange } from "../model";
import type { Doubt } from "../read/plan";
import { OTHER_RISKS } from "./risk";

/** What points to a change that reviews itself. */
export interface SelfHints {
  /** The role that plans, as AWS prints it: its name, with or without a path, its ARN, or that of a session. */
  readonly self?: string;
  /** The files that the pull request changes. */
  readonly changedFiles?: readonly string[];
}

/** A role by its name, which no other role of the account has, whatever its path; of any account where it was given without one. */
interface NamedRole {
  readonly name: string;
  readonly account?: string | undefined;
}

/** `NAME`, `path/NAME`, `role/path/NAME` or an ARN of it (IAM User Guide, "IAM identifiers"). */
const ROLE = /^(?:arn:[\w-]+:iam::(?<account>\d{12}):role)?(?:[!-~]*\/)?(?<name>[\w+=,.@-]{1,64})$/;
/** What `aws sts get-caller-identity` prints: the role's name and that of the session, without a path. */
const SESSION = /^(?:arn:[\w-]+:sts::(?<account>\d{12}):)?assumed-role\/(?<name>[\w+=,.@-]{1,64})(?:\/[\w+=,.@-]+)?$/;

/** @throws UserError where it is no role as AWS prints one */
export function roleNamed(text: string): NamedRole {
  const { name, account } = (SESSION.exec(text) ?? (isRole(text) ? ROLE.exec(text) : null))?.groups ?? {};
  if (name === undefined) throw new UserError(messages.noRole(text));
  return { name: name.toLowerCase(), account };
}

/** An ARN of something else is no path. */
const isRole = (text: string): boolean => !text.includes(":") || /^arn:[\w-]+:iam::\d{12}:role\//.test(text);

/** The sentences for the top, the changes with the risk of their own role raised, and a doubt where that role is not in the plan. */
export function escalation(changes: readonly SubjectChange[], roles: readonly RolePair[], { self, changedFiles = [] }: SelfHints) {
  const own = self === undefined ? [] : statesOf(roleNamed(self), roles);
  const addresses = new Set(own.map(({ address }) => address));
  const isSelf = ({ address, direction }: SubjectChange) => addresses.has(address) && direction !== "rewritten";
  const workflows = changedFiles.filter((file) => file.replace(/^\.\//, "").startsWith(".github/workflows/"));
  const doubts: readonly Doubt[] =
    self === undefined || own.length > 0 ? [] : [{ address: "", reason: messages.selfNotFound(self, namesOf(roles)) }];
  return {
    sentences: [
      ...changes.filter(isSelf).map((change) => messages.SELF_CHANGED(change.name)),
      ...(workflows.length > 0 ? [messages.workflowTouched(workflows)] : []),
    ],
    changes: changes.map((change) => (isSelf(change) ? { ...change, risk: OTHER_RISKS.self.risk } : change)),
    doubts,
  };
}

const statesIn = ({ before, after }: RolePair) => [before, after].flatMap((state) => state ?? []);

/** The role before and after, under whichever of its names it is given. */
const statesOf = ({ name, account }: NamedRole, roles: readonly RolePair[]) =>
  roles
    .filter((pair) =>
      statesIn(pair).some(
        (state) => state.name.toLowerCase() === name && (account === undefined || state.account === undefined || state.account === account),
      ),
    )
    .flatMap(statesIn);

const namesOf = (roles: readonly RolePair[]) => [...new Set(roles.flatMap((pair) => statesIn(pair).map(({ name }) => name)))].sort();
