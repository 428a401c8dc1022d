import type { PolicyDocument, Statement } from "../iam/document";
import type { TrustedRole } from "../sources/role";
import type { TokenClaims } from "../trust/request";
import type { Severity } from "./model";
import type { Door, Hit } from "./tokens/door";
import { unknownClaim } from "./tokens/subject-claims";

/** A rule of the audit: what it looks for, and what it says. Its file is all that there is of it. */
export interface Rule {
  readonly name: string;
  /** Of what it finds, unless it says another one. */
  readonly severity: Severity;
  /** What it finds, in the words of the page. */
  readonly means: string;
  find(audited: Audited): readonly Found[];
}

export interface Found {
  /** The place of the statement; nothing where it is of the policy as a whole. */
  readonly at?: number;
  readonly severity?: Severity;
  readonly why: string;
  readonly fix: string;
  readonly token?: TokenClaims;
}

/** A role whose trust policy can be read, and its statements. */
export interface Audited {
  readonly role: TrustedRole;
  readonly document: PolicyDocument;
  readonly repeatedKeys: readonly string[];
  readonly statements: readonly AuditedStatement[];
  /** Whether some statement is for tokens of GitHub; of another role only what is unsafe is worth a word. */
  readonly isOfGithub: boolean;
}

export interface AuditedStatement {
  readonly at: number;
  readonly statement: Statement;
  /** Of an Allow that tokens of GitHub may use: one for each provider that it may take them from. */
  readonly doors: readonly Door[];
}

/** A token of one of the attackers, the first that comes in. */
export const firstHit = ({ doors, at }: AuditedStatement, ...attackers: Parameters<Door["hit"]>[0][]): Hit | undefined => {
  for (const attacker of attackers)
    for (const door of doors) {
      const hit = door.hit(attacker, at);
      if (hit !== undefined) return hit;
    }
  return undefined;
};

/** The same, of such tokens alone: the first one that comes in need not be. */
export const firstSuch = (
  { doors, at }: AuditedStatement,
  attacker: Parameters<Door["hit"]>[0],
  isSuch: (claims: TokenClaims) => boolean,
): Hit | undefined => {
  for (const door of doors) {
    const hit = door.hitSuch(attacker, at, isSuch);
    if (hit !== undefined) return hit;
  }
  return undefined;
};

/** A token is shown where it surely comes in. */
export const shown = ({ claims, sure }: Hit): { readonly token?: TokenClaims } => (sure ? { token: claims } : {});
export const asFarAsKnown = ({ sure, claims }: Hit): string => {
  if (sure) return "";
  const claim = unknownClaim(claims["sub"] ?? "");
  return claim === undefined
    ? " Whether it does hangs on a condition that no token tells: it is taken for the worse."
    : ` Whether GitHub writes the claim ${claim} into a subject, and what, is not known: it is taken for the worse.`;
};

/** Whether the statement is open to other repositories already: then nothing that holds less is worth a word. */
export const isOpen = (statement: AuditedStatement): boolean =>
  firstHit(statement, "foreigner", "forger", "neighbour") !== undefined || isOrganisationWide(statement) !== undefined;

/** A customised subject that every repository of the owner can have, and that names none. */
export const isOrganisationWide = (statement: AuditedStatement): Hit | undefined => firstHit(statement, "unnamedNeighbour");
