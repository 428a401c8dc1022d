import { allOf } from "../../iam/conditions";
import { type PolicyDocument, statementsOf } from "../../iam/document";
import type { Trace } from "../../iam/evaluate";
import { traceToken } from "../../trust/admits";
import { issuerOfProvider, type TokenClaims } from "../../trust/request";
import { type Asked, askedBy, pastDenials } from "./asked";
import { ATTACKERS, type Attacker, type AttackerName, CALLED } from "./attackers";
import { candidates } from "./candidates";
import { namingsOf } from "./names";
import { unknownClaim } from "./subject-claims";
import { MOST_WAYS } from "./ways";
import { TooMuch } from "./witness";

/** A token that comes in, or of which nobody can tell. */
export interface Hit {
  readonly claims: TokenClaims;
  readonly sure: boolean;
}

/** Steps of the search through one policy: far more than any real one needs, a few seconds' worth. */
const MOST_STEPS = 6_000_000;

/** A trust policy, tried with tokens of one provider, statement by statement. */
export class Door {
  private readonly known = new Map<string, Hit | undefined>();
  private readonly budget = { left: MOST_STEPS };
  readonly issuer: string;

  constructor(
    readonly document: PolicyDocument,
    readonly providerArn: string,
  ) {
    this.issuer = issuerOfProvider(providerArn) ?? "";
  }

  trace(claims: TokenClaims): Trace {
    return traceToken(this.document, claims, { providerArn: this.providerArn });
  }

  /**
   * A token of the attacker that comes in through a statement; nothing where none does.
   *
   * @throws TooMuch
   */
  hit(name: AttackerName, at: number): Hit | undefined {
    const key = `${name} ${at}`;
    if (!this.known.has(key)) this.known.set(key, this.tried(ATTACKERS[name], at));
    return this.known.get(key);
  }

  /**
   * The same, of such tokens alone: the first one that comes in need not be.
   *
   * @param calling whether he may call the workflow that the policy names
   * @throws TooMuch
   */
  hitSuch(name: AttackerName, at: number, isSuch: (claims: TokenClaims) => boolean, calling = false): Hit | undefined {
    const attacker: Attacker = ATTACKERS[name];
    if (calling)
      return this.tried({ ...attacker, strange: new Set([...attacker.strange].filter((thing) => thing !== CALLED)) }, at, isSuch);
    const first = this.hit(name, at);
    return first === undefined || isSuch(first.claims) ? first : this.tried(attacker, at, isSuch);
  }

  /** The token as a hit, where the statement lets it in and no other one holds it back. */
  decide(claims: TokenClaims, at: number): Hit | undefined {
    const { decision, statements } = this.trace(claims);
    const applies = statements[at]?.applies;
    if (decision === "denied" || applies === false) return undefined;
    const isMinted = unknownClaim(claims["sub"] ?? "") === undefined;
    return { claims, sure: decision === "allowed" && applies === true && isMinted };
  }

  /** What the statement asks of a token; nothing where that cannot be told. */
  askedAt(at: number): Asked | undefined {
    const statement = statementsOf(this.document)[at];
    return statement && askedBy(statement, this.document.Version, this.issuer);
  }

  private tried(attacker: Attacker, at: number, isSuch: (claims: TokenClaims) => boolean = () => true): Hit | undefined {
    const asked = this.askedAt(at);
    if (asked === undefined) return undefined;
    const { statements } = this.trace({});
    const isFor = (each: number) => allOf([statements[each]?.principal ?? "unknown", statements[each]?.action ?? "unknown"]);
    const choices = pastDenials(asked, this.document, { issuer: this.issuer, isFor, most: MOST_WAYS });
    if (choices === undefined) throw new TooMuch();
    let maybe: Hit | undefined;
    for (const claims of candidates(choices, attacker, namingsOf(this.document), this.budget)) {
      const hit = isSuch(claims) ? this.decide(claims, at) : undefined;
      if (hit?.sure) return hit;
      maybe ??= hit;
    }
    return maybe;
  }
}
