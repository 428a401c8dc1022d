import { ISSUER } from "../fields/issuer";
import { makeConstraint } from "../iam/compare/constraints";
import { type Grant, grantsOf } from "../iam/compare/grants";
import { grantIncludes } from "../iam/compare/inclusion";
import { ignoringCase, valueOfPattern } from "../iam/compare/values";
import type { PolicyDocument } from "../iam/document";
import type { Decision } from "../iam/evaluate";
import { literalPattern, type Pattern, parsePattern, patternText } from "../iam/wildcard";
import { traceToken } from "../trust/admits";
import { GITHUB_KEYS } from "../trust/condition-keys";
import { keyOf } from "../trust/grant-issuer";
import { issuerOfProvider } from "../trust/request";
import type { Door } from "./doors";
import { isOne } from "./refs";

/** The claims of a token, some of which a workflow leaves open. */
type Minted = Readonly<Record<string, Pattern>>;

/** Where a job of the workflow runs: on a branch or a tag, or for a pull request. */
export type Run = { readonly ref: Pattern } | "pull_request";

/**
 * Whether the role lets in every token that GitHub mints for such a job (github/docs, "OpenID Connect reference": an environment comes
 * before a pull request, and that before the ref).
 */
export function decide(trust: PolicyDocument, door: Door, run: Run, workflow: string): Decision {
  const ids = door.actorIds.length === 0 ? [undefined] : door.actorIds;
  const decisions = ids.map((actorId) => {
    const minted = mint(door, run, workflow, actorId);
    return Object.values(minted).every(isOne) ? decideOne(trust, minted, door) : decideAll(trust, minted, door);
  });
  return (["denied", "unknown"] as const).find((each) => decisions.includes(each)) ?? "allowed";
}

function mint({ prefix, repository, place, environment, files, audience }: Door, run: Run, workflow: string, actorId?: string): Minted {
  // The ref of a pull request has its number in it
  const ref = run === "pull_request" ? undefined : run.ref;
  const context =
    environment !== undefined
      ? literalPattern(`environment:${environment.replaceAll(":", "%3A")}`)
      : ref === undefined
        ? literalPattern("pull_request")
        : [...literalPattern("ref:"), ...ref];
  const told = { ...place, aud: audience, workflow, environment, job_workflow_ref: files[0], actor_id: actorId };
  return {
    ...Object.fromEntries(Object.entries(told).flatMap(([claim, text]) => (text === undefined ? [] : [[claim, literalPattern(text)]]))),
    sub: [...prefix, ":", ...context],
    ...(ref && { ref }),
    repository: isOne(prefix) ? literalPattern(repository) : parsePattern(repository),
  };
}

/** Claims that every token has, or may have. */
const unseenIn = (minted: Minted): string[] => GITHUB_KEYS.filter((claim) => claim !== "environment" && !(claim in minted));

function decideOne(trust: PolicyDocument, minted: Minted, { providerArn }: Door): Decision {
  const claims = Object.fromEntries(Object.entries(minted).map(([claim, pattern]) => [claim, patternText(pattern)]));
  return traceToken(trust, claims, { providerArn, unseenClaims: unseenIn(minted) }).decision;
}

/** Of tokens that are many, a statement must let in all; what denials leave of them nobody can tell. */
function decideAll(trust: PolicyDocument, minted: Minted, { providerArn }: Door): Decision {
  const issuer = issuerOfProvider(providerArn) ?? "";
  // That AWS evaluates the other claims of other issuers nobody has shown
  const known = Object.entries(minted).filter(([claim]) => issuer === ISSUER || claim === "sub" || claim === "aud");
  const token: Grant = {
    id: "the tokens",
    effect: "Allow",
    principal: { type: "Federated", id: providerArn },
    action: { value: ignoringCase("sts:AssumeRoleWithWebIdentity") },
    constraints: known.map(([claim, pattern]) => makeConstraint(keyOf(issuer, claim), "StringLike", true, [valueOfPattern(pattern)])),
  };
  const grants = grantsOf(trust, "trust");
  if (grants.some(({ effect, opaque }) => effect === "Deny" || opaque !== undefined)) return "unknown";
  return grants.some((grant) => grantIncludes(grant, token)) ? "allowed" : "unknown";
}
