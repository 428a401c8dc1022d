import { type Expression, text, type Value } from "../expression/build";
import { evaluate } from "../expression/evaluate";

const idsOf = (repository: Value<string>) => text`gh api repos/${repository} --jq '"\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id)"'`;
const prefixOf = (repository: Value<string>) => text`gh api repos/${repository}/actions/oidc/customization/sub --jq .sub_claim_prefix`;

/** The command that prints a repository as a definition wants it. */
export const printIds = (repository: string): string => evaluate(idsOf(repository), {});

/** The command that prints how the repository's subjects begin: `sub_claim_prefix` is what counts, not `use_immutable_subject` beside it. */
export const printPrefix = (repository: string): string => evaluate(prefixOf(repository), {});

/** Why a name alone is weak, and how to find the ids. */
export const nameOnlyWarning = (role: Expression<string>, repository: Expression<string>): Expression<string> =>
  text`${role} trusts ${repository} by its name alone. If the repository or its owner is ever deleted or renamed, whoever registers the name next gets the role. Find the ids with: ${idsOf(repository)}, and list that form (beside the name, until ${prefixOf(repository)} reports it).`;
