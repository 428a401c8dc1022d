import type { Part } from "../iam/compare/grants";

/** Resources of a policy in words. `home` is the role's own account, which is not named. */

/** As the policy writes it: what is compared without regard to case is still shown in some case. */
export function partText(part: Part | undefined): string {
  if (part === undefined) return "*";
  return "value" in part ? part.value.text : `${ALL_BUT}${part.except.map(({ text }) => text).join(", ")}`;
}
const ALL_BUT = "all but ";

export const resourcesInWords = (resources: readonly string[], home: string): string =>
  resources.includes("*") ? "every resource" : [...new Set(resources.map((arn) => resourceInWords(arn, home)))].join(", ");

/**
 * "repository/web in eu-central-1" of an ARN; a family stands for all its revisions, a stack for whatever id it has, a log group for its
 * streams, and a secret is called by its name, without the six characters that AWS adds. What is no ARN is said as it stands.
 */
export function resourceInWords(arn: string, home: string): string {
  if (arn.startsWith(ALL_BUT)) return `${ALL_BUT}${resourcesInWords(arn.slice(ALL_BUT.length).split(", "), home)}`;
  const [, reference] = /^\$\{([^{}]+)\.(arn|id|name)\}$/.exec(arn) ?? [];
  if (reference !== undefined) return `${reference} (its ARN is known after the apply)`;
  const [prefix, , service, region, account, ...rest] = arn.split(":");
  if (prefix !== "arn" || rest.length === 0) return arn;
  const resource = rest.join(":");
  const whole = WITH_ALL_BELOW.get(service ?? "");
  const name = whole === undefined ? resource : resource.replace(whole, "$1");
  const place = [region, !account || account === home ? "" : `account ${account}`].filter(Boolean).join(" of ");
  return place ? `${name} in ${place}` : name;
}

const WITH_ALL_BELOW: ReadonlyMap<string, RegExp> = new Map([
  ["ecs", /^(task-definition\/[^:]*):\*$/],
  ["secretsmanager", /^(secret:.*)-\?{6}$/],
  ["cloudformation", /^(stack\/[^/]*)\/\*$/],
  ["logs", /^(log-group:[^:]*)(?::log-stream)?:\*$/],
]);

/** "role web-task" of an IAM role's ARN. */
export function rolesInWords(resources: readonly string[], home: string): string {
  const role = (arn: string) => {
    const words = resourceInWords(arn, home);
    const name = words.replace(/^role\//, "");
    if (name === "*" || words === "*") return "every role of the account";
    if (name === words) return words;
    return `${/[*?]/.test(name) ? "every role like" : "role"} ${name.replace(" in account ", " of account ")}`;
  };
  return [...new Set(resources.map(role))].join(" or ");
}
