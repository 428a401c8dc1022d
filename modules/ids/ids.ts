import { complaint } from "../fields/kinds";
import { repository, type TextRule } from "../fields/texts/index";
import { UserError } from "../user-error";
import { idsIn } from "./answers";
import type { Ask } from "./gh";
import type { IdsReport, RepositoryIds } from "./model";

/** What may be asked for: a name of GitHub's, which goes into the path of a call. */
const NAME: TextRule = {
  ...repository,
  example: "octo-org/web",
  tests: [{ forbid: "@", message: "Give the name alone, without ids: they are what is asked for." }, ...repository.tests],
};

/**
 * The ids of repositories, one after the other, as GitHub answers.
 *
 * @throws UserError where a name is none, before anything is asked
 */
export async function readIds(names: readonly string[], ask: Ask): Promise<IdsReport> {
  const wrong = names.flatMap((name) => complaint(NAME, name) ?? []);
  if (wrong.length > 0) throw new UserError(wrong.map((each) => `OWNER/NAME: ${each}`).join("\n"));
  const repositories: RepositoryIds[] = [];
  for (const name of names) {
    const path = `repos/${name}`;
    const [found, customization] = await Promise.all([ask(path), ask(`${path}/actions/oidc/customization/sub`)]);
    repositories.push(idsIn(name, found, customization));
  }
  return { repositories };
}
