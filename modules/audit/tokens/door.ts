import { type PolicyDocument, statementsOf } from "../../iam/document";
import type { Trace } from "../../iam/evaluate";
import type { Pattern } from "../../iam/wildcard";
import { traceToken } from "../../trust/admits";
import { issuerOfProvider, type TokenClaims } from "../../trust/request";
import { type Asked, askedBy, pastDenials } from "./asked";
import { ATTACKERS, type Attacker, type AttackerName, CALLED } from "./attackers";
import { ANY_TEXT, DEFAULT, ENTERPRISE_ID, FULL_NAME, OWNER_ID, REF, REPOSITORY_ID, WORKFLOW_REF } from "./github";
import { type Budget, run, type Shape, TooMuch, type Witness, witnesses } from "./shape";

/** A token that comes in, or of which nobody can tell. */
export interface Hit {
  readonly claims: TokenClaims;
  readonly sure: boolean;
}

/** So many ways to meet the conditions of one statement are tried for one attacker. */
const MOST_WAYS = 400;
/** Steps of the search through one policy: far more than any real one needs, a few seconds' worth. */
const MOST_STEPS = 6_000_000;

/** What is left open goes by these names; where a policy excludes one, by others. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    owner: "mallory",
    "owner id": "999",
    repository: "other",
    "repository id": "888",
    branch: "mallory",
    tag: "mallory",
    environment: "mallory",
    text: "mallory",
    "enterprise id": "77",
    "called workflow": "mallory/other/.github/workflows/any.yml@refs/heads/main",
    value: "mallory",
  }),
);

const OTHER_NAMES: typeof NAMES = new Map(
  [...NAMES].map(([thing, name]) => [thing, name.replaceAll("mallory", "zoe").replace("other", "any").replace(/\d$/, "1")]),
);

/** One way to meet what is asked beside the subject: claims by their names, and things of the token that they settle. */
interface Way {
  readonly claims: Readonly<Record<string, string>>;
  readonly settled: ReadonlyMap<string, string>;
}

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
   * @param calling whether he may call the workflow that the policy names
   * @throws TooMuch
   */
  hit(name: AttackerName, at: number, calling = false): Hit | undefined {
    const key = `${name} ${at} ${calling}`;
    const { strange, ...attacker } = ATTACKERS[name];
    const own = new Set<string>([...strange].filter((thing) => !(calling && thing === CALLED)));
    if (!this.known.has(key)) this.known.set(key, this.tried({ ...attacker, strange: own }, at));
    return this.known.get(key);
  }

  /** The token as a hit, where the statement lets it in and no other one holds it back. */
  decide(claims: TokenClaims, at: number): Hit | undefined {
    const { decision, statements } = this.trace(claims);
    const applies = statements[at]?.applies;
    return decision === "denied" || applies === false ? undefined : { claims, sure: decision === "allowed" && applies === true };
  }

  /** What the statement asks of a token; nothing where that cannot be told. */
  askedAt(at: number): Asked | undefined {
    const statement = statementsOf(this.document)[at];
    return statement && askedBy(statement, this.document.Version, this.issuer);
  }

  private tried(attacker: Attacker, at: number): Hit | undefined {
    const asked = this.askedAt(at);
    if (asked === undefined) return undefined;
    const choices = pastDenials(asked, this.document, this.issuer, MOST_WAYS);
    if (choices === undefined) throw new TooMuch();
    let maybe: Hit | undefined;
    // Where nothing is excluded, one name is as good as another
    const namings = /Not|Deny|Null/.test(JSON.stringify(this.document)) ? [NAMES, OTHER_NAMES] : [NAMES];
    for (const claims of tokensOf(choices, attacker, namings, this.budget)) {
      const hit = this.decide(claims, at);
      if (hit?.sure) return hit;
      maybe ??= hit;
    }
    return maybe;
  }
}

/** The tokens of an attacker that meet what is asked, as far as patterns tell. */
function* tokensOf(
  choices: readonly Asked[],
  attacker: Attacker,
  namings: readonly (typeof NAMES)[],
  budget: Budget,
): Generator<TokenClaims> {
  for (const names of namings)
    for (const asked of choices)
      for (const way of waysOf(asked, attacker, names, budget))
        for (const subject of attacker.subjects)
          for (const patterns of combined(asked.on("sub")))
            for (const found of witnesses(subject, patterns, { strange: attacker.strange, settled: way.settled, names, budget })) {
              const options = { mayHaveEnvironment: attacker.environment, isDefault: DEFAULT.includes(subject), names };
              const claims = claimsOf(found, way, options, asked);
              if (claims !== undefined) yield claims;
            }
}

