import { type Pattern, patternText } from "../../iam/wildcard";
import type { TokenClaims } from "../../trust/request";
import type { Asked } from "./asked";
import { type Attacker, REFS_OF_PULL_REQUEST } from "./attackers";
import { DEFAULT, ofUnknownClaims } from "./github";
import { type Names, OF_SOME_JOBS } from "./names";
import type { Shape } from "./shape";
import { isOfPullRequest, unknownClaims } from "./subject-claims";
import { combined, type Way, waysOf } from "./ways";
import { type Budget, type Witness, witnesses } from "./witness";

/** The tokens of an attacker that meet what is asked, as far as patterns tell. */
export function* candidates(
  choices: readonly Asked[],
  attacker: Attacker,
  namings: readonly Names[],
  budget: Budget,
): Generator<TokenClaims> {
  const subjects = [...attacker.subjects, ...ofUnknown(attacker, choices)];
  const known = new Map(subjects.map((subject) => [subject, new Map()] as const));
  for (const names of namings)
    for (const asked of choices)
      for (const way of waysOf(asked, attacker, names, budget))
        for (const subject of subjects)
          for (const patterns of combined(asked.on("sub"))) {
            if (attacker.unnamed && patterns.some(spellsOutRepository)) continue;
            for (const found of witnesses(subject, patterns, {
              strange: attacker.strange,
              settled: way.settled,
              names,
              budget,
              known: known.get(subject),
            })) {
              const claims = claimsOf(found, way, { attacker, isDefault: DEFAULT.includes(subject), names }, asked);
              if (claims !== undefined) yield claims;
            }
          }
}

/** His subjects with the claims that are asked for, and of which little is known: last, since what comes in by them is not sure to. */
function ofUnknown({ customised }: Attacker, choices: readonly Asked[]): Shape[] {
  const asked = choices.flatMap((each) => each.on("sub")).flat();
  const names = [...new Set(asked.flatMap((pattern) => unknownClaims(patternText(pattern))))].sort();
  return names.length === 0 ? [] : customised.map((each) => ofUnknownClaims(names)[each]);
}

const spellsOutRepository = (subject: Pattern): boolean => /^repo:[^/:]*\/[^@/:*?]+(@[^:/]*)?(:|$)/.test(patternText(subject));

/** Whether the subject says another value of the claim than the claim itself. */
function contradicts(sub: string, claim: string, value: string | undefined): boolean {
  const [, said] = new RegExp(`(?:^|:)${claim}:([^:]*)`).exec(sub) ?? [];
  return said !== undefined && value !== undefined && said !== value.replaceAll(":", "%3A");
}

/** What a subject says of the ref, by the thing in it. */
const REFS: readonly (readonly [string, (name: string) => string])[] = [
  ["branch", (name) => `refs/heads/${name}`],
  ["tag", (name) => `refs/tags/${name}`],
  ["pull request", (name) => `refs/pull/${name}/merge`],
];

/** The whole token; nothing where no job has these claims together. */
function claimsOf(
  { text: sub, parts }: Witness,
  { claims, settled }: Way,
  { attacker, isDefault, names }: { readonly attacker: Attacker; readonly isDefault: boolean; readonly names: Names },
  asked: Asked,
): TokenClaims | undefined {
  const isSaid = (thing: string) => parts.has(thing) || settled.get(thing) !== undefined;
  if (attacker.ref === "unasked" ? asked.on("ref").length > 0 : attacker.ref !== undefined && !isSaid(attacker.ref)) return undefined;
  const said = (thing: string) => parts.get(thing) ?? settled.get(thing) ?? names.get(thing) ?? "";
  const [ref] = REFS.flatMap(([thing, as]) => (parts.has(thing) ? [as(said(thing))] : []));
  if (ref !== undefined && claims["ref"] !== undefined && claims["ref"] !== ref) return undefined;
  const environment = parts.has("environment")
    ? (claims["environment"] ?? said("environment").replaceAll("%3A", ":"))
    : isDefault
      ? undefined
      : (claims["environment"] ?? names.get(OF_SOME_JOBS.environment));
  if (contradicts(sub, "environment", environment) || contradicts(sub, "ref", ref ?? claims["ref"])) return undefined;
  if (attacker.environment !== "maybe" && (attacker.environment === "always") !== (environment !== undefined)) return undefined;
  if (environment === undefined && !asked.canLack("environment")) return undefined;
  const repository = `${said("owner")}/${said("repository")}`;
  const ofPullRequest = isOfPullRequest(sub);
  const runsOn = ref ?? claims["ref"] ?? said(ofPullRequest ? "ref of a pull request" : "ref");
  if (!attacker.refs.test(runsOn) || (ofPullRequest && !REFS_OF_PULL_REQUEST.test(runsOn))) return undefined;
  const enterprise = names.has(OF_SOME_JOBS.enterprise_id) ? said("enterprise id") : undefined;
  const job = {
    sub,
    aud: "sts.amazonaws.com",
    ref: runsOn,
    repository,
    repository_id: said("repository id"),
    repository_owner_id: said("owner id"),
    actor: said("value"),
    actor_id: said("owner id"),
    workflow: said("text"),
    job_workflow_ref: `${repository}/.github/workflows/${names.get("text")}.yml@${runsOn}`,
    ...(enterprise !== undefined && { enterprise_id: enterprise }),
  };
  const { environment: _, repository: __, ...others } = claims;
  return { ...job, ...others, ...(environment !== undefined && { environment }) };
}
