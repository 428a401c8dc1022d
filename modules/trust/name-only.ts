/** The command that prints a repository as a definition wants it. */
export const printIds = (repository: string): string =>
  `gh api repos/${repository} --jq '"\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id)"'`;

/** The command that prints how the repository's subjects begin: `sub_claim_prefix` is what counts, not `use_immutable_subject` beside it. */
export const printPrefix = (repository: string): string =>
  `gh api repos/${repository}/actions/oidc/customization/sub --jq .sub_claim_prefix`;

/** Why a name alone is weak, and how to find the ids. */
export const nameOnlyWarning = (role: string, repository: string): string =>
  `${role} trusts ${repository} by its name alone. If the repository or its owner is ever deleted or renamed, whoever registers the name next gets the role. ` +
  `Find the ids with: ${printIds(repository)}, and list that form (beside the name, until ` +
  `${printPrefix(repository)} reports it).`;
