import { hasWildcard, type Pattern } from "../../iam/wildcard";
import type { Asked } from "./asked";
import type { Attacker } from "./attackers";
import type { Settled } from "./automaton";
import { ANY_TEXT, ENTERPRISE_ID, FULL_NAME, OWNER_ID, REFS, REPOSITORY_ID, WORKFLOW_REF } from "./github";
import type { Names } from "./names";
import { run, type Shape } from "./shape";
import { type Budget, TooMuch, type Witness, witnesses } from "./witness";

/** How a token meets what is asked beside its subject. */

/** So many ways to meet the conditions of one statement are tried for one attacker. */
export const MOST_WAYS = 400;
/** One way to meet what is asked beside the subject: claims by their names, and things of the token that they settle. */
export interface Way {
  readonly claims: Readonly<Record<string, string>>;
  readonly settled: Settled;
}

/** Each choice of one pattern for each condition. */
export function combined(conditions: readonly (readonly Pattern[])[]): Pattern[][] {
  const all = conditions.reduce<Pattern[][]>((ways, patterns) => ways.flatMap((way) => patterns.map((pattern) => [...way, pattern])), [[]]);
  if (all.length > MOST_WAYS) throw new TooMuch();
  return all;
}

/** The claims beside the subject, and their shapes: what they say of the job is said in the subject too. */
const SHAPES: Readonly<Record<string, Shape | readonly Shape[]>> = {
  repository: FULL_NAME,
  repository_owner_id: OWNER_ID,
  repository_id: REPOSITORY_ID,
  enterprise_id: ENTERPRISE_ID,
  ref: REFS,
  environment: run("environment", /[^\p{Cc}]/u),
  job_workflow_ref: WORKFLOW_REF,
  actor: ANY_TEXT,
  actor_id: ANY_TEXT,
  workflow: ANY_TEXT,
  aud: ANY_TEXT,
};

export function waysOf(asked: Asked, { strange }: Attacker, names: Names, budget: Budget): Way[] {
  let ways: Way[] = [{ claims: {}, settled: new Map() }];
  for (const [claim, shape] of Object.entries(SHAPES)) {
    const conditions = asked.on(claim);
    if (conditions.length === 0) continue;
    const found = combined(conditions).flatMap((patterns) =>
      [shape].flat().flatMap((one) => witnesses(one, patterns, { strange, names, budget })),
    );
    // What a pattern leaves open the subject may settle: whether that fits, the evaluation tells
    const isOpen = conditions.flat().some(hasWildcard);
    const lacking = asked.canLack(claim) || isOpen ? ways : [];
    ways = [
      ...found.flatMap((witness) =>
        ways.map(({ claims, settled }) => ({
          claims: { ...claims, [claim]: witness.text },
          settled: new Map([...settled, ...(claim === "ref" ? NO_REF : []), ...escaped(witness)]),
        })),
      ),
      ...lacking,
    ];
    if (ways.length > MOST_WAYS) throw new TooMuch();
  }
  return ways;
}

/** A ref is one of them. */
const NO_REF = ["branch", "tag", "pull request"].map((thing) => [thing, undefined] as const);
/** Of the name of a repository, what the claim leaves open the subject may say. */
const ELSEWHERE: readonly string[] = ["owner", "repository"];

/** As a subject has it: a colon of a value is written %3A. */
const escaped = ({ parts, open }: Witness): [string, string][] =>
  [...parts]
    .filter(([thing]) => thing !== "value" && !(open.has(thing) && ELSEWHERE.includes(thing)))
    .map(([thing, said]) => [thing, thing === "environment" ? said.replaceAll(":", "%3A") : said]);
