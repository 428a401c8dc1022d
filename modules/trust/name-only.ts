const nameOf = (repository: string) => repository.replaceAll(/@[0-9]+/g, "").toLowerCase();

/** The repositories that are listed by name alone, without their immutable form beside it: nothing ties their subjects to an id. */
export function unboundNames(repositories: readonly string[]): string[] {
  const bound = new Set(repositories.filter((repository) => repository.includes("@")).map(nameOf));
  return repositories.filter((repository) => !repository.includes("@") && !bound.has(nameOf(repository)));
}

/** Why a name alone is weak, and how to find the ids. */
export const nameOnlyWarning = (role: string, repository: string): string =>
  `${role} trusts ${repository} by its name alone. If the repository or its owner is ever deleted or renamed, whoever registers the name next gets the role. ` +
  `Find the ids with: gh api repos/${repository} --jq '"\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id)"', and list that form (beside the name, until ` +
  `gh api repos/${repository}/actions/oidc/customization/sub --jq .sub_claim_prefix reports it).`;
