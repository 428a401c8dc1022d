import * as schema from "../definition/schema";
import { evaluate } from "../expression/evaluate";
import { hcl, written } from "../fields/messages/faces";
import { comment, type Item } from "../hcl/block";
import { asList, type PolicyDocument, statementsOf } from "../iam/document";
import { placeIn } from "../trust/place";
import { trustPolicy } from "../trust/trust-policy";
import { WEB } from "./examples";

/** What a reader of trust.tf is told before he reads it: how a policy says it, and what comes of a few definitions. */

const place = placeIn("eu-central-1", "111122223333");

/** What is asked of a token, statement by statement: without the audience, which all of them ask. */
function askedOf(definition: object): string[] {
  const role = schema.role.parse({ repositories: [WEB], ...definition });
  const policy = evaluate(trustPolicy, { ...role, ...place }) as unknown as PolicyDocument;
  return statementsOf(policy).map(({ Condition = {} }) =>
    Object.values(Condition)
      .flatMap((keys) => Object.entries(keys))
      .map(([key, values]) => [key.replace(`${place.issuer}:`, ""), asList(values).join(" or ")] as const)
      .filter(([claim]) => claim !== "aud")
      .map(([claim, values]) => `${claim} ${values}`)
      .join(", and "),
  );
}

const EXAMPLES: readonly object[] = [
  { branches: ["main"] },
  { branches: ["main"], environments: ["production"] },
  { pullRequest: true },
  { branches: ["main"], pullRequest: true },
  { branches: ["main", "release/*"] },
];
const shown = (definition: object): string => {
  const given = Object.entries(definition).map(([field, value]) => `${hcl.name(field)} = ${written(value, hcl)}`);
  return `- ${given.join(", ")}: ${askedOf(definition).join("; or ")}`;
};

export const trustHead = (): Item[] => [
  comment(
    [
      'Who may come in. Conditions of a statement are ANDed; the values of one, and the statements, are ORed (IAM User Guide, "Condition element"). So a job must have an environment of environments and a ref of branches or git_tags where both are listed, and its file, workflow and actor where reusable_workflows, workflows or actor_ids are. pull_request lets further jobs in.',
      'The claims of a token: GitHub documentation, "OpenID Connect reference". Those that AWS looks at: IAM User Guide, "Available keys for AWS OIDC federation".',
    ].join("\n"),
  ),
  comment(
    [`What is asked of a token, beside its audience, of repositories = ${written([WEB], hcl)} and`, ...EXAMPLES.map(shown)].join("\n"),
  ),
  comment(
    'Pull requests come in by pull_request; by dangerously_pull_request or dangerously_any_ref; by an environment that is not protected on GitHub, where no ref is listed beside it; and by a subject that says so, or names a workflow file in place of a ref. Workflows on pull_request_target, workflow_run and issue_comment run on the default branch, and come in where that does: what they check out of a pull request is theirs to distrust. A fork\'s jobs get no token, unless an administrator lets workflows of forks have tokens that write (GitHub documentation, "Managing GitHub Actions settings for a repository").',
  ),
  comment("Each local is a map by the role's name. First the policy, then what it is made of."),
];