/** Each choice of one pattern for each condition. */
function combined(conditions: readonly (readonly Pattern[])[]): Pattern[][] {
  const all = conditions.reduce<Pattern[][]>((ways, patterns) => ways.flatMap((way) => patterns.map((pattern) => [...way, pattern])), [[]]);
  if (all.length > MOST_WAYS) throw new TooMuch();
  return all;
}

/** The claims beside the subject, and their shapes: what they say of the job is said in the subject too. */
const SHAPES: Readonly<Record<string, Shape>> = {
  repository: FULL_NAME,
  repository_owner_id: OWNER_ID,
  repository_id: REPOSITORY_ID,
  enterprise_id: ENTERPRISE_ID,
  ref: REF,
  environment: run("environment", /[^\p{Cc}]/u),
  job_workflow_ref: WORKFLOW_REF,
  actor: ANY_TEXT,
  actor_id: ANY_TEXT,
  workflow: ANY_TEXT,
  aud: ANY_TEXT,
};

function waysOf(asked: Asked, { strange }: Attacker, names: ReadonlyMap<string, string>, budget: Budget): Way[] {
  let ways: Way[] = [{ claims: {}, settled: new Map() }];
  for (const [claim, shape] of Object.entries(SHAPES)) {
    const conditions = asked.on(claim);
    if (conditions.length === 0) continue;
    const found = combined(conditions).flatMap((patterns) => witnesses(shape, patterns, { strange, names, budget }));
    const lacking = asked.canLack(claim) ? ways : [];
    ways = [
      ...found.flatMap(({ text, parts }) =>
        ways.map(({ claims, settled }) => ({ claims: { ...claims, [claim]: text }, settled: new Map([...settled, ...escaped(parts)]) })),
      ),
      ...lacking,
    ];
    if (ways.length > MOST_WAYS) throw new TooMuch();
  }
  return ways;
}

/** As a subject has it: a colon of a value is written %3A. */
const escaped = (parts: Witness["parts"]): [string, string][] =>
  [...parts]
    .filter(([thing]) => thing !== "value")
    .map(([thing, said]) => [thing, thing === "environment" ? said.replaceAll(":", "%3A") : said]);

/** Whether the subject says another value of the claim than the claim itself. */
function contradicts(sub: string, claim: string, value: string | undefined): boolean {
  const [, said] = new RegExp(`(?:^|:)${claim}:([^:]*)`).exec(sub) ?? [];
  return said !== undefined && value !== undefined && said !== value.replaceAll(":", "%3A");
}

/** The whole token; nothing where no job has these claims together. */
function claimsOf(
  { text: sub, parts }: Witness,
  { claims, settled }: Way,
  {
    mayHaveEnvironment,
    isDefault,
    names,
  }: { readonly mayHaveEnvironment: boolean; readonly isDefault: boolean; readonly names: typeof NAMES },
  asked: Asked,
): TokenClaims | undefined {
  const said = (thing: string) => parts.get(thing) ?? settled.get(thing) ?? names.get(thing) ?? "";
  const ref = parts.has("branch") ? `refs/heads/${said("branch")}` : parts.has("tag") ? `refs/tags/${said("tag")}` : undefined;
  if (ref !== undefined && claims["ref"] !== undefined && claims["ref"] !== ref) return undefined;
  const environment = parts.has("environment")
    ? (claims["environment"] ?? said("environment").replaceAll("%3A", ":"))
    : isDefault
      ? undefined
      : claims["environment"];
  if (contradicts(sub, "environment", environment) || contradicts(sub, "ref", ref ?? claims["ref"])) return undefined;
  if (!mayHaveEnvironment && environment !== undefined) return undefined;
  if (environment === undefined && !asked.canLack("environment")) return undefined;
  const repository = `${said("owner")}/${said("repository")}`;
  const job = {
    sub,
    aud: "sts.amazonaws.com",
    ref: ref ?? (sub.endsWith(":pull_request") ? "refs/pull/7/merge" : "refs/heads/main"),
    repository,
    repository_id: said("repository id"),
    repository_owner_id: said("owner id"),
    actor: said("value"),
    actor_id: said("owner id"),
    workflow: said("text"),
    job_workflow_ref: `${repository}/.github/workflows/${names.get("text")}.yml@${ref ?? "refs/heads/main"}`,
  };
  const { environment: _, ...others } = claims;
  return { ...job, ...others, ...(environment !== undefined && { environment }) };
}
