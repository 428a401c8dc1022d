import { complaint } from "../fields/kinds";
import { repository as repositoryRule } from "../fields/texts/index";
import { isRecord } from "../record";
import { printIds, printPrefix } from "../trust/name-only";
import type { Answer } from "./gh";
import type { RepositoryIds } from "./model";

/**
 * What GitHub's two answers say of a repository: `repos/OWNER/NAME` has its ids, and `…/actions/oidc/customization/sub` what its
 * subjects begin with (github/docs, "REST API endpoints for GitHub Actions OIDC"). What they do not say stays open.
 */
export function idsIn(asked: string, repository: Answer, customization: Answer): RepositoryIds {
  const open = { asked, name: null, ids: null, mints: null, template: null };
  const found = repositoryIn(asked, repository);
  if ("problem" in found) return { ...open, problem: found.problem, commands: [printIds(asked), printPrefix(asked)] };
  const form = formIn(found, customization);
  if ("disagrees" in form) return { ...open, problem: form.disagrees, commands: [printIds(asked), printPrefix(asked)] };
  const { name, ids } = found;
  if ("problem" in form)
    return { ...open, name, ids, problem: `What its subjects begin with was not read: ${form.problem}`, commands: [printPrefix(asked)] };
  return { ...open, name, ids, ...form, problem: null, commands: [] };
}

interface Found {
  readonly name: string;
  readonly ids: string;
}

function repositoryIn(asked: string, answer: Answer): Found | { readonly problem: string } {
  if ("problem" in answer) return answer;
  const { name, id, owner, full_name: fullName } = recordOf(answer.value);
  const { login, id: ownerId } = recordOf(owner);
  const form = { name: `${login}/${name}`, ids: `${login}@${idText(ownerId)}/${name}@${idText(id)}` };
  if (fullName !== form.name || complaint(repositoryRule, form.ids) !== undefined)
    return { problem: "GitHub's answer has no owner, name and ids that can be read." };
  if (form.name.toLowerCase() !== asked.toLowerCase())
    return {
      problem: `It is called ${form.name} now: it was renamed or moved. Ask for that name, if it is still the repository you mean.`,
    };
  return form;
}

/** JSON's numbers alone; beyond those that it holds exactly an id would be another one. */
const idText = (id: unknown): string => (Number.isSafeInteger(id) ? String(id) : "");

type Form = Pick<RepositoryIds, "mints" | "template">;

/** The prefix counts: repositories have been seen with `use_immutable_subject: false` beside an immutable one. */
function formIn({ name, ids }: Found, answer: Answer): Form | { readonly problem: string } | { readonly disagrees: string } {
  if ("problem" in answer) return answer;
  const { sub_claim_prefix: prefix, use_default: isDefault, include_claim_keys: keys } = recordOf(answer.value);
  if (isDefault === false && Array.isArray(keys) && keys.join() !== "repo,context")
    return { mints: "template", template: keys.map(String) };
  if (typeof prefix !== "string") return { problem: "GitHub's answer has no sub_claim_prefix." };
  if (prefix === `repo:${ids}`) return { mints: "ids", template: null };
  if (prefix === `repo:${name}`) return { mints: "name", template: null };
  return { disagrees: `GitHub's answers do not agree: its subjects begin with ${JSON.stringify(prefix)}, and its ids make ${ids}.` };
}

const recordOf = (value: unknown) => (isRecord(value) ? value : {});
