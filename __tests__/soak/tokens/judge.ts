import type { RoleDefinition } from "../../../modules";
import type { PolicyDocument } from "../../../modules/iam/document";
import { admits } from "../../../modules/trust/admits";
import { documentsOf, PROVIDER_ARN } from "../../support/documents";
import type { Claims } from "../../support/github";
import { sampleRoles } from "../../support/module-arbitraries";
import type { Random } from "../random";
import { isInside } from "./inside";
import { nearToken } from "./near";

/** What `isInside` knows of a role: who may come in. */
const FIELDS: readonly (keyof RoleDefinition)[] = [
  "repositories",
  "owners",
  "branches",
  "gitTags",
  "environments",
  "pullRequest",
  "reusableWorkflows",
  "actorIds",
  "workflows",
  "subjects",
  "dangerouslyAnyRef",
  "dangerouslyPullRequest",
  "dangerouslyOwners",
];

export interface Figures {
  tokens: number;
  definitions: number;
  admitted: number;
  /** Tokens that the definition does not mean, or of which nobody can tell whether they come in. */
  readonly wrong: { readonly role: RoleDefinition; readonly claims: Claims; readonly says: string }[];
}

/** Definitions of who may come in, the same ones for the same seed. */
export const definitionsFor = (seed: number, count: number): RoleDefinition[] =>
  Object.values(sampleRoles(count, seed)).map(
    (role) => Object.fromEntries(FIELDS.flatMap((name) => (name in role ? [[name, role[name]]] : []))) as RoleDefinition,
  );

/** So many tokens near each definition, added to the figures. */
export function judgeTokens(
  figures: Figures,
  roles: readonly RoleDefinition[],
  tokensEach: number,
  random: Random,
  trustOf = (role: RoleDefinition): PolicyDocument => documentsOf(role).trust,
): void {
  for (const role of roles) {
    const trust = trustOf(role);
    figures.definitions += 1;
    for (let i = 0; i < tokensEach; i++) {
      const claims = nearToken(role, random);
      const decision = admits(trust, claims, { providerArn: PROVIDER_ARN });
      const inside = isInside(role, claims);
      figures.tokens += 1;
      if (decision === "allowed") figures.admitted += 1;
      if (decision !== (inside ? "allowed" : "denied"))
        figures.wrong.push({ role, claims, says: `${inside ? "inside" : "outside"} the definition, and ${decision}` });
    }
  }
}

export const noFigures = (): Figures => ({ tokens: 0, definitions: 0, admitted: 0, wrong: [] });
